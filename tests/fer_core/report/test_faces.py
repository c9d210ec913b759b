import base64
from pathlib import Path

import cv2
import numpy as np
import pytest

from fer_core.errors import ResultError
from fer_core.findings.recording import Recording, read_recordings
from fer_core.report.faces import pictures_of
from fer_core.tables.rows import Row
from tests.support.recordings import face_rows, write_result
from tests.support.videos import make_video


@pytest.fixture
def recording(tmp_path: Path) -> Recording:
    rows: list[Row] = face_rows({1: ["happy"] * 5, 2: [None] * 2 + ["sad"] * 3}, 10)
    table = write_result(tmp_path, rows)
    make_video(tmp_path / "clip.mp4")
    (found,) = read_recordings([table])
    return found


def decode(address: str) -> np.ndarray:
    content = base64.b64decode(address.removeprefix("data:image/jpeg;base64,"))
    return cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)


def test_faces_are_hidden_unless_asked_for(recording: Recording) -> None:
    assert pictures_of(recording, "hide") == {}


def test_each_person_has_a_picture(recording: Recording) -> None:
    pictures = pictures_of(recording, "show")
    assert list(pictures) == ["P1", "P2"]
    assert decode(pictures["P1"]).shape == (112, 112, 3)


def test_pixelated_faces_are_seven_cells_wide(recording: Recording) -> None:
    picture = decode(pictures_of(recording, "pixelate")["P1"]).astype(int)
    inner = picture.reshape(7, 16, 7, 16, 3)[:, 4:12, :, 4:12]
    assert np.ptp(inner, axis=(1, 3)).max() < 24  # what JPEG leaves of one colour a cell


def test_a_lost_source_is_said(recording: Recording, tmp_path: Path) -> None:
    (tmp_path / "clip.mp4").write_bytes(b"no video")
    with pytest.raises(ResultError, match=r"There are no pictures of clip.mp4"):
        pictures_of(recording, "show")
    (tmp_path / "clip.mp4").unlink()
    (again,) = read_recordings([tmp_path])
    with pytest.raises(ResultError, match="is not where it was"):
        pictures_of(again, "show")
