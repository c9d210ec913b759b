"""Measure what a face takes a model on this machine."""

from statistics import median
from time import thread_time
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.classifier import EmotionClassifier, SessionOptions
from fer_core.emotion.model_card import FACE_SIZE

ONE_THREAD: Final = SessionOptions(threads=1)
"""What a model is loaded with to be measured: all then runs in the calling thread."""

_BLOCK_SECONDS: Final = 0.05
"""Long beside the coarsest clock of processor time, 1/64 s on Windows, and short for who waits."""

_BLOCKS: Final = 3


def face_milliseconds(classifier: EmotionClassifier) -> float:
    """Return what a face takes a model, of processor time: the median of several blocks of calls.

    Other programs disturb it less than the time by the clock.

    Args:
        classifier: Loaded with one thread.

    Raises:
        ModelError: The model failed to run.
    """
    face = np.random.default_rng(0).integers(0, 256, (1, FACE_SIZE, FACE_SIZE, 1), np.uint8)
    classifier.classify(face)
    return 1000 * median(_seconds_of_call(classifier, face) for _ in range(_BLOCKS))


def _seconds_of_call(classifier: EmotionClassifier, face: NDArray[np.uint8]) -> float:
    calls, began = 0, thread_time()
    while True:
        classifier.classify(face)
        calls += 1
        taken = thread_time() - began
        if taken >= _BLOCK_SECONDS:
            return taken / calls
