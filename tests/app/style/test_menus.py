import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.settings import Theme
from app.style.icons import set_icon
from tests.support.contrast import contrast, luminance_of

ICON_COLUMN = 24
"""Pixels at the left of an entry that hold its icon, box or circle."""


class Shown:
    """A menu with one entry below another; of the second the contrasts are measured."""

    def __init__(self, qtbot: QtBot, *, icon: str = "", exclusive: bool = False) -> None:
        self._menu = QMenu()
        qtbot.addWidget(self._menu)
        self._group = QActionGroup(self._menu)
        self.first = self._menu.addAction("First")
        self._menu.addSeparator()
        self.entry = QAction("Entry", self._menu)
        self.entry.setCheckable(True)
        if exclusive:
            self._group.addAction(self.entry)
        if icon:
            set_icon(self.entry, icon)
        self._menu.addAction(self.entry)
        self._menu.popup(QPoint(0, 0))
        qtbot.waitUntil(self._menu.isVisible)

    def luminance(self, column: slice) -> NDArray[np.float64]:
        place = self._menu.actionGeometry(self.entry)
        return luminance_of(self._menu, place)[:, column]

    def text(self) -> float:
        return _furthest(self.luminance(slice(ICON_COLUMN, None)))

    def mark(self) -> float:
        return _furthest(self.luminance(slice(0, ICON_COLUMN)))

    def strength(self) -> float:
        """How much the pixels of the box or icon differ from the ground, all of them together."""
        seen = self.luminance(slice(0, ICON_COLUMN))
        return float(np.abs(seen - seen[0, 0]).sum())

    def line(self) -> float:
        """The contrast of the line between the entries."""
        above, below = (self._menu.actionGeometry(one) for one in (self.first, self.entry))
        between = QRect(above.bottomLeft(), below.topRight()).adjusted(0, 1, 0, -1)
        return _furthest(luminance_of(self._menu, between))

    def choose(self) -> None:
        self._menu.setActiveAction(self.entry)


def _furthest(seen: NDArray[np.float64]) -> float:
    """The contrast of what differs most from the ground, which most pixels are of."""
    values, counts = np.unique(seen, return_counts=True)
    ground = values[counts.argmax()]
    return max(contrast(ground, value) for value in values)


@pytest.mark.parametrize("exclusive", [False, True])
def test_an_unticked_entry_is_read_and_its_box_seen(
    theme: Theme, exclusive: bool, qtbot: QtBot
) -> None:
    shown = Shown(qtbot, exclusive=exclusive)
    assert shown.text() >= 4.5
    assert shown.mark() >= 4.5
    assert shown.line() > 1.4


@pytest.mark.parametrize("exclusive", [False, True])
def test_a_tick_changes_the_box(theme: Theme, exclusive: bool, qtbot: QtBot) -> None:
    shown = Shown(qtbot, exclusive=exclusive)
    unticked = shown.luminance(slice(0, ICON_COLUMN))
    shown.entry.setChecked(True)
    ticked = shown.luminance(slice(0, ICON_COLUMN))
    assert shown.text() >= 4.5
    changed = unticked != ticked
    assert changed.sum() >= 60
    low, high = np.minimum(unticked, ticked), np.maximum(unticked, ticked)
    assert ((high + 0.05) / (low + 0.05)).max() >= 3


def test_a_ticked_icon_is_framed(theme: Theme, qtbot: QtBot) -> None:
    shown = Shown(qtbot, icon="panel")
    assert shown.mark() >= 4.5
    before = shown.luminance(slice(0, ICON_COLUMN))
    shown.entry.setChecked(True)
    framed = shown.luminance(slice(0, ICON_COLUMN))
    left = framed[framed.shape[0] // 2]
    edge = int(np.flatnonzero(left != before[framed.shape[0] // 2])[0])
    assert contrast(left[edge], before[0, 0]) >= 4.5


@pytest.mark.parametrize("icon", ["", "panel"])
@pytest.mark.parametrize("ticked", [False, True])
def test_an_entry_that_cannot_be_used_is_fainter(
    theme: Theme, ticked: bool, icon: str, qtbot: QtBot
) -> None:
    shown = Shown(qtbot, icon=icon)
    shown.entry.setChecked(ticked)
    usable, mark = shown.text(), shown.strength()
    shown.entry.setEnabled(False)
    assert 3 <= shown.text() < usable / 1.5
    assert shown.mark() >= 1.5
    assert shown.strength() < mark


def test_the_chosen_entry_is_read(theme: Theme, qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.choose()
    assert shown.text() >= 4.5
    assert shown.mark() >= 4.5


def test_what_fusion_draws_in_dark_colours_is_found_wanting(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    qapp.setStyleSheet("")
    assert Shown(qtbot).mark() < 3
