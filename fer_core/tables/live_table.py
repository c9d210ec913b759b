"""Write the table of a live source while it is shown."""

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final, cast

from fer_core.errors import AnnotationError, FerError
from fer_core.labels import DEFAULT_THRESHOLD
from fer_core.phrases import Phrase
from fer_core.tables.live_rows import LiveCounts, LiveRow, LiveRows
from fer_core.tables.row_log import RowLog
from fer_core.tables.unfinished import failure_reason, finish_table, log_path, register
from fer_core.tables.writers import TABLE_ENDINGS, check_format, format_of
from fer_core.types import Analysis, CapturedFrame

_FLUSH_SECONDS: Final = 0.5


class LiveTable:
    """Writes the rows of a live source as they come, on a thread of its own.

    An observer of a runner (`fer_core.live.observer.RunnerObserver`): every frame that is captured
    gets its rows, also one that is not analysed. What was analysed is on the disk within a
    second, in a file beside the table. If the program dies before `close`,
    `fer_core.tables.unfinished` finds it at the next start.

    Args:
        path: The table, its format by its ending; the file is there after `close`.
        threshold: Probability below which ``emotion_smoothed`` is "uncertain".
        overwrite: Whether a file of that name may be replaced.
        in_place: Whether rows are written to the table itself, which must be CSV: it is there
            from the beginning, whole up to its last second, and nothing offers it later.
        notify_ended: Called once, on the table's thread, when `ended` becomes true: after `end`, or
            before it where nothing more can be written.

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
        >>> captured = CapturedFrame(frame, number=0, stretch=0, live=False, wall_time=0.0)
        >>> crops = np.zeros((0, 48, 48, 1), np.uint8)
        >>> table.note_captured(captured)
        >>> table.note_analysed(captured, Analysis(frame, Faces.empty(), EMOTIONS, crops, {}))
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
        in_place: bool = False,
        notify_ended: Callable[[], None] = lambda: None,
    ) -> None:
        check_table(path, overwrite=overwrite)
        self.path = path
        self._target = Path(os.path.realpath(path))
        self._overwrite = overwrite
        self._in_place = in_place
        try:
            self._target.parent.mkdir(parents=True, exist_ok=True)
            self._log = RowLog(self._target if in_place else log_path(self._target))
        except OSError as error:
            raise AnnotationError(
                "{name} could not be written: {reason}. Choose another place for the table.",
                name=path.name,
                reason=failure_reason(error),
            ) from error
        self._entry = None if in_place else register(self._log.path, self._target)
        self._notify_ended = notify_ended
        self._ended = False
        self._live_rows = LiveRows(threshold)
        self._written = 0
        self._failure: AnnotationError | None = None
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
        """How many frames were captured."""
        return self._live_rows.counts.frames

    @property
    def counts(self) -> LiveCounts:
        """Numbers of frames and rows so far."""
        return self._live_rows.counts

    def note_source(self, info: object) -> None:
        """See `RunnerObserver.note_source`; a table says nothing of it."""

    def note_captured(self, captured: CapturedFrame) -> None:
        """See `RunnerObserver.note_captured`."""
        self._live_rows.note_captured(captured)

    def note_skipped(self) -> None:
        """See `RunnerObserver.note_skipped`."""
        self._live_rows.note_skipped()

    def note_analysed(self, captured: CapturedFrame, analysis: Analysis) -> None:
        """See `RunnerObserver.note_analysed`; waits while the disk is too slow."""
        self._live_rows.note_analysed(captured, analysis)

    def end(self) -> None:
        """Take no more frames; the table is finished on its own thread, see ``notify_ended``."""
        self._live_rows.end()

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
        reason: Phrase | str = ""
        try:
            self._write_rows()
        except OSError as error:
            reason = failure_reason(error)
            self._live_rows.discard()
        self._log.close()
        self._finish(reason)
        self._ended = True
        self._notify_ended()

    def _write_rows(self) -> None:
        while (batch := self._live_rows.take(_FLUSH_SECONDS)) is not None:
            if batch:
                self._log.write(batch)
                self._written = _frame_of(batch[-1]) + 1

    def _finish(self, reason: Phrase | str) -> None:
        """Make the table of what was written; ``reason`` says why that is not all, or is ""."""
        rows, name = self._log.path, self.path.name
        try:
            if self._in_place:
                made = self._target
            elif self._written:
                made = finish_table(rows, self._target, overwrite=self._overwrite)
                self._forget()
            else:
                rows.unlink()
                self._forget()
                self._failure = (
                    AnnotationError("There is no table {name}: {reason}.", name=name, reason=reason)
                    if reason
                    else AnnotationError(
                        "There is no table {name}, since no picture was shown.", name=name
                    )
                )
                return
        except (OSError, FerError) as error:
            why = failure_reason(error) if isinstance(error, OSError) else error
            if self._entry is not None:
                self._entry.close(keep=True)
            self._failure = AnnotationError(
                "{name} could not be written: {reason}. What was recorded, {written} frame(s), "
                "is kept in {rows}.",
                name=name,
                reason=reason or why,
                written=self._written,
                rows=rows,
            )
            return
        if made != self._target:
            self.path = made
        if reason:
            self._failure = AnnotationError(
                "The recording ended early: {reason}. What was recorded, {written} frame(s), is "
                "kept in {path}.",
                reason=reason,
                written=self._written,
                path=self.path,
            )

    def _forget(self) -> None:
        if self._entry is not None:
            self._entry.close()


def _frame_of(row: LiveRow) -> int:
    return int(cast("int", row[0]))


def check_table(path: Path, *, overwrite: bool) -> None:
    """Whether a live table may get this name, before anything is opened for it.

    Raises:
        AnnotationError: Its ending is of no known format, what that needs is not installed, or a
            file has the name that may not be replaced.
    """
    kind = format_of(path)
    if kind is None:
        raise AnnotationError(
            "{name}: tables are written as {table_endings}; choose such a name.",
            name=path.name,
            table_endings=TABLE_ENDINGS,
        )
    check_format(kind)
    if os.path.lexists(path) and not overwrite:
        raise AnnotationError(
            "{path} exists already. Choose another name, or add --overwrite.", path=path
        )
    if path.exists() and not path.is_file():
        raise AnnotationError("{path} is no file that a table could replace.", path=path)
