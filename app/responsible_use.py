"""The notice on responsible use, shown once at the first start and from the help menu."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

POINTS: Final = (
    (
        "An expression is not a feeling",
        "The program sees how a face looks, not how a person feels. People smile when they are "
        "sad and frown when they think. Do not decide about anyone by what it says.",
    ),
    (
        "Ask the people in front of the camera",
        "Tell them what the program does, and go on only if they agree. Pictures stay on this "
        "machine; nothing is sent or kept unless you save it.",
    ),
    (
        "Not at work, not in schools",
        "The European Union forbids systems that infer emotions of people at work and in "
        "education, except for medical or safety reasons (AI Act, Article 5). Other places have "
        "rules of their own.",
    ),
)


class ResponsibleUseDialog(QDialog):
    """Three points in plain words and one button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Before you begin")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(6)
        for title, text in POINTS:
            heading = _label(title)
            font = QFont(heading.font())
            font.setPointSizeF(font.pointSizeF() * 1.15)
            font.setWeight(QFont.Weight.DemiBold)
            heading.setFont(font)
            layout.addWidget(heading)
            layout.addWidget(_label(text))
            layout.addSpacing(8)
        buttons = QDialogButtonBox()
        button = buttons.addButton("I understand", QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        buttons.accepted.connect(self.accept)
        layout.addWidget(buttons)
        self.setMinimumWidth(480)


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
