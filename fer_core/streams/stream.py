"""The interface of every stream, and what is known of one that runs."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol, runtime_checkable

from fer_core.streams.message import FrameMessage


class StreamState(Enum):
    """What a stream does now."""

    RUNNING = "running"
    FAILED = "failed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class SlowClient:
    """A program that is connected and has lost frames.

    Attributes:
        address: Its host and port.
        lost: How many frames it has lost.
        stalled: Whether it does not read now.
    """

    address: str
    lost: int
    stalled: bool


@dataclass(frozen=True, slots=True)
class StreamStatus:
    """A stream as a list of streams shows it.

    Attributes:
        name: Its protocol, for people.
        target: Where it sends: a file, an address, a name.
        state: What it does now.
        sent: Frames that were handed on.
        lost: Frames that it had no time for.
        clients: Programs that listen, or None where the protocol does not know.
        failure: A sentence where `state` is FAILED, else "".
        slow_clients: Programs that are connected and have lost frames.
    """

    name: str
    target: str
    state: StreamState
    sent: int
    lost: int
    clients: int | None = None
    failure: str = ""
    slow_clients: tuple[SlowClient, ...] = ()


class Stream(Protocol):
    """One way to hand frames to other programs; all calls come from one thread.

    A stream neither waits longer for a client than a fraction of a second, nor keeps frames that
    nobody takes.
    """

    @property
    def name(self) -> str:
        """The protocol, for people."""
        ...

    @property
    def target(self) -> str:
        """Where it sends: a file, an address, a name."""
        ...

    @property
    def clients(self) -> int | None:
        """How many programs listen; None where the protocol does not know."""
        ...

    @property
    def lost(self) -> int:
        """Frames that clients were too slow for; 0 where the protocol does not know."""
        ...

    @property
    def slow_clients(self) -> tuple[SlowClient, ...]:
        """Programs that are connected and have lost frames; none where the protocol knows none."""
        ...

    @property
    def hint(self) -> str:
        """What a user should know once it is open, in a sentence, or ""."""
        ...

    def open(self) -> None:
        """Open the file, socket or outlet.

        Raises:
            StreamError: It cannot be opened; a sentence that says what to do.
        """
        ...

    def send(self, message: FrameMessage) -> None:
        """Hand on one frame.

        Raises:
            StreamError: No more frames can be sent.
        """
        ...

    def close(self) -> None:
        """Say that no face is there any more where the protocol can, and release everything.

        Raises:
            StreamError: What was sent is not complete.
        """
        ...


@runtime_checkable
class MarkerStream(Protocol):
    """A stream that hands on markers too."""

    def send_marker(self, text: str, when: float) -> None:
        """Hand on a marker.

        Args:
            text: What it says.
            when: ``time.monotonic()`` of the moment.

        Raises:
            StreamError: Nothing more can be sent.
        """
        ...
