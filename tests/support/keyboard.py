"""Walk a window by the Tab key, and see how clearly each control shows that it has the focus."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.contrast import luminance_of

_AROUND = 3
_LEAST_CONTRAST = 3.0
"""Between the same pixel with and without the focus (WCAG 2.2, 1.4.11)."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One control that Tab came to.

    Attributes:
        widget: The control.
        share: Pixels that the focus changes with a contrast of 3:1, to those of a line of one
            pixel around the control.
    """

    widget: QWidget
    share: float


def walk(window: QWidget, qtbot: QtBot) -> list[Stop]:
    """Press Tab until the focus is where it was first; each control once, in that order."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    stops: list[Stop] = []
    for _ in range(120):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        assert widget is not None
        if any(stop.widget is widget for stop in stops):
            stays = widget is stops[-1].widget and len(focusable(window)) > 1
            assert not stays, f"Tab does not leave {describe(widget)}"
            assert widget is stops[0].widget, f"Tab comes to {describe(widget)} too early"
            return stops
        stops.append(Stop(widget, _share(window, widget)))
    raise AssertionError("Tab does not come back to the first control")


def focusable(window: QWidget) -> list[QWidget]:
    """The visible controls of a window that Tab is to reach."""
    tab = Qt.FocusPolicy.TabFocus.value
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.window() is window
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy().value & tab
        and widget.focusProxy() is None
        # The line within a spin box has the focus of the box.
        and getattr(widget.parentWidget(), "focusProxy", lambda: None)() is not widget
    ]


def describe(widget: QWidget) -> str:
    """What a failing test calls a control."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    name = spoken.text(QAccessible.Text.Name) if spoken is not None else ""
    return f"{type(widget).__name__} {name!r} in {type(widget.parentWidget()).__name__}"


def _share(window: QWidget, widget: QWidget) -> float:
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    place.adjust(-_AROUND, -_AROUND, _AROUND, _AROUND)
    place &= window.rect()
    focused = luminance_of(window, place)
    widget.clearFocus()
    unfocused = luminance_of(window, place)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    low, high = np.minimum(focused, unfocused), np.maximum(focused, unfocused)
    changed = int(((high + 0.05) / (low + 0.05) >= _LEAST_CONTRAST).sum())
    return changed / (2 * (place.width() + place.height()))
