from dataclasses import replace

import numpy as np
import pytest

from fer_core.types import FaceFlag, FaceQuality, Faces, Frame, TrackedBoxes


def test_frame_is_read_only_and_knows_its_size() -> None:
    frame = Frame(np.zeros((20, 30, 3), np.uint8), 0, 0.0, 0.0)
    assert frame.size == (30, 20)
    with pytest.raises(ValueError, match="read-only"):
        frame.image[0, 0, 0] = 1


@pytest.mark.parametrize(
    "image",
    [
        np.zeros((20, 30), np.uint8),
        np.zeros((20, 30, 4), np.uint8),
        np.zeros((20, 30, 3), np.uint16),
        np.zeros((20, 60, 3), np.uint8)[:, ::2],
    ],
)
def test_frame_refuses_other_pictures(image: np.ndarray) -> None:
    with pytest.raises(ValueError, match="expected"):
        Frame(image, 0, 0.0, 0.0)


def test_no_face_is_arrays_of_length_zero() -> None:
    assert len(TrackedBoxes.empty()) == 0
    assert TrackedBoxes.empty().boxes.shape == (0, 4)
    assert Faces.empty(5).probabilities.shape == (0, 5)
    assert len(Faces.empty()) == 0


def test_lengths_must_agree() -> None:
    two, one = np.zeros((2, 4), np.float32), np.zeros(1, np.int64)
    with pytest.raises(ValueError, match="track_ids"):
        TrackedBoxes(two, one, np.zeros(2, np.int8))
    ids, status = np.zeros(2, np.int64), np.zeros(2, np.int8)
    seven = np.zeros((2, 7), np.float32)
    with pytest.raises(ValueError, match="probabilities"):
        Faces(two, ids, status, np.zeros((1, 7), np.float32), seven)
    with pytest.raises(ValueError, match="smoothed"):
        Faces(two, ids, status, seven, np.zeros((2, 6), np.float32))
    with pytest.raises(ValueError, match="boxes"):
        Faces(np.zeros((2, 3), np.float32), ids, status, seven, seven)


def test_quality_has_a_row_for_each_face() -> None:
    unknown = FaceQuality.unknown(2)
    with pytest.raises(ValueError, match="sharpness"):
        replace(unknown, sharpness=np.zeros(3, np.float32))
    with pytest.raises(ValueError, match="flags"):
        replace(unknown, flags=np.zeros((2, 4), np.float32))
    none = Faces.empty()
    with pytest.raises(ValueError, match="quality of 0 faces, not of 2"):
        replace(none, quality=unknown)
    assert len(none.quality) == 0


def test_quality_is_taken_and_joined_row_by_row() -> None:
    flags = np.eye(2, len(FaceFlag), dtype=np.float32)
    two = replace(FaceQuality.unknown(2), flags=flags, smoothed=flags[::-1])
    assert [two.names(row) for row in (0, 1)] == [("small",), ("dark",)]
    assert [two.lasting(row) for row in (0, 1)] == [("dark",), ("small",)]
    turned = two.take([1]).joined(two.take([0]))
    assert [turned.names(row) for row in (0, 1)] == [("dark",), ("small",)]
