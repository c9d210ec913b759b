import dataclasses
import json
import time
from pathlib import Path

import pandas as pd
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.live import page as live_page
from app.live.sound_choice import SYSTEM_MICROPHONE
from fer_core.sessions.markers import read_markers
from fer_core.sources import SourceInfo
from fer_core.tables import row_log
from fer_core.types import Frame
from tests.support.clips import constant, frame_times, write_clip
from tests.support.drawn_source import DrawnSource, until
from tests.support.full_disk import FullDiskFile
from tests.support.sounds import portaudio
from tests.support.windows import action, drop, shows

pytestmark = pytest.mark.slow

__all__ = ["portaudio"]

Button = QMessageBox.StandardButton


def about(folder: Path) -> dict:
    return json.loads((folder / "session.json").read_text("utf-8"))


def test_the_button_asks_for_a_name_and_records_until_it_is_pressed_again(
    make_window, qtbot: QtBot, opened: list[str], tmp_path: Path
) -> None:
    window = make_window()
    record = action(window, "Record")
    assert not record.isEnabled()
    window.start("demo")
    until(qtbot, record.isEnabled)
    action(window, "Record a session as").trigger()
    (dialog,) = window.findChildren(QFileDialog)
    assert not record.isChecked()
    dialog.fileSelected.emit(str(tmp_path / "one.fersession"))
    dialog.close()
    until(qtbot, lambda: window.recording.counts.pictures > 2)
    assert record.isChecked()
    assert window.live.video.recording
    assert "boxes and labels alone" in window.live.messages.text
    until(qtbot, lambda: "rows" in window.recording.label.text())
    assert not window.recording.label.isHidden()
    with qtbot.waitSignal(window.recording.saved):
        record.trigger()
    assert not window.live.video.recording
    assert window.recording.label.isHidden()
    folder = tmp_path / "one.fersession"
    content = about(folder)
    assert content["state"] == "finished"
    assert content["faces"] == "hide"
    assert f"{content['counts']['frames']} frames in" in window.live.messages.text
    assert len(pd.read_csv(folder / "table.csv")) == content["counts"]["rows"]


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    """What is asked from now on is answered so, and noted."""
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "question", lambda *said: asked.append(said[2]) or button)
    return asked


