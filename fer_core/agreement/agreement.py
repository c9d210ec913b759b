"""Compare the program with human coders: all figures, without and with uncertain labels."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fer_core.agreement.bootstrap import Estimate, estimate, sum_by_stretch
from fer_core.agreement.measures import (
    cohen_kappa,
    coincidences,
    fleiss_kappa,
    fleiss_sums,
    krippendorff_alpha,
    observed_agreement,
    precision_recall_f1,
)
from fer_core.agreement.ratings import MISSING, Ratings
from fer_core.findings.recording import LABELS
from fer_core.labels import UNCERTAIN


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """How well the program finds one emotion, by one coder.

    Attributes:
        label: The emotion.
        prevalence: Share of the coder's frames that have it.
        n: How many of the coder's frames have it.
        found: How many of them the program calls so, too.
        given: How many frames the program calls so.
        precision: Share of the program's that are the coder's.
        recall: Share of the coder's that are the program's.
        f1: Harmonic mean of both.
    """

    label: str
    prevalence: float
    n: int
    found: int
    given: int
    precision: Estimate
    recall: Estimate
    f1: Estimate


@dataclass(frozen=True, slots=True)
class PairFigures:
    """How far two raters agree on the frames that both labelled.

    Attributes:
        raters: The two; the first one's labels are the rows of `confusion`.
        n: Number of frames.
        stretches: Number of stretches that these frames are from.
        agreement: Share of frames with equal labels.
        kappa: Cohen's kappa.
        macro_f1: Mean F1 of the labels that the first rater gave; None between humans.
        labels: Each label that either gave; empty between humans.
        confusion: (k, k), frames by the labels of the first and the second rater.
        names: The k labels.
    """

    raters: tuple[str, str]
    n: int
    stretches: int
    agreement: Estimate
    kappa: Estimate
    macro_f1: Estimate | None
    labels: tuple[LabelFigures, ...]
    confusion: tuple[tuple[int, ...], ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """How far several raters agree.

    Attributes:
        raters: Their names.
        fleiss_n: Frames that all of them labelled.
        fleiss_kappa: Fleiss' kappa of these.
        alpha_n: Frames that two or more of them labelled.
        stretches: Number of stretches that the latter are from.
        alpha: Krippendorff's alpha (nominal) of the latter.
    """

    raters: tuple[str, ...]
    fleiss_n: int
    fleiss_kappa: Estimate
    alpha_n: int
    stretches: int
    alpha: Estimate


@dataclass(frozen=True, slots=True)
class Agreement:
    """All figures.

    Attributes:
        uncertain: ``missing`` where an uncertain label counts as none, ``label`` where it counts
            as a label of its own.
        pairs: The program with each coder, then the coders with each other.
        groups: The program with all coders; and where there are two or more these alone.
    """

    uncertain: str
    pairs: tuple[PairFigures, ...]
    groups: tuple[GroupFigures, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return all figures as JSON values."""
        return asdict(self)


def compare(ratings: Ratings, *, uncertain: str = "missing", seed: int = 0) -> Agreement:
    """Compute all figures.

    Args:
        ratings: What the raters say.
        uncertain: ``missing`` or ``label``, see `Agreement.uncertain`.
        seed: Of the bootstrap.
    """
    labels = ratings.labels
    count = len(LABELS)
    if uncertain == "missing":
        labels = np.where(labels == LABELS.index(UNCERTAIN), MISSING, labels).astype(np.int8)
        count -= 1
    humans = range(1, len(ratings.raters))
    # The reference comes first: its labels are the rows of the confusion.
    pairs = [(human, 0) for human in humans] + list(combinations(humans, 2))
    groups = [tuple(range(len(ratings.raters)))] + ([tuple(humans)] if len(humans) > 1 else [])
    return Agreement(
        uncertain,
        tuple(_pair(ratings, labels, pair, count, seed) for pair in pairs),
        tuple(_group(ratings, labels, group, count, seed) for group in groups),
    )


def _pair(
    ratings: Ratings, labels: NDArray[np.int8], pair: tuple[int, int], count: int, seed: int
) -> PairFigures:
    first, second = labels[pair[0]], labels[pair[1]]
    both = (first != MISSING) & (second != MISSING)
    known, stretch = np.unique(ratings.stretch[both], return_inverse=True)
    sums = np.zeros((len(known), count, count))
    np.add.at(sums, (stretch, first[both], second[both]), 1.0)
    table = sums.sum(0)

    def one(measure: Callable[[NDArray[np.float64]], NDArray[np.float64]]) -> list[Estimate]:
        return estimate(sums, measure, seed) if len(sums) else [Estimate(None)] * count

    with_program = pair[1] == 0
    present = np.flatnonzero(table.sum(0) + table.sum(1))
    figures: list[LabelFigures] = []
    macro = None
    if with_program:
        precision, recall, f1 = (
            one(lambda t, part=part: precision_recall_f1(t)[part]) for part in range(3)
        )
        coded = np.flatnonzero(table.sum(1))
        total = max(table.sum(), 1.0)
        figures = [
            LabelFigures(
                LABELS[place],
                float(table[place].sum() / total),
                int(table[place].sum()),
                int(table[place, place]),
                int(table[:, place].sum()),
                precision[place],
                recall[place],
                f1[place],
            )
            for place in present.tolist()
        ]
        # A label that a draw lacks altogether has no F1 there and does not count in it.
        macro = one(lambda t: _mean_f1(t, coded))[0]
    return PairFigures(
        (ratings.raters[pair[0]], ratings.raters[pair[1]]),
        int(both.sum()),
        len(sums),
        one(observed_agreement)[0],
        one(cohen_kappa)[0],
        macro,
        tuple(figures),
        tuple(tuple(map(int, table[place, present])) for place in present.tolist()),
        tuple(LABELS[place] for place in present.tolist()),
    )


def _mean_f1(table: NDArray[np.float64], coded: NDArray[np.int64]) -> NDArray[np.float64]:
    f1 = precision_recall_f1(table)[2][..., coded]
    defined = ~np.isnan(f1)
    total = np.where(defined, f1, 0.0).sum(-1)
    number = defined.sum(-1)
    return np.where(number > 0, total / np.maximum(number, 1), np.nan)


def _group(
    ratings: Ratings, labels: NDArray[np.int8], group: tuple[int, ...], count: int, seed: int
) -> GroupFigures:
    chosen = labels[list(group)]
    counts = np.stack([(chosen == place).sum(0) for place in range(count)], 1).astype(np.float64)
    raters = counts.sum(1)
    every, paired = raters == len(group), raters > 1
    fleiss = alpha = Estimate(None)
    stretches = 0
    if every.any():
        sums = _by_stretch(fleiss_sums(counts[every]), ratings.stretch[every])
        fleiss = estimate(sums, fleiss_kappa, seed)[0]
    if paired.any():
        sums = _by_stretch(coincidences(counts[paired]), ratings.stretch[paired])
        stretches = len(sums)
        alpha = estimate(sums, krippendorff_alpha, seed)[0]
    names = tuple(ratings.raters[place] for place in group)
    return GroupFigures(names, int(every.sum()), fleiss, int(paired.sum()), stretches, alpha)


def _by_stretch(figures: NDArray[np.float64], stretch: NDArray[np.int64]) -> NDArray[np.float64]:
    _, numbers = np.unique(stretch, return_inverse=True)
    return sum_by_stretch(figures, numbers.astype(np.int64))
