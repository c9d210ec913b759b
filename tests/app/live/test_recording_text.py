"""What the window says of a session that is being recorded."""

from app.live.recording_text import describe_beginning, describe_recording, join_sentences
from fer_core.sessions.description import SessionCounts


def test_what_is_said_while_it_records() -> None:
    counts = SessionCounts(100, 120, 3, 0, 97, 3)
    assert describe_recording(67.4, counts, 12_300_000_000) == (
        "● 1:07 · 120 rows · 3 dropped · 3 without a picture · 12.3 GB left"
    )
    assert describe_recording(1.0, SessionCounts(), None) == "● 0:01 · 0 rows · 0 dropped"
    assert describe_recording(1.0, SessionCounts(rows=1), None) == "● 0:01 · 1 row · 0 dropped"


def test_what_is_said_when_it_begins() -> None:
    assert describe_beginning("one", "", "show") == (
        "one is being recorded. Faces are shown in its pictures."
    )
    assert describe_beginning("one", "Microphone 2", "hide") == (
        "one is being recorded, with sound from Microphone 2. "
        "Its pictures hold boxes and labels alone."
    )


def test_empty_sentences_leave_no_space() -> None:
    assert join_sentences("", "One.", "", "Two.") == "One. Two."
