"""The inputs of settings: boxes to tick, numbers and choices, each of which tells of its change."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QDoubleSpinBox, QSpinBox

from app.settings import LIMITS
from app.system.language.numbers import percent_suffix


class SettingInputs:
    """Makes inputs.

    Args:
        changed: Called when the user changes one of them.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed

    def check(self, text: str) -> QCheckBox:
        """Return a box to tick."""
        box = QCheckBox(text)
        box.toggled.connect(self._changed)
        return box

    def decimal(self, name: str, text: str, step: float) -> QDoubleSpinBox:
        """Return an input of a number with two decimals.

        Args:
            name: Of the setting, whose limits apply.
            text: Has ``{seconds}`` where the number stands, or is empty.
            step: Of its arrows.
        """
        box = QDoubleSpinBox()
        make_as_high_as_a_choice(box)
        box.setRange(*LIMITS[name])
        box.setDecimals(2)
        box.setSingleStep(step)
        box.setSuffix(text.format(seconds=""))
        box.valueChanged.connect(self._changed)
        return box

    def percent(self, name: str) -> QSpinBox:
        """Return an input in percent of a setting that is a share of 1, within its limits."""
        box = QSpinBox()
        make_as_high_as_a_choice(box)
        low, high = LIMITS[name]
        box.setRange(round(100 * low), round(100 * high))
        box.setSingleStep(5)
        box.setSuffix(percent_suffix())
        box.valueChanged.connect(self._changed)
        return box

    def choice(self, items: list[tuple[str, Any]]) -> QComboBox:
        """Return a list to choose from: texts, each with its value."""
        box = QComboBox()
        for text, value in items:
            box.addItem(text, value)
        box.currentIndexChanged.connect(self._changed)
        return box


def make_as_high_as_a_choice(box: QAbstractSpinBox) -> None:
    """Make room for the tall characters of Chinese: Fusion makes these inputs lower than others."""
    box.setMinimumHeight(QComboBox().sizeHint().height())
