"""Run a program in a process of its own, disturb it, and end it where it hangs."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.faults.fault import Interrupt, Place, Step
from tests.faults.starter import LIBRARIES
from tests.faults.supply import ROOT, environment

PATIENCE = 45.0
"""Seconds beyond the expected ones after which a program counts as hanging, on a quiet machine."""


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


class Running(Protocol):
    """A program that was started."""

    pid: int

    def wait(self, seconds: float) -> int | None:
        """Wait for its end, so long at most; return its exit code, or None."""
        ...


class Starter:
    """Starts programs: each anew, or forked from a process that has imported their libraries.

    Args:
        folder: For the home folder of the processes that are forked from.
        cold: Whether each program is started anew, as a person starts it.
    """

    def __init__(self, folder: Path, *, cold: bool) -> None:
        self._folder = folder
        self._cold = cold
        self._servers: dict[str, _ForkServer] = {}

    def start(self, step: Step, arguments: list[str], place: Place, out: int, said: int) -> Running:
        """Start a program; ``out`` and ``said`` are the files that its streams go to."""
        variables = environment(place.home, dict(step.environment))
        if self._cold or step.program not in LIBRARIES:
            return _Fresh(step, arguments, place.folder, variables, out, said)
        if step.program not in self._servers:
            self._servers[step.program] = _ForkServer(step.program, self._folder)
        call = {
            "arguments": arguments,
            "folder": str(place.folder),
            "environment": variables,
            "largest_file": step.largest_file,
        }
        return self._servers[step.program].start(call, out, said)

    def close(self) -> None:
        """End the processes that were forked from."""
        for server in self._servers.values():
            server.close()


class _Fresh:
    def __init__(
        self,
        step: Step,
        arguments: list[str],
        folder: Path,
        variables: dict[str, str],
        out: int,
        said: int,
    ) -> None:
        command = [sys.executable, "-m", step.program, *arguments]
        if step.largest_file:
            # In blocks of 512 bytes. Python ignores the signal: writing fails as on a full disk.
            limit = f'ulimit -f {step.largest_file // 512}; exec "$@"'
            command = ["sh", "-c", limit, "sh", *command]
        self._process = subprocess.Popen(
            command,
            cwd=folder,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=said,
            start_new_session=True,
        )
        self.pid = self._process.pid

    def wait(self, seconds: float) -> int | None:
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None


class _ForkServer:
    def __init__(self, package: str, folder: Path) -> None:
        self._socket, other = socket.socketpair()
        with other:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.faults.starter", package, str(other.fileno())],
                cwd=ROOT,
                env=environment(folder / f"home of {package}"),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=[other.fileno()],
                start_new_session=True,
            )
        self._lines = self._socket.makefile("r", encoding="ascii")
        assert self._lines.readline() == "ready\n", f"{package} cannot be imported"
        self._socket.setblocking(True)

    def start(self, call: dict[str, object], out: int, said: int) -> "_Forked":
        with open(os.devnull, "rb") as nothing:
            content = json.dumps(call).encode()
            socket.send_fds(self._socket, [content], [nothing.fileno(), out, said])
        return _Forked(int(self._lines.readline()), self._socket)

    def close(self) -> None:
        self._lines.close()
        self._socket.close()
        self._process.wait()


class _Forked:
    def __init__(self, pid: int, answers: socket.socket) -> None:
        self.pid = pid
        self._answers = answers
        self._code: int | None = None

    def wait(self, seconds: float) -> int | None:
        if self._code is None:
            self._answers.settimeout(max(seconds, 0.001))
            try:
                answer = b""
                while not answer.endswith(b"\n"):
                    answer += self._answers.recv(1)
                self._code = int(answer)
            except TimeoutError:
                return None
            finally:
                self._answers.settimeout(None)
        return self._code


def run(step: Step, place: Place, address: str, seconds: float, starter: Starter) -> Ended:
    """Run one step to its end."""
    words = {"{address}": address, "{model}": str(place.supply.path("small.onnx"))}
    arguments = [_filled(text, words) for text in step.arguments]
    limit = (seconds + PATIENCE) * slowness()
    with tempfile.TemporaryFile() as said, contextlib.ExitStack() as stack:
        out = stack.enter_context(Path(step.stdout).open("wb")) if step.stdout else said
        process = starter.start(step, arguments, place, out.fileno(), said.fileno())
        with _ended(process):
            disturbed = _disturb(process, step.interrupt, place.folder, limit)
            code = process.wait(limit)
        ended = process.wait(60)
        assert ended is not None, "the program cannot be ended"
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    return Ended(ended, text, code is None, disturbed)


def slowness() -> float:
    """How many times longer than alone a program takes on this machine now, about."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


@contextlib.contextmanager
def _ended(process: Running) -> Iterator[None]:
    """End a program and its children at the end of a block, also those of a killed one."""
    try:
        yield
    finally:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)


def _filled(text: str, words: dict[str, str]) -> str:
    for word, value in words.items():
        text = text.replace(word, value)
    return text


def _disturb(process: Running, interrupt: Interrupt | None, folder: Path, seconds: float) -> bool:
    if interrupt is None:
        return False
    until = time.monotonic() + seconds
    while interrupt.seen and _count(folder, interrupt.seen, interrupt.size) < interrupt.times:
        if process.wait(0.005) is not None or time.monotonic() > until:
            return False
    if process.wait(interrupt.wait) is not None:
        return False
    os.kill(process.pid, interrupt.signal)
    return True


def _count(folder: Path, pattern: str, size: int) -> int:
    found = 0
    for path in folder.glob(pattern):
        with contextlib.suppress(FileNotFoundError):  # it has just got another name
            found += path.stat().st_size >= size
    return found
