"""The picture with its boxes and labels, or a message where there is none."""

from collections.abc import Sequence
from time import monotonic
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.system.language.emotions import emotion_text
from app.system.language.numbers import number_text
from app.widgets.label_writer import LABELS
from app.widgets.message_panel import MessagePanel
from app.widgets.name_tags import NameTag, paint_name_tags
from app.widgets.overlay_painter import paint_overlay
from app.widgets.scaled_picture import ScaledPicture
from fer_core.drawing.layout import Decided, Overlay, layout_overlay
from fer_core.labels import DEFAULT_THRESHOLD, decide
from fer_core.types import Analysis

translate = QCoreApplication.translate

_SURROUND: Final = QColor(16, 16, 18)

_RECORDING: Final = QColor(213, 66, 43)
_RECORDING_WIDTH: Final = 4
"""Of the frame round the picture while it is recorded, in pixels of a plain screen."""


class VideoView(QWidget):
    """Shows the newest analysis, letterboxed, its overlay painted at device pixels.

    A click on a face, or the arrow keys left and right, choose a face; the view itself changes
    nothing then: whoever hears `face_clicked` sets `selected`.

    Args:
        parent: The widget that owns this one.
    """

    face_clicked = Signal(int)
    """Number of the face that was clicked, -1 for none."""
    painted = Signal(float)
    """Once for each analysis that reached the screen: seconds since its frame was read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._analysis: Analysis | None = None
        self._decided: Sequence[Decided] | None = None
        self._overlay: Overlay | None = None
        self._picture: ScaledPicture | None = None
        self._is_new = False
        self._mirror = False
        self._threshold = DEFAULT_THRESHOLD
        self._selected: int | None = None
        self._recording = False
        self._label_scale = 1.0
        self._name_tags: Sequence[NameTag] = ()

        self._message = MessagePanel(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self._message, alignment=Qt.AlignmentFlag.AlignCenter)
        self._message.hide()

        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("Widgets", "Picture"))

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(800, 600)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(240, 180)

    @property
    def analysis(self) -> Analysis | None:
        """What is shown, or None."""
        return self._analysis

    @property
    def mirror(self) -> bool:
        """Whether the picture is shown mirrored; labels never are."""
        return self._mirror

    @mirror.setter
    def mirror(self, mirror: bool) -> None:
        self._mirror = mirror
        self._lay_out_again()

    @property
    def threshold(self) -> float:
        """Probability below which a face is labelled "uncertain"."""
        return self._threshold

    @threshold.setter
    def threshold(self, threshold: float) -> None:
        self._threshold = threshold
        self._lay_out_again()

    @property
    def label_scale(self) -> float:
        """How many times as large as usual labels and lines are."""
        return self._label_scale

    @label_scale.setter
    def label_scale(self, scale: float) -> None:
        self._label_scale = scale
        self._lay_out_again()

    @property
    def recording(self) -> bool:
        """Whether the picture has a red frame, as while it is recorded."""
        return self._recording

    @recording.setter
    def recording(self, recording: bool) -> None:
        self._recording = recording
        self.update()

    @property
    def selected(self) -> int | None:
        """Number of the emphasised face, or None."""
        return self._selected

    @selected.setter
    def selected(self, track: int | None) -> None:
        if track != self._selected:
            self._selected = track
            self._lay_out_again()

    @property
    def name_tags(self) -> Sequence[NameTag]:
        """Names that stand below faces of the picture."""
        return self._name_tags

    @name_tags.setter
    def name_tags(self, tags: Sequence[NameTag]) -> None:
        self._name_tags = tags
        self.update()

    def show_analysis(self, analysis: Analysis, decided: Sequence[Decided] | None = None) -> None:
        """Show a picture with its faces instead of whatever is shown.

        Args:
            analysis: The picture and its faces.
            decided: Their labels where those are known already, as in a table.
        """
        self._message.hide()
        self._analysis, self._decided = analysis, decided
        self._overlay = self._picture = None
        self._is_new = True
        self.update()
        if QAccessible.isActive():
            self._describe(analysis)

    def show_message(self, title: str, text: str, actions: Sequence[QAction] = ()) -> None:
        """Show a message instead of a picture.

        Args:
            title: The headline.
            text: What to do, in a sentence or two.
            actions: Offered as buttons below.
        """
        self._analysis = self._overlay = self._picture = None
        self._is_new = False
        self.unsetCursor()
        self._message.show_message(title, text, actions)
        self.setAccessibleDescription(f"{title}. {text}")
        self.update()

    def picture_rect(self) -> QRect:
        """Where the picture is, in device pixels of this widget; empty where there is none."""
        if self._analysis is None:
            return QRect()
        ratio = self.devicePixelRatioF()
        width, height = round(self.width() * ratio), round(self.height() * ratio)
        frame_width, frame_height = self._analysis.frame.size
        scale = min(width / frame_width, height / frame_height)
        shown = QSize(max(1, round(frame_width * scale)), max(1, round(frame_height * scale)))
        return QRect(
            (width - shown.width()) // 2,
            (height - shown.height()) // 2,
            shown.width(),
            shown.height(),
        )

    def face_at(self, position: QPointF) -> int | None:
        """Return the number of the face at a place of this widget, or None."""
        return self._track_at(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        analysis = self._analysis
        if analysis is None:
            painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Window))
            return
        ratio = self.devicePixelRatioF()
        picture = self.picture_rect()
        painter.scale(1 / ratio, 1 / ratio)
        self._paint_surround(painter, picture, ratio)
        self._paint_picture(painter, analysis, picture)
        painter.translate(picture.topLeft())
        painter.setClipRect(0, 0, picture.width(), picture.height())
        paint_overlay(painter, self._laid_out(analysis, picture))
        shown = QSizeF(picture.width(), picture.height())
        paint_name_tags(painter, self._name_tags, analysis.frame.size, shown, ratio)
        if self._recording:
            self._paint_recording(painter, picture, ratio)
        painter.end()
        if self._is_new:
            self._is_new = False
            self.painted.emit(monotonic() - analysis.frame.arrived)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() == Qt.MouseButton.LeftButton and self._analysis is not None:
            track = self._track_at(event.position())
            self.face_clicked.emit(-1 if track is None else track)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if self._track_at(event.position()) is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or self._analysis is None or len(self._analysis.faces) == 0:
            super().keyPressEvent(event)
            return
        marks = self._laid_out(self._analysis, self.picture_rect()).marks
        tracks = [mark.track_id for mark in sorted(marks, key=lambda mark: mark.rect.left)]
        if self._selected in tracks:
            chosen = tracks[(tracks.index(self._selected) + step) % len(tracks)]
        else:
            chosen = tracks[0 if step > 0 else -1]
        self.face_clicked.emit(chosen)

    def _lay_out_again(self) -> None:
        self._overlay = None
        self.update()

    def _laid_out(self, analysis: Analysis, picture: QRect) -> Overlay:
        size = (picture.width(), picture.height())
        if self._overlay is None or self._overlay.size != size:
            self._overlay = layout_overlay(
                analysis,
                size,
                threshold=self._threshold,
                selected=self._selected,
                mirror=self._mirror,
                pixel_ratio=self.devicePixelRatioF(),
                enlarge=self._label_scale,
                decided=self._decided,
                writer=LABELS,
            )
        return self._overlay

    def _track_at(self, position: QPointF) -> int | None:
        if self._analysis is None:
            return None
        picture = self.picture_rect()
        at = position * self.devicePixelRatioF() - QPointF(picture.topLeft())
        return self._laid_out(self._analysis, picture).track_at(at.x(), at.y())

    def _paint_surround(self, painter: QPainter, picture: QRect, ratio: float) -> None:
        width, height = round(self.width() * ratio) + 1, round(self.height() * ratio) + 1
        left, top = picture.x(), picture.y()
        right, bottom = left + picture.width(), top + picture.height()
        for x, y, across, down in (
            (0, 0, width, top),
            (0, bottom, width, height - bottom),
            (0, top, left, picture.height()),
            (right, top, width - right, picture.height()),
        ):
            if across > 0 and down > 0:
                painter.fillRect(x, y, across, down, _SURROUND)

    def _paint_recording(self, painter: QPainter, picture: QRect, ratio: float) -> None:
        width = max(round(_RECORDING_WIDTH * ratio), 1)
        across, down = picture.width(), picture.height()
        for bar in (
            QRect(0, 0, across, width),
            QRect(0, down - width, across, width),
            QRect(0, 0, width, down),
            QRect(across - width, 0, width, down),
        ):
            painter.fillRect(bar, _RECORDING)

    def _paint_picture(self, painter: QPainter, analysis: Analysis, picture: QRect) -> None:
        shown = self._picture
        size = (picture.width(), picture.height())
        if shown is None or (shown.size, shown.mirror) != (size, self._mirror):
            shown = ScaledPicture(analysis.frame.image, *size, mirror=self._mirror)
            self._picture = shown
        # A pixel of the picture is one of the screen; where rounding makes it nearly one.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(picture.topLeft(), shown.image)

    def _describe(self, analysis: Analysis) -> None:
        shown = analysis.faces
        words = [
            emotion_text(self._decided[row].label)
            if self._decided is not None
            else emotion_text(
                decide(averages, analysis.labels, self._threshold, shown.quality.lasting(row))[0]
            )
            for row, averages in enumerate(shown.smoothed)
        ]
        faces = _faces_text(len(words))
        description = f"{faces}: {', '.join(words)}" if words else faces
        if description != self.accessibleDescription():
            self.setAccessibleDescription(description)


def _faces_text(count: int) -> str:
    if count == 0:
        return translate("Widgets", "no faces")
    if count == 1:
        return translate("Widgets", "1 face")
    return translate("Widgets", "{count} faces").format(count=number_text(count))
