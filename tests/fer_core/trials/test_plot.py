from xml.etree import ElementTree

from fer_core.agreement.bootstrap import Estimate
from fer_core.trials.curves import Point
from fer_core.trials.plot import plot_of

SVG = "{http://www.w3.org/2000/svg}"


def points(group: str, value: float) -> list[Point]:
    estimate = Estimate(value, value - 0.1, value + 0.1)
    return [Point(group, f, t / 10, estimate, 7, 5) for f in ("happy", "sad") for t in range(-5, 6)]


def test_a_panel_a_figure_and_a_line_a_condition_told_by_more_than_colour() -> None:
    root = ElementTree.fromstring(plot_of(points("film", 0.4) + points("<rest>", 0.2), "2 events"))
    lines = list(root.iter(f"{SVG}polyline"))
    assert len(lines) == 4
    assert len({line.get("stroke-dasharray") for line in lines}) == 2
    assert len(list(root.iter(f"{SVG}polygon"))) == 4
    texts = [text.text for text in root.iter(f"{SVG}text")]
    assert {"happy", "sad", "film (7 trials, 5 participants)"} <= set(texts)


def test_a_curve_of_nothing_has_a_scale() -> None:
    flat = [Point("all", "happy", t / 10, Estimate(0.0), 1, 1) for t in range(5)]
    ElementTree.fromstring(plot_of(flat, "1 event"))
    ElementTree.fromstring(plot_of(flat[:1], "1 event"))
