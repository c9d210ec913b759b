"""A sound device that the test drives: it keeps what it was given and when it would be heard."""

import numpy as np
from numpy.typing import NDArray

from fer_core.errors import SoundError
from fer_core.sound.output import Fill

BLOCK = 480
LATENCY = 0.05


class DrivenOutput:
    """Asks for a block each hundredth of a second that the test lets pass."""

    def __init__(self, rate: int, channels: int, fill: Fill) -> None:
        self.rate = rate
        self.channels = channels
        self.fill = fill
        self.time = 10.0
        self.asks = False
        self.closed = False
        self.heard: list[tuple[float, NDArray[np.float32]]] = []

    def start(self) -> None:
        self.asks = True

    def stop(self) -> None:
        self.asks = False
        # What was handed over and is not heard yet is dropped.
        self.heard = [(at, block) for at, block in self.heard if at <= self.time]

    def now(self) -> float:
        return self.time

    def close(self) -> None:
        self.closed = True

    def pass_time(self, seconds: float) -> None:
        """Let time pass, in blocks."""
        for _ in range(round(seconds * self.rate / BLOCK)):
            if self.asks:
                block = np.full((BLOCK, self.channels), np.nan, np.float32)
                heard = self.time + LATENCY
                self.fill(block, heard)
                self.heard.append((heard, block))
            self.time += BLOCK / self.rate

    def loudness(self) -> float:
        """The largest sample of what is heard now."""
        found = [block for at, block in self.heard if at <= self.time < at + BLOCK / self.rate]
        return float(np.abs(found[-1]).max()) if found else 0.0

    def samples(self) -> NDArray[np.float32]:
        """All that was handed over."""
        return np.concatenate([block for _, block in self.heard])


class DrivenDevices:
    """Opens driven outputs."""

    def __init__(self, refusal: str = "") -> None:
        self.refusal = refusal
        self.opened: list[DrivenOutput] = []

    def __call__(self, rate: int, channels: int, fill: Fill) -> DrivenOutput:
        if self.refusal:
            raise SoundError(self.refusal)
        self.opened.append(DrivenOutput(rate, channels, fill))
        return self.opened[-1]
