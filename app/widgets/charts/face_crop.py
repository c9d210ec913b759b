"""The model's input for a face, enlarged, with a hint that would make it easier to read."""

from collections.abc import Sequence
from functools import lru_cache
from typing import ClassVar, Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.widgets.charts.chart import Chart, ShownFace
from app.widgets.quality_hint import QualityHint
from fer_core.emotion.model_card import FACE_SIZE

translate = QCoreApplication.translate

_SHOWN_SIDE: Final = 2 * FACE_SIZE
_GOOD: Final = str(QT_TRANSLATE_NOOP("Widgets", "The model's whole input: 48 by 48 gray pixels."))
_NOBODY: Final = str(QT_TRANSLATE_NOOP("Widgets", "No face at the moment."))


class FaceCrop(Chart):
    """The 48x48 crop beside a hint, or a sentence about it.

    Args:
        parent: The widget that owns this one.
    """

    TITLE: ClassVar[str] = str(QT_TRANSLATE_NOOP("Widgets", "What the model sees"))
    # As often as the model sees a face in the live window: a repaint costs as much as the bars'.
    INTERVAL_MS: ClassVar[int] = 60

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = _CropPicture(self)
        self._track: int | None = None
        self._quality = QualityHint(self)
        self._quality.changed.connect(self._show_hint)
        self._hint = QLabel(translate("Widgets", _NOBODY))
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # A sentence that comes and goes must not push the widgets below it around.
        self._hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        words = QVBoxLayout()
        words.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def hint(self) -> str:
        """The sentence that stands beside the picture."""
        return self._hint.text()

    def show_face(self, shown: ShownFace | None) -> None:
        """Show the crop of a face, see `Chart.show_face`."""
        if shown is None or shown.row is None:
            self.show_nothing()
        else:
            analysis = shown.analysis
            if shown.track != self._track:
                self._quality.clear()
                self._track = shown.track
            flags = analysis.faces.quality.lasting(shown.row)
            self.show_crop(analysis.crops[shown.row], flags)

    def show_nothing(self) -> None:
        """Show that there is no face."""
        self._picture.show_pixels(None)
        self._track = None
        self._quality.clear()
        self._say(translate("Widgets", _NOBODY))

    def show_crop(self, crop: NDArray[np.uint8], flags: Sequence[str] = ()) -> None:
        """Show a face.

        Args:
            crop: (48, 48, 1) uint8 gray.
            flags: What is wrong with it, see `fer_core.types.FaceQuality.lasting`.
        """
        self._picture.show_pixels(crop)
        self._quality.take(flags)
        self._show_hint(self._quality.text)

    @Slot(str)
    def _show_hint(self, text: str) -> None:
        self._say(text or translate("Widgets", _GOOD))

    def _say(self, hint: str) -> None:
        if hint != self._hint.text():
            self._hint.setText(hint)


class _CropPicture(QWidget):
    """The crop itself, each of its pixels a square."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixels: NDArray[np.uint8] | None = None
        self._image: QImage | None = None  # of these pixels, as it is painted
        self.setFixedSize(_SHOWN_SIDE, _SHOWN_SIDE)
        self.setAccessibleName(translate("Widgets", FaceCrop.TITLE))
        self.setToolTip(
            translate(
                "Widgets", "What the model sees of the face: gray, 48 by 48 pixels, enlarged."
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(_SHOWN_SIDE, _SHOWN_SIDE)

    def show_pixels(self, pixels: NDArray[np.uint8] | None) -> None:
        before = self._pixels
        if pixels is before or (
            pixels is not None and before is not None and np.array_equal(pixels, before)
        ):
            return
        self._pixels = None if pixels is None else np.ascontiguousarray(pixels)
        self._image = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._pixels is None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(_outline(), self.palette().color(QPalette.ColorRole.Midlight))
            return
        ratio = self.devicePixelRatioF()
        if self._image is None or self._image.devicePixelRatio() != ratio:
            self._image = _enlarge(self._pixels, ratio)
        painter.drawImage(0, 0, self._image)


def _outline() -> QPainterPath:
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(0, 0, _SHOWN_SIDE, _SHOWN_SIDE), 8, 8)
    return shape


def _enlarge(pixels: NDArray[np.uint8], ratio: float) -> QImage:
    """Return the crop as large as it is shown, with round corners.

    Qt enlarges even so small a picture on threads of its own and waits for them: on a busy machine
    as long as for the whole picture.
    """
    opacity = _opacity(ratio)
    side = len(opacity)
    gray = cv2.resize(pixels, (side, side), interpolation=cv2.INTER_NEAREST)
    shown = cv2.multiply(gray, opacity, scale=1 / 255)
    made = cv2.merge((shown, shown, shown, opacity))
    kind = QImage.Format.Format_ARGB32_Premultiplied
    # The copy has pixels of its own: an image does not keep the array that it is made from.
    image = QImage(made.data, side, side, 4 * side, kind).copy()
    image.setDevicePixelRatio(ratio)
    return image


@lru_cache(maxsize=2)
def _opacity(ratio: float) -> NDArray[np.uint8]:
    """Return the opacity of the square with round corners, (side, side) uint8 in device pixels."""
    side = round(_SHOWN_SIDE * ratio)
    image = QImage(side, side, QImage.Format.Format_Alpha8)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(_outline(), Qt.GlobalColor.white)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(side, image.bytesPerLine())
    return rows[:, :side].copy()
