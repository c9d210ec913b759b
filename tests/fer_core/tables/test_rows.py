from dataclasses import replace

import numpy as np
import pytest

from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.rows import NO_FACE, Row, rows_of
from fer_core.types import FaceFlag, FaceQuality
from tests.support.rows import EVEN, HAPPY, observation


def test_a_face_has_a_row():
    (row,) = rows_of(observation(3, [HAPPY], EVEN), EMOTIONS, 0.4)
    assert row == Row(
        3, 0.3, 1, "detected", 1.25, 2.0, 31.88, 42.0, "happy", 0.7,
        0.05, 0.05, 0.05, 0.7, 0.05, 0.05, 0.05, "uncertain", None, None, 0.142857,
        uncertain_reason="low_probability",
    )  # fmt: skip


def measured(flags=(), smoothed=(), yaw=-12.34):
    """An observation of one face, happy at 0.5, with figures."""
    chances = [[1 / 12] * 3 + [0.5] + [1 / 12] * 3]
    seen = observation(0, chances)
    quality = FaceQuality(
        *np.array([[yaw], [0.12345], [41.236], [50.04]], np.float32),
        np.array([[flag in flags for flag in FaceFlag]], np.float32),
        np.array([[flag in smoothed for flag in FaceFlag]], np.float32),
    )
    faces = replace(seen.faces, rolls=np.array([3.21], np.float32), quality=quality)
    return replace(seen, faces=faces)


def test_a_row_says_how_far_it_can_be_trusted():
    (row,) = rows_of(measured(), EMOTIONS, 0.4)
    assert (row.roll, row.yaw, row.sharpness, row.contrast) == (3.2, -12.3, 0.1235, 41.24)
    assert (row.face_px, row.face_quality, row.uncertain_reason) == (50.0, "ok", None)


def test_what_is_wrong_is_joined():
    (row,) = rows_of(measured([FaceFlag.BLURRED, FaceFlag.DARK]), EMOTIONS, 0.4)
    assert row.face_quality == "dark|blurred"


def test_what_stays_wrong_makes_the_smoothed_emotion_uncertain_and_nothing_else():
    (good,) = rows_of(measured(), EMOTIONS, 0.4)
    (row,) = rows_of(measured(smoothed=[FaceFlag.DARK, FaceFlag.TURNED]), EMOTIONS, 0.4)
    assert (good.emotion_smoothed, row.emotion_smoothed) == ("happy", "uncertain")
    assert row.uncertain_reason == "dark|turned"
    assert (row.emotion, row.confidence) == (good.emotion, good.confidence) == ("happy", 0.5)
    (sure,) = rows_of(measured(smoothed=[FaceFlag.DARK]), EMOTIONS, 0.3)
    assert (sure.emotion_smoothed, sure.uncertain_reason) == ("happy", None)


def test_a_pose_that_was_not_estimated_is_empty():
    (row,) = rows_of(measured(yaw=np.nan), EMOTIONS, 0.4)
    assert (row.roll, row.yaw, row.face_quality) == (None, None, "ok")


def test_a_frame_without_a_face_has_an_empty_row():
    (row,) = rows_of(observation(3, []), EMOTIONS, 0.4)
    assert row == Row(3, 0.3)
    assert row.status == NO_FACE == "none"


def test_a_model_of_other_labels_fills_its_columns():
    labels = ("sad", "happy")
    (row,) = rows_of(observation(0, [[0.2, 0.8]], labels=labels), labels, 0.4)
    assert (row.happy, row.sad, row.angry) == (0.8, 0.2, None)
    assert row.emotion == "happy"


def test_probabilities_sum_to_one_after_rounding():
    rng = np.random.default_rng(0)
    chances = rng.dirichlet(np.ones(7), 200).astype(np.float32)
    for row in rows_of(observation(0, chances), EMOTIONS, 0.4):
        assert sum(getattr(row, name) for name in EMOTIONS) == pytest.approx(1, abs=1e-4)
