"""Published worked examples, to four places; and statsmodels, which computes two of them, too."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from fer_core.agreement.measures import (
    cohen_kappa,
    coincidences,
    fleiss_kappa,
    fleiss_sums,
    krippendorff_alpha,
    observed_agreement,
    precision_recall_f1,
)

COHEN_1960 = np.array([[88, 10, 2], [14, 40, 6], [18, 10, 12]], float)
"""Cohen (1960), table 1, times 200: three judgements of 200 patients by two judges."""

FLEISS_1971 = np.array(
    [
        [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0],
        [2, 0, 4, 0, 0], [0, 0, 4, 0, 2], [2, 0, 3, 1, 0], [2, 0, 0, 4, 0], [0, 0, 0, 0, 6],
        [1, 0, 0, 5, 0], [1, 1, 0, 4, 0], [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1],
        [0, 0, 5, 0, 1], [3, 0, 0, 1, 2], [5, 1, 0, 0, 0], [0, 2, 0, 4, 0], [1, 0, 2, 0, 3],
        [0, 0, 0, 0, 6], [0, 1, 0, 5, 0], [0, 2, 0, 1, 3], [2, 0, 0, 4, 0], [1, 0, 0, 4, 1],
        [0, 5, 0, 1, 0], [4, 0, 0, 0, 2], [0, 2, 0, 4, 0], [1, 0, 5, 0, 0], [0, 0, 0, 0, 6],
    ],
    float,
)  # fmt: skip
"""Fleiss (1971), table 1: six psychiatrists put 30 patients into five categories; kappa 0.430."""

KRIPPENDORFF_2011_A = ("0100000010", "1110010000")
KRIPPENDORFF_2011_B = ("aabbdcccedda", "babbbccceddd")


def counted(raters, labels):
    """How many raters gave each unit each label; a point is none."""
    units = list(zip(*raters, strict=True))
    return np.array([[unit.count(label) for label in labels] for unit in units], float)


def alpha(raters, labels):
    return float(krippendorff_alpha(coincidences(counted(raters, labels)).sum(0)))


def test_cohen_1960() -> None:
    assert float(cohen_kappa(COHEN_1960)) == pytest.approx(0.29 / 0.59, abs=5e-5)
    assert float(observed_agreement(COHEN_1960)) == pytest.approx(0.7)


def test_fleiss_1971() -> None:
    kappa = float(fleiss_kappa(fleiss_sums(FLEISS_1971).sum(0)))
    assert kappa == pytest.approx(0.4302, abs=5e-5)


def test_krippendorff_2011_a_two_observers_of_binary_data() -> None:
    assert alpha(KRIPPENDORFF_2011_A, "01") == pytest.approx(0.0952, abs=5e-5)


def test_krippendorff_2011_b_two_observers_of_nominal_data() -> None:
    assert alpha(KRIPPENDORFF_2011_B, "abcde") == pytest.approx(0.6920, abs=5e-5)


def test_krippendorff_2011_c_four_observers_with_missing_data() -> None:
    raters = ("123321412...", "1233224125.3", ".33323422" + "51.", "12332441251.")
    assert alpha(raters, "12345") == pytest.approx(0.7434, abs=5e-5)


tables = arrays(float, (4, 4), elements=st.integers(0, 40).map(float))


@pytest.mark.slow
@given(tables)
def test_cohens_kappa_is_that_of_statsmodels(table: np.ndarray) -> None:
    from statsmodels.stats.inter_rater import cohens_kappa

    ours = float(cohen_kappa(table))
    if np.isnan(ours):
        shares = table / max(table.sum(), 1)
        assert table.sum() == 0 or (shares.sum(0) * shares.sum(1)).sum() == pytest.approx(1)
    else:
        with np.errstate(all="ignore"):  # it computes a test beside, which may not be defined
            expected = float(cohens_kappa(table).kappa)
        assert ours == pytest.approx(expected, abs=1e-9)


@pytest.mark.slow  # two seconds of imports
def test_fleiss_kappa_is_that_of_statsmodels() -> None:
    from statsmodels.stats.inter_rater import fleiss_kappa as statsmodels_fleiss

    random = np.random.default_rng(1)
    counts = random.multinomial(5, [0.1, 0.2, 0.7], 40).astype(float)
    ours = float(fleiss_kappa(fleiss_sums(counts).sum(0)))
    assert ours == pytest.approx(statsmodels_fleiss(counts), abs=1e-12)


def test_many_sets_of_counts_at_once_are_those_one_by_one() -> None:
    random = np.random.default_rng(2)
    tables = random.integers(0, 30, (6, 3, 3)).astype(float)
    for measure in (cohen_kappa, krippendorff_alpha, observed_agreement):
        np.testing.assert_allclose(measure(tables), [measure(table) for table in tables])


@pytest.mark.slow  # two seconds of imports
def test_precision_recall_and_f1_are_those_of_scikit_learn() -> None:
    from sklearn.metrics import precision_recall_fscore_support

    random = np.random.default_rng(3)
    human, program = random.integers(0, 4, (2, 200))
    table = np.zeros((4, 4))
    np.add.at(table, (human, program), 1)
    expected = precision_recall_fscore_support(human, program)[:3]
    np.testing.assert_allclose(precision_recall_f1(table), expected)


def test_what_is_not_defined_is_no_number() -> None:
    one = np.array([[5.0, 0], [0, 0]])
    assert np.isnan(cohen_kappa(one))
    assert np.isnan(krippendorff_alpha(one))
    assert np.isnan(cohen_kappa(np.zeros((2, 2))))
    precision, recall, f1 = precision_recall_f1(one)
    assert [np.isnan(values[1]) for values in (precision, recall, f1)] == [True] * 3
