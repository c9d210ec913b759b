from fer_core.drawing.layout import layout_overlay
from fer_core.drawing.recolour import recoloured
from tests.support.analyses import make_analysis


def test_every_colour_is_replaced_and_nothing_else() -> None:
    overlay = layout_overlay(make_analysis([(20.0, 30.0, 90.0, 110.0)], ["sad"]), (192, 144))
    other = recoloured(overlay, lambda rgb: (rgb[0], rgb[1], 255 - rgb[2]))
    assert recoloured(other, lambda rgb: (rgb[0], rgb[1], 255 - rgb[2])) == overlay
    (mark,), (before,) = other.marks, overlay.marks
    assert mark.plate is not None
    assert before.plate is not None
    assert mark.plate.ink != before.plate.ink
    assert mark.plate.fill != before.plate.fill
    colours = [(a.colour, b.colour) for a, b in zip(mark.strokes, before.strokes, strict=True)]
    assert all(new == (*old[:2], 255 - old[2]) for new, old in colours)
