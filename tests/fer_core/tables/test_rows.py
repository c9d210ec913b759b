import numpy as np
import pytest

from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.rows import NO_FACE, Row, rows_of
from tests.support.rows import EVEN, HAPPY, observation


def test_a_face_has_a_row():
    (row,) = rows_of(observation(3, [HAPPY], EVEN), EMOTIONS, 0.4)
    assert row == Row(
        3, 0.3, 1, "detected", 1.25, 2.0, 31.88, 42.0, "happy", 0.7,
        0.05, 0.05, 0.05, 0.7, 0.05, 0.05, 0.05, "uncertain", None, None, 0.142857,
    )  # fmt: skip


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
