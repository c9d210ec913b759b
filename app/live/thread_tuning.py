"""How many threads a model gets in the live window: measured on this machine, then remembered."""

import logging
import os
import time
from collections.abc import Callable
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
"""Share of the time to beat for options that take more of the machine: twice the threads for a
tenth less time is not worth it, and measurements vary by as much."""

_WARM_UP: Final = 2
_REPEATS: Final = 7
_MOST_THREADS: Final = 4

Timing = Callable[[EmotionClassifier], float]


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
        timing: Seconds for a batch; measured unless given.
        processors: That may be used; this machine's unless given.

    Returns:
        The first options that are fast enough, else the fastest (those that take more must be
        clearly faster), and the model loaded with them.

    Raises:
        ModelError: As `EmotionClassifier.load` raises it.
    """
    timing = timing or _seconds_for_batch
    best: tuple[float, SessionOptions, EmotionClassifier] | None = None
    for options in _candidates(processors or os.cpu_count() or 1):
        classifier = EmotionClassifier.load(path, options)
        seconds = timing(classifier)
        log.info("%s with %s: %.2f ms for %d faces", path.name, options, 1000 * seconds, FACES)
        if best is None or seconds < _GAIN * best[0]:
            best = seconds, options, classifier
        if best[0] <= ENOUGH_SECONDS:
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


def _seconds_for_batch(classifier: EmotionClassifier) -> float:
    faces = np.random.default_rng(0).integers(
        0, 256, (FACES, FACE_SIZE, FACE_SIZE, 1), dtype=np.uint8
    )
    taken: list[float] = []
    for _ in range(_WARM_UP + _REPEATS):
        began = time.perf_counter()
        classifier.classify(faces)
        taken.append(time.perf_counter() - began)
    return median(taken[_WARM_UP:])


def _file() -> Path:
    return cache_folder() / "sessions.json"


def _key(path: Path) -> str:
    try:
        stat = path.stat()
        same = f"{stat.st_size} {stat.st_mtime_ns}"
    except OSError:
        same = "missing"  # loading reports it
    return f"{path.resolve()} {same} onnxruntime {ort.__version__} on {os.cpu_count()}"


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
