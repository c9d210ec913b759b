from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from tests.support.analyses import make_analysis
from tests.support.drawn_source import until

pytestmark = pytest.mark.slow


def test_what_is_not_read_of_a_source_is_said(make_window, qtbot: QtBot, tmp_path: Path) -> None:
    frames = [Image.new("RGB", (64, 48), colour) for colour in ("red", "blue")]
    frames[0].save(tmp_path / "a.webp", save_all=True, append_images=frames[1:])
    frames[0].save(tmp_path / "b.webp")
    window = make_window()
    window.show_source(str(tmp_path / "a.webp"))
    until(qtbot, lambda: "first of the 2 pictures" in window.live.messages.text)
    window.show_source(str(tmp_path / "b.webp"))
    until(qtbot, lambda: window.live.has_painted)
    assert window.live.messages.isHidden()


def test_a_face_that_was_lost_before_pixelation_is_switched_on_is_covered(make_window) -> None:
    """From the first picture on, and for no longer than two seconds."""
    striped = np.zeros((240, 320, 3), np.uint8)
    striped[::2] = 255
    box = (100.0, 80.0, 180.0, 160.0)
    page = make_window().live
    for lost_at, is_covered in ((1.9, True), (2.1, False)):
        page._leave_source()
        page.apply(replace(page.settings, pixelate_live=False))
        page._show(make_analysis([box], time=0.0, image=striped))
        page._show(make_analysis(time=lost_at, image=striped))
        assert page.newest.frame.image[90:150, 110:170].std() > 60
        page.apply(replace(page.settings, pixelate_live=True))
        assert bool(page.newest.frame.image[90:150, 110:170].std() < 30) is is_covered
