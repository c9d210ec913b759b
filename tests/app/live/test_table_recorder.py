import threading
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from app.live.table_recorder import TableRecorder
from fer_core.tables import row_log, unfinished
from fer_core.tables.live_rows import LiveCounts
from fer_core.tables.schema import LIVE_COLUMNS
from tests.support.analyses import Capturing, make_analysis
from tests.support.drawn_source import until
from tests.support.full_disk import FullDiskFile

ROOM = len(",".join(column.name for column in LIVE_COLUMNS)) + 250
"""Bytes for the heading and one row."""

BOX = (10.0, 20.0, 110.0, 120.0)


class Session:
    """Takes the place of the live session: keeps who observes it."""

    def __init__(self):
        self.observers = []

    def observe(self, observer):
        self.observers.append(observer)

    def stop_observing(self, observer):
        self.observers.remove(observer)

    def add(self, analysis):
        (observer,) = self.observers
        Capturing(observer).add(analysis)


def test_the_recorder_tells_what_it_does(qtbot, tmp_path):
    session = Session()
    recorder = TableRecorder(session)
    told = []
    recorder.changed.connect(told.append)
    recorder.saved.connect(lambda path, counts: told.append((path, counts)))
    recorder.failed.connect(told.append)
    recorder.start(tmp_path / "a.csv", 0.4)
    recorder.follow_source("clip.mp4")  # has no frames and waits for the source to come
    assert recorder.recording
    session.add(make_analysis([BOX]))
    recorder.follow_source("clip.mp4")  # the same one, whose name has become known
    assert recorder.recording
    recorder.follow_source("other.mp4")
    assert told == [True, False]
    until(qtbot, lambda: told[2:] == [(str(tmp_path / "a.csv"), LiveCounts(1, 1))])
    assert session.observers == []
    recorder.start(tmp_path / "b.txt", 0.4)
    assert not recorder.recording
    assert "b.txt" in told[3]
    recorder.close()
    recorder.deleteLater()


@pytest.fixture
def converting(monkeypatch) -> Iterator[threading.Event]:
    """Tables whose format is not that of their log are converted once this is set."""
    ready = threading.Event()
    open_table = unfinished.open_table

    def wait(*arguments):
        ready.wait()
        return open_table(*arguments)

    monkeypatch.setattr(unfinished, "open_table", wait)
    yield ready
    ready.set()


def test_a_table_is_converted_while_the_next_one_is_recorded(qtbot, tmp_path, converting):
    session = Session()
    recorder = TableRecorder(session)
    told = []
    recorder.saved.connect(lambda path, counts: told.append((Path(path).name, counts.rows)))
    recorder.failed.connect(told.append)
    for frames in (1, 2):
        recorder.start(tmp_path / "a.jsonl", 0.4, overwrite=True)
        for _ in range(frames):
            session.add(make_analysis([BOX]))
        recorder.stop()
    assert told == []  # neither has waited
    converting.set()
    recorder.close()
    assert {name for name, _ in told} == {"a.jsonl", "a (2).jsonl"}
    assert sorted(frames for _, frames in told) == [1, 2]
    recorder.deleteLater()


def test_closing_waits_for_a_table_and_tells_of_it_once(qtbot, tmp_path, converting):
    session = Session()
    recorder = TableRecorder(session)
    told = []
    recorder.saved.connect(lambda path, counts: told.append(counts.frames))
    recorder.start(tmp_path / "a.jsonl", 0.4)
    session.add(make_analysis([BOX]))
    threading.Timer(0.2, converting.set).start()
    recorder.close()
    assert len(pd.read_json(tmp_path / "a.jsonl", lines=True)) == 1
    qtbot.wait(1)
    assert told == [1]
    recorder.deleteLater()


@pytest.mark.slow
def test_a_full_disk_ends_the_recording_at_once(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(
        row_log, "_create", lambda path: FullDiskFile(path, ROOM, close_fails=False)
    )
    session = Session()
    recorder = TableRecorder(session)
    told = []
    recorder.failed.connect(told.append)
    recorder.start(tmp_path / "a.csv", 0.4)
    session.add(make_analysis([BOX]))
    log = tmp_path / "a.unfinished.csv"
    until(qtbot, lambda: log.read_text().count("\n") == 2)

    session.add(make_analysis([BOX]))
    until(qtbot, lambda: bool(told))
    assert not recorder.recording
    assert "no room left on the disk" in told[0]
    recorder.close()
    assert len(told) == 1
    assert len(pd.read_csv(tmp_path / "a.csv")) == 1
    recorder.deleteLater()
