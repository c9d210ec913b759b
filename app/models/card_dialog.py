"""The dialog that shows a model's card: accuracy, purpose, weaknesses."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.card_sentences import card_text
from app.models.card_text import (
    certainty,
    figure_name,
    figure_value,
    how_often_right,
    main_figures,
    network_text,
)
from app.models.processors import processor_text
from app.system.language.emotions import emotion_text
from app.system.language.numbers import date_text, number_text
from app.system.language.window_texts import WINDOW_TEXTS
from fer_core.emotion.classifier import EmotionClassifier

translate = QCoreApplication.translate


class ModelCardDialog(QDialog):
    """Shows the card of the model in use; sentences that are not known are shown as they are."""

    def __init__(self, classifier: EmotionClassifier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = classifier.card
        self.setWindowTitle(translate("Models", "The model {name}").format(name=card.name))
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setSpacing(6)
        layout.setContentsMargins(16, 8, 16, 8)
        _add_section(layout, _known(card.title) or card.name, _known(card.description))
        _add_section(
            layout,
            translate("Models", "How often it is right"),
            how_often_right(card, WINDOW_TEXTS),
        )
        _add_section(
            layout, translate("Models", "What the percentage means"), certainty(WINDOW_TEXTS)
        )
        _add_section(layout, translate("Models", "Weaknesses"), _known(card.weaknesses))
        _add_section(
            layout, translate("Models", "What it must not be used for"), _known(card.not_for)
        )
        figures = [
            (figure_name(figure, WINDOW_TEXTS), figure_value(figure, WINDOW_TEXTS))
            for figure in main_figures(card)
        ]
        _add_table(layout, translate("Models", "Measured"), figures)
        _add_table(
            layout,
            translate("Models", "Details"),
            [
                (
                    translate("Models", "Emotions"),
                    ", ".join(emotion_text(label) for label in card.labels),
                ),
                (
                    translate("Models", "Network"),
                    network_text(card, WINDOW_TEXTS),
                ),
                (translate("Models", "Trained on"), _known(card.data)),
                (
                    translate("Models", "Looks at PrivateTest"),
                    number_text(card.private_test_looks) if card.private_test_looks else "",
                ),
                (translate("Models", "Runs on"), processor_text(classifier.provider)),
                (translate("Models", "Licence"), _known(card.licence)),
                (translate("Models", "Date"), date_text(card.date)),
                (translate("Models", "File"), str(classifier.path)),
            ],
        )
        layout.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.addWidget(scroll)
        outer.addWidget(buttons)
        self.resize(640, 620)


def _known(text: str) -> str:
    return card_text(text, WINDOW_TEXTS)


def _add_section(layout: QVBoxLayout, title: str, text: str) -> None:
    if text:
        layout.addWidget(_heading(title))
        layout.addWidget(_text(text))
        layout.addSpacing(8)


def _add_table(layout: QVBoxLayout, title: str, rows: list[tuple[str, str]]) -> None:
    rows = [(name, value) for name, value in rows if value]
    if not rows:
        return
    layout.addWidget(_heading(title))
    grid = QGridLayout()
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    grid.setHorizontalSpacing(16)
    top = Qt.AlignmentFlag.AlignTop
    for row, (name, value) in enumerate(rows):
        grid.addWidget(_text(name), row, 0, top)
        grid.addWidget(_text(value), row, 1, top)
    layout.addLayout(grid)
    layout.addSpacing(8)


def _heading(text: str) -> QLabel:
    label = _text(text)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * 1.15)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def _text(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
