from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.style.motion import MotionControl

GENERAL = Qt.UIEffect.UI_General
MENUS = Qt.UIEffect.UI_AnimateMenu


@pytest.fixture
def motion(qapp: QApplication) -> Iterator[MotionControl]:
    before = {one: QApplication.isEffectEnabled(one) for one in (GENERAL, MENUS)}
    for one in before:
        QApplication.setEffectEnabled(one, True)
    made = MotionControl()
    yield made
    made.close()
    for one, enabled in before.items():
        QApplication.setEffectEnabled(one, enabled)


def test_the_users_choice_counts(motion: MotionControl) -> None:
    said: list[bool] = []
    motion.changed.connect(said.append)
    motion.use("reduced")
    motion.use("reduced")
    assert motion.reduced
    assert not QApplication.isEffectEnabled(MENUS)
    motion.use("full")
    assert not motion.reduced
    assert QApplication.isEffectEnabled(MENUS)
    assert said == [True, False]


def test_the_desktop_is_followed_where_the_user_chose_nothing(
    motion: MotionControl, qtbot: QtBot
) -> None:
    motion.use("system")
    assert not motion.reduced
    motion.ask_desktop(lambda: True)
    qtbot.waitUntil(lambda: motion.reduced)
    motion.use("full")
    assert not motion.reduced
    motion.use("system")
    assert motion.reduced


def test_an_effect_that_the_desktop_switched_off_stays_off(motion: MotionControl) -> None:
    QApplication.setEffectEnabled(MENUS, False)
    other = MotionControl()
    other.use("reduced")
    other.use("full")
    assert not QApplication.isEffectEnabled(MENUS)
