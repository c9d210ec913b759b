"""Every text that the window shows goes through Qt Linguist."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.window.crash_dialog import CrashDialog
from fer_core.errors import FerError
from tests.support.marked_texts import assert_translated, marking, rest_of
from tests.support.whole_window import dialogs_of, fill_files, fill_live, fill_review

__all__ = ["marking"]


@pytest.fixture
def window(marking: None, make_window, opened):
    window = make_window()
    window.resize(1280, 800)
    return window


def test_what_is_left_of_a_text() -> None:
    assert rest_of("⟦Record⟧ (⟦Ctrl⟧+R)") == ""
    assert rest_of("⟦{name} has ⟦1 face⟧⟧") == ""
    assert rest_of("⟦Face⟧ of nobody") == "of nobody"
    assert rest_of("12 %") == ""


def test_errors_are_marked(marking: None) -> None:
    assert str(FerError("{name} is empty.", name="a.mp4")) == "⟦a.mp4 is empty.⟧"


@pytest.mark.slow
def test_every_text_of_the_window_is_translated(window, qtbot: QtBot, tmp_path: Path) -> None:
    fill_live(window, qtbot)
    assert_translated(window)
    for _, dialog in dialogs_of(window):
        assert_translated(dialog)
    fill_files(window, tmp_path)
    assert_translated(window)
    fill_review(window, qtbot, tmp_path)
    assert_translated(window)


def test_every_text_about_a_crash_is_translated(
    marking: None, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = CrashDialog(tmp_path / "crash.txt", "Segmentation fault", None)
    qtbot.addWidget(dialog)
    assert_translated(dialog)
