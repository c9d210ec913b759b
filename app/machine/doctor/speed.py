"""Measure how fast this machine analyses faces and frames."""

from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time, thread_time
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.classifier import EmotionClassifier, SessionOptions
from fer_core.emotion.model_card import FACE_SIZE
from fer_core.emotion.model_library import default_model
from fer_core.pipeline import Pipeline
from fer_core.sources import open_source

_FRAMES: Final = 90
_BLOCK_SECONDS: Final = 0.1
"""Long beside the coarsest clock of processor time, Windows' 1/64 s."""

_BLOCKS: Final = 5
ONE_THREAD: Final = SessionOptions(threads=1)


@dataclass(frozen=True, slots=True)
class FrameTime:
    """What the analysis of a frame takes, the median of some.

    Attributes:
        clock: Milliseconds by the clock.
        processor: Milliseconds of processor time, which other programs disturb less.
    """

    clock: float
    processor: float


def face_milliseconds(classifier: EmotionClassifier) -> float:
    """Return what a face takes a model, of processor time: the median of several blocks of calls.

    Args:
        classifier: Loaded with one thread.

    Raises:
        ModelError: The model failed to run.
    """
    face = np.random.default_rng(0).integers(0, 256, (1, FACE_SIZE, FACE_SIZE, 1), np.uint8)
    classifier.classify(face)
    return 1000 * median(_seconds_of_call(classifier, face) for _ in range(_BLOCKS))


def measure_frames() -> FrameTime:
    """Analyse the beginning of the demo clip with the default model, in one thread.

    Raises:
        FerError: There is no model, or no clip.
    """
    pipeline = Pipeline(EmotionClassifier.load(default_model().path, ONE_THREAD))
    source = open_source("demo")
    source.open()
    clock: list[float] = []
    processor: list[float] = []
    try:
        while len(clock) < _FRAMES and (frame := source.read()) is not None:
            began, used = perf_counter(), process_time()
            pipeline(frame)
            processor.append(1000 * (process_time() - used))
            clock.append(1000 * (perf_counter() - began))
    finally:
        source.close()
    return FrameTime(median(clock), median(processor))


def _seconds_of_call(classifier: EmotionClassifier, face: NDArray[np.uint8]) -> float:
    calls, began = 0, thread_time()
    while True:
        classifier.classify(face)
        calls += 1
        taken = thread_time() - began
        if taken >= _BLOCK_SECONDS:
            return taken / calls
