"""The lanes themselves: painted, clicked, scrolled, read out."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
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
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.review.lanes.content import Lane, LaneContent
from app.review.lanes.drag import LaneDrag
from app.review.lanes.markers import paint_markers
from app.review.lanes.painter import NAME_WIDTH, LaneLook, hatched, lane_height, paint_ground
from app.review.lanes.pictures import LanePictures, LaneRequest
from app.review.lanes.time_scale import TimeScale
from app.review.lanes.time_window import TimeWindow
from app.review.lanes.values import values_at

translate = QCoreApplication.translate

_KEY_SECONDS: Final = 1.0
_ZOOM: Final = 1.25
"""How many times as much, or as little, a step of the wheel or a key shows."""
_SCROLL: Final = 0.15
"""Share of what is shown by which a step of the wheel scrolls."""
_PAGE: Final = 0.9
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
        self._scale = TimeScale(window, self)
        self._content = LaneContent()
        self._curves = True
        self._person = ""
        self._position = 0.0
        self._stretch: tuple[float, float] | None = None
        self._pictures = LanePictures(self)
        self._version = 0
        self._seen: list[str] = []
        self._pointer: QPointF | None = None
        self._drag = LaneDrag(window, self._scale, self)
        self._spoken = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("Review", "Lanes: what each person shows over time"))
        self._pictures.painted.connect(self.update)
        self._drag.sought.connect(self._seek)
        self._drag.panned.connect(self.window_changed)
        self._drag.stretched.connect(lambda first, last: self.mark_stretch((first, last)))
        self._drag.marked.connect(self.stretch_marked)
        self._drag.unmarked.connect(lambda: self.mark_stretch(None))

    @property
    def lane(self) -> Lane | None:
        """The lane of the chosen person; the first one where nobody is chosen."""
        lanes = self._content.lanes
        return next(
            (one for one in lanes if one.number == self._person), lanes[0] if lanes else None
        )

    @property
    def settled(self) -> bool:
        """Whether all lanes that were in sight when it was painted last are as they should be."""
        return all(map(self._is_new, self._seen))

    def show_content(self, content: LaneContent) -> None:
        """Show other lanes; position, zoom and the chosen person stay where they can."""
        self._content = content
        self._pictures.keep([lane.number for lane in content.lanes])
        self.refresh()

    def close_pictures(self) -> None:
        """Wait for what is being painted; nothing is painted any more."""
        self._pictures.close()

    def show_curves(self, shown: bool) -> None:
        """Show the probabilities below each lane, or not."""
        self._curves = shown
        self._pictures.clear()
        self.refresh()

    def refresh(self) -> None:
        """Paint everything anew."""
        self._version += 1
        self.setFixedHeight(self.sizeHint().height())
        self.update()
        self._tell_values()

    def set_position(self, seconds: float) -> None:
        """Move the mark of the current time."""
        before, self._position = self._scale.x(self._position), seconds
        if not self._content.lanes:
            return  # frames come before the lanes are read
        if self._window.reveal(seconds):
            self.window_changed.emit()
            return
        after = self._scale.x(seconds)
        for x in (before, after):
            self.update(QRect(int(x) - 2, 0, 5, self.height()))
        self._tell_values()

    def choose(self, number: str) -> None:
        """Choose a person's lane without telling anybody."""
        if number != self._person:
            self._person = number
            self.update()
            self._tell_values()

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
            text = translate("Review", "Nobody is seen.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
            return
        self._paint_lanes(painter, event.rect())
        painter.setClipRect(QRectF(NAME_WIDTH, 0, self._scale.width, self.height()))
        for first, last in self._content.cuts:
            painter.fillRect(self._scale.area(first, last, self.height()), hatched(self.palette()))
        paint_markers(painter, self._content.markers, self._scale, self.rect(), self.palette())
        if self._stretch is not None:
            colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
            colour.setAlphaF(0.3)
            painter.fillRect(self._scale.area(*self._stretch, self.height()), colour)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        x = self._scale.x(self._position)
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.setClipping(False)
        if self.hasFocus():
            top, height = self.top_of(self._person)
            painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRect(0, top, self.width() - 1, max(height - 2, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        if event.oldSize().width() != event.size().width():
            self._version += 1

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if event.type() in kinds:
            self._pictures.clear()
            self._version += 1
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        place = event.position()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._drag.pan(place.x())
        elif event.button() == Qt.MouseButton.RightButton:
            # Whose context menu opens.
            self._choose_at(place.y())
        elif event.button() == Qt.MouseButton.LeftButton:
            self._choose_at(place.y())
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._drag.mark(place.x())
            elif place.x() >= NAME_WIDTH:
                self._drag.seek(place.x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._pointer = event.position()
        self._drag.move(event.position().x())
        self._tell_values()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._drag.end()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: D102
        self._pointer = None
        self._tell_values()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        delta = event.angleDelta()
        steps = (delta.y() or delta.x()) / _STEP
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM**-steps, self._scale.seconds(event.position().x()))
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

    def _paint_lanes(self, painter: QPainter, shown: QRect) -> None:
        """Paint the lanes in sight; what is not painted yet is stretched from what was before."""
        look = LaneLook(self.palette(), self.font(), self._curves, self.devicePixelRatioF())
        width = self._scale.width
        seen = self._in_sight()
        for lane, top, height in seen:
            if top > shown.bottom() or top + height <= shown.top():
                continue
            chosen = lane.number == self._person
            paint_ground(painter, lane, top, width, look, chosen=chosen)
            picture = self._pictures.get(lane.number)
            if picture is not None:
                painter.save()
                painter.setClipRect(QRectF(NAME_WIDTH, top, width, height))
                left, right = self._scale.x(picture.left), self._scale.x(picture.right)
                size = picture.image.deviceIndependentSize()
                place = QRectF(left, top, right - left, size.height())
                painter.drawImage(place, picture.image, QRectF(picture.image.rect()))
                painter.restore()
        self._seen = [lane.number for lane, _, _ in seen]
        wanted = [lane for lane, _, _ in seen if not self._is_new(lane.number)]
        if wanted:
            edges = self._scale.edges()
            self._pictures.ask(LaneRequest(self._version, edges, look, wanted))

    def _in_sight(self) -> list[tuple[Lane, int, int]]:
        area = self.visibleRegion().boundingRect() or self.rect()
        return [
            (lane, top, height)
            for lane, top, height in self._places()
            if top <= area.bottom() and top + height > area.top()
        ]

    def _is_new(self, number: str) -> bool:
        picture = self._pictures.get(number)
        return picture is not None and picture.version == self._version

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

    def _tell_values(self) -> None:
        """Say what is under the pointer, and to assistive programs what the chosen lane shows."""
        chosen = self.lane
        pointed = None if self._pointer is None else self._lane_at(self._pointer.y())
        if pointed is not None and self._pointer is not None and self._pointer.x() >= NAME_WIDTH:
            text = values_at(pointed, self._scale.seconds(self._pointer.x()))
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
