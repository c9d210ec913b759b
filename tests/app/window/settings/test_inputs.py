"""Inputs keep to the limits of their settings, and tell of every change."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from app.settings import LIMITS
from app.window.settings.inputs import SettingInputs

MAKE: dict[str, tuple[Callable[[SettingInputs], QWidget], Callable[[QWidget], object]]] = {
    "check": (lambda made: made.check("On"), QCheckBox.click),
    "decimal": (lambda made: made.decimal("scale_factor", "", 0.05), QDoubleSpinBox.stepUp),
    "percent": (lambda made: made.percent("threshold"), QSpinBox.stepUp),
    "choice": (
        lambda made: made.choice([("One", 1), ("Two", 2)]),
        lambda box: box.setCurrentIndex(1) if isinstance(box, QComboBox) else None,
    ),
}


@pytest.mark.parametrize("kind", MAKE)
def test_every_input_tells_of_its_change(qtbot: QtBot, kind: str) -> None:
    changes: list[str] = []
    make, change = MAKE[kind]
    widget = make(SettingInputs(lambda *_: changes.append(kind)))
    qtbot.addWidget(widget)
    change(widget)
    assert changes == [kind]


def test_numbers_keep_to_the_limits(qtbot: QtBot) -> None:
    inputs = SettingInputs(lambda *_: None)
    decimal, percent = (
        inputs.decimal("smoothing_seconds", "{seconds} s", 0.05),
        inputs.percent("threshold"),
    )
    qtbot.addWidget(decimal)
    qtbot.addWidget(percent)
    assert (decimal.minimum(), decimal.maximum()) == pytest.approx(LIMITS["smoothing_seconds"])
    assert decimal.suffix() == " s"
    low, high = LIMITS["threshold"]
    assert (percent.minimum(), percent.maximum()) == (round(100 * low), round(100 * high))
    assert percent.suffix() == " %"


def test_numbers_have_the_height_of_choices(qtbot: QtBot) -> None:
    inputs = SettingInputs(lambda: None)
    choice = inputs.choice([("One", 1)])
    boxes = (inputs.decimal("smoothing_seconds", "{seconds} s", 0.05), inputs.percent("threshold"))
    for box in (choice, *boxes):
        qtbot.addWidget(box)
    assert all(box.minimumHeight() >= choice.sizeHint().height() for box in boxes)
