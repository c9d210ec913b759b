"""How clearly parts of a window stand out, by the pixels that it paints (WCAG 2.2)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QStyle, QStyleOptionButton, QWidget


def luminance_of(window: QWidget, place: QRect) -> NDArray[np.float64]:
    """Relative luminance of sRGB of each pixel of a part of a window, 0 to 1."""
    image = window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGBX8888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    levels = np.arange(256) / 255
    table = np.where(levels <= 0.04045, levels / 12.92, ((levels + 0.055) / 1.055) ** 2.4)
    return table[rows[:, : image.width(), :3]] @ np.array([0.2126, 0.7152, 0.0722])


def contrast(one: float, other: float) -> float:
    """The contrast of two luminances, 1 to 21."""
    low, high = sorted((one, other))
    return float((high + 0.05) / (low + 0.05))


def indicator_place(button: QAbstractButton) -> QRect:
    """Where the box of a check box or the circle of a radio button is in its window."""
    option = QStyleOptionButton()
    option.initFrom(button)
    element = (
        QStyle.SubElement.SE_RadioButtonIndicator
        if isinstance(button, QRadioButton)
        else QStyle.SubElement.SE_CheckBoxIndicator
    )
    place = button.style().subElementRect(element, option, button)
    return QRect(button.mapTo(button.window(), place.topLeft()), place.size())


@dataclass(frozen=True, slots=True)
class IndicatorContrasts:
    """How clearly an indicator shows.

    Attributes:
        outside: The least contrast of its outline, at the middle of each side, to the ground two
            pixels beside it.
        within: That of the outline to the middle.
        mark: That of the lightest to the darkest pixel within, which is 1 where no mark is.
    """

    outside: float
    within: float
    mark: float


def indicator_contrasts(button: QAbstractButton) -> IndicatorContrasts:
    """Measure the indicator of a check box or radio button, as its window paints it."""
    around = indicator_place(button).adjusted(-2, -2, 2, 2)
    assert button.window().rect().contains(around)
    seen = luminance_of(button.window(), around)
    row, column = seen[seen.shape[0] // 2], seen[:, seen.shape[1] // 2]
    sides = [
        (line[index], line[beside])
        for line in (row, column)
        for index, beside in ((2, 0), (-3, -1))
    ]
    within = seen[6:-6, 6:-6]
    return IndicatorContrasts(
        outside=min(contrast(side, ground) for side, ground in sides),
        within=contrast(row[2], within[0, 0]),
        mark=contrast(within.min(), within.max()),
    )
