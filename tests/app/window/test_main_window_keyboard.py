"""All by the keyboard: Tab comes to every control and leaves it, and each shows its focus."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from tests.support.keyboard import describe, focusable, walk
from tests.support.whole_window import action_of, dialogs_of, fill_files, fill_live, fill_review

THEMES = ["light", "dark"]


def faults(root: QWidget, qtbot: QtBot) -> list[str]:
    """What is wrong with a window for somebody without a mouse."""
    stops = walk(root, qtbot)
    reached = [stop.widget for stop in stops]
    return [
        *(f"never reached: {describe(one)}" for one in focusable(root) if one not in reached),
        *(
            f"hardly changed: {describe(one.widget)} {one.share:.2f}"
            for one in stops
            if one.share < 1
        ),
    ]


def test_a_control_that_hardly_changes_is_found(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    for one in (QCheckBox("One"), QCheckBox("Other")):
        column.addWidget(one)
    box.show()
    found = faults(box, qtbot)
    assert [line.partition(":")[0] for line in found] == ["hardly changed"] * 2


def test_a_control_that_keeps_tab_is_found(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    for one in (QCheckBox("Before"), QPlainTextEdit()):
        column.addWidget(one)
    box.show()
    with pytest.raises(AssertionError, match="Tab does not leave QPlainTextEdit"):
        walk(box, qtbot)


@pytest.fixture
def window(make_window, opened, request: pytest.FixtureRequest, qapp: QApplication):
    palette, sheet = qapp.palette(), qapp.styleSheet()
    window = make_window(theme=request.param)
    window.resize(1280, 760)
    yield window
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


@pytest.mark.slow
@pytest.mark.parametrize("window", THEMES, indirect=True)
def test_tab_comes_to_every_control_of_a_page_and_shows_where_it_is(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    found: list[str] = []
    fill_live(window, qtbot)
    found += [f"live: {fault}" for fault in faults(window, qtbot)]
    fill_files(window, tmp_path)
    found += [f"files: {fault}" for fault in faults(window, qtbot)]
    fill_review(window, qtbot, tmp_path)
    found += [f"review: {fault}" for fault in faults(window, qtbot)]
    assert not found, "\n".join(found)


@pytest.mark.slow
@pytest.mark.parametrize("window", THEMES, indirect=True)
def test_tab_comes_to_every_control_of_a_dialog_and_shows_where_it_is(
    window: MainWindow, qtbot: QtBot
) -> None:
    found: list[str] = []
    fill_live(window, qtbot)
    for name in ("Set a &marker", "Set a &marker"):
        action_of(window, name).trigger()
    for name, dialog in dialogs_of(window):
        if not isinstance(dialog, QFileDialog):  # Qt's own
            found += [f"{name}: {fault}" for fault in faults(dialog, qtbot)]
    assert not found, "\n".join(found)
