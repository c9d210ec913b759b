"""What a player shows and lets hear, and how it stands."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from fer_core.playback.clock import MediaClock


class PlayerState(StrEnum):
    """The state of a player."""

    OPENING = "opening"
    PAUSED = "paused"
    PLAYING = "playing"
    ENDED = "ended"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PlayerStatus:
    """How a player stands.

    Attributes:
        state: What it does.
        rate: Seconds of the file in a second while it plays; negative for backwards.
        duration: Seconds of the file from its first frame, once it is open.
        message: Why it failed.
    """

    state: PlayerState = PlayerState.OPENING
    rate: float = 0.0
    duration: float = 0.0
    message: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class ShownFrame:
    """A frame that is to be shown now.

    Attributes:
        image: (H, W, 3) uint8 BGR.
        time: Seconds from the first frame.
        exact: Whether it is the one that was asked for; else one near it, until that is decoded.
        arrived: Monotonic seconds when it was made.
    """

    image: NDArray[np.uint8]
    time: float
    exact: bool
    arrived: float


class Sound(Protocol):
    """The sound of the file that is played; calls come from the player's thread."""

    def start(self, seconds: float) -> MediaClock | None:
        """Play from a moment on.

        Returns:
            The clock of what is heard; None where there is nothing to hear.
        """
        ...

    def stop(self) -> None:
        """Be silent."""
        ...

    def close(self) -> None:
        """Release the device and the file."""
        ...
