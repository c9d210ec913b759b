"""Texts in the window's language, for functions that can also write English."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.system.language.numbers import number_text
from app.system.language.texts import Texts

WINDOW_TEXTS: Final = Texts(QCoreApplication.translate, number_text)
"""For the window."""
