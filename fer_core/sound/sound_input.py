"""The interface of what sound is recorded from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from fer_core.phrases import Phrase


@dataclass(frozen=True, slots=True, eq=False)
class SoundBlock:
    """Samples that follow one another.

    Attributes:
        samples: (n,) int16, one channel.
        began: ``time.monotonic()`` when the first of them was at the microphone.
    """

    samples: NDArray[np.int16]
    began: float


class SoundInput(Protocol):
    """One source of sound, such as a microphone; opened once."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def rate(self) -> int:
        """Samples a second, nominally: its clock is its own."""
        ...

    @property
    def problem(self) -> Phrase | None:
        """Why it gives no more sound, in a sentence; else None."""
        ...

    def open(self, take: Callable[[SoundBlock], None]) -> None:
        """Hand every block to ``take``, on a thread of its own, until `close`.

        Args:
            take: Must neither wait nor raise.

        Raises:
            SoundError: It cannot be opened; a sentence that says what to do.
        """
        ...

    def close(self) -> None:
        """Hand on nothing more and release it; may be called again."""
        ...
