"""The probabilities of one face as bars with names and percentages."""

from typing import ClassVar, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QEvent,
    QLineF,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QAccessible,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QStaticText,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.style.colours import fill_of, ground_of, line_of, pen_of
from app.system.language.emotions import emotion_text
from app.system.language.numbers import percent_text
from app.widgets.charts.chart import Chart, ShownFace
from fer_core.emotion.model_card import EMOTIONS

translate = QCoreApplication.translate

_STEPS: Final = 200
_SAMPLE_WIDTH: Final = 22
_GAP: Final = 8


class EmotionBars(Chart):
    """Seven bars that keep their places; repaints only the rows that changed.

    Args:
        parent: The widget that owns this one.
    """

    TITLE: ClassVar[str] = str(QT_TRANSLATE_NOOP("Widgets", "How sure the model is"))
    INTERVAL_MS: ClassVar[int] = 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] = EMOTIONS
        # Length in whole steps, since a smaller change is not visible, and per cent.
        self._values: tuple[tuple[int, int], ...] | None = None
        # Names and grooves, which stay the same from picture to picture.
        self._ground: QPixmap | None = None
        self._grooves: list[QRectF] = []
        self._numbers: dict[int, QStaticText] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Widgets", "How likely each emotion is"))
        self.setToolTip(
            translate(
                "Widgets",
                "How sure the model is of each emotion. All of them together make 100 %.\n"
                "It is the model's certainty, not the strength of a feeling.",
            )
        )

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(280, self._row_height() * len(self._labels))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(200, self._row_height() * len(self._labels))

    @property
    def per_cent(self) -> dict[str, int]:
        """The number beside each bar; empty where there is no face."""
        if self._values is None:
            return {}
        return {label: value[1] for label, value in zip(self._labels, self._values, strict=True)}

    def show_face(self, shown: ShownFace | None) -> None:
        """Show the smoothed probabilities of a face, see `Chart.show_face`."""
        if shown is None or shown.row is None:
            self.show_nothing()
        else:
            analysis = shown.analysis
            self.show_probabilities(analysis.labels, analysis.faces.smoothed[shown.row])

    def show_nothing(self) -> None:
        """Empty the bars."""
        self._show(self._labels, None)

    def show_probabilities(
        self, labels: tuple[str, ...], probabilities: NDArray[np.float32]
    ) -> None:
        """Show a face.

        Args:
            labels: The k emotions.
            probabilities: (k,) float32.
        """
        # Per cent of the probability itself: the label in the picture says the same number.
        self._show(
            labels,
            tuple((round(_STEPS * share), round(100 * share)) for share in probabilities.tolist()),
        )

    def _show(self, labels: tuple[str, ...], values: tuple[tuple[int, int], ...] | None) -> None:
        if labels != self._labels:
            self._labels, self._values = labels, values
            self._ground = None
            self.updateGeometry()
            self.update()
        elif values != self._values:
            before, self._values = self._values, values
            for row in range(len(labels)):
                if before is None or values is None or before[row] != values[row]:
                    self.update(self._row_rect(row))
        if QAccessible.isActive():
            self._describe()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        ratio = self.devicePixelRatioF()
        if self._ground is None or self._ground.devicePixelRatioF() != ratio:
            self._grooves = [self._groove(self._row_rect(row)) for row in range(len(self._labels))]
            self._ground = self._make_ground(ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        text = palette.color(QPalette.ColorRole.WindowText)
        ground = ground_of(palette, QPalette.ColorRole.Window)
        for row, label in enumerate(self._labels):
            rect = self._row_rect(row)
            if not event.region().intersects(rect):
                continue
            source = QRectF(rect)
            whole = QRectF(source.topLeft() * ratio, source.size() * ratio)
            painter.drawPixmap(source, self._ground, whole)
            if self._values is None:
                continue
            steps, per_cent = self._values[row]
            share = min(steps / _STEPS, 1.0)
            groove = self._grooves[row]
            # Its left end hides beyond the groove's, so that short bars are no longer than
            # they should be.
            bar = groove.adjusted(-groove.height(), 0, (share - 1) * groove.width(), 0)
            painter.save()
            painter.setClipPath(_rounded(groove))
            painter.setBrush(fill_of(label))
            painter.setPen(line_of(label, ground))
            painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 4.5, 4.5)
            painter.restore()
            painter.setPen(text)
            number = self._number(per_cent)
            size = number.size()
            left = rect.right() + 1 - size.width()
            painter.drawStaticText(
                QPointF(left, rect.top() + (rect.height() - size.height()) / 2), number
            )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._ground = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102
        self._ground = None
        self._numbers.clear()
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _make_ground(self, ratio: float) -> QPixmap:
        """Paint what does not depend on the values: samples, names and empty grooves."""
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        palette = self.palette()
        ground = ground_of(palette, QPalette.ColorRole.Window)
        painter = QPainter(picture)
        painter.setFont(self.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, label in enumerate(self._labels):
            rect = self._row_rect(row)
            middle = rect.center().y() + 0.5
            painter.setPen(pen_of(label, ground, 2))
            painter.drawLine(QLineF(rect.left(), middle, rect.left() + _SAMPLE_WIDTH, middle))
            painter.setPen(palette.color(QPalette.ColorRole.WindowText))
            painter.drawText(
                rect.adjusted(_SAMPLE_WIDTH + _GAP, 0, 0, 0),
                Qt.AlignmentFlag.AlignVCenter,
                emotion_text(label),
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
            painter.drawPath(_rounded(self._grooves[row]))
        painter.end()
        return picture

    def _groove(self, rect: QRect) -> QRectF:
        """Return where the bar of a row goes: what name and number leave."""
        metrics = self.fontMetrics()
        words = max(metrics.horizontalAdvance(emotion_text(label)) for label in self._labels)
        left = rect.left() + _SAMPLE_WIDTH + _GAP + words + _GAP
        right = rect.right() + 1 - metrics.horizontalAdvance(percent_text(1)) - _GAP
        return QRectF(left, rect.center().y() - 4.5, right - left, 10)

    def _number(self, per_cent: int) -> QStaticText:
        """Return a number, laid out once."""
        number = self._numbers.get(per_cent)
        if number is None:
            number = QStaticText(percent_text(per_cent / 100))
            number.setTextFormat(Qt.TextFormat.PlainText)
            number.prepare(QTransform(), self.font())
            self._numbers[per_cent] = number
        return number

    def _row_height(self) -> int:
        return max(24, self.fontMetrics().height() + 8)

    def _row_rect(self, row: int) -> QRect:
        height = self._row_height()
        return QRect(0, row * height, self.width(), height)

    def _describe(self) -> None:
        if self._values is None:
            description = translate("Widgets", "No face")
        else:
            order = sorted(range(len(self._labels)), key=self._values.__getitem__, reverse=True)
            description = ", ".join(
                f"{emotion_text(self._labels[i])} {percent_text(self._values[i][1] / 100)}"
                for i in order
            )
        if description != self.accessibleDescription():
            self.setAccessibleDescription(description)


def _rounded(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    return path
