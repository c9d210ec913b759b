"""What a person typed becomes streams, or a sentence."""

import pytest

from fer_core.errors import StreamError
from fer_core.streams.settings import StreamSettings, check_streams, make_streams


def test_without_a_wish_there_is_no_stream():
    assert not StreamSettings()
    assert make_streams(StreamSettings(allow_origins=("https://a.example",))) == ()


def test_every_stream():
    settings = StreamSettings(jsonl="-", osc="9001", websocket="0.0.0.0:8080", lsl="fer")
    assert settings
    streams = make_streams(settings)
    assert [stream.name for stream in streams] == ["JSON lines", "OSC", "WebSocket", "LSL"]
    assert streams[1].target == "127.0.0.1:9001"
    assert "token=" in streams[2].hint
    assert "local network" in streams[3].hint


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (StreamSettings(osc="nowhere"), "HOST:PORT"),
        (StreamSettings(websocket="99999"), "HOST:PORT"),
        (StreamSettings(lsl=" "), "name"),
        (StreamSettings(jsonl=""), "file"),
        (StreamSettings(slots=0), "1 to 16"),
        (StreamSettings(slots=17), "1 to 16"),
        (StreamSettings(allow_origins=("example.org",)), "no origin"),
        (StreamSettings(allow_origins=("https://example.org/page",)), "no origin"),
    ],
)
def test_what_is_none_is_said(settings, said):
    with pytest.raises(StreamError, match=said):
        check_streams(settings)
