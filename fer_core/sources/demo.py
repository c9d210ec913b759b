"""The bundled demo clip, repeated without end."""

import dataclasses

from fer_core.errors import SourceError
from fer_core.sources.source import SourceInfo
from fer_core.sources.video_file import VideoFileSource
from fer_core.system.resources import asset
from fer_core.types import Frame


class DemoSource:
    """Repeats ``assets/demo.mp4`` without end; times and indices keep rising at each repetition."""

    def __init__(self) -> None:
        self.name = "Demo"
        self._clip = VideoFileSource(asset("demo.mp4"), kind="demo", name=self.name)

    def open(self) -> SourceInfo:
        """See `FrameSource.open`."""
        info = self._clip.open()
        self._step = 1.0 / info.rate
        self._round_began = 0.0
        self._next_time = 0.0
        self._index = 0
        self._loop = 1
        return dataclasses.replace(info, duration=None, seekable=False)

    def read(self) -> Frame:
        """See `FrameSource.read`."""
        frame = self._clip.read()
        if frame is None:
            self._clip.seek(0.0)
            self._round_began = self._next_time
            self._loop += 1
            frame = self._clip.read()
            if frame is None:
                raise SourceError("The demo clip is damaged; install fer-desktop again.")
        seconds = self._round_began + frame.time
        index, self._index = self._index, self._index + 1
        self._next_time = seconds + self._step
        return dataclasses.replace(frame, index=index, time=seconds, loop=self._loop)

    def skip(self) -> bool:
        """See `FrameSource.skip`."""
        self.read()
        return True

    def seek(self, seconds: float) -> None:
        """See `FrameSource.seek`."""
        raise SourceError("The demo clip repeats without end; it has no times to seek to.")

    def close(self) -> None:
        """See `FrameSource.close`."""
        self._clip.close()
