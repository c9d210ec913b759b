from dataclasses import replace

import numpy as np
import pytest

from fer_core.drawing.extent import drawn_rects
from fer_core.drawing.layout import layout_overlay
from fer_core.drawing.pillow_painter import draw_overlay
from fer_core.types import FaceStatus
from tests.support.analyses import make_analysis
from tests.support.clips import picture

SIZE = (576, 432)
BOXES = [(60.0, 90.0, 360.0, 390.0), (300.0, 120.0, 540.0, 360.0), (3.0, 3.0, 12.0, 9.0),
         (8.0, 60.0, 70.0, 130.0)]  # fmt: skip


@pytest.mark.parametrize("status", [FaceStatus.DETECTED, FaceStatus.HELD])
@pytest.mark.parametrize("roll", [0.0, 20.0])
def test_everything_that_is_drawn_lies_in_the_places_named(status, roll):
    emotions = ["happy", "sad", None, "angry"]
    analysis = make_analysis(BOXES, emotions, size=SIZE, status=status)
    faces = replace(analysis.faces, rolls=np.full(len(BOXES), roll, np.float32))
    overlay = layout_overlay(replace(analysis, faces=faces), SIZE)
    image = picture(0, SIZE).copy()
    before = image.copy()
    draw_overlay(image, overlay)
    changed = (image != before).any(axis=2)
    assert changed.any()
    rects = drawn_rects(overlay)
    for rect in rects:
        changed[max(rect.top, 0) : rect.bottom, max(rect.left, 0) : rect.right] = False
    assert not changed.any()
    if roll:
        return
    # A few strips of large faces, not the whole of them; small ones as they are.
    assert len(rects) < 40
    sizes = [(right - left) * (bottom - top) for left, top, right, bottom in BOXES]
    assert sum(rect.area for rect in rects) < 0.5 * sum(sizes)
    assert sum(rect.area == 62 * 70 for rect in rects) == 1
