"""What every source of frames is to the rest: opened, read, closed, on one thread."""

from dataclasses import dataclass
from typing import Literal, Protocol

from fer_core.types import Frame

SourceKind = Literal["camera", "file", "picture", "stream", "demo"]


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """What is known of a source once it is open.

    Attributes:
        name: For people: a camera's name, a file's name, an address.
        kind: What it is to the window: a ``camera`` is mirrored, a ``picture`` has one frame; a
            new source takes the kind that it behaves like.
        size: (width, height) in pixels of the frames, as displayed.
        rate: Frames per second as the source states it; 0 where it states nothing.
        duration: Seconds, or None where there is no end or it is not known.
        live: Whether frames come when they come; a source that is not live is read as fast as
            it is asked, by its own presentation times.
        seekable: Whether `FrameSource.seek` works.
        start: Seconds on the container's clock that ``Frame.time`` 0 stands for.
    """

    name: str
    kind: SourceKind
    size: tuple[int, int]
    rate: float
    duration: float | None
    live: bool
    seekable: bool
    start: float = 0.0


class FrameSource(Protocol):
    """A source of frames; every call comes from one and the same thread.

    It can be opened again after `close`; `close` on a closed source does nothing.
    """

    @property
    def name(self) -> str:
        """For people, before it is open: a camera, a file's name, an address."""
        ...

    def open(self) -> SourceInfo:
        """Opens it, far enough to know that frames come.

        Raises:
            SourceError: It cannot be opened, in a sentence for people.
        """
        ...

    def read(self) -> Frame | None:
        """The next frame, or None after the last one. A live source has no last one.

        Raises:
            SourceError: The source is lost, or what is left of it cannot be read.
        """
        ...

    def skip(self) -> bool:
        """Passes over one frame, at the least cost; False after the last one.

        Raises:
            SourceError: As for `read`.
        """
        ...

    def seek(self, seconds: float) -> None:
        """Makes the frame that is shown at that time the next one; clamped to the source.

        Raises:
            SourceError: The source is not seekable, or cannot be read there.
        """
        ...

    def close(self) -> None:
        """Gives everything back."""
        ...
