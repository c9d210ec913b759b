"""Keep what is known of a crash, so that the next start can show it.

While the program runs, a file in the log's folder takes what Python writes when a library of
machine code fails (a segmentation fault leaves no exception). A second file beside it is locked:
where nobody locks it any more, the run did not end in order. (Windows lets nobody read what
another one locks.)
"""

import contextlib
import faulthandler
import logging
import platform
import time
from importlib import metadata
from pathlib import Path
from typing import IO, Final

from app.system.logs import log_file
from fer_core.system.file_lock import FileLock
from fer_core.system.files import write_text
from fer_core.system.user_folders import log_folder

_PREFIX: Final = "running-"
_LOG_LINES: Final = 200
"""So many of the log's last lines go into a report."""

_MOST_REPORTS: Final = 5
"""The newest are kept."""

_MOST_BYTES: Final = 100_000
"""Of a trace; a damaged file must not fill a report."""

log = logging.getLogger(__name__)


class CrashRecord:
    """Takes the trace of a crash while this run lasts.

    Nothing is kept where the folder cannot be written.

    Args:
        folder: Where the file stands.
    """

    def __init__(self, folder: Path) -> None:
        self._lock: FileLock | None = None
        self._file: IO[bytes] | None = None
        self._path = folder / f"{_PREFIX}{time.time_ns()}.txt"
        self._was_enabled = faulthandler.is_enabled()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock(self._path.with_suffix(".lock"))
            self._file = self._path.open("ab", buffering=0)
        except OSError as error:
            log.warning("A crash could not be recorded: %s", error)
        else:
            faulthandler.enable(self._file)

    def close(self) -> None:
        """Remove the file: the run ends in order."""
        if self._file is None or self._lock is None:
            return
        if self._was_enabled:
            faulthandler.enable()
        else:
            faulthandler.disable()
        self._file.close()
        self._lock.release()
        self._file = self._lock = None
        _remove(self._path)


def collect_crashes(folder: Path) -> list[Path]:
    """Make a report of each run that crashed since the last call.

    A run that was killed, or that ended with the power, left no trace: it makes no report.

    Returns:
        The reports, the oldest first: texts of version, trace and the log's last lines. The newest
        five stay in the folder.
    """
    made: list[Path] = []
    for path in sorted(folder.glob(f"{_PREFIX}*.txt")):
        try:
            lock = FileLock(path.with_suffix(".lock"))
        except OSError:
            continue  # that run goes on
        try:
            with path.open("rb") as file:
                trace = file.read(_MOST_BYTES).decode("utf-8", "replace")
            ended = time.localtime(path.stat().st_mtime)
            if trace.strip():
                report = folder / time.strftime("crash-%Y-%m-%d-%H%M%S.txt", ended)
                write_text(report, _report(trace, time.strftime("%Y-%m-%d %H:%M:%S", ended)))
                made.append(report)
        except OSError as error:
            log.warning("A crash could not be reported: %s", error)
            continue
        finally:
            lock.release()
        _remove(path)
    for old in sorted(folder.glob("crash-*.txt"))[:-_MOST_REPORTS]:
        with contextlib.suppress(OSError):
            old.unlink()
    return [path for path in made if path.exists()]


def _remove(path: Path) -> None:
    """Remove a record and its lock; what cannot be removed is tried again by the next start."""
    for file in (path, path.with_suffix(".lock")):
        with contextlib.suppress(OSError):
            file.unlink()


def crash_folder() -> Path:
    """Return the folder of the records and reports, that of the log."""
    return log_folder()


def _report(trace: str, ended: str) -> str:
    parts = [
        f"fer-desktop {metadata.version('fer-desktop')} crashed, {ended}",
        f"Python {platform.python_version()}, {platform.platform()}",
        "",
        trace.rstrip(),
        "",
        f"The last lines of the log, {log_file().name}:",
    ]
    try:
        lines = log_file().read_text("utf-8", "replace").splitlines()[-_LOG_LINES:]
    except OSError as error:
        lines = [f"(it could not be read: {error.strerror})"]
    return "\n".join([*parts, *lines, ""])
