"""Write the table of a live source while it is shown."""

import threading
import time
from pathlib import Path
from typing import Final

from fer_core.errors import AnnotationError, writing_failed
from fer_core.labels import DEFAULT_THRESHOLD
from fer_core.system.hand_off import BoundedQueue
from fer_core.tables.rows import Row, rows_of
from fer_core.tables.schema import TABLE_COLUMNS
from fer_core.tables.writers import TABLE_ENDINGS, format_of, open_table
from fer_core.types import Analysis, Observation

_QUEUED_FRAMES: Final = 1000
"""Frames that may wait for a slow disk before `add` waits."""

_GAP_SECONDS: Final = 5.0
_STEP_SECONDS: Final = 1 / 30


class LiveTable:
    """Writes the rows of analyses as they come, on a thread of its own.

    Frames are counted from 0 and times from the first one, as in the table of a file. Where the
    source's clock jumps (a loop, a seek), the table's goes on without a gap.

    Args:
        path: The table, its format by its ending; the file is there after `close`.
        threshold: Probability below which ``emotion_smoothed`` is "uncertain".

    Raises:
        AnnotationError: The file cannot be written, or its ending is of no known format.

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

    def __init__(self, path: Path, threshold: float = DEFAULT_THRESHOLD) -> None:
        self.path = path
        kind = format_of(path)
        if kind is None:
            raise AnnotationError(
                f"{path.name}: tables are written as {TABLE_ENDINGS}; choose such a name."
            )
        try:
            self._writer = open_table(path, kind, TABLE_COLUMNS)
        except OSError as error:
            raise writing_failed(path, error) from error
        self._threshold = threshold
        self._frames = 0
        self._last: float | None = None
        self._offset = 0.0
        self._error: OSError | None = None
        self._rows: BoundedQueue[list[Row]] = BoundedQueue(_QUEUED_FRAMES)
        self._thread = threading.Thread(target=self._write, name="live table", daemon=True)
        self._thread.start()

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

    def close(self) -> None:
        """Write the remaining rows and give the file its name.

        Raises:
            AnnotationError: It could not be written; what there is of it is removed.
        """
        self._rows.close()
        self._thread.join()
        try:
            if self._error is not None:
                raise self._error
            self._writer.close()
        except OSError as error:
            self._writer.abandon()
            raise writing_failed(self.path, error) from error

    def _write(self) -> None:
        try:
            batch: list[Row] = []
            due = time.monotonic() + 1.0
            for rows in self._rows:
                batch += rows
                if time.monotonic() >= due:
                    self._writer.write(batch)
                    batch, due = [], time.monotonic() + 1.0
            self._writer.write(batch)
        except OSError as error:
            self._error = error
            self._rows.close(discard=True)
