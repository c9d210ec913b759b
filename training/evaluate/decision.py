"""Which emotion a head names: its probabilities divided by how common each was in training.

A network that has seen 87 neutral faces for each disgusted one answers "neutral" where it doubts.
Dividing by the training prior to a power takes a part of that back (Menon et al., 2021): rare
emotions are named more often, common ones less often. The power is chosen by cross-validation:
for each one the temperature is fitted on four folds and the fifth is answered, and the held-out
answers of all folds decide. What the choice brings is measured by repeating it within four folds
and answering the fifth.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import OUTPUT_NAME, ModelCard
from training.evaluate.calibrate import best_temperature, softmax
from training.evaluate.metrics import Interval

Logits = NDArray[np.float32]
"""(n, k) float32, before temperature and softmax."""

POWERS: Final = tuple(round(0.05 * step, 2) for step in range(21))
"""The powers that are tried, 0 to 1; 0 leaves the probabilities as they are."""

LARGEST_LOSS: Final = 0.003
"""Share of right answers that the decision may cost on held-out faces where it is chosen."""

FOLDS: Final = 5

CLEAN: Final = "clean"
"""The name of the faces as the data set has them, on which recall and accuracy are counted."""

HELD_OUT: Final = "decided by other faces"
"""What a card calls figures on faces that the decision was not chosen on."""

_DRAWS: Final = 2000


@dataclass(frozen=True, slots=True)
class Decision:
    """How logits become the probabilities of a file.

    Attributes:
        temperature: The logits are divided by it.
        power: The softmax is divided by the prior to this power, then normalised.
        prior: (k,) the share of each emotion among the training targets, each above 0.
    """

    temperature: float
    power: float
    prior: tuple[float, ...]

    @property
    def offset(self) -> NDArray[np.float64]:
        """(k,) float64, what is added to the logits after the temperature."""
        return -self.power * np.log(np.array(self.prior))

    def probabilities(self, logits: Logits) -> NDArray[np.float64]:
        """Return (n, k) float64 rows summing to 1."""
        return softmax(logits / self.temperature + self.offset)

    def apply(self, probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return what the decision makes of (n, k) probabilities of the same temperature."""
        return self._weighted(probabilities, -self.power)

    def undo(self, probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the (n, k) probabilities that the decision was applied to."""
        return self._weighted(probabilities, self.power)

    def _weighted(self, probabilities: NDArray[np.float32], power: float) -> NDArray[np.float32]:
        weighted = probabilities * np.array(self.prior) ** power
        return (weighted / weighted.sum(axis=1, keepdims=True)).astype(np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What a model says of validation faces in one state: clean, in other boxes, disturbed.

    Attributes:
        logits: (m, k).
        labels: (m,) int64, columns of ``logits``.
        rows: (m,) int64, which validation face each one shows; copies of a face share a fold.
    """

    logits: Logits
    labels: NDArray[np.int64]
    rows: NDArray[np.int64]

    def select(self, kept: NDArray[np.bool_]) -> "View":
        """Return the faces of a mask over (m,)."""
        return View(self.logits[kept], self.labels[kept], self.rows[kept])


def decision_of(card: ModelCard) -> Decision:
    """Return the decision that a file's output ``probabilities`` follows, by its card.

    A file that was never decided has power 0, which changes nothing.
    """
    even = 1.0 / len(card.labels)
    return Decision(
        temperature=card.temperatures.get(OUTPUT_NAME, 1.0),
        power=card.prior_power,
        prior=tuple(card.prior.get(label, even) for label in card.labels),
    )


Views = Mapping[str, View]
"""By the name of the state; `CLEAN` is one of them."""


@dataclass(frozen=True, slots=True)
class CrossFit:
    """What decisions bring on faces that they were not chosen on, all folds together.

    Attributes:
        powers: Chosen on the other folds, fold by fold.
        temperatures: The same.
        recall_before: Mean recall of the emotions without a decision.
        recall: With it.
        gain: Their difference, with the interval of a bootstrap over pairs within each emotion.
        accuracy_before: Share of right answers without a decision.
        accuracy: With it.
        fold_gains: The difference of the mean recalls, fold by fold.
    """

    powers: tuple[float, ...]
    temperatures: tuple[float, ...]
    recall_before: float
    recall: float
    gain: Interval
    accuracy_before: float
    accuracy: float
    fold_gains: tuple[float, ...]


def choose(
    views: Views,
    prior: Sequence[float],
    powers: Sequence[float] = POWERS,
    *,
    limit: float = LARGEST_LOSS,
    seed: int = 0,
) -> Decision:
    """Return the power with the largest held-out mean recall, at the temperature of all faces.

    For each power the temperature is fitted on all folds but one, which is then answered. Of the
    powers whose held-out answers, all folds together, lose at most ``limit`` of the right ones
    against the smallest power, the one with the largest mean recall is taken; among equal ones
    the smallest. A temperature is that of the least log loss over all views, each of which
    counts the same.

    Args:
        views: Each with at least one face.
        prior: (k,) shares.
        powers: That may be chosen, ascending.
        limit: Share of the clean faces.
        seed: Of the draw of the folds.
    """
    if len(powers) == 1:
        return _calibrated(views, powers[0], prior)
    labels = views[CLEAN].labels
    parts = _parts(views, seed)
    best, most, least_right = None, -1.0, 0.0
    for power in powers:
        answers = np.empty_like(labels)
        for part in parts:
            decision = _calibrated(part.others, power, prior)
            answers[part.held] = decision.probabilities(part.logits).argmax(axis=1)
        right = float((answers == labels).mean())
        if power == powers[0]:
            least_right = right - limit
        recall = mean_recall(answers, labels)
        # The tolerance lets a loss of exactly the limit pass, which rounding would refuse.
        if right >= least_right - 1e-9 and recall > most:
            best, most = power, recall
    if best is None:
        raise ValueError("there is no power to choose from")
    return _calibrated(views, best, prior)


def _calibrated(views: Views, power: float, prior: Sequence[float]) -> Decision:
    shares = tuple(prior)
    offset = Decision(1.0, power, shares).offset
    temperature = best_temperature(
        [(view.logits, view.labels, 1.0) for view in views.values()], offset
    )
    return Decision(temperature, power, shares)


def cross_fit(
    views: Views,
    prior: Sequence[float],
    powers: Sequence[float] = POWERS,
    *,
    limit: float = LARGEST_LOSS,
    seed: int = 0,
) -> CrossFit:
    """Repeat the whole choice on all folds but one, answer that one, and measure all together.

    Args:
        views: Each with at least one face.
        prior: (k,) shares.
        powers: That may be chosen, ascending.
        limit: Share of right answers that a choice may cost on the faces held out from it.
        seed: Of the draw of the folds and of the bootstrap.
    """
    clean = views[CLEAN]
    before = clean.logits.argmax(axis=1)
    after = np.empty_like(before)
    chosen: list[Decision] = []
    gains: list[float] = []
    for part in _parts(views, seed):
        decision = choose(part.others, prior, powers, limit=limit, seed=seed + 1)
        held = part.held
        after[held] = decision.probabilities(part.logits).argmax(axis=1)
        labels = clean.labels[held]
        gains.append(mean_recall(after[held], labels) - mean_recall(before[held], labels))
        chosen.append(decision)
    return CrossFit(
        powers=tuple(decision.power for decision in chosen),
        temperatures=tuple(decision.temperature for decision in chosen),
        recall_before=mean_recall(before, clean.labels),
        recall=mean_recall(after, clean.labels),
        gain=_paired_gain(before, after, clean.labels, np.random.default_rng(seed)),
        accuracy_before=float((before == clean.labels).mean()),
        accuracy=float((after == clean.labels).mean()),
        fold_gains=tuple(gains),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """One fold held out.

    Attributes:
        held: (n,) bool, which clean faces the fold has.
        logits: (m, k) those of the clean faces held out.
        others: The views without the faces of the fold.
    """

    held: NDArray[np.bool_]
    logits: Logits
    others: Views


def _parts(views: Views, seed: int) -> list[_Part]:
    clean = views[CLEAN]
    fold = _folds(clean.labels, np.random.default_rng(seed))
    size = 1 + max(int(view.rows.max()) for view in views.values())
    fold_of_face = np.full(size, -1)
    fold_of_face[clean.rows] = fold
    return [
        _Part(
            held=fold == k,
            logits=clean.logits[fold == k],
            others={
                name: view.select(fold_of_face[view.rows] != k) for name, view in views.items()
            },
        )
        for k in range(FOLDS)
    ]


def mean_recall(answers: NDArray[np.int64], labels: NDArray[np.int64]) -> float:
    """Return the mean over the labels that occur of the share of their faces named rightly."""
    right = answers == labels
    return float(np.mean([right[labels == code].mean() for code in np.unique(labels)]))


def _folds(labels: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.int64]:
    """Return (n,) the fold of each face; of every emotion each fold has as many, give or take 1."""
    fold = np.empty(len(labels), np.int64)
    for code in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == code))
        fold[rows] = np.arange(len(rows)) % FOLDS
    return fold


def _paired_gain(
    before: NDArray[np.int64],
    after: NDArray[np.int64],
    labels: NDArray[np.int64],
    rng: np.random.Generator,
) -> Interval:
    """Return the difference of the mean recalls with its 95 % bootstrap interval."""
    change = (after == labels).astype(float) - (before == labels)
    codes = np.unique(labels)
    drawn = np.zeros(_DRAWS)
    for code in codes:
        own = change[labels == code]
        drawn += own[rng.integers(0, len(own), (_DRAWS, len(own)))].mean(axis=1)
    low, high = np.percentile(drawn / len(codes), [2.5, 97.5])
    value = float(np.mean([change[labels == code].mean() for code in codes]))
    return Interval(value, float(low), float(high))
