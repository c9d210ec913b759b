"""What a stream does, in words."""

import pytest

from app.live.streams.control import StreamView
from app.live.streams.dialog import describe_markers, describe_view
from fer_core.streams.stream import SlowClient, StreamState, StreamStatus


@pytest.mark.parametrize(
    ("clients", "said"),
    [(None, "5 sent, 2 lost"), (1, "5 sent, 2 lost, 1 listener"), (3, "2 lost, 3 listeners")],
)
def test_in_words(clients: int | None, said: str) -> None:
    status = StreamStatus("x", "y", StreamState.RUNNING, 5, 2, clients)
    assert said in describe_view(StreamView(status, 29.7, ""))
    assert describe_view(StreamView(status, 29.7, "A hint.")).endswith("\nA hint.")


def test_listeners_that_lost_most_are_named() -> None:
    slow = (
        SlowClient("127.0.0.1:5000", 120, stalled=True),
        SlowClient("127.0.0.1:5001", 7, stalled=False),
        *(SlowClient(f"127.0.0.1:{port}", 1, stalled=False) for port in (5002, 5003)),
    )
    status = StreamStatus("x", "y", StreamState.RUNNING, 5, 129, 9, slow_clients=slow)
    _, *named = describe_view(StreamView(status, 29.7, "A hint.")).splitlines()
    assert named == [
        "127.0.0.1:5000 does not read (120 lost)",
        "127.0.0.1:5001 was slow (7 lost)",
        "127.0.0.1:5002 was slow (1 lost)",
        "A hint.",
    ]


def test_markers_in_words() -> None:
    assert describe_markers(0, 0) == "No such stream is there; 0 markers received"
    assert describe_markers(1, 2) == "1 stream, 2 markers received"
