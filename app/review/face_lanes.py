"""A chart of a whole video: one lane for each face, one coloured segment for each emotion."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.style.colours import fill_of
from fer_core.drawing.palette import style_of
from fer_core.tables.segments import Segment

_LANE: Final = 26
_GAP: Final = 6
_NAME_ROOM: Final = 64
_MARGIN: Final = 8
_KEY_SECONDS: Final = 1.0


class FaceLanes(QWidget):
    """Paint the segments with a mark at the current time; a click seeks to its time.

    Signals:
        sought: Seconds that the user chose.
    """

    sought = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments: tuple[Segment, ...] = ()
        self._faces: tuple[int, ...] = ()
        self._start = 0.0
        self._length = 0.0
        self._position = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Emotions of each face over the video")
        self.setMouseTracking(True)

    def show_segments(self, segments: Sequence[Segment], start: float, length: float) -> None:
        """Show the segments of a file.

        Args:
            segments: Times in seconds from the file's first frame.
            start: Time of the first frame that is shown, on the same clock.
            length: Seconds of the whole video.
        """
        self._segments = tuple(segments)
        # Those that are shown longest first; the rest would be specks.
        seconds: dict[int, float] = {}
        for segment in segments:
            passed = segment.offset_s - segment.onset_s
            seconds[segment.face_id] = seconds.get(segment.face_id, 0.0) + passed
        self._faces = tuple(sorted(seconds, key=lambda face: (-seconds[face], face)))
        self._start = start
        self._length = length
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    @property
    def faces(self) -> tuple[int, ...]:
        """Numbers of the faces, from the top."""
        return self._faces

    def set_position(self, seconds: float) -> None:
        """Move the mark to a time of the shown video."""
        self._position = seconds
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        lanes = max(len(self._faces), 1)
        return QSize(400, 2 * _MARGIN + lanes * (_LANE + _GAP) - _GAP)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() == Qt.MouseButton.LeftButton:
            self._seek(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        steps = {Qt.Key.Key_Left: -_KEY_SECONDS, Qt.Key.Key_Right: _KEY_SECONDS}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.sought.emit(min(max(self._position + step, 0.0), self._length))

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._words_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        for number, face in enumerate(self._faces):
            lane = self._lane(number)
            painter.setPen(palette.color(QPalette.ColorRole.WindowText))
            name = QRectF(_MARGIN, lane.top(), _NAME_ROOM, lane.height())
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, f"Face {face}")
            painter.fillRect(lane, palette.color(QPalette.ColorRole.AlternateBase))
        for segment in self._segments:
            self._paint_segment(painter, segment)
        if self._length > 0:
            x = self._x(self._position)
            painter.setPen(palette.color(QPalette.ColorRole.WindowText))
            painter.drawLine(QPointF(x, 2), QPointF(x, self.height() - 2))

    def _paint_segment(self, painter: QPainter, segment: Segment) -> None:
        lane = self._lane(self._faces.index(segment.face_id))
        left = self._x(segment.onset_s - self._start)
        right = self._x(segment.offset_s - self._start)
        rect = QRectF(left, lane.top(), max(right - left, 1.0), lane.height())
        painter.fillRect(rect, fill_of(segment.emotion))
        room = rect.adjusted(4, 0, -4, 0)
        if QFontMetricsF(self.font()).horizontalAdvance(segment.emotion) <= room.width():
            painter.setPen(QColor(*style_of(segment.emotion).ink))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, segment.emotion)

    def _lane(self, number: int) -> QRectF:
        left = _MARGIN + _NAME_ROOM
        width = max(self.width() - left - _MARGIN, 1)
        return QRectF(left, _MARGIN + number * (_LANE + _GAP), width, _LANE)

    def _x(self, seconds: float) -> float:
        lane = self._lane(0)
        return lane.left() + lane.width() * seconds / max(self._length, 1e-9)

    def _seconds(self, x: float) -> float:
        lane = self._lane(0)
        share = (x - lane.left()) / lane.width()
        return min(max(share, 0.0), 1.0) * self._length

    def _seek(self, place: QPointF) -> None:
        if self._length > 0:
            self.sought.emit(self._seconds(place.x()))

    def _words_at(self, place: QPointF) -> str:
        seconds = self._seconds(place.x()) + self._start
        for segment in self._segments:
            lane = self._lane(self._faces.index(segment.face_id))
            inside = lane.top() <= place.y() < lane.bottom()
            if inside and segment.onset_s <= seconds < segment.offset_s:
                return (
                    f"Face {segment.face_id}: {segment.emotion}, "
                    f"{segment.onset_s:.2f} to {segment.offset_s:.2f} s"
                )
        return ""
