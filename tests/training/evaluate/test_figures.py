"""Metrics, intervals, calibration, labels and averaging: each against what it should be."""

import numpy as np
import pytest

from fer_core.emotion.model_card import EMOTIONS
from training.data.leaks import digests
from training.evaluate import tta
from training.evaluate.calibrate import softmax, temperature
from training.evaluate.evaluation import WITHOUT_LEAKS, evaluate
from training.evaluate.labelled import labelled
from training.evaluate.metrics import (
    bootstrap,
    calibration_bins,
    expected_calibration_error,
    measure,
)


def test_interval_of_a_coin():
    found = bootstrap(np.arange(3589) % 2 == 0)
    assert found.value == pytest.approx(0.5, abs=1e-3)
    # 1.96 x sqrt(p (1 - p) / n) = 1.64 points
    assert found.high - found.low == pytest.approx(2 * 0.0164, abs=0.002)


def test_calibration_error_by_hand():
    p = np.array([[0.9, 0.1], [0.9, 0.1], [0.6, 0.4], [0.4, 0.6]])
    labels = np.array([0, 1, 0, 1])
    bins = calibration_bins(p, labels, bins=10)
    assert [b["count"] for b in bins] == [2, 2]
    # |0.6 - 1.0| and |0.9 - 0.5|, half each
    assert expected_calibration_error(bins) == pytest.approx(0.4)


def test_figures_by_hand():
    p = np.full((4, 7), 0.05)
    told, labels = np.array([3, 3, 6, 0]), np.array([3, 3, 6, 6])
    p[np.arange(4), told] = 0.7
    found = measure(p, labels, EMOTIONS)
    assert found["n"] == 4
    assert found["accuracy"] == 0.75
    assert found["balanced_accuracy"] == pytest.approx((1 + 0.5) / 2)
    assert found["macro_f1"] == pytest.approx((1 + 2 / 3) / 2)
    assert found["log_loss"] == pytest.approx(-(3 * np.log(0.7) + np.log(0.05)) / 4)
    assert found["confusion"][6] == [1, 0, 0, 0, 0, 0, 1]
    assert found["per_class"]["neutral"]["recall"] == 0.5
    assert found["roc_auc"]["happy"] == 1.0


def test_temperature_finds_what_was_hidden():
    rng = np.random.default_rng(0)
    logits = rng.normal(0, 2, (4000, 7)).astype(np.float32)
    cumulative = softmax(logits).cumsum(axis=1)
    labels = (rng.uniform(size=(4000, 1)) > cumulative).sum(axis=1).clip(0, 6)
    assert temperature(logits, labels) == pytest.approx(1.0, abs=0.06)
    assert temperature(3 * logits, labels) == pytest.approx(3.0, abs=0.18)


class Bright:
    """Tells the emotion from the bar's height; knows nothing of left and right."""

    name, parameters, recipe = "bright", 0, None

    def __init__(self, head="fer2013"):
        self.head = head
        self.seen = []

    def predict(self, images):
        self.seen.append(images)
        rows = images[:, :, :, 0].astype(float).mean(axis=2)
        score = np.stack([rows[:, 6 * c : 6 * c + 8].mean(axis=1) for c in range(7)], axis=1)
        return {self.head: softmax(score.astype(np.float32), 5.0).astype(np.float32)}


def test_averaging_sees_what_it_says(faces):
    images = faces.images[:3]
    plain = tta.predict(Bright(), images, "none")["fer2013"]
    bright = Bright()
    flipped = tta.predict(bright, images, "flip")["fer2013"]
    assert np.array_equal(bright.seen[1], images[:, :, ::-1])
    assert np.allclose(flipped, plain, atol=1e-6)
    bright = Bright()
    crops = tta.predict(bright, images, "ten-crop")["fer2013"]
    assert [s.shape for s in bright.seen] == [(3, 48, 48, 1)] * 10
    assert np.allclose(crops.sum(axis=1), 1, atol=1e-5)
    flat = np.full((1, 48, 48, 1), 77, np.uint8)
    bright = Bright()
    tta.predict(bright, flat, "ten-crop")
    assert all((seen == 77).all() for seen in bright.seen)


def test_labels_and_their_heads(faces, voted_faces):
    assert [x.name for x in labelled(faces)] == ["fer2013"]
    both = labelled(voted_faces)
    assert [x.name for x in both] == ["fer2013", "ferplus-majority"]
    answers = {"fer2013": None, "ferplus": None}
    assert [x.head(answers) for x in both] == ["fer2013", "ferplus"]
    assert [x.head({"fer2013": None}) for x in both] == ["fer2013", "fer2013"]


def test_leaked_images_are_told_apart(voted_faces):
    images = voted_faces.images
    images[60], images[61] = images[0], images[1]
    found = evaluate(Bright(), voted_faces, "PublicTest")
    assert found.leaked == 2
    plain, fresh = found.results["fer2013"], found.results[f"fer2013 {WITHOUT_LEAKS}"]
    assert (plain["n"], fresh["n"]) == (28, 26)
    assert plain["accuracy"] == pytest.approx(
        np.mean(
            found.probabilities["fer2013"].argmax(axis=1) == voted_faces.part("PublicTest").emotions
        )
    )
    kinds = {(f.metric, f.labels, f.conditions) for f in found.figures()}
    assert ("accuracy", "fer2013", "plain") in kinds
    assert ("accuracy", "ferplus-majority", WITHOUT_LEAKS) in kinds
    assert ("recall of happy", "fer2013", "plain") in kinds


def test_digests_tell_pixels_apart(faces):
    keys = digests(faces.images)
    assert len(np.unique(keys)) == len(faces)
    assert np.array_equal(digests(faces.images[:5]), keys[:5])
