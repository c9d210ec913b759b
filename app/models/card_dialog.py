"""The dialog that shows a model's card: accuracy, purpose, weaknesses."""

from PySide6.QtCore import Qt
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

from app.models.card_text import CERTAINTY, figure_name, figure_value, how_often_right, main_figures
from fer_core.emotion.classifier import EmotionClassifier


class ModelCardDialog(QDialog):
    """Shows the card of the model in use. Its texts come from a file and are shown as they are."""

    def __init__(self, classifier: EmotionClassifier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = classifier.card
        self.setWindowTitle(f"The model {card.name}")
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setSpacing(6)
        layout.setContentsMargins(16, 8, 16, 8)
        _add_section(layout, card.title or card.name, card.description)
        _add_section(layout, "How often it is right", how_often_right(card))
        _add_section(layout, "What the percentage means", CERTAINTY)
        _add_section(layout, "Weaknesses", card.weaknesses)
        _add_section(layout, "What it must not be used for", card.not_for)
        figures = [(figure_name(figure), figure_value(figure)) for figure in main_figures(card)]
        _add_table(layout, "Measured", figures)
        _add_table(
            layout,
            "Details",
            [
                ("Emotions", ", ".join(card.labels)),
                ("Network", f"{card.architecture}, {card.parameters:,} weights, {card.precision}"),
                ("Trained on", card.data),
                ("Looks at PrivateTest", str(card.private_test_looks)),
                ("Runs on", classifier.provider),
                ("Licence", card.licence),
                ("Date", card.date),
                ("File", str(classifier.path)),
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
