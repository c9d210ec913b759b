"""A video file, decoded by FFmpeg through PyAV, with its true presentation times."""

import time
from pathlib import Path

from fer_core.sources.source import SourceInfo, SourceKind
from fer_core.types import Frame
from fer_core.video.seekable import SeekableVideo


class VideoFileSource:
    """A video file, read as fast as the caller asks; the caller paces it.

    ``Frame.time`` is the presentation time counted from the first frame, also with a variable
    frame rate. ``Frame.index`` counts from the start; after a seek it is what the average frame
    rate makes of the time. Pixels are made square, and all frames have the size of the first.

    Attributes:
        name: Name to show.
    """

    def __init__(self, path: Path, *, kind: SourceKind = "file", name: str | None = None) -> None:
        self._kind: SourceKind = kind
        self.name = path.name if name is None else name
        self._video = SeekableVideo(path)
        self._index = 0
        self._sought = False

    @property
    def corrupt(self) -> int:
        """How many packets could not be decoded and were skipped."""
        return self._video.corrupt

    def open(self) -> SourceInfo:
        """See `FrameSource.open`."""
        video = self._video
        video.open()
        self._index = 0
        self._sought = False
        return SourceInfo(
            name=self.name,
            kind=self._kind,
            size=video.size,
            rate=video.rate,
            duration=video.duration,
            live=False,
            seekable=True,
            start=video.start,
        )

    def read(self) -> Frame | None:
        """See `FrameSource.read`."""
        found = self._video.next()
        if found is None:
            return None
        index = self._take_number(found.time)
        return Frame(self._video.to_bgr(found.frame), index, found.time, time.monotonic())

    def skip(self) -> bool:
        """See `FrameSource.skip`."""
        found = self._video.next()
        if found is None:
            return False
        self._take_number(found.time)
        return True

    def _take_number(self, seconds: float) -> int:
        if self._sought:
            self._sought = False
            self._index = round(seconds * self._video.rate)
        index, self._index = self._index, self._index + 1
        return index

    def seek(self, seconds: float) -> None:
        """See `FrameSource.seek`; exact to the frame."""
        self._video.seek(seconds)
        self._sought = True

    def close(self) -> None:
        """See `FrameSource.close`."""
        self._video.close()
