"""Write the table of a live source while it is shown."""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from fer_core.errors import AnnotationError, FerError
from fer_core.labels import DEFAULT_THRESHOLD
from fer_core.system.hand_off import BoundedQueue
from fer_core.tables.row_log import RowLog
from fer_core.tables.rows import Row, rows_of
from fer_core.tables.unfinished import failure_reason, finish_table, log_path, register
from fer_core.tables.writers import TABLE_ENDINGS, check_format, format_of
from fer_core.types import Analysis, Observation

_QUEUED_FRAMES: Final = 1000
"""Frames that may wait for a slow disk before `add` waits."""

_FLUSH_SECONDS: Final = 0.5
_GAP_SECONDS: Final = 5.0
_STEP_SECONDS: Final = 1 / 30


class LiveTable:
    """Writes the rows of analyses as they come, on a thread of its own.

    What was added is on the disk within a second, in a file beside the table. If the program dies
    before `close`, `fer_core.tables.unfinished` finds it at the next start.

    Frames are counted from 0 and times from the first one, as in the table of a file. Where the
    source's clock jumps (a loop, a seek), the table's goes on without a gap.

    Args:
        path: The table, its format by its ending; the file is there after `close`.
        threshold: Probability below which ``emotion_smoothed`` is "uncertain".
        overwrite: Whether a file of that name may be replaced.
        notify_ended: Called once, on the table's thread, when nothing more is written: the table
            is there, or `failed`.

    Raises:
        AnnotationError: The file cannot be written, exists, or its ending is of no known format.

    Example:
        >>> import tempfile
        >>> import numpy as np
        >>> from fer_core.emotion.model_card import EMOTIONS
        >>> from fer_core.types import Faces, Frame
        >>> folder = tempfile.TemporaryDirectory()
        >>> table = LiveTable(Path(folder.name) / "live.csv")
        >>> frame = Frame(np.zeros((48, 64, 3), np.uint8), index=0, time=0.0, arrived=0.0)
        >>> crops = np.zeros((0, 48, 48, 1), np.uint8)
        >>> table.add(Analysis(frame, Faces.empty(), EMOTIONS, crops, {}))
        >>> table.close()
        >>> len(table.path.read_text().splitlines())  # the heading, and a frame without a face
        2
        >>> folder.cleanup()
    """

    def __init__(
        self,
        path: Path,
        threshold: float = DEFAULT_THRESHOLD,
        *,
        overwrite: bool = False,
        notify_ended: Callable[[], None] = lambda: None,
    ) -> None:
        check_table(path, overwrite=overwrite)
        self.path = path
        self._target = Path(os.path.realpath(path))
        self._overwrite = overwrite
        try:
            self._target.parent.mkdir(parents=True, exist_ok=True)
            self._log = RowLog(log_path(self._target))
        except OSError as error:
            raise AnnotationError(
                f"{path.name} could not be written: {failure_reason(error)}. Choose another "
                "place for the table."
            ) from error
        self._entry = register(self._log.path, self._target)
        self._threshold = threshold
        self._notify_ended = notify_ended
        self._ended = False
        self._frames = 0
        self._written = 0
        self._last: float | None = None
        self._offset = 0.0
        self._failure: AnnotationError | None = None
        self._rows: BoundedQueue[list[Row]] = BoundedQueue(_QUEUED_FRAMES)
        self._thread = threading.Thread(target=self._write, name="live table", daemon=True)
        self._thread.start()

    @property
    def ended(self) -> bool:
        """Whether nothing more is written; `close` then returns or raises at once."""
        return self._ended

    @property
    def failed(self) -> bool:
        """Whether no more rows can be written; `close` then raises why."""
        return self._failure is not None

    @property
    def frames(self) -> int:
        """How many frames were added."""
        return self._frames

    def add(self, analysis: Analysis) -> None:
        """Append the rows of a frame; waits while the disk is too slow."""
        clock = analysis.frame.time
        if self._last is None:
            self._offset = -clock
        elif not 0 < clock - self._last < _GAP_SECONDS:
            self._offset += self._last + _STEP_SECONDS - clock
        self._last = clock
        observation = Observation(self._frames, clock + self._offset, analysis.faces)
        self._rows.put(rows_of(observation, analysis.labels, self._threshold))
        self._frames += 1

    def end(self) -> None:
        """Take no more frames; the table is finished on its own thread, see ``notify_ended``."""
        self._rows.close()

    def close(self) -> None:
        """Write the remaining rows and give the file its name.

        If another file has got that name meanwhile, a number is added; `path` is the file.

        Raises:
            AnnotationError: Not all could be written; the sentence says where the rest is. There
                is no table where no frame was added.
        """
        self.end()
        self._thread.join()
        if self._failure is not None:
            raise self._failure

    def _write(self) -> None:
        """Write until the queue is closed, then finish the table; the thread's work."""
        reason = ""
        try:
            self._write_rows()
        except OSError as error:
            reason = failure_reason(error)
            self._rows.close(discard=True)
        self._log.close()
        self._finish(reason)
        self._ended = True
        self._notify_ended()

    def _write_rows(self) -> None:
        while not self._rows.closed or len(self._rows):
            batch: list[Row] = []
            frames = 0
            due = time.monotonic() + _FLUSH_SECONDS
            while (left := due - time.monotonic()) > 0:
                rows = self._rows.take(left)
                if rows is None:
                    break
                batch += rows
                frames += 1
            if batch:
                self._log.write(batch)
                self._written += frames

    def _finish(self, reason: str) -> None:
        """Make the table of what was written; ``reason`` says why that is not all, or is ""."""
        rows, name = self._log.path, self.path.name
        try:
            if self._written:
                made = finish_table(rows, self._target, overwrite=self._overwrite)
                if made != self._target:
                    self.path = made
                self._forget()
            else:
                rows.unlink()
                self._forget()
                because = f": {reason}" if reason else ", since no picture was shown"
                self._failure = AnnotationError(f"There is no table {name}{because}.")
                return
        except (OSError, FerError) as error:
            why = failure_reason(error) if isinstance(error, OSError) else str(error)
            if self._entry is not None:
                self._entry.close(keep=True)
            self._failure = AnnotationError(
                f"{name} could not be written: {reason or why}. What was recorded, "
                f"{self._written} frame(s), is kept in {rows}."
            )
            return
        if reason:
            self._failure = AnnotationError(
                f"The recording ended early: {reason}. What was recorded, {self._written} "
                f"frame(s), is kept in {self.path}."
            )

    def _forget(self) -> None:
        if self._entry is not None:
            self._entry.close()


def check_table(path: Path, *, overwrite: bool) -> None:
    """Whether a live table may get this name, before anything is opened for it.

    Raises:
        AnnotationError: Its ending is of no known format, what that needs is not installed, or a
            file has the name that may not be replaced.
    """
    kind = format_of(path)
    if kind is None:
        raise AnnotationError(
            f"{path.name}: tables are written as {TABLE_ENDINGS}; choose such a name."
        )
    check_format(kind)
    if os.path.lexists(path) and not overwrite:
        raise AnnotationError(f"{path} exists already. Choose another name, or add --overwrite.")
    if path.exists() and not path.is_file():
        raise AnnotationError(f"{path} is no file that a table could replace.")
