"""What a runner tells of itself."""

from dataclasses import dataclass
from enum import Enum

from fer_core.sources.source import SourceInfo


class RunnerState(Enum):
    """What a runner is doing."""

    STARTING = "starting"
    RUNNING = "running"
    PAUSED = "paused"
    RECONNECTING = "reconnecting"
    """A live source was lost and is being tried again."""
    ENDED = "ended"
    """The last frame has been analysed; a seek, `Runner.resume` or a loop goes on."""
    FAILED = "failed"
    """Over, with the reason in the status."""
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class RunnerStatus:
    """Where a runner stands.

    Attributes:
        state: What it is doing.
        message: A sentence for people while it reconnects or after it failed, else empty.
        info: The source, once it was open.
        position: Seconds: the presentation time of the newest frame, for a live source counted
            from its first frame.
        detail: The traceback of a failure, for a log; else empty.
    """

    state: RunnerState
    message: str
    info: SourceInfo | None
    position: float
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RunnerCounts:
    """Frames so far.

    Attributes:
        captured: Read from the source and due.
        analysed: Gone through the pipeline.
        dropped: Replaced by a newer one before the pipeline was free, or passed over in a
            recording that had fallen behind.
    """

    captured: int
    analysed: int
    dropped: int
