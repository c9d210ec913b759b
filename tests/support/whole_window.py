"""The whole window: its three pages with something on them, and every dialog that it opens."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.files.files_page import FilesPage
from app.review.page import ReviewPage  # now: the window does it on a thread, four seconds later
from app.window.main_window import MainWindow
from tests.support.analyses import make_analysis
from tests.support.drawn_source import until
from tests.support.results import make_result
from tests.support.windows import shows

DIALOGS: Final = (
    "&Open video or picture…",
    "Open &address…",
    "Record a &table…",
    "R&ecord a session as…",
    "Write a &note…",
    "&List of markers…",
    "What the &digits mark…",
    "Strea&ms…",
    "Open res&ult…",
    "&Why this label?",
    "&Settings…",
    "&Add model…",
    "About this &model",
    "&Keyboard shortcuts",
    "&Responsible use",
    "&About fer-desktop",
)
"""The English texts of the actions that open a dialog."""


def action_of(window: MainWindow, english: str) -> QAction:
    """The window's action with this text in its own language."""
    text = QCoreApplication.translate("Actions", english)
    return next(one for one in window.findChildren(QAction) if one.text() == text)


def fill_live(window: MainWindow, qtbot: QtBot) -> None:
    """Show the demo source, paused, with a face that the panel describes."""
    window.start("demo")
    until(qtbot, lambda: shows(window) and window.live.session.classifier is not None)
    window.live.toggle_pause()
    window.live.side_panel.show_analysis(make_analysis([(10, 10, 60, 60)]), None)


def fill_files(window: MainWindow, folder: Path) -> None:
    """Put a file into the queue of the Files page."""
    page = window.pages.show_page("files")
    assert isinstance(page, FilesPage)
    film = folder / "film.mp4"
    film.touch()
    page.add([film])


def fill_review(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    """Open a result with three people on the Review page."""
    page = window.pages.show_page("review")
    assert isinstance(page, ReviewPage)
    result = make_result(folder)
    assert result.table is not None
    page.open(result.table)
    until(qtbot, lambda: page._state is not None)


def dialogs_of(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Each dialog, open; it is closed when the next is asked for."""
    for name in DIALOGS:
        window.pages.show_page("live")  # one of them belongs to the review
        window.live.side_panel.show_analysis(make_analysis([(10, 10, 60, 60)]), None)
        before = set(window.findChildren(QDialog))
        action_of(window, name).trigger()
        opened = [one for one in set(window.findChildren(QDialog)) - before if one.isVisible()]
        assert len(opened) == 1, (name, opened)
        yield name, opened[0]
        opened[0].close()
        # Else another dialog could belong to one that is about to be deleted.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
