import json
from pathlib import Path

import pytest

from fer_core.agreement.agreement import compare
from fer_core.agreement.ratings import Ratings, rate
from fer_core.codes.code import Code, coder_of
from fer_core.findings.recording import LABELS, read_recordings
from tests.support.recordings import face_rows, moment, write_result

PROGRAM = ["happy"] * 40 + ["uncertain"] * 10 + ["sad"] * 30 + ["neutral"] * 20
ANN = ["happy"] * 30 + ["neutral"] * 15 + ["sad"] * 35 + ["neutral"] * 10 + ["surprise"] * 10
BEN = ["happy"] * 35 + ["neutral"] * 15 + ["sad"] * 30 + ["neutral"] * 20


def coded(name: str, labels: list[str]):
    """Codes of five frames each: neighbours of one label are stretches of their own."""
    spans = [Code(moment(n), moment(n + 5), "1", labels[n]) for n in range(0, len(labels), 5)]
    return coder_of(name, spans)


@pytest.fixture
def ratings(tmp_path: Path) -> Ratings:
    (recording,) = read_recordings([write_result(tmp_path, face_rows({1: PROGRAM}))])
    return rate([recording], [coded("ann", ANN), coded("ben", BEN)], {})


@pytest.mark.slow  # two seconds of imports
def test_kappa_is_that_of_scikit_learn_with_uncertain_as_missing_and_as_a_label(
    ratings: Ratings,
) -> None:
    from sklearn.metrics import cohen_kappa_score

    certain = [place for place, label in enumerate(PROGRAM) if label != "uncertain"]
    without, counting = compare(ratings), compare(ratings, uncertain="label")
    expected = cohen_kappa_score([ANN[n] for n in certain], [PROGRAM[n] for n in certain])
    assert without.pairs[0].kappa.value == pytest.approx(expected)
    assert without.pairs[0].n == 90
    assert counting.pairs[0].kappa.value == pytest.approx(cohen_kappa_score(ANN, PROGRAM))
    assert counting.pairs[0].n == 100
    assert without.pairs[2].raters == ("ann", "ben")
    assert without.pairs[2].kappa.value == pytest.approx(cohen_kappa_score(ANN, BEN))


def test_figures_come_with_prevalence_n_and_intervals(ratings: Ratings) -> None:
    pair = compare(ratings).pairs[0]
    happy = next(label for label in pair.labels if label.label == "happy")
    assert (happy.n, happy.found, happy.given) == (30, 30, 40)
    assert happy.prevalence == pytest.approx(30 / 90)
    assert happy.recall.value == 1
    assert happy.precision.value == pytest.approx(0.75)
    for figure in (pair.kappa, pair.agreement, pair.macro_f1):
        assert figure is not None
        assert figure.low is not None
        assert figure.high is not None
        assert figure.low <= figure.value <= figure.high
    surprise = next(label for label in pair.labels if label.label == "surprise")
    assert (surprise.n, surprise.recall.value, surprise.precision.value) == (10, 0, None)


def test_the_confusion_has_the_coder_in_its_rows(ratings: Ratings) -> None:
    pair = compare(ratings).pairs[0]
    cells = {
        (row, column): pair.confusion[i][j]
        for i, row in enumerate(pair.names)
        for j, column in enumerate(pair.names)
    }
    assert cells["surprise", "neutral"] == 10
    assert cells["neutral", "surprise"] == 0
    assert sum(cells.values()) == pair.n


def test_groups_are_the_program_with_all_coders_and_these_alone(ratings: Ratings) -> None:
    groups = compare(ratings).groups
    assert [group.raters for group in groups] == [("fer-desktop", "ann", "ben"), ("ann", "ben")]
    assert groups[0].fleiss_n == 90
    assert groups[0].alpha_n == 100
    assert groups[1].alpha.value == pytest.approx(groups[1].fleiss_kappa.value, abs=0.01)


def test_all_figures_are_json(ratings: Ratings) -> None:
    content = json.loads(json.dumps(compare(ratings).as_dict()))
    assert content["pairs"][0]["names"] == [
        n for n in LABELS if n in {*ANN, *PROGRAM} - {"uncertain"}
    ]


def test_codes_that_the_program_never_saw_have_no_figures(tmp_path: Path) -> None:
    rows = face_rows({1: [None] * 5 + ["sad"] * 5})
    (recording,) = read_recordings([write_result(tmp_path, rows)])
    coder = coder_of("ann", [Code(0, moment(3), "1", "sad")])
    ratings = rate([recording], [coder], {})
    found = compare(ratings)
    assert ratings.unseen == 3
    assert found.pairs[0].n == 0
    assert found.pairs[0].kappa.value is None
    assert found.groups[0].alpha.value is None
