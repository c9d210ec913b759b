"""The interface of every source of frames: open, read, seek, close."""

from dataclasses import dataclass
from typing import Literal, Protocol

from fer_core.phrases import Phrase
from fer_core.types import Frame

SourceKind = Literal["camera", "file", "picture", "stream", "demo"]


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """Properties of an open source.

    Attributes:
        name: Name to show: a camera's name, a file's name, an address.
        kind: How the window treats it: a ``camera`` is mirrored, a ``picture`` has one frame. A
            new source uses the kind that it behaves like.
        size: (width, height) in pixels of the frames, as displayed.
        rate: Frames per second as the source states it; 0 where it states nothing.
        duration: Seconds, or None where there is no end or it is not known.
        live: Whether frames arrive in real time; a source that is not live can be read at any
            speed and has presentation times of its own.
        seekable: Whether `FrameSource.seek` works.
        start: Seconds on the container's clock that ``Frame.time`` 0 stands for.
        note: A sentence about what of it is not read; None where there is nothing to say.
    """

    name: str
    kind: SourceKind
    size: tuple[int, int]
    rate: float
    duration: float | None
    live: bool
    seekable: bool
    start: float = 0.0
    note: Phrase | None = None


class FrameSource(Protocol):
    """A source of frames; all calls to it come from the same thread.

    It can be opened again after `close`. `close` on a closed source does nothing.
    """

    @property
    def name(self) -> str:
        """Name to show, known before `open`: a camera, a file's name, an address."""
        ...

    def open(self) -> SourceInfo:
        """Open the source and check that it delivers frames.

        Raises:
            SourceError: It cannot be opened; the message is a sentence to show.
        """
        ...

    def read(self) -> Frame | None:
        """Return the next frame, or None after the last one. A live source has no last one.

        Raises:
            SourceError: The source is lost, or what is left of it cannot be read.
        """
        ...

    def skip(self) -> bool:
        """Skip one frame without converting its pixels; return False after the last one.

        Raises:
            SourceError: As for `read`.
        """
        ...

    def seek(self, seconds: float) -> None:
        """Continue with the frame shown at a time.

        Args:
            seconds: Time as in `Frame.time`; a time outside the source is moved to its nearest
                end.

        Raises:
            SourceError: The source is not seekable, or cannot be read there.
        """
        ...

    def close(self) -> None:
        """Release the device, file or connection."""
        ...
