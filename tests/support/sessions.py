"""Sessions of made-up frames."""

import json
from pathlib import Path

from fer_core.sessions.recorder import SessionOptions, SessionRecorder
from tests.support.analyses import Capturing, make_analysis
from tests.support.waiting import wait_until

RATE = 25
BOX = (90.0, 60.0, 200.0, 170.0)


def make_session(folder: Path, frames: int = 30, *, seek_at: int | None = None) -> Path:
    """Record a session with one happy face; from frame ``seek_at`` on the source begins again."""
    recorder = SessionRecorder(SessionOptions(folder, "show"))
    capturing = Capturing(recorder)
    for number in range(frames):
        again = seek_at is not None and number >= seek_at
        time = (number - seek_at if again else number) / RATE
        capturing.add(make_analysis([BOX], ["happy"], time=time), loop=2 if again else 1)
        wait_until(lambda number=number: recorder.counts.pictures + 10 > number)
    recorder.close()
    return recorder.folder


def leave_unfinished(folder: Path, frames: int = 30) -> None:
    """What a killed process leaves: everything but the end."""
    path = make_session(folder, frames) / "session.json"
    content = json.loads(path.read_text())
    path.write_text(json.dumps({**content, "state": "recording", "counts": {}}))
