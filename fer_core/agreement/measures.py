"""Measures of agreement from counts, for one set of counts or many at once.

Each function takes an array whose last axes are one set of counts and whose other axes are kept,
so that all draws of a bootstrap are computed together. A measure that is not defined (no pair, or
a single category) is NaN.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def observed_agreement(table: Floats) -> Floats:
    """Return the share of pairs that agree.

    Args:
        table: (..., k, k), pairs of labels of two raters.
    """
    return _divide(_trace(table), table.sum((-2, -1)))


def cohen_kappa(table: Floats) -> Floats:
    """Return Cohen's kappa of two raters.

    Source: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological
    Measurement 20 (1960), 37-46.

    Args:
        table: (..., k, k), pairs of labels of two raters.
    """
    total = table.sum((-2, -1))
    observed = _divide(_trace(table), total)
    expected = _divide((table.sum(-1) * table.sum(-2)).sum(-1), total**2)
    return _divide(observed - expected, 1 - expected)


def fleiss_sums(counts: Floats) -> Floats:
    """Return the sums over units from which `fleiss_kappa` is computed; they may be added up.

    Args:
        counts: (u, k), how many raters gave each unit each label; every unit has the same number
            of raters, two or more.

    Returns:
        (u, k + 2): the counts, the share of agreeing pairs of raters, and one.
    """
    raters = counts.sum(1)
    agreeing = _divide((counts * (counts - 1)).sum(1), raters * (raters - 1))
    return np.column_stack([counts, agreeing, np.ones(len(counts))])


def fleiss_kappa(sums: Floats) -> Floats:
    """Return Fleiss' kappa of any number of raters.

    Source: J. L. Fleiss, Measuring nominal scale agreement among many raters, Psychological
    Bulletin 76 (1971), 378-382.

    Args:
        sums: (..., k + 2), `fleiss_sums` added up over units.
    """
    counts, agreeing, units = sums[..., :-2], sums[..., -2], sums[..., -1]
    observed = _divide(agreeing, units)
    shares = _divide(counts, counts.sum(-1, keepdims=True))
    expected = (shares**2).sum(-1)
    return _divide(observed - expected, 1 - expected)


def coincidences(counts: Floats) -> Floats:
    """Return the coincidences of labels within units, from which `krippendorff_alpha` is computed.

    Args:
        counts: (u, k), how many raters gave each unit each label; units with fewer than two are
            not paired.

    Returns:
        (u, k, k): pairs of labels of different raters, divided by the raters of the unit less one.
    """
    raters = counts.sum(1)
    pairs = counts[:, :, None] * counts[:, None, :]
    pairs -= counts[:, :, None] * np.eye(counts.shape[1])
    weights = np.where(raters > 1, 1 / np.maximum(raters - 1, 1), 0.0)
    return pairs * weights[:, None, None]


def krippendorff_alpha(table: Floats) -> Floats:
    """Return Krippendorff's alpha for nominal labels; raters may leave units out.

    Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C.

    Args:
        table: (..., k, k), `coincidences` added up over units.
    """
    total = table.sum((-2, -1))
    margins = table.sum(-1)
    disagreeing = total - _trace(table)
    expected = total**2 - (margins**2).sum(-1)
    return 1 - _divide((total - 1) * disagreeing, expected)


def precision_recall_f1(table: Floats) -> tuple[Floats, Floats, Floats]:
    """Return precision, recall and F1 of each label.

    Args:
        table: (..., k, k), rows are the label of the reference, columns that of the program.

    Returns:
        Three arrays (..., k); NaN for a label that the respective rater never gave, F1 for one
        that neither gave.
    """
    right = np.diagonal(table, axis1=-2, axis2=-1)
    given, found = table.sum(-1), table.sum(-2)
    return _divide(right, found), _divide(right, given), _divide(2 * right, given + found)


def _trace(table: Floats) -> Floats:
    return np.trace(table, axis1=-2, axis2=-1)


def _divide(above: Floats, below: Floats) -> Floats:
    """Divide, with NaN where it cannot be done."""
    with np.errstate(divide="ignore", invalid="ignore"):
        quotient = np.asarray(above / below)
    return np.where(np.abs(below) > _SMALLEST, quotient, np.nan)


_SMALLEST = 1e-12
