"""A tool button that opens a menu, and text short enough for it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton

from app.style.icons import set_icon

BUTTON_CHARACTERS: Final = 12
_FRAME_WIDTH: Final = 66
"""Pixels of the icon, the arrow and the padding."""


def make_menu_button(
    text: str, tip: str, icon: str, menu: QMenu, characters: int = BUTTON_CHARACTERS
) -> QToolButton:
    """Return a tool button that opens a menu, wide enough for so many characters."""
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    # The width does not depend on the text, so that the buttons beside it keep their places.
    button.setFixedWidth(button.fontMetrics().averageCharWidth() * characters + _FRAME_WIDTH)
    set_icon(button, icon)
    return button


def shortened(text: str, characters: int = BUTTON_CHARACTERS) -> str:
    """Return a text that fits a tool button, with ampersands that are shown."""
    if len(text) > characters:
        text = text[: characters - 1] + "…"
    return text.replace("&", "&&")
