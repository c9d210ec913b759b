import numpy as np
import pytest

from fer_core.drawing.notice import draw_notice


@pytest.mark.parametrize("size", [(1920, 1080), (640, 360), (160, 120)])
def test_the_notice_stands_on_a_dark_strip_below(size):
    width, height = size
    image = np.full((height, width, 3), 90, np.uint8)
    draw_notice(image)
    changed = np.flatnonzero((image != 90).any(axis=(1, 2)))
    assert changed[-1] == height - 1
    assert changed[0] > 0.8 * height
    strip = image[changed[0] :]
    assert strip.max() > 200
    assert strip[:, 0].max() == 0  # nothing is cut off
    assert strip[:, -1].max() == 0


def test_the_page_says_the_same():
    from fer_core.drawing.notice import NOTICE
    from fer_core.system.resources import asset

    assert NOTICE in asset("streams", "page.html").read_text("utf-8")
