"""Everything that is known of the chosen face, beside the picture."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.widgets.chosen_face import ChosenFace
from app.widgets.emotion_bars import EmotionBars
from app.widgets.emotion_history import EmotionHistory
from app.widgets.face_crop import FaceCrop
from app.widgets.throttle import Throttle
from app.widgets.time_line import TimeLine
from fer_core.labels import DEFAULT_THRESHOLD, UNCERTAIN, decide
from fer_core.types import Analysis, FaceStatus

# Eyes read numbers slower than pictures; each of these costs a repaint.
_WORDS_MS: Final = 200
_BARS_MS: Final = 60
_CROP_MS: Final = 90
_TIME_LINE_MS: Final = 300

_NOBODY: Final = "No face"
_NOBODY_HINT: Final = "As soon as there is one in the picture, it is described here."
_SEEN_HINT: Final = "Click a face in the picture to see that one here."
_HELD_HINT: Final = "Hidden for a moment: this is from when the face was last seen."
_UNCERTAIN_HINT: Final = "No emotion stands out enough to name it."


class SidePanel(QScrollArea):
    """The chosen face in words, as bars, as the model sees it, and over the last minute.

    On a low screen it scrolls. Nothing is repainted while the panel is hidden; the past goes on
    being collected.

    Args:
        parent: The widget that owns this one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._analysis: Analysis | None = None
        self._row: int | None = None
        self._threshold = DEFAULT_THRESHOLD
        self._chosen = ChosenFace()
        self._history = EmotionHistory()

        self._number = QLabel()
        self._emotion = _plain_label(_scaled(self.font(), 1.5, bold=True))
        self._hint = _plain_label(self.font())
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._hint.setFixedHeight(2 * self._hint.fontMetrics().lineSpacing() + 4)
        self._bars = EmotionBars()
        self._crop = FaceCrop()
        self._time_line = TimeLine()

        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(6)
        column.addWidget(self._number)
        column.addWidget(self._emotion)
        column.addWidget(self._hint)
        for title, widget, stretch in (
            ("How sure the model is", self._bars, 0),
            ("What the model sees", self._crop, 0),
            ("The last minute", self._time_line, 1),
        ):
            column.addSpacing(4)
            column.addWidget(_rule())
            column.addWidget(_heading(title, widget))
            column.addWidget(widget, stretch)

        self._parts = (
            Throttle(_WORDS_MS, self._show_words, self),
            Throttle(_BARS_MS, self._show_bars, self),
            Throttle(_CROP_MS, self._show_crop, self),
            Throttle(_TIME_LINE_MS, self._show_time_line, self),
        )
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(content.minimumSizeHint().width() + bar)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("The chosen face")
        self._show_words()

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(320, super().sizeHint().height())

    @property
    def track(self) -> int | None:
        """Number of the face that is described, None for none."""
        return self._chosen.track

    @property
    def threshold(self) -> float:
        """Probability below which the emotion reads "uncertain"."""
        return self._threshold

    @threshold.setter
    def threshold(self, threshold: float) -> None:
        self._threshold = threshold
        self._request()

    def show_analysis(self, analysis: Analysis, selected: int | None) -> None:
        """Describe a face.

        Args:
            analysis: The newest.
            selected: Number of the face that was clicked; where that is not there, the largest.
        """
        self._analysis = analysis
        self._row = self._chosen.choose(analysis.faces, selected)
        # The minute is one of watching: it goes on when a file begins again.
        self._history.add(analysis.frame.arrived, analysis.faces, self._chosen.track)
        self._request()

    def clear(self) -> None:
        """Show no face and forget the past, as for another source."""
        self._analysis = self._row = None
        self._chosen.forget()
        self._history.clear()
        for part in self._parts:
            part.run_now()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self._request()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        super().hideEvent(event)
        for part in self._parts:
            part.cancel()

    def _request(self) -> None:
        if self.isVisible():
            for part in self._parts:
                part.request()

    def _show_words(self) -> None:
        number, emotion, hint = "", _NOBODY, _NOBODY_HINT
        if self._analysis is not None and self._row is not None:
            faces = self._analysis.faces
            label, confidence = decide(
                faces.smoothed[self._row], self._analysis.labels, self._threshold
            )
            number = f"Face {int(faces.track_ids[self._row])}"
            emotion = label.capitalize()
            if label != UNCERTAIN:
                emotion = f"{emotion}, {round(100 * confidence)} % sure"
            if faces.status[self._row] != FaceStatus.DETECTED:
                hint = _HELD_HINT
            elif label == UNCERTAIN:
                hint = _UNCERTAIN_HINT
            else:
                hint = _SEEN_HINT if len(faces) > 1 else ""
        for widget, text in (
            (self._number, number),
            (self._emotion, emotion),
            (self._hint, hint),
        ):
            if widget.text() != text:
                widget.setText(text)

    def _show_bars(self) -> None:
        if self._analysis is None or self._row is None:
            self._bars.show_nothing()
        else:
            smoothed = self._analysis.faces.smoothed[self._row]
            self._bars.show_probabilities(self._analysis.labels, smoothed)

    def _show_crop(self) -> None:
        if self._analysis is None or self._row is None:
            self._crop.show_nothing()
        else:
            faces = self._analysis.faces
            self._crop.show_crop(self._analysis.crops[self._row], faces.boxes[self._row])

    def _show_time_line(self) -> None:
        if self._analysis is None:
            self._time_line.show_nothing()
        else:
            self._time_line.show_past(self._analysis.labels, *self._history.of(self._chosen.track))


def _scaled(font: QFont, factor: float, *, bold: bool) -> QFont:
    scaled = QFont(font)
    scaled.setPointSizeF(font.pointSizeF() * factor)
    scaled.setBold(bold)
    return scaled


def _plain_label(font: QFont) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font)
    return label


def _heading(text: str, of: QWidget) -> QLabel:
    label = _plain_label(_scaled(of.font(), 1.0, bold=True))
    label.setText(text)
    return label


def _rule() -> QFrame:
    rule = QFrame()
    rule.setFrameShape(QFrame.Shape.HLine)
    rule.setFrameShadow(QFrame.Shadow.Plain)
    rule.setForegroundRole(rule.foregroundRole().Mid)
    return rule
