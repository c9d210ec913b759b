"""Measure how fast this machine analyses frames."""

from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time
from typing import Final

from app.models.face_time import ONE_THREAD
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import default_model
from fer_core.pipeline import Pipeline
from fer_core.sources import open_source

_FRAMES: Final = 90


@dataclass(frozen=True, slots=True)
class FrameTime:
    """What the analysis of a frame takes, the median of some.

    Attributes:
        clock: Milliseconds by the clock.
        processor: Milliseconds of processor time, which other programs disturb less.
    """

    clock: float
    processor: float


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
