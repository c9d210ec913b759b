"""The dialog "Why this label?": what the model saw of a face, and how often it is right."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.models.card_text import CERTAINTY
from app.models.label_text import how_often_label_right
from app.widgets.charts.chart import ShownFace
from app.widgets.charts.emotion_bars import EmotionBars
from app.widgets.charts.emotion_history import EmotionHistory
from app.widgets.charts.face_crop import FaceCrop
from fer_core.emotion.model_card import ModelCard
from fer_core.labels import LOW_PROBABILITY, UNCERTAIN, decide, uncertain_reasons
from fer_core.types import Analysis

_NO_FEATURES: Final = (
    "The label comes from these pixels alone. The model gives no reasons; a smile, a frown or a "
    "shadow change the figures only through the pixels."
)
_SMOOTHED: Final = (
    "In a video the figures are averaged over the last moments, so that labels do not flicker."
)


class WhyLabelDialog(QDialog):
    """Explains the label of one face at one moment; it does not follow the video.

    Args:
        analysis: The moment.
        row: The face, a row of ``analysis.faces``.
        threshold: Probability below which the label reads "uncertain".
        card: The card of the model that ran.
        parent: The window.
    """

    def __init__(
        self,
        analysis: Analysis,
        row: int,
        threshold: float,
        card: ModelCard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        faces = analysis.faces
        flags = faces.quality.lasting(row)
        label, confidence = decide(faces.smoothed[row], analysis.labels, threshold, flags)
        strongest = analysis.labels[int(faces.smoothed[row].argmax())]
        track = int(faces.track_ids[row])
        self.setWindowTitle(f"Why {label}? Face {track} at {analysis.frame.time:.2f} s")
        self.sentences: Final = (
            *_reasons(label, strongest, confidence, threshold, flags),
            _NO_FEATURES,
            _SMOOTHED,
            *how_often_label_right(card, strongest),
            CERTAINTY,
        )
        shown = ShownFace(analysis, row, track, EmotionHistory())
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for chart in (FaceCrop(), EmotionBars()):
            chart.show_face(shown)
            column.addWidget(chart)
        for sentence in self.sentences:
            text = QLabel(sentence)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            column.addWidget(text)
        column.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(440, self.sizeHint().height())


def _reasons(
    label: str, strongest: str, confidence: float, threshold: float, flags: Sequence[str]
) -> tuple[str, ...]:
    """Say how the label follows from the figures."""
    if label != UNCERTAIN:
        return (f"{label.capitalize()} has the highest figure, {_percent(confidence)}.",)
    reasons = uncertain_reasons(confidence, threshold, flags)
    sentences: list[str] = []
    highest = _percent(confidence)
    if LOW_PROBABILITY in reasons:
        sentences.append(
            f"{strongest.capitalize()} has the highest figure, {highest}, which is below the "
            f"{_percent(threshold)} that the settings ask for: the label reads uncertain."
        )
    others = [reason.replace("_", " ") for reason in reasons if reason != LOW_PROBABILITY]
    if others:
        sentences.append(
            f"The face is {' and '.join(others)}: {strongest} at {highest} is not certain enough "
            "for that."
        )
    return tuple(sentences)


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
