"""The dialog "Why this label?": what the model saw of a face, and how often it is right."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.models.card_text import certainty
from app.models.label_text import how_often_label_right
from app.system.language.emotions import capitalized_emotion_text, emotion_text
from app.system.language.numbers import number_text, percent_text
from app.system.language.window_texts import WINDOW_TEXTS
from app.widgets.charts.chart import ShownFace
from app.widgets.charts.emotion_bars import EmotionBars
from app.widgets.charts.emotion_history import EmotionHistory
from app.widgets.charts.face_crop import FaceCrop
from fer_core.emotion.model_card import ModelCard
from fer_core.labels import LOW_PROBABILITY, UNCERTAIN, decide, uncertain_reasons
from fer_core.types import Analysis, FaceFlag

translate = QCoreApplication.translate

_NO_FEATURES: Final = str(
    QT_TRANSLATE_NOOP(
        "Live",
        "The label comes from these pixels alone. The model gives no reasons; a smile, a frown or "
        "a shadow change the figures only through the pixels.",
    )
)
_SMOOTHED: Final = str(
    QT_TRANSLATE_NOOP(
        "Live",
        "In a video the figures are averaged over the last moments, so that labels do not flicker.",
    )
)
_FLAGGED: Final = {
    FaceFlag.SMALL: str(
        QT_TRANSLATE_NOOP(
            "Live", "The face is small: {emotion} at {share} is not certain enough for that."
        )
    ),
    FaceFlag.DARK: str(
        QT_TRANSLATE_NOOP(
            "Live", "The face is dark: {emotion} at {share} is not certain enough for that."
        )
    ),
    FaceFlag.BLURRED: str(
        QT_TRANSLATE_NOOP(
            "Live", "The face is blurred: {emotion} at {share} is not certain enough for that."
        )
    ),
    FaceFlag.TURNED: str(
        QT_TRANSLATE_NOOP(
            "Live", "The face is turned: {emotion} at {share} is not certain enough for that."
        )
    ),
    FaceFlag.CUT_OFF: str(
        QT_TRANSLATE_NOOP(
            "Live", "The face is cut off: {emotion} at {share} is not certain enough for that."
        )
    ),
}


_LEAST_WIDTH: Final = 460


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
        title = translate("Live", "Why {emotion}? Face {number} at {seconds} s")
        seconds = number_text(analysis.frame.time, 2)
        self.setWindowTitle(
            title.format(emotion=emotion_text(label), number=track, seconds=seconds)
        )
        self.sentences: Final = (
            *_reasons(label, strongest, confidence, threshold, flags),
            translate("Live", _NO_FEATURES),
            translate("Live", _SMOOTHED),
            *how_often_label_right(card, strongest),
            certainty(WINDOW_TEXTS),
        )
        shown = ShownFace(analysis, row, track, EmotionHistory())
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
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
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.addWidget(scroll)
        outer.addWidget(buttons)
        width = max(_LEAST_WIDTH, content.minimumSizeHint().width() + 40)
        height = column.totalHeightForWidth(width - 40) + buttons.sizeHint().height() + 40
        self.resize(width, min(height, round(0.85 * self.screen().availableSize().height())))


def _reasons(
    label: str, strongest: str, confidence: float, threshold: float, flags: Sequence[str]
) -> tuple[str, ...]:
    """Say how the label follows from the figures."""
    if label != UNCERTAIN:
        text = translate("Live", "{emotion} has the highest figure, {share}.")
        return (
            text.format(emotion=capitalized_emotion_text(label), share=percent_text(confidence)),
        )
    reasons = uncertain_reasons(confidence, threshold, flags)
    sentences: list[str] = []
    share = percent_text(confidence)
    if LOW_PROBABILITY in reasons:
        text = translate(
            "Live",
            "{emotion} has the highest figure, {share}, which is below the {threshold} that the "
            "settings ask for: the label reads uncertain.",
        )
        sentences.append(
            text.format(
                emotion=capitalized_emotion_text(strongest),
                share=share,
                threshold=percent_text(threshold),
            )
        )
    sentences += [
        translate("Live", text).format(emotion=emotion_text(strongest), share=share)
        for flag, text in _FLAGGED.items()
        if flag.name.lower() in reasons
    ]
    return tuple(sentences)
