import sys

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.live.sound_choice import NO_SOUND, SYSTEM_MICROPHONE, SoundChoice, device_of
from tests.support.drawn_source import until
from tests.support.sounds import portaudio

__all__ = ["portaudio"]


def make(qtbot: QtBot) -> SoundChoice:
    choice = SoundChoice()
    qtbot.addWidget(choice)
    return choice


def test_microphones_are_offered_when_they_are_known(qtbot: QtBot, portaudio) -> None:
    choice = make(qtbot)
    choice.choose("An old one")
    chosen: list[int] = []
    choice.currentIndexChanged.connect(chosen.append)
    until(qtbot, lambda: choice.findData("USB headset") > 0)
    names = [choice.itemData(place) for place in range(choice.count())]
    assert names == [NO_SOUND, SYSTEM_MICROPHONE, "An old one", "Webcam C270", "USB headset"]
    assert choice.currentData() == "An old one"
    assert not chosen
    choice.choose(NO_SOUND)
    assert choice.currentText() == "No sound"


def test_where_sound_is_impossible_the_tip_says_why(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    choice = make(qtbot)
    until(qtbot, lambda: "fer-desktop[sound]" in choice.toolTip())
    tip = choice.itemData(1, Qt.ItemDataRole.ToolTipRole)
    assert "fer-desktop[sound]" in tip


@pytest.mark.parametrize(
    ("choice", "device"), [(NO_SOUND, None), (SYSTEM_MICROPHONE, ""), ("USB", "USB")]
)
def test_what_a_choice_opens(choice: str, device: str | None) -> None:
    assert device_of(choice) == device
