from pathlib import Path

import numpy as np
import pytest

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import ResultError
from fer_core.findings.measures import (
    Baseline,
    change_column,
    logit_changes,
    measures_of,
    valence_index,
)
from fer_core.findings.recording import Recording, read_recordings
from tests.support.recordings import face_row, face_rows, write_result


@pytest.fixture
def recording(tmp_path: Path) -> Recording:
    """P1 is neutral for 6 s and happy for 2, at 10 frames a second; P2 comes at the end."""
    shown = {1: ["neutral"] * 60 + ["happy"] * 20, 2: [None] * 70 + ["sad"] * 10}
    (found,) = read_recordings([write_result(tmp_path, face_rows(shown, 10))])
    return found


def test_the_valence_index_is_happy_minus_the_strongest_negative_emotion(
    recording: Recording,
) -> None:
    index = valence_index(recording)
    assert index[0] == pytest.approx(0.0)  # all but neutral share the rest alike
    assert index[60] == pytest.approx(0.7 - 0.05)
    assert index[-1] == pytest.approx(0.05 - 0.7)


def test_changes_are_log_odds_against_the_median_of_the_baseline(recording: Recording) -> None:
    changes = logit_changes(recording, [Baseline("1", 0.0, 6.0)])
    happy = EMOTIONS.index("happy")
    rows = recording.rows_of(0)
    assert changes[rows[:60]] == pytest.approx(0.0)
    expected = np.log(0.7 / 0.3) - np.log(0.05 / 0.95)
    assert changes[rows[-1], happy] == pytest.approx(expected)
    assert np.isnan(changes[recording.rows_of(1)]).all()


def test_a_probability_of_one_has_finite_log_odds(tmp_path: Path) -> None:
    rows = [face_row(n, 1, "happy", 10, chance=1.0) for n in range(60)]
    (recording,) = read_recordings([write_result(tmp_path, rows)])
    assert np.isfinite(logit_changes(recording, [Baseline("1", 0, 6)])).all()


@pytest.mark.parametrize(
    ("baselines", "sentence"),
    [
        ([Baseline("1", 0, 4.9)], "lasts 4.9 s; it needs 5 s"),
        ([Baseline("2", 0, 8)], "has 10 detected rows .* needs 50 at least"),
        ([Baseline("7", 0, 8)], "no person '7'"),
        ([Baseline("1", 0, 6), Baseline("P1", 1, 7)], "has two baselines"),
    ],
)
def test_bad_baselines_are_refused(recording: Recording, baselines: list, sentence: str) -> None:
    with pytest.raises(ResultError, match=sentence):
        logit_changes(recording, baselines)


def test_rows_that_were_not_detected_are_no_baseline(tmp_path: Path) -> None:
    rows = face_rows({1: ["sad"] * 60}, 10)
    held = [row._replace(status="held") if n % 5 == 0 else row for n, row in enumerate(rows)]
    (recording,) = read_recordings([write_result(tmp_path, held)])
    with pytest.raises(ResultError, match="has 48 detected rows"):
        logit_changes(recording, [Baseline("1", 0, 6)])


def test_figures_go_by_their_names(recording: Recording) -> None:
    names = ("sad", "valence_index", "sad_logit_change")
    found = measures_of(recording, names, [Baseline("1", 0, 6)])
    assert tuple(found) == names
    assert change_column("sad").name == "sad_logit_change"
    with pytest.raises(ResultError, match="needs a baseline"):
        measures_of(recording, ["sad_logit_change"], [])
    with pytest.raises(ResultError, match="no figure 'joy'"):
        measures_of(recording, ["joy"], [])
