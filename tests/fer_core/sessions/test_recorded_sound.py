"""Sessions with sound: flashes and clicks at the same moments are found at the same times."""

import json
import time
from pathlib import Path

import av
import numpy as np
import pytest

from fer_core.errors import SoundError
from fer_core.sessions import recorded_sound
from fer_core.sessions.mend import mend_session
from fer_core.sessions.recorder import SessionOptions, SessionRecorder
from tests.support.analyses import Capturing, make_analysis
from tests.support.sounds import RATE, DrivenInput, clicks_in, sound_of
from tests.support.waiting import wait_until

SECONDS = 30
PICTURES = 10
"""A second."""


def flashes_in(path: Path) -> list[float]:
    """Seconds of the bright pictures."""
    with av.open(str(path)) as container:
        return [
            float(frame.pts * frame.time_base)
            for frame in container.decode(video=0)
            if frame.to_ndarray(format="gray").mean() > 150
        ]


def record(folder: Path, source: DrivenInput, *, live: bool, began: float) -> SessionRecorder:
    """Flash each third second, on a picture of that moment; faces are shown."""
    recorder = SessionRecorder(SessionOptions(folder, "show", sound=source))
    capturing = Capturing(recorder, live=live)
    for frame in range(SECONDS * PICTURES):
        arrived = began + frame / PICTURES
        source.run_until(arrived, jitter=0.003)
        bright = frame % (3 * PICTURES) == PICTURES
        image = np.full((48, 64, 3), 255 if bright else 20, np.uint8)
        # A camera's clock is the monotonic one; a file's is its own.
        seconds = arrived if live else frame / PICTURES
        capturing.add(make_analysis(time=seconds, arrived=arrived, image=image))
        wait_until(lambda frame=frame: recorder.counts.pictures + 8 > frame)
    return recorder


@pytest.mark.slow
@pytest.mark.parametrize("live", [True, False])
def test_sound_and_pictures_are_within_40_milliseconds(tmp_path, live: bool) -> None:
    began = 5000.0
    clicks = [began + second for second in range(1, SECONDS, 3)]
    source = DrivenInput(clicks, fast=200e-6)
    source.now = began - 1
    recorder = record(tmp_path / "one", source, live=live, began=began)
    recorder.close()
    assert not source.open_now
    folder = tmp_path / "one.fersession"
    samples, rate, first = sound_of(folder / "pictures.mkv")
    assert (rate, first) == (RATE, 0)
    flashes, heard = flashes_in(folder / "pictures.mkv"), clicks_in(samples)
    assert len(flashes) == len(heard) == len(clicks)
    assert heard == pytest.approx(flashes, abs=0.04)
    content = json.loads((folder / "session.json").read_text())
    assert content["sound"] == {
        "name": "driven",
        "codec": "flac",
        "rate": RATE,
        "channels": 1,
        "seconds": pytest.approx(SECONDS, abs=0.5),
    }


@pytest.mark.slow
def test_an_interrupted_session_keeps_its_sound(tmp_path) -> None:
    source = DrivenInput([100.0 + second for second in range(1, SECONDS, 3)])
    source.now = 100.0
    recorder = record(tmp_path / "one", source, live=True, began=100.0)
    folder = tmp_path / "one.fersession"
    # What is on the disk now is what a killed process leaves.
    left = tmp_path / "left.fersession"
    wait_until(lambda: recorder.counts.pictures == SECONDS * PICTURES)
    left.mkdir()
    for path in folder.iterdir():
        (left / path.name).write_bytes(path.read_bytes())
    recorder.close()
    assert mend_session(left)
    samples, _, _ = sound_of(left / "pictures.mkv")
    whole = sound_of(folder / "pictures.mkv")[0]
    assert len(samples) / RATE > SECONDS - 2.5
    assert np.array_equal(samples, whole[: len(samples)])
    with av.open(str(left / "pictures.mkv")) as container:
        assert container.duration is not None
        pictures = sum(1 for _ in container.decode(video=0))
    assert json.loads((left / "session.json").read_text())["counts"]["pictures"] == pictures


def test_without_sound_there_is_no_stream_of_it(tmp_path) -> None:
    recorder = SessionRecorder(SessionOptions(tmp_path / "one", "show"))
    Capturing(recorder).add(make_analysis())
    recorder.close()
    folder = tmp_path / "one.fersession"
    assert json.loads((folder / "session.json").read_text())["sound"] is None
    with av.open(str(folder / "pictures.mkv")) as container:
        assert not container.streams.audio


def test_a_microphone_that_cannot_be_opened_leaves_no_folder(tmp_path) -> None:
    with pytest.raises(SoundError, match="in use"):
        SessionRecorder(
            SessionOptions(tmp_path / "one", sound=DrivenInput([], refuse="It is in use."))
        )
    assert not list(tmp_path.iterdir())
    source = DrivenInput([])
    (tmp_path / "file").touch()
    with pytest.raises(Exception, match="could not be made"):
        SessionRecorder(SessionOptions(tmp_path / "file" / "one", sound=source))
    assert not source.open_now


def test_a_microphone_that_falls_silent_is_told_and_pictures_go_on(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(recorded_sound, "_SILENT_SECONDS", 0.0)
    monkeypatch.setattr("fer_core.sessions.recorder._KEEPING_SECONDS", 0.01)
    told = []
    source = DrivenInput([])
    source.now = time.monotonic()
    recorder = SessionRecorder(
        SessionOptions(tmp_path / "one", "show", sound=source), lambda: told.append(True)
    )
    wait_until(lambda: bool(told))
    assert "No sound comes from driven" in recorder.problem
    Capturing(recorder).add(make_analysis())
    with pytest.raises(Exception, match="No sound comes"):
        recorder.close()
    assert recorder.counts.pictures == 1
