"""What tests ask of a window, and do to it."""

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent

from app.window.main_window import MainWindow


def shows(window: MainWindow) -> bool:
    return window.live.video.analysis is not None


def action(window: MainWindow, text: str) -> QAction:
    return next(a for a in window.findChildren(QAction) if a.iconText().startswith(text))


def drop(window: MainWindow, url: QUrl) -> None:
    """Drop it onto the window."""
    data = QMimeData()
    data.setUrls([url])
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, left, no_key))
