"""Sessions whose recording was killed open, up to the last second."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import av
import pandas as pd
import pytest

from fer_core.errors import ResultError
from fer_core.sessions.mend import mend_session
from fer_core.sessions.recorder import SessionOptions, SessionRecorder
from fer_core.tables.results import find_results
from tests.support.clips import constant, frame_times, write_clip
from tests.support.sessions import leave_unfinished

CHILD = """
import sys, time
from pathlib import Path
from fer_core.live.runner import Runner
from fer_core.sessions.recorder import SessionOptions, SessionRecorder
from fer_core.sources import open_source
from tests.support.sources import NotingPipeline
recorder = SessionRecorder(SessionOptions(Path(sys.argv[2]), "show"))
runner = Runner(open_source(sys.argv[1]), NotingPipeline(), lambda: None, observers=[recorder])
runner.start()
while recorder.counts.frames == 0:
    time.sleep(0.005)
print(time.monotonic(), flush=True)
late = 0.0
while True:
    begun = time.monotonic()
    time.sleep(0.02)
    late += time.monotonic() - begun - 0.02
    print(late, flush=True)
"""
"""Prints when the first frame came, and again and again how long other programs held it up."""

RATE = 25


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_a_killed_session_has_everything_up_to_its_last_second(seed, tmp_path):
    clip = write_clip(tmp_path / "clip.mp4", constant(250, RATE, sound=None))
    folder = tmp_path / "one.fersession"
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(clip), str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.getcwd()},
    )
    with child:
        began = float(child.stdout.readline())
        time.sleep(random.Random(seed).uniform(1.5, 4.0))
        child.send_signal(signal.SIGKILL)
        killed = time.monotonic() - began
        # Its last second, and what it was held up by other programs.
        lost = 1.0 + float(child.stdout.read().split()[-1])
    (before,) = find_results(folder)  # a result as it is
    assert before.copy is not None
    assert mend_session(folder)
    assert not mend_session(folder)
    table = pd.read_csv(folder / "table.csv")
    times = frame_times(folder / "pictures.mkv")
    assert times == sorted(set(times))
    assert table["time_s"].iloc[-1] >= killed - lost
    assert times[-1] >= killed - lost
    # The clip's own times, and no frame without its row.
    assert table["frame"].tolist() == list(range(len(table)))
    own = {round(number / RATE, 6) for number in range(250)}
    assert set(table["time_s"]) <= own
    assert times == pytest.approx([round(time * RATE) / RATE for time in times], abs=0.001)
    content = json.loads((folder / "session.json").read_text())
    assert content["state"] == "interrupted"
    assert content["counts"]["pictures"] == len(times)
    assert content["counts"]["frames"] == len(table)
    with av.open(str(folder / "pictures.mkv")) as video:
        assert video.duration / av.time_base == pytest.approx(times[-1], abs=0.1)


def test_a_torn_row_and_torn_pictures_are_mended(tmp_path):
    folder = tmp_path / "one.fersession"
    leave_unfinished(folder)
    table, pictures = folder / "table.csv", folder / "pictures.mkv"
    table.write_bytes(table.read_bytes() + b"30,1.2,,no")
    pictures.write_bytes(pictures.read_bytes()[:-600])
    assert mend_session(folder)
    assert len(pd.read_csv(table)) == 30
    assert 10 < len(frame_times(pictures)) < 30
    assert {path.name for path in folder.iterdir()} == {
        "table.csv", "pictures.mkv", "markers.csv", "session.json",
    }  # fmt: skip


@pytest.mark.parametrize("content", [b"", b"no video at all" * 10])
def test_pictures_that_cannot_be_read_do_not_keep_the_table_from_opening(content, tmp_path):
    folder = tmp_path / "one.fersession"
    leave_unfinished(folder)
    (folder / "pictures.mkv").write_bytes(content)
    assert mend_session(folder)
    assert json.loads((folder / "session.json").read_text())["counts"]["pictures"] == 0
    assert (folder / "pictures.mkv").read_bytes() == content


def test_a_session_that_is_being_recorded_is_left_alone(tmp_path):
    recorder = SessionRecorder(SessionOptions(tmp_path / "one"))
    assert not mend_session(recorder.folder)
    recorder.close()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"source": 1}'])
def test_a_folder_that_is_no_session(text, tmp_path):
    (tmp_path / "session.json").write_text(text)
    with pytest.raises(ResultError):
        mend_session(tmp_path)
    with pytest.raises(ResultError, match="cannot be read"):
        mend_session(tmp_path / "nowhere")
