"""Texts in the window's language, for functions that can also write English."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.system.language.numbers import number_text, percent_suffix
from app.system.language.texts import Texts

WINDOW_TEXTS: Final = Texts(QCoreApplication.translate, number_text, percent_suffix)
"""For the window."""
