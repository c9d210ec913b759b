from xml.etree import ElementTree

import pytest

from fer_core.findings.recording import Recording
from fer_core.findings.shares import shares_of
from fer_core.findings.stretches import find_stretches
from fer_core.report import svg
from fer_core.sessions.markers import Marker

NAMESPACE = "{http://www.w3.org/2000/svg}"


def blocks(drawn: str) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(drawn)
    return [rect for rect in root.iter(f"{NAMESPACE}rect") if rect.get("class") == "block"]


def test_bars_fill_the_width_in_the_order_of_the_labels(recording: Recording) -> None:
    rects = blocks(svg.share_bars(shares_of(recording)))
    widths = [float(rect.attrib["width"]) for rect in rects]
    assert sum(widths[:3]) == pytest.approx(sum(widths[3:]), abs=0.1)
    assert widths[0] / sum(widths[:3]) == pytest.approx(0.4, abs=0.001)


def test_time_lines_stand_where_the_times_are(recording: Recording) -> None:
    stretches = find_stretches(recording)
    drawn = svg.time_lines(recording, stretches, [Marker(5.0, None, "bell")])
    rects = blocks(drawn)
    assert len(rects) == len(stretches) == 4
    left, right = (
        float(rects[0].attrib["x"]),
        float(rects[0].attrib["x"]) + sum(float(rect.attrib["width"]) for rect in rects[:3]),
    )
    (line,) = [
        line
        for line in ElementTree.fromstring(drawn).iter(f"{NAMESPACE}line")
        if line.get("class") == "marker"
    ]
    middle = (float(line.attrib["x1"]) - left) / (right - left)
    assert middle == pytest.approx(0.5, abs=0.001)


def test_emotions_are_named_so_that_no_colour_is_needed(recording: Recording) -> None:
    drawn = svg.time_lines(recording, find_stretches(recording), [])
    for word in (">happy<", ">sad<", ">neutral<", "url(#uncertain)"):
        assert word in drawn


def test_curves_are_split_where_a_person_is_away(recording: Recording) -> None:
    root = ElementTree.fromstring(svg.curves(recording, 1))
    polygons = list(root.iter(f"{NAMESPACE}polygon"))
    assert len(polygons) == 7
    first = float(polygons[0].attrib["points"].split(",")[0])
    assert first == pytest.approx(120 + 0.6 * (svg.WIDTH - 136), abs=3)


def test_names_of_people_are_text(recording: Recording) -> None:
    shares = shares_of(recording)
    hostile = [type(shares[0])('<b>"&', *list(vars_of(shares[0]))[1:])]
    ElementTree.fromstring(svg.share_bars(hostile))


def vars_of(item: object):
    return (getattr(item, name) for name in type(item).__slots__)