def test_another_source_ends_the_session_and_the_same_one_does_not(
    make_window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.mp4", "b.mp4"):
        write_clip(tmp_path / name, constant(50, sound=None))
    window = make_window()
    window.show_source(str(tmp_path / "a.mp4"))
    window.recording.start(tmp_path / "one", "show")  # waits for the source to come
    until(qtbot, lambda: window.recording.counts.frames > 5)
    answer(monkeypatch, Button.Yes)
    with qtbot.waitSignal(window.recording.saved):
        window.show_source(str(tmp_path / "b.mp4"))
    folder = tmp_path / "one.fersession"
    content = about(folder)
    assert content["source"]["path"] == str(tmp_path / "a.mp4")
    assert content["conditions"][-1]["model"]["name"]
    assert frame_times(folder / "pictures.mkv")[0] == 0


def test_closing_asks_while_it_records(
    make_window, qtbot: QtBot, opened: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    window.start("demo")
    until(qtbot, lambda: shows(window))
    window.recording.start(tmp_path / "one", "hide")
    asked = answer(monkeypatch, Button.No)
    assert not window.close()
    assert window.recording.recording
    assert "quit" in asked[0]
    asked = answer(monkeypatch, Button.Yes)
    assert window.close()
    assert len(asked) == 1
    assert about(tmp_path / "one.fersession")["state"] == "finished"


def test_other_sources_ask_while_it_records(
    make_window, qtbot: QtBot, opened: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    window.start("demo")
    until(qtbot, lambda: shows(window))
    window.recording.start(tmp_path / "one", "hide")
    until(qtbot, lambda: window.recording.counts.frames > 3)
    asked = answer(monkeypatch, Button.No)
    window.show_source("other")
    drop(window, QUrl("http://127.0.0.1:1/"))
    action(window, "Record a session as").trigger()
    until(qtbot, lambda: len(asked) == 3)
    for word in ("the other source", "another session"):
        assert any(word in text for text in asked)
    assert window.recording.recording
    assert window.live.spec == "demo"
    assert opened == ["demo"]
    assert not window.findChildren(QFileDialog)
    window.show_source("demo")  # the same source: the session goes on
    assert window.recording.recording
    assert len(asked) == 3


def test_stop_ends_the_recording_before_it_closes_the_source(
    make_window, qtbot: QtBot, opened: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    window.start("demo")
    until(qtbot, lambda: shows(window))
    stop = action(window, "Stop")
    assert "release the camera" in stop.toolTip()
    window.recording.start(tmp_path / "one", "hide")
    until(qtbot, lambda: window.recording.counts.frames > 3)
    assert "End the recording" in stop.toolTip()
    assert stop.text() == "&Stop the recording"
    asked = answer(monkeypatch, Button.No)
    with qtbot.waitSignal(window.recording.saved):
        stop.trigger()
    content = about(tmp_path / "one.fersession")
    assert content["state"] == "finished"
    assert content["counts"]["frames"] > 3
    assert window.live.spec == "demo"
    assert "release the camera" in stop.toolTip()
    assert stop.text() == "&Stop"
    stop.trigger()
    assert window.live.spec == ""
    window.show_source("other")
    assert not asked


def test_stop_ends_a_recording_that_is_only_about_to_begin(
    make_window, qtbot: QtBot, opened: list[str], tmp_path: Path
) -> None:
    window = make_window()
    window.start("demo")
    until(qtbot, lambda: shows(window))
    changes: list[bool] = []
    window.recording.changed.connect(changes.append)
    window.recording._record_chosen(str(tmp_path / "one"))  # made on another thread
    action(window, "Stop").trigger()
    assert window.live.spec == ""
    until(qtbot, lambda: (tmp_path / "one.fersession" / "session.json").exists())
    until(qtbot, lambda: about(tmp_path / "one.fersession")["state"] == "finished")
    assert not window.recording.recording
    assert changes == []


class LostCamera(DrawnSource):
    """A camera that is unplugged after some pictures, and comes back."""

    def open(self) -> SourceInfo:
        return dataclasses.replace(super().open(), kind="camera", live=True, seekable=False)

    def read(self) -> Frame | None:
        time.sleep(0.03)
        return super().read()


def test_a_camera_that_goes_away_keeps_its_session_until_it_is_back(
    make_window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_page, "open_source", lambda *_: LostCamera(fail_after=30))
    window = make_window()
    window.start("0")
    until(qtbot, lambda: shows(window))
    window.recording.start(tmp_path / "one", "hide")
    until(qtbot, lambda: "The session then goes on" in window.live.messages.text)
    assert window.recording.recording
    assert "torn" in window.live.messages.text
    # It may have gone away before the first picture of the session: once more, then.
    folder = tmp_path / "one.fersession"
    until(qtbot, lambda: len(about(folder)["stretches"]) >= 2)
    until(qtbot, lambda: "The session then goes on" in window.live.messages.text)
    end = next(b for b in window.live.messages.findChildren(QPushButton) if "End" in b.text())
    with qtbot.waitSignal(window.recording.saved):
        end.click()
    assert len(about(folder)["stretches"]) >= 2


def test_a_source_that_fails_is_named_beside_what_was_recorded(
    make_window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_page, "open_source", lambda *_: DrawnSource(fail_after=60, rate=30))
    window = make_window()
    window.start("clip")
    window.recording.start(tmp_path / "one", "hide")
    with qtbot.waitSignal(window.recording.saved) as saved:
        pass
    assert "torn" in saved.args[0]
    assert "one.fersession has" in saved.args[0]
    shown = window.live.messages.text
    assert "torn" in shown
    assert "one.fersession has" in shown
    assert str(tmp_path) not in shown
    assert shown.endswith("Its pictures hold boxes and labels alone.")


def test_markers_are_kept_in_the_session(
    make_window, qtbot: QtBot, opened: list[str], tmp_path: Path
) -> None:
    window = make_window()
    window.start("demo")
    until(qtbot, lambda: shows(window))
    window.recording.start(tmp_path / "one", "hide")
    markers = tmp_path / "one.fersession" / "markers.csv"
    until(qtbot, lambda: window.recording.counts.frames > 3)
    # The picture that is shown may be older than the session.
    table = tmp_path / "one.fersession" / "table.csv"
    until(qtbot, lambda: table.exists() and len(table.read_text().splitlines()) > 2)
    first = pd.read_csv(table)["time_s"].iloc[0]
    until(qtbot, lambda: window.live.shown_time >= first)
    window.markers.set_marker()
    until(qtbot, lambda: len(read_markers(markers)) == 1)
    window.recording.stop()
    window.markers.set_marker()  # belongs to no session any more
    with qtbot.waitSignal(window.recording.saved):
        pass
    (marker,) = read_markers(markers)
    times = pd.read_csv(tmp_path / "one.fersession" / "table.csv")["time_s"]
    assert marker.onset in times.tolist()
    window.markers.list.clear()


def test_sound_is_recorded_where_it_is_chosen(
    make_window, qtbot: QtBot, opened: list[str], tmp_path: Path, portaudio
) -> None:
    window = make_window(record_sound=SYSTEM_MICROPHONE)
    window.start("demo")
    until(qtbot, lambda: shows(window))
    action(window, "Record a session as").trigger()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "one"))
    dialog.close()
    until(qtbot, lambda: window.recording.counts.frames > 3)
    assert "with sound from USB headset" in window.live.messages.text
    with qtbot.waitSignal(window.recording.saved):
        window.recording.stop()
    assert about(tmp_path / "one.fersession")["sound"]["name"] == "USB headset"
    portaudio.refuse = "Device unavailable"
    with qtbot.waitSignal(window.recording.failed):
        window.recording.start(tmp_path / "two", "hide", sound="")
    assert "USB headset cannot be opened" in window.live.messages.text
    assert not (tmp_path / "two.fersession").exists()
    assert not window.recording.recording


def test_a_full_disk_ends_it_with_a_message(
    make_window, qtbot: QtBot, opened: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    window.start("demo")
    until(qtbot, lambda: shows(window))
    monkeypatch.setattr(row_log, "_create", lambda path: FullDiskFile(path, 700, close_fails=False))
    told: list[str] = []
    window.recording.failed.connect(told.append)
    window.recording.start(tmp_path / "one", "hide")
    until(qtbot, lambda: bool(told))
    assert "no room left on the disk" in told[0]
    assert not window.recording.recording
    assert not action(window, "Record").isChecked()


def test_a_name_that_exists_is_a_message(make_window, tmp_path: Path) -> None:
    window = make_window()
    (tmp_path / "one.fersession").mkdir()
    window.recording.start(tmp_path / "one", "hide")
    assert "exists already" in window.live.messages.text
    assert not action(window, "Record").isChecked()
