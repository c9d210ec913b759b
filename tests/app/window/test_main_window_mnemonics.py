"""Alt with a letter opens one menu or reaches one control, in every language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QMainWindow,
    QMenu,
    QMessageBox,
    QPushButton,
    QTabWidget,
    QToolBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.files.files_page import FilesPage
from app.review.page import ReviewPage
from app.window.crash_dialog import CrashDialog
from app.window.main_window import MainWindow
from tests.support.drawn_source import until
from tests.support.languages import CODES, language
from tests.support.mnemonics import collisions, marked_at_once, marked_in_menu
from tests.support.results import make_result
from tests.support.whole_window import dialogs_of, fill_files, fill_live, fill_review

__all__ = ["language"]

FEW_AT_LEAST = {"files": 12, "review": 12, "live": 1}
"""How many controls of a page mark a letter; without a letter nothing could collide."""


@pytest.fixture
def window(language: str, make_window, opened) -> MainWindow:
    window = make_window()
    window.resize(1280, 760)
    return window


@pytest.mark.slow
@pytest.mark.parametrize("language", CODES, indirect=True)
def test_no_two_controls_of_a_page_or_dialog_have_one_letter(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    menus = len(window.menuBar().actions())
    found: list[str] = []
    for name, root in _everything(window, qtbot, tmp_path):
        for tab, texts in marked_at_once(root):
            found += [f"{name} {tab}: {line}" for line in collisions(texts)]
            page = name.partition(",")[0]
            assert len(texts) >= FEW_AT_LEAST.get(page, 0) + menus * (root is window), name
    for menu in window.findChildren(QMenu):
        if not isinstance(menu.parent(), QToolBar):  # filled when it is shown, see below
            lines = collisions(marked_in_menu(menu.actions()))
            found += [f"menu {menu.title()}: {line}" for line in lines]
    assert not found, "\n".join(found)


@pytest.mark.slow
@pytest.mark.parametrize("language", CODES, indirect=True)
@pytest.mark.parametrize("width", [600, 900])
def test_no_two_tools_without_room_have_one_letter(
    window: MainWindow, width: int, qtbot: QtBot
) -> None:
    bar = window._tool_bar
    window.setMinimumWidth(0)
    window.resize(width, 700)
    fill_live(window, qtbot)
    for recording in (False, True):
        window._actions.set_recording(recording)
        qtbot.waitUntil(bar.overflow_button.isVisible)
        bar.fill_overflow_menu()
        buttons = [bar.widgetForAction(action) for action in bar.actions()]
        hidden = [one for one in buttons if isinstance(one, QToolButton) and not one.isVisible()]
        entries = bar.overflow_menu.actions()
        assert len(entries) == len(hidden) >= 3
        assert len(marked_in_menu(entries)) == len(entries)
        assert not collisions(marked_in_menu(entries))


def _everything(window: MainWindow, qtbot: QtBot, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Each page and each dialog, named, in each state that names its controls otherwise."""
    fill_live(window, qtbot)
    yield "live", window
    fill_files(window, folder)
    yield "files", window
    files = window.pages.show_page("files")
    assert isinstance(files, FilesPage)
    files.queue.running_changed.emit(True)
    yield "files, running", window
    files.queue.running_changed.emit(False)
    fill_review(window, qtbot, folder)
    yield "review", window
    review = window.pages.show_page("review")
    assert isinstance(review, ReviewPage)
    result = make_result(folder / "again")
    assert result.table is not None
    assert review._result is not None
    review._comparison.open(review._result.table, result.table)
    until(qtbot, lambda: review._lanes.content.agreement is not None)
    yield "review, compared", window
    yield from _questions(review, result.table, folder)
    for name, dialog in dialogs_of(window):
        if not isinstance(dialog, QFileDialog):  # Qt's own
            yield name, dialog


def _questions(review: ReviewPage, table: Path, folder: Path) -> Iterator[tuple[str, QDialog]]:
    review._exports.ask_for_faces(table)
    (question,) = review.findChildren(QMessageBox)
    yield "corrected faces", question
    question.close()
    crash = CrashDialog(folder / "crash.txt", "Segmentation fault", review)
    crash.show()
    yield "crash", crash
    crash.close()


def test_a_letter_that_opens_a_menu_is_found(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.menuBar().addMenu("&File")
    window.menuBar().addMenu("&Help")
    window.setCentralWidget(QPushButton("&Find"))
    ((_, texts),) = marked_at_once(window)
    assert collisions(texts) == ["Alt+F: &File / &Find"]


def test_a_letter_that_two_controls_have_is_found(qtbot: QtBot) -> None:
    tabs = QTabWidget()
    for name in ("&One", "&Two"):
        page = QWidget()
        form = QFormLayout(page)
        form.addRow("&Name", QComboBox())
        form.addRow(QCheckBox(f"{name} && &other"))
        tabs.addTab(page, name)
    qtbot.addWidget(tabs)
    tabs.show()
    first, second = marked_at_once(tabs)
    assert first == ("&One", ["&Name", "&One && &other", "&One", "&Two"])
    assert second[0] == "&Two"
    assert collisions(second[1]) == ["Alt+T: &Two && &other / &Two"]


def test_the_entries_of_a_menu_that_mark_a_letter() -> None:
    assert marked_in_menu([QAction("&Quit"), QAction("Quit")]) == ["&Quit"]
