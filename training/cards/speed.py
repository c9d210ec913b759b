"""What a face costs a model on this machine."""

import platform
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import thread_time
from typing import Final

import numpy as np

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_card import FACE_SIZE

BATCH: Final = 8

_BLOCK_SECONDS: Final = 0.25
"""Long beside the coarsest clock of processor time, Windows' 1/64 s."""

_BLOCKS: Final = 7


@dataclass(frozen=True, slots=True)
class Speed:
    """Milliseconds a face, in one thread.

    Attributes:
        single: One face at a time.
        batched: `BATCH` faces at a time, for each of them.
    """

    single: float
    batched: float


def measure_speed(
    classifier: EmotionClassifier, *, block: float = _BLOCK_SECONDS, blocks: int = _BLOCKS
) -> Speed:
    """Measure the processor time of a face, the median of several blocks of calls.

    Processor time, since other programs disturb it less than the time on the wall; where there
    are none the two are the same, as all runs in the calling thread.

    Args:
        classifier: Loaded with one thread.
        block: Least seconds of a block.
        blocks: How many.
    """
    faces = np.random.default_rng(0).integers(0, 256, (BATCH, FACE_SIZE, FACE_SIZE, 1), np.uint8)

    def milliseconds(count: int) -> float:
        shown = faces[:count]
        classifier.classify(shown)
        taken = [_seconds(lambda: classifier.classify(shown), block) for _ in range(blocks)]
        return 1000 * float(np.median(taken)) / count

    return Speed(milliseconds(1), milliseconds(BATCH))


def _seconds(run: Callable[[], object], block: float) -> float:
    calls, began = 0, thread_time()
    while True:
        run()
        calls += 1
        taken = thread_time() - began
        if taken >= block:
            return taken / calls


def processor_name() -> str:
    """Return what this machine's processor calls itself."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:  # not Linux
        lines = []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, "") or platform.processor() or platform.machine()
