"""Run a program in a process of its own, disturb it, and end it where it hangs."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.faults.fault import Interrupt, Place, Step
from tests.faults.supply import environment

PATIENCE = 15.0
"""Seconds beyond the expected ones after which a program counts as hanging."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended.

    Attributes:
        code: Exit code; negative for the signal that ended the process.
        text: What it printed, bytes that are no UTF-8 replaced.
        hung: Whether it had to be ended.
        disturbed: Whether it was still running when it was to be disturbed.
    """

    code: int
    text: str
    hung: bool
    disturbed: bool


def run(step: Step, place: Place, address: str, seconds: float) -> Ended:
    """Run one step to its end."""
    words = {"{address}": address, "{model}": str(place.supply.path("small.onnx"))}
    arguments = [_filled(text, words) for text in step.arguments]
    command = [sys.executable, "-m", step.program, *arguments]
    if step.largest_file:
        # In blocks of 512 bytes. Python ignores the signal: writing fails as on a full disk.
        limit = f'ulimit -f {step.largest_file // 512}; exec "$@"'
        command = ["sh", "-c", limit, "sh", *command]
    with tempfile.TemporaryFile() as said, contextlib.ExitStack() as stack:
        out = stack.enter_context(Path(step.stdout).open("wb")) if step.stdout else said
        process = subprocess.Popen(
            command,
            cwd=place.folder,
            env=environment(place.home, dict(step.environment)),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=said,
            start_new_session=True,
        )
        try:
            disturbed = _disturb(process, step.interrupt, place.folder, seconds + PATIENCE)
            hung = not _ended_within(process, seconds + PATIENCE)
        finally:
            # Children of a killed program, too.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    return Ended(process.returncode, text, hung, disturbed)


def _filled(text: str, words: dict[str, str]) -> str:
    for word, value in words.items():
        text = text.replace(word, value)
    return text


def _ended_within(process: subprocess.Popen[bytes], seconds: float) -> bool:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def _disturb(
    process: subprocess.Popen[bytes], interrupt: Interrupt | None, folder: Path, seconds: float
) -> bool:
    if interrupt is None:
        return False
    until = time.monotonic() + seconds
    while interrupt.seen and _count(folder, interrupt.seen) < interrupt.times:
        if process.poll() is not None or time.monotonic() > until:
            return False
        time.sleep(0.005)
    if _ended_within(process, interrupt.wait):
        return False
    process.send_signal(interrupt.signal)
    return True


def _count(folder: Path, pattern: str) -> int:
    return sum(1 for _ in folder.glob(pattern))
