"""Annotate one file in a separate process, so that a crash there does not end the window."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from app.system.program import program_command
from fer_core.phrases import Phrase

_UNEXPECTED: Final = Phrase("It ended unexpectedly.")

_STOP_MS: Final = 5000
_ERROR_CHARACTERS: Final = 2000


class Worker(QObject):
    """Run ``fer-desktop annotate`` on one file, once.

    Signals:
        progressed: A dict, as the command line prints it with ``--progress-json``.
        ended: The dict that it prints at the end, or one with ``status`` ``failed``.
    """

    progressed = Signal(dict)
    ended = Signal(dict)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_errors)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)
        self._rest = b""
        self._errors = ""
        self._outcome: dict[str, object] | None = None
        self._stopping = False
        self._over = False

    def start(self, path: Path, arguments: Sequence[str]) -> None:
        """Begin; returns at once."""
        program, *command = program_command("annotate", *arguments, "--json", "--progress-json")
        self._process.start(program, [*command, "--", str(path)])

    def stop(self) -> None:
        """Request its end; finished parts are kept for the next run."""
        self._stopping = True
        if sys.platform == "win32":
            # There is no request that a process without a window would hear; the journal
            # survives a kill.
            self._process.kill()
        else:
            self._process.terminate()

    def stop_and_wait(self) -> None:
        """End the process and wait for it, before the program ends."""
        self._process.blockSignals(True)
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self.stop()
            if not self._process.waitForFinished(_STOP_MS):
                self._process.kill()
                self._process.waitForFinished(_STOP_MS)

    @Slot()
    def _read(self) -> None:
        output = self._rest + bytes(self._process.readAllStandardOutput().data())
        *lines, self._rest = output.split(b"\n")
        for line in lines:
            try:
                content = json.loads(line)
            except ValueError:
                continue
            if not isinstance(content, dict):
                continue
            if content.get("status") in ("running", "joining"):
                self.progressed.emit(content)
            else:
                self._outcome = content

    @Slot()
    def _read_errors(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self._errors = (self._errors + text)[-_ERROR_CHARACTERS:]

    @Slot(int, QProcess.ExitStatus)
    def _finish(self, _code: int, _status: QProcess.ExitStatus) -> None:
        self._read()
        self._read_errors()
        lines = self._errors.strip().splitlines()
        if not lines:
            lines = [_UNEXPECTED.english]
        for prefix in ("fer-desktop: ", "fer-desktop annotate: error: "):
            lines[-1] = lines[-1].removeprefix(prefix)
        self._end(self._outcome or _failed(Phrase(lines[-1])))

    @Slot(QProcess.ProcessError)
    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._end(_failed(Phrase("The program could not start itself.")))

    def _end(self, outcome: dict[str, object]) -> None:
        if self._over:
            return
        self._over = True
        if self._stopping and outcome["status"] == "failed":
            outcome = {"status": "stopped"}
        self.ended.emit(outcome)


def _failed(reason: Phrase) -> dict[str, object]:
    """Return the outcome of a file whose process printed none."""
    return {"status": "failed", "message": reason.english, "reason": reason.as_dict()}
