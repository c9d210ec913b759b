"""Frames reach every stream with the values of a table; a slow stream holds up nobody."""

import gc
import threading
from dataclasses import dataclass, field

import pytest

from fer_core.errors import StreamError
from fer_core.streams import outlet
from fer_core.streams.hub import StreamHub
from fer_core.streams.message import FrameMessage
from fer_core.streams.stream import StreamState
from fer_core.tables.live_table import LiveTable
from fer_core.tables.readers import read_records
from fer_core.tables.rows import Row
from fer_core.tables.schema import LIVE_COLUMNS
from tests.support.analyses import Capturing, make_analysis
from tests.support.waiting import wait_until


@dataclass
class Kept:
    """A stream that keeps what it is sent."""

    name: str = "kept"
    target: str = "here"
    clients: None = None
    lost: int = 0
    slow_clients: tuple[()] = ()
    hint: str = ""
    messages: list[FrameMessage] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)
    failure: str = ""
    closed: bool = False

    def __post_init__(self) -> None:
        self.gate.set()

    def open(self) -> None:
        if self.failure == "open":
            raise StreamError("It cannot be opened.")

    def send(self, message: FrameMessage) -> None:
        self.gate.wait()
        if self.failure == "send":
            raise StreamError("It is gone.")
        self.messages.append(message)

    def close(self) -> None:
        self.closed = True


@dataclass
class Counted(Kept):
    """A stream that keeps only how many frames it was sent."""

    count: int = 0
    begun: bool = False

    def send(self, message: FrameMessage) -> None:
        self.begun = True
        self.gate.wait()
        self.count += 1


def test_nothing_is_kept_of_frames_that_were_sent_lost_or_never_analysed():
    hub, fast, slow = StreamHub(), Counted(), Counted()
    hub.add(fast)
    hub.add(slow)
    slow.gate.clear()
    capturing = Capturing(hub, live=True)
    analysis = make_analysis([(10, 20, 60, 70)], ["happy"], time=1)

    def run(frames: int) -> int:
        expected = fast.count + hub.statuses[0].lost + frames - (frames + 2) // 3
        for n in range(frames):
            if n % 3:
                capturing.add(analysis)
            else:
                capturing.capture(analysis)
        wait_until(lambda: fast.count + hub.statuses[0].lost == expected)
        gc.collect()
        return sum(isinstance(one, (FrameMessage, Row)) for one in gc.get_objects())

    capturing.add(analysis)
    wait_until(lambda: slow.begun and fast.count == 1)
    # The slow one's queue is full, and one waits at its gate.
    kept = run(600)
    assert run(1200) <= kept
    assert len(hub._captured) <= 1
    slow.gate.set()
    hub.close()


def test_values_are_those_of_a_table(tmp_path):
    hub, kept = StreamHub(), Kept()
    hub.add(kept)
    table = LiveTable(tmp_path / "t.csv")
    capturing = [Capturing(hub, live=True), Capturing(table, live=True)]
    for n in range(5):
        boxes = [(10, 20, 60, 70), (100, 20, 150, 70)][: n % 3]
        analysis = make_analysis(boxes, ["happy", None][: n % 3], time=7 + n / 25)
        for one in capturing:
            if n == 3:
                one.capture(analysis, wall_time=1e9 + n)  # never analysed
            else:
                one.add(analysis, wall_time=1e9 + n)
    table.close()
    (status,) = hub.close()
    assert (status.state, status.sent, status.lost) == (StreamState.CLOSED, 4, 0)
    assert kept.closed
    sent = []
    for message in (message.as_dict() for message in kept.messages):
        of_frame = {key: message[key] for key in ("frame", "time_s", "loop", "wall_time")}
        sent += [of_frame | face for face in message["faces"]]
    names = [column.name for column in LIVE_COLUMNS]
    rows = [
        {name: cell for name, cell in zip(names, record, strict=True) if cell is not None}
        for record in read_records(table.path, "csv", LIVE_COLUMNS)
    ]
    assert sent == [row for row in rows if "face_id" in row]
    assert [message.frame for message in kept.messages] == [0, 1, 2, 4]


def test_a_slow_stream_loses_frames_and_holds_up_nobody(monkeypatch):
    monkeypatch.setattr(outlet, "_MOST_WAITING", 3)
    hub, slow, fast = StreamHub(), Kept(), Kept()
    slow.gate.clear()
    hub.add(slow)
    hub.add(fast)
    capturing = Capturing(hub)
    for n in range(10):
        capturing.add(make_analysis([(0, 0, 50, 50)]))
        wait_until(lambda n=n: len(fast.messages) == n + 1)
    slow_status, fast_status = hub.statuses
    assert (fast_status.sent, fast_status.lost) == (10, 0)
    assert slow_status.lost >= 6
    slow.gate.set()
    hub.close()
    assert [message.frame for message in slow.messages][-3:] == [7, 8, 9]


def test_a_stream_that_fails_says_why_and_the_others_go_on():
    hub, bad, good = StreamHub(), Kept(failure="send"), Kept()
    hub.add(bad)
    hub.add(good)
    capturing = Capturing(hub)
    capturing.add(make_analysis([(0, 0, 50, 50)]))
    wait_until(lambda: hub.statuses[0].state is StreamState.FAILED)
    capturing.add(make_analysis([(0, 0, 50, 50)]))
    failed, closed = hub.close()
    assert (failed.failure, failed.sent) == ("It is gone.", 0)
    assert (closed.sent, closed.state) == (2, StreamState.CLOSED)
    assert bad.closed


def test_a_stream_that_cannot_be_opened_is_not_added():
    hub = StreamHub()
    with pytest.raises(StreamError, match="cannot be opened"):
        hub.add(Kept(failure="open"))
    assert hub.statuses == ()


def test_a_stream_may_leave_before_the_others():
    hub, first, second = StreamHub(), Kept(), Kept()
    hub.add(first)
    hub.add(second)
    capturing = Capturing(hub)
    capturing.add(make_analysis())
    hub.remove(first)
    capturing.add(make_analysis())
    hub.close()
    assert (len(first.messages), len(second.messages)) == (1, 2)
    assert first.closed


def test_without_a_stream_nothing_is_computed(monkeypatch):
    hub = StreamHub()
    monkeypatch.setattr(hub, "_message", None)
    Capturing(hub).add(make_analysis([(0, 0, 50, 50)]))
    assert hub.close() == ()
