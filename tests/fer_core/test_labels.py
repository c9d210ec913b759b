import numpy as np

from fer_core.labels import UNCERTAIN, decide


def test_the_most_probable_emotion_or_uncertain() -> None:
    labels = ("angry", "happy", "sad")
    probabilities = np.float32([0.2, 0.5, 0.3])
    assert decide(probabilities, labels, 0.4) == ("happy", 0.5)
    assert decide(probabilities, labels, 0.5) == ("happy", 0.5)
    assert decide(probabilities, labels, 0.6) == (UNCERTAIN, 0.5)
