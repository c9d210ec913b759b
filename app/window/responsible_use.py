"""The notice on responsible use, shown once at the first start and from the help menu."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

POINTS: Final = (
    (
        "An expression is not a feeling",
        "The program sees how a face looks, not how a person feels. People smile when they are "
        "sad and frown when they think. Do not make decisions about anyone by its output.",
    ),
    (
        "Ask the people in front of the camera",
        "Explain what the program does, and continue only if they agree. Pictures stay on this "
        "machine; nothing is sent, and nothing is kept unless you save it.",
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
        text = QLabel("".join(f"<h3>{title}</h3><p>{text}</p>" for title, text in POINTS))
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        text.setFixedWidth(460)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox()
        button = buttons.addButton("I understand", QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        buttons.accepted.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 12, 28, 18)
        layout.setSpacing(16)
        layout.addWidget(text)
        layout.addWidget(buttons)
        button.setFocus()
