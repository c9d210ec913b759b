"""State, position and frame counts of a runner."""

from dataclasses import dataclass
from enum import Enum

from fer_core.sources.source import SourceInfo


class RunnerState(Enum):
    """The states of a runner."""

    STARTING = "starting"
    RUNNING = "running"
    PAUSED = "paused"
    RECONNECTING = "reconnecting"
    """A live source was lost and is being opened again."""
    ENDED = "ended"
    """The last frame has been analysed; a seek, `Runner.resume` or a loop continues."""
    FAILED = "failed"
    """Ended by an error; the status has the reason."""
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class RunnerStatus:
    """State, source and position of a runner.

    Attributes:
        state: Its state.
        message: A sentence to show while it reconnects or after it failed, else empty.
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
    """Numbers of frames so far.

    Attributes:
        captured: Read from the source and due.
        analysed: Analysed by the pipeline.
        dropped: Replaced by a newer one before the pipeline was free, or skipped in a
            recording that was behind its clock.
        skipped: How many of the dropped ones were skipped.
    """

    captured: int
    analysed: int
    dropped: int
    skipped: int = 0
