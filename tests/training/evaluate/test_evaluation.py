import numpy as np
import pytest

from training.evaluate.calibrate import softmax
from training.evaluate.evaluation import WITHOUT_LEAKS, evaluate


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
