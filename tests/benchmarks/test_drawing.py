"""Cost of boxes and labels at 1280x720, five faces."""

import numpy as np
import pytest

from fer_core.drawing.layout import layout_overlay
from fer_core.drawing.pillow_painter import draw_overlay
from tests.support.analyses import make_analysis

SIZE = (1280, 720)


@pytest.fixture
def analysis():
    boxes = [(40 + 240 * i, 200 + 30 * i, 200 + 240 * i, 360 + 30 * i) for i in range(5)]
    emotions = ["happy", "sad", None, "angry", "neutral"]
    return make_analysis(boxes, emotions, size=SIZE)


def test_layout(benchmark, analysis):
    overlay = benchmark(layout_overlay, analysis, SIZE, selected=1)
    assert len(overlay.marks) == 5


def test_painting_into_a_picture(benchmark, analysis):
    overlay = layout_overlay(analysis, SIZE, selected=1)
    image = np.full((SIZE[1], SIZE[0], 3), 128, np.uint8)
    benchmark(draw_overlay, image, overlay)
    assert (image != 128).any()
