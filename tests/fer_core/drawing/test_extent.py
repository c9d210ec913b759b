import pytest

from fer_core.drawing.extent import drawn_rects
from fer_core.drawing.layout import layout_overlay
from fer_core.drawing.pillow_painter import draw_overlay
from fer_core.types import FaceStatus
from tests.support.analyses import make_analysis
from tests.support.clips import picture


@pytest.mark.parametrize("status", [FaceStatus.DETECTED, FaceStatus.HELD])
def test_everything_that_is_drawn_lies_in_the_places_named(status):
    boxes = [(20.0, 30.0, 120.0, 130.0), (100.0, 40.0, 180.0, 120.0), (1.0, 1.0, 4.0, 3.0)]
    analysis = make_analysis(boxes, ["happy", "sad", None], size=(192, 144), status=status)
    overlay = layout_overlay(analysis, (192, 144))
    image = picture(0).copy()
    before = image.copy()
    draw_overlay(image, overlay)
    changed = (image != before).any(axis=2)
    assert changed.any()
    rects = drawn_rects(overlay)
    for rect in rects:
        changed[max(rect.top, 0) : rect.bottom, max(rect.left, 0) : rect.right] = False
    assert not changed.any()
    # A few strips, not whole faces.
    assert len(rects) < 40
    assert sum(rect.area for rect in rects) < 0.7 * sum((r - x) * (b - t) for x, t, r, b in boxes)
