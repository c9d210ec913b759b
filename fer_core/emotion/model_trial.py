"""Try a model file of unknown origin in another process before it is loaded in this one.

A model can hang, take all memory or end the process that runs it. The process that tries it is
``python -P -m fer_core.emotion.model_trial PATH``; in a frozen build, where ``sys.executable`` is
the program itself, it is ``PROGRAM --try-model PATH``, which the program hands to `main`. It ends
when its standard input does, so that a model that hangs does not outlive a program that was killed.
"""

import hashlib
import json
import logging
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import onnxruntime as ort

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.external_data import find_external_data
from fer_core.emotion.model_card import FACE_SIZE
from fer_core.errors import FerError, ModelError
from fer_core.phrases import phrase_from, system_reason
from fer_core.system.files import write_json
from fer_core.system.json_file import read_json
from fer_core.system.user_folders import cache_folder
from fer_core.version import VERSION

log = logging.getLogger(__name__)

FROZEN_FLAG: Final = "--try-model"
"""First argument with which a frozen program starts `main` instead of itself."""

LIMIT_SECONDS: Final = 12.0
"""How long a trial may take; one of the bundled models takes a second or two.

Where other programs leave it too little of the processors, it may take `_BUSY_FACTOR` times as long
until it has had so many seconds of them: a model is not refused because the machine is busy.
"""

_BUSY_FACTOR: Final = 5.0

_MOST_REMEMBERED: Final = 100
_POLL_SECONDS: Final = 0.1
_REFUSED: Final = 3
"""Exit code where the last line of the output is a sentence for people."""


def try_model(
    path: Path, seconds: float = LIMIT_SECONDS, stop: threading.Event | None = None
) -> None:
    """Try a model file once; one that has passed is remembered by its content.

    Only success is remembered: a machine that was busy, or a newer version, may change a refusal.

    Args:
        path: The model file.
        seconds: How long the trial may take.
        stop: Set by another thread to end the trial early.

    Raises:
        ModelError: It cannot be read, does not follow the contract, fails on faces or returns
            what is no probabilities, does not answer in time, or ends the process; or the trial
            was stopped.
    """
    key = _key(path)
    remembered = _all_remembered()
    if key in remembered:
        return
    _run(path, seconds, stop or threading.Event())
    _remember([*remembered, key])


def main(arguments: list[str]) -> int:
    """Try the model file that is named; this is what the other process runs.

    Args:
        arguments: The model's path, and where a second one follows, whatever it is, the process
            ends with its standard input.

    Returns:
        0, or 3 with a sentence and its values, as JSON, on the standard output.
    """
    if len(arguments) > 1:
        threading.Thread(target=_end_with_input, name="end with input", daemon=True).start()
    try:
        check_on_faces(EmotionClassifier.load(Path(arguments[0])))
    except ModelError as error:
        sys.stdout.buffer.write(json.dumps(error.as_dict()).encode("ascii"))
        sys.stdout.flush()
        return _REFUSED
    return 0


def check_on_faces(classifier: EmotionClassifier) -> None:
    """Classify a black, a white and a noisy face, alone and together.

    Raises:
        ModelError: A run failed, or its result is no probabilities.
    """
    noise = np.random.default_rng(0).integers(0, 256, (FACE_SIZE, FACE_SIZE, 1), np.uint8)
    faces = np.stack([np.zeros_like(noise), np.full_like(noise, 255), noise])
    classifier.classify(faces)
    classifier.classify(faces[:1])
    classifier.classify_fer2013(faces)


def _end_with_input() -> None:
    # The other end is held by the program that started this one; nothing is ever written to it.
    while os.read(sys.stdin.fileno(), 1):
        pass
    os._exit(1)


def _run(path: Path, seconds: float, stop: threading.Event) -> None:
    reading, writing = os.pipe()
    try:
        process = subprocess.Popen(
            _command(path),
            stdin=reading,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        os.close(writing)
        raise ModelError(
            "{name} could not be tried: {reason}.", name=path.name, reason=system_reason(error)
        ) from error
    finally:
        os.close(reading)
    try:
        with process:
            try:
                out, said = _output(process, path, seconds, stop)
            finally:
                process.kill()
    finally:
        os.close(writing)
    refusal = _refusal(out) if process.returncode == _REFUSED else None
    if refusal is not None:
        raise refusal
    if process.returncode != 0:
        log.error("Trying %s: %s", path, said.decode("utf-8", "replace"))
        raise ModelError(
            "{name} ended the process that tried it (code {returncode}) and is not used.",
            name=path.name,
            returncode=process.returncode,
        )


def _refusal(printed: bytes) -> ModelError | None:
    """Return the error that the other process described, or None where it described none."""
    try:
        content: object = json.loads(printed)
        reason = phrase_from(cast("dict[str, Any]", content) if isinstance(content, dict) else {})
    except (ValueError, RecursionError):
        return None
    return ModelError(reason.sentence, **reason.values)


def _output(
    process: subprocess.Popen[bytes], path: Path, seconds: float, stop: threading.Event
) -> tuple[bytes, bytes]:
    """Wait for the end of a trial; return what it printed and said."""
    began = time.monotonic()
    while True:
        try:
            return process.communicate(timeout=_POLL_SECONDS)
        except subprocess.TimeoutExpired:
            if stop.is_set():
                raise ModelError("{name} was not tried to the end.", name=path.name) from None
            passed = time.monotonic() - began
            if passed > seconds * _BUSY_FACTOR or (
                passed > seconds and _processor_seconds(process) > seconds
            ):
                raise ModelError(
                    "{name} gave no answer within {seconds:g} s when it was tried and is not used.",
                    name=path.name,
                    seconds=seconds,
                ) from None


def _processor_seconds(process: subprocess.Popen[bytes]) -> float:
    """Return how long a process has worked; 0 for one that has just ended."""
    # The window, which imports this module, starts without it.
    import psutil

    try:
        times = psutil.Process(process.pid).cpu_times()
    except psutil.Error:
        return 0.0
    return times.user + times.system


def _command(path: Path) -> list[str]:
    words = [str(path.absolute()), "--end-with-input"]
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_FLAG, *words]
    # -P: a folder "fer_core" where the program was started is none of ours.
    return [sys.executable, "-P", "-m", "fer_core.emotion.model_trial", *words]


def _key(path: Path) -> str:
    """Return what a result depends on: each byte of the model, this program, what runs models."""
    if not path.is_file() or path.stat().st_size == 0:
        EmotionClassifier.load(path)  # says what is wrong with it
    try:
        digest = hashlib.sha256()
        for file in (path, *find_external_data(path)):
            with file.open("rb") as opened:
                digest.update(hashlib.file_digest(opened, "sha256").digest())
    except OSError as error:
        raise ModelError(
            "{name} cannot be read: {reason}.", name=path.name, reason=system_reason(error)
        ) from error
    return f"{digest.hexdigest()} {VERSION} onnxruntime {ort.__version__}"


def _file() -> Path:
    return cache_folder() / "tried-models.json"


def _all_remembered() -> list[str]:
    try:
        content = read_json(_file())
    except FileNotFoundError:
        return []
    except (OSError, ValueError):
        log.warning("%s cannot be read; models are tried anew", _file(), exc_info=True)
        return []
    if not isinstance(content, list):
        return []
    return [key for key in cast("list[object]", content) if isinstance(key, str)]


def _remember(keys: list[str]) -> None:
    try:
        write_json(_file(), keys[-_MOST_REMEMBERED:], durable=False)
    except FerError:
        # Nothing is lost: the next time the model is tried again.
        log.warning("%s cannot be written", _file(), exc_info=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
