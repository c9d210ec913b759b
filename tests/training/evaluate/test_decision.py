"""A decision divides by the prior, is chosen within its limits, and is measured on other faces."""

import numpy as np
import pytest

from fer_core.emotion.model_card import EMOTIONS, ModelCard
from training.evaluate.decision import (
    CLEAN,
    LARGEST_LOSS,
    Decision,
    View,
    choose,
    cross_fit,
    decision_of,
    mean_recall,
)

PRIOR = (0.8, 0.2)


def views(n=2000, seed=0):
    """Logits of a model that counts the prior half too much, where both emotions overlap."""
    rng = np.random.default_rng(seed)
    labels = (rng.uniform(size=n) < PRIOR[1]).astype(np.int64)
    signal = rng.normal(2.0 * labels - 1.0, 1.0)
    logits = np.stack([-signal, signal], axis=1) + 1.5 * np.log(PRIOR)
    return {CLEAN: View(logits.astype(np.float32), labels, np.arange(n))}


def test_the_softmax_is_divided_by_the_prior_to_the_power():
    logits = np.array([[1.0, 3.0], [0.0, 0.0]], np.float32)
    plain = Decision(2.0, 0.0, PRIOR).probabilities(logits)
    divided = plain / np.array(PRIOR) ** 0.5
    divided /= divided.sum(axis=1, keepdims=True)
    decision = Decision(2.0, 0.5, PRIOR)
    assert np.allclose(decision.probabilities(logits), divided)
    assert np.allclose(decision.apply(plain.astype(np.float32)), divided, atol=1e-6)
    assert np.allclose(decision.undo(divided.astype(np.float32)), plain, atol=1e-6)


def test_recall_grows_and_the_limit_holds_the_power_back():
    found = views()
    clean = found[CLEAN]
    tight, loose = (choose(found, PRIOR, limit=limit) for limit in (LARGEST_LOSS, 1.0))
    before = clean.logits.argmax(axis=1)
    recalls = [
        mean_recall(decision.probabilities(clean.logits).argmax(axis=1), clean.labels)
        for decision in (tight, loose)
    ]
    assert 0 < tight.power < loose.power
    assert mean_recall(before, clean.labels) < recalls[0] < recalls[1]


def test_the_faces_of_other_folds_alone_decide_whether_a_power_is_taken():
    found = views()
    clean = found[CLEAN]
    chosen = choose(found, PRIOR)
    answers = chosen.probabilities(clean.logits).argmax(axis=1)
    lost = (clean.logits.argmax(axis=1) == clean.labels).mean() - (answers == clean.labels).mean()
    # The temperatures of four folds differ little from that of all.
    assert lost <= LARGEST_LOSS + 0.002
    assert choose(found, PRIOR) == chosen


def test_a_power_that_may_not_be_taken_is_not():
    assert choose(views(), PRIOR, [0.0]).power == 0.0
    with pytest.raises(ValueError, match="no power"):
        choose(views(), PRIOR, [])


@pytest.mark.slow
def test_folds_are_measured_on_what_they_were_not_chosen_on():
    found = cross_fit(views(), PRIOR)
    assert len(found.powers) == len(found.temperatures) == len(found.fold_gains) == 5
    assert found.recall - found.recall_before == pytest.approx(found.gain.value)
    assert found.gain.low < found.gain.value < found.gain.high
    assert cross_fit(views(), PRIOR) == found
    assert cross_fit(views(), PRIOR, [0.0]).gain.value == 0.0


@pytest.mark.slow
def test_a_copy_of_a_face_is_never_in_another_fold_than_the_face():
    found = views(200)
    clean = found[CLEAN]
    copies = View(clean.logits, clean.labels, clean.rows)
    alone, together = cross_fit(found, PRIOR), cross_fit({**found, "copy": copies}, PRIOR)
    # Copies add nothing new, so that nothing is chosen otherwise.
    assert together.powers == alone.powers


def test_mean_recall_counts_each_emotion_alike():
    labels = np.array([0, 0, 0, 0, 1, 1])
    assert mean_recall(np.array([0, 0, 0, 0, 0, 1]), labels) == 0.75


def test_the_card_says_what_is_in_the_file():
    prior = dict(zip(EMOTIONS, (0.1, 0.1, 0.1, 0.2, 0.1, 0.1, 0.3), strict=True))
    card = ModelCard(
        name="m",
        labels=EMOTIONS,
        temperatures={"probabilities": 0.8},
        prior_power=0.5,
        prior=prior,
    )
    again = ModelCard.from_json(card.to_json())
    assert decision_of(again) == Decision(0.8, 0.5, tuple(prior.values()))
    assert decision_of(ModelCard(name="m", labels=EMOTIONS)).power == 0.0
