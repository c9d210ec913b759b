from collections.abc import Sequence
from pathlib import Path

import pytest

from fer_core.exports.timeline import Timeline, timeline_of
from fer_core.findings.recording import read_recordings
from tests.support.recordings import face_rows, write_result

SHOWN: dict[int, Sequence[str | None]] = {
    1: ["happy"] * 3 + [None] + ["uncertain"] * 2 + ["sad"] * 94,
    2: [None] * 40 + ["surprise"],
}


@pytest.fixture
def timeline(tmp_path: Path) -> Timeline:
    """Two persons over 100 frames of 24000/1001 frames/s; P2 is there on one frame."""
    table = write_result(tmp_path / "a folder", face_rows(SHOWN), name="clip & <co>")
    (recording,) = read_recordings([table])
    return timeline_of(recording)
