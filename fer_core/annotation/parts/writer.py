"""Write the next part of a journal: its video and its rows."""

import time
from collections.abc import Iterable

import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from fer_core.annotation.parts.journal import Journal
from fer_core.state import State
from fer_core.tables.rows import Row
from fer_core.tables.schema import TABLE_COLUMNS
from fer_core.tables.writers import open_table
from fer_core.video.encoder import PartWriter
from fer_core.video.join import Container
from fer_core.video.reader import Picture, VideoInfo


class JournalPartWriter:
    """A part of a journal that is being written; ends with `commit` or `abandon`.

    Args:
        journal: The journal.
        number: Of the part: the next one, or a damaged one.
        info: The pictures' size, time base and colours.
        kind: What the annotated copy will be, or None where none is wanted.

    Attributes:
        frames: How many frames it has.
        begun: Monotonic seconds when it was begun.
    """

    def __init__(
        self, journal: Journal, number: int, info: VideoInfo, kind: Container | None
    ) -> None:
        self._journal = journal
        self._number = number
        self._last: int | None = None
        self._usual = max(1, round(1 / ((info.rate or 25) * info.time_base)))
        self._video = None if kind is None else PartWriter(journal.video(number), info, kind.codec)
        try:
            self._table = open_table(journal.rows(number), "csv", TABLE_COLUMNS)
        except BaseException:
            if self._video is not None:
                self._video.abandon()
            raise
        self._first: Picture | None = None
        self.frames = 0
        self.begun = time.monotonic()
        self._end = 0

    def write(
        self, picture: Picture, shown: NDArray[np.uint8] | VideoFrame | None, rows: Iterable[Row]
    ) -> None:
        """Append a frame.

        Args:
            picture: The frame as it was read.
            shown: The picture to encode, see `PartWriter.write`; None where no copy is wanted.
            rows: Its rows of the table.
        """
        if self._first is None:
            self._first = picture
        self._table.write(rows)
        if self._video is not None and shown is not None:
            self._video.write(shown, picture.ticks)
        self.frames += 1
        if self._last is not None:
            self._usual = picture.ticks - self._last
        self._last = picture.ticks
        self._end = picture.ticks + (picture.duration or self._usual)

    def commit(self, state: State, *, continues: bool) -> None:
        """Finish the part and add it to the journal; see `Journal.commit`."""
        assert self._first is not None
        self._table.close()
        if self._video is not None:
            self._video.close()
        self._journal.commit(
            self._number,
            self._first.index,
            self.frames,
            self._first.ticks,
            self._end,
            state,
            continues=continues,
        )

    def abandon(self) -> None:
        """Remove the unfinished part."""
        self._table.abandon()
        if self._video is not None:
            self._video.abandon()
