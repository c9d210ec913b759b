from pathlib import Path

import pytest

from fer_core.findings.recording import Recording, read_recordings
from tests.support.recordings import face_rows, write_result

SHOWN = {
    1: ["happy"] * 40 + ["uncertain"] * 10 + ["sad"] * 50,
    2: [None] * 60 + ["neutral"] * 40,
}


@pytest.fixture
def recording(tmp_path: Path) -> Recording:
    """Ten seconds of two persons; the second one comes after six."""
    (found,) = read_recordings([write_result(tmp_path, face_rows(SHOWN, 10))])
    return found
