from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

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
