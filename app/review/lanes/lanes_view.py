"""The lanes themselves: painted, clicked, scrolled, read out."""

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.review.lanes.content import Lane, LaneContent
from app.review.lanes.painter import (
    MARGIN,
    NAME_WIDTH,
    LaneLook,
    hatched,
    lane_height,
    paint_lane,
)
from app.review.lanes.time_window import TimeWindow
from app.review.lanes.values import values_at

_KEY_SECONDS: Final = 1.0
_ZOOM: Final = 1.25
"""How many times as much, or as little, a step of the wheel or a key shows."""
_SCROLL: Final = 0.15
"""Share of what is shown by which a step of the wheel scrolls."""
_PAGE: Final = 0.9
_FAR: Final = 1000.0
"""How many widths beyond the edge are told apart."""
_NEAR: Final = 0.005
"""Seconds that count as the same time."""
_STEP: Final = 120
"""Units of a wheel's step, by Qt."""


class LanesView(QWidget):
    """Paint a lane a person; the window of time is shared with the axis and the scroll bar.

    Args:
        window: Which stretch of time is shown.
        parent: The widget that owns this one.

    Signals:
        sought: Seconds that the user chose.
        chosen: Number of the person whose lane the user chose.
        stretch_marked: When a stretch that the user marked begins and ends, in seconds.
        window_changed: Another stretch of time is shown.
        values_changed: What is under the pointer, in words; at the current time where it is away.
    """

    sought = Signal(float)
    chosen = Signal(str)
    stretch_marked = Signal(float, float)
    window_changed = Signal()
    values_changed = Signal(str)

    def __init__(self, window: TimeWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._content = LaneContent()
        self._curves = True
        self._person = ""
        self._position = 0.0
        self._stretch: tuple[float, float] | None = None
        self._pictures: dict[int, QPixmap] = {}
        self._pointer: QPointF | None = None
        self._drag: Callable[[QPointF], None] | None = None
        self._spoken = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName("Lanes: what each person shows over time")

    @property
    def lane(self) -> Lane | None:
        """The lane of the chosen person; the first one where nobody is chosen."""
        lanes = self._content.lanes
        return next(
            (one for one in lanes if one.number == self._person), lanes[0] if lanes else None
        )

    def show_content(self, content: LaneContent) -> None:
        """Show other lanes; position, zoom and the chosen person stay where they can."""
        self._content = content
        self.refresh()

    def show_curves(self, shown: bool) -> None:
        """Show the probabilities below each lane, or not."""
        self._curves = shown
        self.refresh()

    def refresh(self) -> None:
        """Paint everything anew."""
        self._pictures.clear()
        self.setFixedHeight(self.sizeHint().height())
        self.update()
        self._tell_values()

    def set_position(self, seconds: float) -> None:
        """Move the mark of the current time."""
        before, self._position = self._x(self._position), seconds
        if not self._content.lanes:
            return  # frames come before the lanes are read
        if self._window.reveal(seconds):
            self.window_changed.emit()
            return
        after = self._x(seconds)
        for x in (before, after):
            self.update(QRect(int(x) - 2, 0, 5, self.height()))
        self._tell_values()

    def choose(self, number: str) -> None:
        """Choose a person's lane without telling anybody."""
        if number != self._person:
            self._person = number
            self.refresh()

    def mark_stretch(self, stretch: tuple[float, float] | None) -> None:
        """Show a stretch of time as marked."""
        self._stretch = stretch
        self.update()

    def top_of(self, number: str) -> tuple[int, int]:
        """Return the top and the height of a person's lane; the first lane's for nobody's."""
        for lane, top, height in self._places():
            if lane.number == number:
                return top, height
        return 0, 0

    def sizeHint(self) -> QSize:  # noqa: D102
        heights = [lane_height(lane, curves=self._curves) for lane in self._content.lanes]
        return QSize(400, max(sum(heights), 30))

    def zoom(self, factor: float, seconds: float | None = None) -> None:
        """Show more or less; the time that is given, or the current one, stays where it is."""
        place = self._position if seconds is None else seconds
        if not self._window.left <= place <= self._window.right:
            place = (self._window.left + self._window.right) / 2
        self._window.zoom(factor, place)
        self.window_changed.emit()

    def fit(self) -> None:
        """Show everything."""
        self._window.fit()
        self.window_changed.emit()

    def seek_difference(self, step: int) -> None:
        """Go to the next stretch on which another result differs, or with -1 to the one before."""
        times = self._content.differences()
        # Times are rounded where they are sought.
        later, earlier = times > self._position + _NEAR, times < self._position - _NEAR
        found = times[later][:1] if step > 0 else times[earlier][-1:]
        if len(found):
            self._seek(float(found[0]))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        if not self._content.lanes:
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "Nobody is seen.")
            return
        shown = event.rect()
        for number, (lane, top, height) in enumerate(self._places()):
            if top < shown.bottom() + 1 and top + height > shown.top():
                painter.drawPixmap(QPointF(0, top), self._picture(number, lane))
        area = QRectF(NAME_WIDTH, 0, self._width(), self.height())
        painter.setClipRect(area)
        for first, last in self._content.cuts:
            painter.fillRect(self._area(first, last), hatched(self.palette()))
        self._paint_markers(painter)
        if self._stretch is not None:
            colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
            colour.setAlphaF(0.3)
            painter.fillRect(self._area(*self._stretch), colour)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        x = self._x(self._position)
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.setClipping(False)
        if self.hasFocus():
            top, height = self.top_of(self._person)
            painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRect(0, top, self.width() - 1, max(height - 2, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        if event.oldSize().width() != event.size().width():
            self._pictures.clear()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if event.type() in kinds:
            self._pictures.clear()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        place = event.position()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._begin_pan(place.x())
        elif event.button() == Qt.MouseButton.RightButton:
            # Whose context menu opens.
            self._choose_at(place.y())
        elif event.button() == Qt.MouseButton.LeftButton:
            self._choose_at(place.y())
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._begin_stretch(place.x())
            elif place.x() >= NAME_WIDTH:
                self._drag = lambda there: self._seek(self._seconds(there.x()))
                self._drag(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._pointer = event.position()
        if self._drag is not None:
            self._drag(event.position())
        self._tell_values()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        marking, self._drag = self._drag, None
        if marking == self._extend_stretch and self._stretch is not None:
            first, last = self._stretch
            if last > first:
                self.stretch_marked.emit(first, last)
            else:
                self.mark_stretch(None)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: D102
        self._pointer = None
        self._tell_values()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        delta = event.angleDelta()
        steps = (delta.y() or delta.x()) / _STEP
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM**-steps, self._seconds(event.position().x()))
        elif self._window.is_whole and not delta.x():
            event.ignore()  # the lanes below one another scroll
            return
        else:
            self._scroll(-_SCROLL * steps)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self._seek(self._position - _KEY_SECONDS),
            Qt.Key.Key_Right: lambda: self._seek(self._position + _KEY_SECONDS),
            Qt.Key.Key_Home: lambda: self._seek(self._window.start),
            Qt.Key.Key_End: lambda: self._seek(self._window.end),
            Qt.Key.Key_Up: lambda: self._step(-1),
            Qt.Key.Key_Down: lambda: self._step(1),
            Qt.Key.Key_PageUp: lambda: self._scroll(-_PAGE),
            Qt.Key.Key_PageDown: lambda: self._scroll(_PAGE),
            Qt.Key.Key_Plus: lambda: self.zoom(1 / _ZOOM),
            Qt.Key.Key_Equal: lambda: self.zoom(1 / _ZOOM),
            Qt.Key.Key_Minus: lambda: self.zoom(_ZOOM),
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_N: lambda: self.seek_difference(-1 if shift else 1),
        }
        act = acts.get(Qt.Key(event.key()))
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if act is None or held:
            super().keyPressEvent(event)
        else:
            act()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        self.update()
        self._tell_values()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusOutEvent(event)
        self.update()

    def _places(self) -> list[tuple[Lane, int, int]]:
        found: list[tuple[Lane, int, int]] = []
        top = 0
        for lane in self._content.lanes:
            height = lane_height(lane, curves=self._curves)
            found.append((lane, top, height))
            top += height
        return found

    def _picture(self, number: int, lane: Lane) -> QPixmap:
        picture = self._pictures.get(number)
        if picture is None:
            look = LaneLook(self.palette(), self.font(), self._curves, self.devicePixelRatioF())
            picture = paint_lane(lane, self._edges(), look, chosen=lane.number == self._person)
            self._pictures[number] = picture
        return picture

    def _paint_markers(self, painter: QPainter) -> None:
        colour = QColor(self.palette().color(QPalette.ColorRole.Link))
        faint = QColor(colour)
        faint.setAlphaF(0.12)
        for marker in self._content.markers:
            if marker.onset > self._window.right:
                break
            if marker.offset is not None:
                painter.fillRect(self._area(marker.onset, marker.offset), faint)
            x = self._x(marker.onset)
            painter.setPen(colour)
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))

    def _edges(self) -> NDArray[np.float64]:
        window = self._window
        return np.linspace(window.left, max(window.right, window.left + 1e-6), self._width() + 1)

    def _width(self) -> int:
        return max(self.width() - NAME_WIDTH - MARGIN, 1)

    def _x(self, seconds: float) -> float:
        span = max(self._window.span, 1e-6)
        share = (seconds - self._window.left) / span
        # Far out of sight is far enough: Qt's numbers of pixels have an end.
        return NAME_WIDTH + min(max(share, -_FAR), _FAR) * self._width()

    def _seconds(self, x: float) -> float:
        share = (x - NAME_WIDTH) / self._width()
        return self._window.left + min(max(share, 0.0), 1.0) * self._window.span

    def _area(self, first: float, last: float) -> QRectF:
        left = self._x(first)
        return QRectF(left, 0, max(self._x(last) - left, 1.0), self.height())

    def _lane_at(self, y: float) -> Lane | None:
        return next((lane for lane, top, height in self._places() if top <= y < top + height), None)

    def _choose_at(self, y: float) -> None:
        lane = self._lane_at(y)
        if lane is not None and lane.number != self._person:
            self.choose(lane.number)
            self.chosen.emit(lane.number)

    def _step(self, lanes: int) -> None:
        numbers = [lane.number for lane in self._content.lanes]
        if not numbers:
            return
        if self._person in numbers:
            place = min(max(numbers.index(self._person) + lanes, 0), len(numbers) - 1)
        else:
            place = 0
        if numbers[place] != self._person:
            self.choose(numbers[place])
            self.chosen.emit(numbers[place])

    def _seek(self, seconds: float) -> None:
        if self._window.end > self._window.start:
            self.sought.emit(min(max(seconds, self._window.start), self._window.end))

    def _scroll(self, share: float) -> None:
        self._window.scroll(share * self._window.span)
        self.window_changed.emit()

    def _begin_pan(self, x: float) -> None:
        last = x

        def pan(place: QPointF) -> None:
            nonlocal last
            self._window.scroll((last - place.x()) / self._width() * self._window.span)
            last = place.x()
            self.window_changed.emit()

        self._drag = pan

    def _begin_stretch(self, x: float) -> None:
        self._anchor = self._seconds(x)
        self.mark_stretch((self._anchor, self._anchor))
        self._drag = self._extend_stretch

    def _extend_stretch(self, place: QPointF) -> None:
        there = self._seconds(place.x())
        self.mark_stretch((min(self._anchor, there), max(self._anchor, there)))

    def _tell_values(self) -> None:
        """Say what is under the pointer, and to assistive programs what the chosen lane shows."""
        chosen = self.lane
        pointed = None if self._pointer is None else self._lane_at(self._pointer.y())
        if pointed is not None and self._pointer is not None and self._pointer.x() >= NAME_WIDTH:
            text = values_at(pointed, self._seconds(self._pointer.x()))
        else:
            text = "" if chosen is None else values_at(chosen, self._position)
        self.values_changed.emit(text)
        if not self.hasFocus() or chosen is None:
            return
        spoken = values_at(chosen, self._position)
        if spoken != self._spoken:
            self._spoken = spoken
            self.setAccessibleDescription(spoken)
            QAccessible.updateAccessibility(
                QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            )
