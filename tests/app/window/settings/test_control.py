from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.settings import Settings, SettingsStore
from app.window.settings.control import SettingsControl


@pytest.fixture
def store(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.ini")


def test_a_change_is_saved_and_announced_once(qtbot: QtBot, store: SettingsStore) -> None:
    control = SettingsControl(store, Settings())
    announced: list[Settings] = []
    control.changed.connect(announced.append)
    control.change(threshold=0.6, source="demo")
    control.change(threshold=0.6)
    control.use(control.settings)
    assert announced == [Settings(threshold=0.6, source="demo")]
    assert control.settings == announced[0] == store.load()
    control.deleteLater()
