"""A frame around the control that the keyboard acts on, which shows on every ground."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFocusFrame,
    QMainWindow,
    QMenu,
    QMenuBar,
    QWidget,
)

FOCUS_COLOURS: Final = {False: ("#0b3d91", "#ffffff"), True: ("#b3d1ff", "#000000")}
"""The outer and the inner line in light colours and, under True, in dark ones.

The contrast of each pair is above 9:1, so that one of the two has at least 3:1 to any colour that
they lie on, also to a picture's (WCAG 2.2, success criteria 1.4.11 and 2.4.7, technique C40).
"""

_OUTER: Final = 2
_INNER: Final = 1
_FOLLOWED: Final = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.ParentChange,
        QEvent.Type.LayoutRequest,
        QEvent.Type.ZOrderChange,
    }
)


class FocusFrame(QObject):
    """Draws a frame around the widget that has the focus, in whichever window of the program.

    A widget that was clicked has none, and neither has what takes the focus when the main window
    opens: the frame is for those who use the keyboard, and comes with its first step.

    Args:
        parent: The object that owns this one.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._frame: _Frame | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._frame is not None:
            self._frame.end()
            self._frame = None
        if now is not None and _is_to_be_framed(now):
            self._frame = _Frame(now)


def _is_to_be_framed(widget: QWidget) -> bool:
    # A menu marks its own entry.
    if widget.isWindow() or isinstance(widget, QMenu | QMenuBar):
        return False
    if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return False
    window = widget.window()
    return not isinstance(window, QMainWindow) or window.testAttribute(
        Qt.WidgetAttribute.WA_KeyboardFocusChange
    )


class _Frame(QFocusFrame):
    """The frame around one widget, above all that lies in its window.

    Screen readers leave out a `QFocusFrame`. Its own way of following a widget is not used: it
    draws below the widget, where neighbours without a distance hide it.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget.window())
        self._widget: QWidget | None = widget
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        above: QWidget | None = widget
        while above is not None:
            above.installEventFilter(self)
            above = None if above.isWindow() else above.parentWidget()
        self._place()

    def end(self) -> None:
        """Take the frame away."""
        self._widget = None  # which may be deleted already
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        dark = self.palette().color(QPalette.ColorRole.Window).lightness() < 128
        outer, inner = FOCUS_COLOURS[dark]
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(outer))
        within = self.rect().adjusted(_OUTER, _OUTER, -_OUTER, -_OUTER)
        painter.fillRect(within, QColor(inner))

    def _place(self) -> None:
        widget = self._widget
        if widget is None:
            return
        shown = _shown_part(widget) if widget.isVisible() else QRect()
        if shown.isEmpty():
            self.hide()
            return
        width = _OUTER + _INNER
        self.setGeometry(shown)
        self.setMask(QRegion(self.rect()) - self.rect().adjusted(width, width, -width, -width))
        self.raise_()
        self.show()


def _shown_part(widget: QWidget) -> QRect:
    """Return the place of the widget with the frame around it, as far as its window shows it."""
    window = widget.window()
    around = _OUTER
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    place.adjust(-around, -around, around, around)
    above = widget.parentWidget()
    while above is not None and above is not window:
        scrolled = above.parentWidget()
        if isinstance(scrolled, QAbstractScrollArea) and scrolled.viewport() is above:
            place &= QRect(above.mapTo(window, QPoint()), above.size())
        above = scrolled
    return place & window.rect()
