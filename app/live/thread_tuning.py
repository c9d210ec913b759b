"""How many threads a model gets in the live window: measured on this machine, then remembered."""

import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

import numpy as np
import onnxruntime as ort

from fer_core.emotion.classifier import CPU_PROVIDER, EmotionClassifier, SessionOptions
from fer_core.emotion.model_card import FACE_SIZE
from fer_core.errors import FerError
from fer_core.system.files import write_json
from fer_core.system.json_file import read_json
from fer_core.system.user_folders import cache_folder

log = logging.getLogger(__name__)

FACES: Final = 5
"""Faces of the batch that is timed."""

ENOUGH_SECONDS: Final = 0.008
"""A batch in this time, a quarter of a frame at 30 frames a second, is fast enough: more threads
would only warm the machine."""

_GAIN: Final = 0.8
"""Share of the time to beat for options that take more of the machine, by the clock and of the
product with the processor time: twice the threads for a tenth less time are not worth it, nor are
threads that wait for work while they turn. Measurements vary by as much."""

_WARM_UP: Final = 2
_REPEATS: Final = 7
_MOST_THREADS: Final = 4


@dataclass(frozen=True, slots=True)
class BatchCost:
    """What a batch takes.

    Attributes:
        clock: Seconds by the clock.
        processor: Seconds of all processors together.
    """

    clock: float
    processor: float

    def is_clearly_less(self, other: "BatchCost") -> bool:
        """Whether it is faster by the clock, and by more than it takes of the machine."""
        return (
            self.clock < _GAIN * other.clock
            and self.clock * self.processor < _GAIN * other.clock * other.processor
        )


Timing = Callable[[EmotionClassifier], BatchCost]


def load_tuned(path: Path, options: SessionOptions) -> EmotionClassifier:
    """Load a model with the threads that suit this machine.

    The first time that a model is loaded its options are measured, which takes a fraction of a
    second, and remembered; they are measured anew when the file, onnxruntime or the number of
    processors is another one. Only the processor's own provider has such options.

    Raises:
        ModelError: As `EmotionClassifier.load` raises it.
    """
    if options.provider != CPU_PROVIDER:
        return EmotionClassifier.load(path, options)
    key = _key(path)
    remembered = _remembered(key)
    if remembered is not None:
        return EmotionClassifier.load(path, remembered)
    chosen, classifier = choose(path)
    _remember(key, chosen)
    return classifier


def choose(
    path: Path, timing: Timing | None = None, processors: int | None = None
) -> tuple[SessionOptions, EmotionClassifier]:
    """Try options from the fewest threads to the most.

    Args:
        path: The model file.
        timing: What a batch takes; measured unless given.
        processors: That may be used; this machine's unless given.

    Returns:
        The first options that are fast enough, else the fastest (those that take more must be
        faster by more than what they take), and the model loaded with them.

    Raises:
        ModelError: As `EmotionClassifier.load` raises it.
    """
    timing = timing or _cost_of_batch
    best: tuple[BatchCost, SessionOptions, EmotionClassifier] | None = None
    for options in _candidates(processors or os.cpu_count() or 1):
        classifier = EmotionClassifier.load(path, options)
        cost = timing(classifier)
        log.info(
            "%s with %s: %.2f ms for %d faces, %.2f ms of the processors",
            path.name,
            options,
            1000 * cost.clock,
            FACES,
            1000 * cost.processor,
        )
        if best is None or cost.is_clearly_less(best[0]):
            best = cost, options, classifier
        if best[0].clock <= ENOUGH_SECONDS:
            break
    assert best is not None
    return best[1:]


def _candidates(processors: int) -> list[SessionOptions]:
    counts = sorted({1, min(2, processors), min(_MOST_THREADS, processors)})
    return [
        SessionOptions(threads=threads, spinning=spinning)
        for threads in counts
        for spinning in ((False, True) if threads > 1 else (False,))
    ]


def _cost_of_batch(classifier: EmotionClassifier) -> BatchCost:
    faces = np.random.default_rng(0).integers(
        0, 256, (FACES, FACE_SIZE, FACE_SIZE, 1), dtype=np.uint8
    )
    clock: list[float] = []
    processor: list[float] = []
    for _ in range(_WARM_UP + _REPEATS):
        began, used = time.perf_counter(), time.process_time()
        classifier.classify(faces)
        clock.append(time.perf_counter() - began)
        processor.append(time.process_time() - used)
    return BatchCost(median(clock[_WARM_UP:]), median(processor[_WARM_UP:]))


def _file() -> Path:
    return cache_folder() / "sessions.json"


def _key(path: Path) -> str:
    try:
        stat = path.stat()
        same = f"{stat.st_size} {stat.st_mtime_ns}"
    except OSError:
        same = "missing"  # loading reports it
    return f"{path.resolve()} {same} onnxruntime {ort.__version__} on {os.cpu_count()}, by cost"


def _all_remembered() -> dict[str, object]:
    try:
        content = read_json(_file())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        log.warning("%s cannot be read; models are measured anew", _file(), exc_info=True)
        return {}
    return content if isinstance(content, dict) else {}


def _remembered(key: str) -> SessionOptions | None:
    match _all_remembered().get(key):
        case {"threads": int(threads), "spinning": bool(spinning)} if (
            threads is not True and 1 <= threads <= 64
        ):
            return SessionOptions(threads=threads, spinning=spinning)
        case _:
            return None


def _remember(key: str, options: SessionOptions) -> None:
    known = _all_remembered()
    known[key] = {"threads": options.threads, "spinning": options.spinning}
    newest = dict(list(known.items())[-50:])
    try:
        write_json(_file(), newest, durable=False)
    except FerError:
        # Nothing is lost: the next start measures again.
        log.warning("%s cannot be written", _file(), exc_info=True)
