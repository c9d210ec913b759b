import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QFocusFrame,
    QRadioButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.settings import Theme
from app.style.focus_frame import FocusFrame
from tests.support.contrast import indicator_contrasts

KINDS = [QCheckBox, QRadioButton]


def show(
    kind: type[QAbstractButton], qtbot: QtBot, *, in_tabs: bool = False
) -> tuple[QWidget, QAbstractButton]:
    """A window with one in it, or with one on a tab, whose ground is another."""
    window = QTabWidget() if in_tabs else QWidget()
    qtbot.addWidget(window)
    box = QWidget() if in_tabs else window
    column = QVBoxLayout(box)
    button, other = kind("One"), kind("Other")
    for one in (button, other):
        one.setAutoExclusive(False)
        column.addWidget(one)
    if isinstance(window, QTabWidget):
        window.addTab(box, "Tab")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    return window, button


@pytest.mark.parametrize("in_tabs", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_an_unticked_one_is_seen(theme: Theme, kind, in_tabs: bool, qtbot: QtBot) -> None:
    _window, button = show(kind, qtbot, in_tabs=in_tabs)
    seen = indicator_contrasts(button)
    assert seen.outside >= 3
    assert seen.within >= 3
    assert seen.mark == 1


@pytest.mark.parametrize("in_tabs", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_a_ticked_one_is_seen_and_so_is_its_tick(
    theme: Theme, kind, in_tabs: bool, qtbot: QtBot
) -> None:
    _window, button = show(kind, qtbot, in_tabs=in_tabs)
    button.setChecked(True)
    seen = indicator_contrasts(button)
    assert seen.outside >= 3
    assert seen.mark >= 3


@pytest.mark.parametrize("ticked", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_the_frame_of_the_focus_hides_nothing_of_it(
    theme: Theme, kind, ticked: bool, qtbot: QtBot
) -> None:
    owner = QObject()
    FocusFrame(owner)
    window, button = show(kind, qtbot)
    button.setChecked(ticked)
    before = indicator_contrasts(button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert any(one.isVisible() for one in window.findChildren(QFocusFrame))
    assert indicator_contrasts(button) == before
    owner.deleteLater()


@pytest.mark.parametrize("kind", KINDS)
def test_one_that_cannot_be_used_is_fainter_but_there(theme: Theme, kind, qtbot: QtBot) -> None:
    _window, button = show(kind, qtbot)
    usable = indicator_contrasts(button)
    button.setEnabled(False)
    assert 1.5 <= indicator_contrasts(button).outside < usable.outside
    button.setChecked(True)
    assert indicator_contrasts(button).mark >= 1.5


@pytest.mark.parametrize("kind", KINDS)
def test_what_fusion_draws_is_found_wanting(
    theme: Theme, kind, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setStyleSheet("")
    _window, button = show(kind, qtbot)
    assert indicator_contrasts(button).outside < 3
