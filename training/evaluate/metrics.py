"""Figures of one set of probabilities against one set of labels."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import Figure

ECE_BINS = 15


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with its 95 % interval."""

    value: float
    low: float
    high: float

    def accuracy(self, *, part: str, labels: str, n: int, conditions: str, command: str) -> Figure:
        """Return it as a card states an accuracy; see `fer_core.emotion.model_card.Figure`."""
        return Figure(
            metric="accuracy",
            value=round(self.value, 6),
            part=part,
            labels=labels,
            n=n,
            low=round(self.low, 6),
            high=round(self.high, 6),
            conditions=conditions,
            command=command,
        )

    def percent(self) -> str:
        """Return ``66.73 % (65.20 to 68.21)``."""
        return f"{100 * self.value:.2f} % ({100 * self.low:.2f} to {100 * self.high:.2f})"


def bootstrap(correct: NDArray[np.bool_], *, draws: int = 2000, seed: int = 0) -> Interval:
    """Return the share of right answers with its bootstrap percentile interval.

    Args:
        correct: (n,) whether each answer is right, n > 0.
        draws: Resamples.
        seed: Of the resamples, so that the same answers give the same interval.

    A resample of n yes-or-no answers is a binomial draw, which is what is drawn.
    """
    n = len(correct)
    share = float(correct.mean())
    drawn = np.random.default_rng(seed).binomial(n, share, draws) / n
    low, high = np.percentile(drawn, [2.5, 97.5])
    return Interval(share, float(low), float(high))


def calibration_bins(
    probabilities: NDArray[np.floating[Any]], labels: NDArray[np.int64], bins: int = ECE_BINS
) -> list[dict[str, float]]:
    """Return, for each bin of certainty that is not empty, its edges, count, mean and accuracy."""
    certainty = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == labels
    index = np.minimum((certainty * bins).astype(int), bins - 1)
    found = []
    for b in range(bins):
        rows = index == b
        if rows.any():
            found.append(
                {
                    "low": b / bins,
                    "high": (b + 1) / bins,
                    "count": float(rows.sum()),
                    "certainty": float(certainty[rows].mean()),
                    "accuracy": float(right[rows].mean()),
                }
            )
    return found


def expected_calibration_error(bins: list[dict[str, float]]) -> float:
    """Return the mean distance of certainty and accuracy over the bins, by count."""
    total = sum(b["count"] for b in bins)
    return sum(b["count"] * abs(b["certainty"] - b["accuracy"]) for b in bins) / total


def measure(
    probabilities: NDArray[np.floating[Any]],
    labels: NDArray[np.int64],
    names: tuple[str, ...],
) -> dict[str, Any]:
    """Return every figure of one model on one labelled set, as JSON values.

    Args:
        probabilities: (n, k) rows summing to 1, n > 0.
        labels: (n,) columns of ``probabilities``.
        names: The k labels.

    Returns:
        ``n``, ``accuracy``, ``accuracy_low``, ``accuracy_high``, ``macro_f1``,
        ``balanced_accuracy`` (the mean recall), ``macro_precision`` (the mean precision; an
        emotion that is never named counts 0), ``log_loss``, ``ece``, ``roc_auc`` by emotion
        and ``macro``,
        ``per_class`` (precision, recall, f1, support by emotion), ``confusion`` (rows: true),
        ``reliability`` (bins).
    """
    from sklearn import metrics

    k = len(names)
    predicted = probabilities.argmax(axis=1)
    codes = list(range(k))
    accuracy = bootstrap(predicted == labels)
    # Typed loosely: the stubs know neither the zero nor that arrays come back.
    scores: Any = metrics.precision_recall_fscore_support
    precision, recall, f1, support = scores(labels, predicted, labels=codes, zero_division=0)
    present = np.flatnonzero(support)
    p = np.clip(probabilities.astype(np.float64), 1e-15, 1.0)
    p /= p.sum(axis=1, keepdims=True)
    bins = calibration_bins(probabilities, labels)
    auc = {}
    for c in codes:
        positive = labels == c
        if 0 < positive.sum() < len(labels):
            auc[names[c]] = float(metrics.roc_auc_score(positive, probabilities[:, c]))
    return {
        "n": len(labels),
        "accuracy": accuracy.value,
        "accuracy_low": accuracy.low,
        "accuracy_high": accuracy.high,
        "macro_f1": float(np.mean(f1[present])),
        "balanced_accuracy": float(np.mean(recall[present])),
        "macro_precision": float(np.mean(precision[present])),
        "log_loss": float(-np.log(p[np.arange(len(labels)), labels]).mean()),
        "ece": expected_calibration_error(bins),
        "roc_auc": auc | ({"macro": float(np.mean(list(auc.values())))} if auc else {}),
        "per_class": {
            names[c]: {
                "precision": float(precision[c]),
                "recall": float(recall[c]),
                "f1": float(f1[c]),
                "support": int(support[c]),
            }
            for c in codes
        },
        "confusion": metrics.confusion_matrix(labels, predicted, labels=codes).tolist(),
        "reliability": bins,
    }
