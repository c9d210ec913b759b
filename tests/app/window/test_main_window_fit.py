"""The window and its dialogs fit a screen of 1280x800 in every language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from tests.support.fitting import cut_texts, too_large
from tests.support.languages import CODES, language
from tests.support.whole_window import dialogs_of, fill_files, fill_live, fill_review

__all__ = ["language"]


@pytest.fixture
def window(language: str, make_window, opened) -> MainWindow:
    window = make_window()
    window.resize(1280, 760)
    return window


@pytest.mark.long
@pytest.mark.parametrize("language", CODES, indirect=True)
def test_pages_and_dialogs_fit(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    found = _misfits_everywhere(window, qtbot, tmp_path)
    assert not found, "\n".join(
        f"{name}: {line}" for name, lines in found.items() for line in lines
    )


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """Text half as large again, as a desktop may ask for."""
    before = qapp.font()
    font = QFont(before)
    font.setPointSizeF(1.5 * before.pointSizeF())
    qapp.setFont(font)
    yield
    qapp.setFont(before)


@pytest.mark.long
@pytest.mark.parametrize("language", ["en", "de"], indirect=True)
def test_pages_and_dialogs_fit_with_text_half_as_large_again(
    large_text: None, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    found = _misfits_everywhere(window, qtbot, tmp_path)
    assert not found, "\n".join(
        f"{name}: {line}" for name, lines in found.items() for line in lines
    )


def _misfits_everywhere(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    fill_live(window, qtbot)
    found["live"] = _misfits(window, qtbot)
    fill_files(window, tmp_path)
    found["files"] = _misfits(window, qtbot)
    fill_review(window, qtbot, tmp_path)
    found["review"] = _misfits(window, qtbot)
    for name, dialog in dialogs_of(window):
        if not isinstance(dialog, QFileDialog):  # Qt's own
            found[name] = _misfits(dialog, qtbot)
    return {name: lines for name, lines in found.items() if lines}


def _misfits(root, qtbot: QtBot) -> list[str]:
    qtbot.wait(50)  # layouts are done when their events are
    return [*too_large(root), *cut_texts(root)]


def test_what_is_cut_or_too_large_is_found(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    cut, whole, wrapped = QLabel("A long text", box), QLabel("A", box), QLabel("a " * 80, box)
    cut.setFixedWidth(20)
    wrapped.setWordWrap(True)
    wrapped.setFixedSize(100, 20)
    button = QPushButton("A long text", box)
    button.setFixedWidth(30)
    box.show()
    found = cut_texts(box)
    assert len(found) == 3
    assert not any(line.startswith(f"{whole.text()!r}") for line in found)
    assert too_large(box) == []
    box.setMinimumWidth(1300)
    assert too_large(box) == ["QWidget needs 1300x0"]
