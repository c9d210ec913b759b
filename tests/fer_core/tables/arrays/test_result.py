import numpy as np
import pytest

from fer_core.tables.arrays.loading import load_arrays
from fer_core.tables.arrays.result import NOT_MEASURED, flag_names
from fer_core.types import FaceFlag
from tests.support.array_rows import frames_in
from tests.support.results import make_result


@pytest.fixture
def result(tmp_path):
    return load_arrays(make_result(tmp_path).table)


def test_rows_by_face_are_in_order(result):
    found = result.rows_by_face()
    assert list(found) == [1, 2, 3]
    for face, rows in found.items():
        assert (result.face[rows] == face).all()
        assert (np.diff(rows) > 0).all()
    assert sum(map(len, found.values())) == len(result)


def test_kept_frames_keep_their_rows(result):
    frames = result.frames >= 14
    kept = result.keep(frames, result.face == 3)
    wanted = [
        (frame, time, dropped, [face for face in faces if face[0] == 3])
        for frame, time, dropped, faces in frames_in(result)
        if frame >= 14
    ]
    assert frames_in(kept) == wanted


def test_the_last_frame_lasts_as_long_as_the_one_before(result):
    assert result.end == pytest.approx(3.0)
    assert result.in_order


def test_frames_that_go_back_are_not_in_order(result):
    turned = result.keep(result.frames < 2, np.ones(len(result), bool))
    turned.times[:] = turned.times[::-1].copy()
    assert not turned.in_order


def test_flags_have_the_names_of_the_table():
    assert flag_names(0) == flag_names(NOT_MEASURED) == ()
    assert flag_names(1 << FaceFlag.DARK | 1 << FaceFlag.CUT_OFF) == ("dark", "cut_off")
