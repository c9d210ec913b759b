"""The notice on responsible use, shown once at the first start and from the help menu."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

translate = QCoreApplication.translate

POINTS: Final = (
    (
        str(QT_TRANSLATE_NOOP("Window", "An expression is not a feeling")),
        str(
            QT_TRANSLATE_NOOP(
                "Window",
                "The program sees how a face looks, not how a person feels. People smile when they "
                "are sad and frown when they think. Do not make decisions about anyone by its "
                "output.",
            )
        ),
    ),
    (
        str(QT_TRANSLATE_NOOP("Window", "Ask the people in front of the camera")),
        str(
            QT_TRANSLATE_NOOP(
                "Window",
                "Explain what the program does, and continue only if they agree. Pictures stay on "
                "this machine; nothing is sent, and nothing is kept unless you save it.",
            )
        ),
    ),
    (
        str(QT_TRANSLATE_NOOP("Window", "Not at work, not in schools")),
        str(
            QT_TRANSLATE_NOOP(
                "Window",
                "The European Union forbids systems that infer emotions of people at work and in "
                "education, except for medical or safety reasons (AI Act, Article 5). Other places "
                "have rules of their own.",
            )
        ),
    ),
)


_LEAST_WIDTH: Final = 460
_CHARACTERS: Final = 62
"""Of a line of the text."""


class ResponsibleUseDialog(QDialog):
    """Three points in plain words and one button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Window", "Before you begin"))
        points = [(translate("Window", title), translate("Window", text)) for title, text in POINTS]
        text = QLabel("".join(f"<h3>{title}</h3><p>{text}</p>" for title, text in points))
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        text.setFixedWidth(max(_LEAST_WIDTH, _CHARACTERS * text.fontMetrics().averageCharWidth()))
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox()
        button = buttons.addButton(
            translate("Window", "I understand"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        button.setDefault(True)
        buttons.accepted.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 12, 28, 18)
        layout.setSpacing(16)
        layout.addWidget(text)
        layout.addWidget(buttons)
        # Qt's own choice ends at two thirds of the screen, which large text may need more of.
        width = layout.sizeHint().width()
        self.resize(width, layout.totalHeightForWidth(width))
        button.setFocus()
