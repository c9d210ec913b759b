"""Place sound on the clock of recorded pictures.

A microphone's clock is its own: nominally 48,000 samples a second may be 48,005, which is a third
of a second in an hour. So each block of sound is compared with the pictures of its moment; small
differences are removed by stretching blocks, by 0.5 % at most, larger ones, after a pause or where
sound is missing, at once by silence or by leaving sound out.
"""

import threading
import time
from collections import deque
from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from fer_core.sound.sound_input import SoundBlock

_WAITING_SECONDS: Final = 60.0
"""So much sound may wait for the pictures that it belongs to; then the oldest is lost."""

_JUMP_SECONDS: Final = 0.1
"""A larger difference is no drift; the sound jumps to its place."""

_STILL_SECONDS: Final = 0.003
"""A smaller difference is left as it is: it is the jitter of the clocks' comparison."""

_MOST_STRETCH: Final = 0.005
_AVERAGING: Final = 0.05
"""Weight of the newest block in the difference that is corrected: several tenths of a second."""


class _Moment(NamedTuple):
    """A picture: when it arrived, on the monotonic clock, and its time among the pictures."""

    arrived: float
    seconds: float
    live: bool


class SoundAlignment:
    """Turns blocks of sound into samples that follow one another from the first picture on.

    Sample n belongs to the time n / ``rate`` of the pictures. `note_frame` and `take` may be called
    on any thread and do not wait; `ready` is called on one.

    Args:
        rate: Samples a second of the result, the nominal rate of the sound's source.

    Example:
        >>> alignment = SoundAlignment(1000)
        >>> alignment.note_frame(50.0, 0.0, live=True)
        >>> alignment.take(SoundBlock(np.ones(20, np.int16), 50.005))
        >>> [part.tolist().count(0) for part in alignment.ready()]  # 5 ms of silence before it
        [5, 0]
    """

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self._lock = threading.Lock()  # for what follows
        self._moments: deque[_Moment] = deque()
        self._waiting: deque[SoundBlock] = deque()
        self._waiting_samples = 0
        self._heard: float | None = None
        # Of `ready` alone.
        self._written = 0
        self._difference = 0.0
        self._too_much = 0

    @property
    def seconds(self) -> float:
        """How much sound was given by `ready` so far."""
        return self._written / self.rate

    @property
    def heard(self) -> float | None:
        """``time.monotonic()`` when the newest block came; None before the first."""
        return self._heard

    def note_frame(self, arrived: float, seconds: float, *, live: bool) -> None:
        """Note a picture.

        Args:
            arrived: ``time.monotonic()`` when it was there.
            seconds: Its time among the pictures.
            live: Whether the times of its source go on by themselves; else they stand still while
                it is paused, and sound of that time is left out.
        """
        with self._lock:
            self._moments.append(_Moment(arrived, seconds, live))
            if live and not self._waiting:
                while len(self._moments) > 1:
                    self._moments.popleft()

    def take(self, block: SoundBlock) -> None:
        """Take a block of sound; blocks come in their order."""
        with self._lock:
            self._heard = time.monotonic()
            self._waiting.append(block)
            self._waiting_samples += len(block.samples)
            while self._waiting_samples > _WAITING_SECONDS * self.rate:
                self._waiting_samples -= len(self._waiting.popleft().samples)

    def ready(self, *, ended: bool = False) -> Iterator[NDArray[np.int16]]:
        """Yield the samples that follow those before, (n,) int16 each.

        Args:
            ended: Whether no further picture comes.
        """
        while (placed := self._next(ended)) is not None:
            samples, target = placed
            if len(samples):
                yield from self._place(samples, target)

    def _next(self, ended: bool) -> tuple[NDArray[np.int16], float] | None:
        """Return the oldest block's samples that are wanted and the time of their first."""
        with self._lock:
            if not self._waiting or not self._moments:
                return None
            samples, began = self._waiting[0].samples, self._waiting[0].began
            before = sum(1 for moment in self._moments if moment.arrived <= began)
            if before == len(self._moments) and not (self._moments[-1].live or ended):
                return None  # the next picture says whether the source was paused
            self._waiting.popleft()
            self._waiting_samples -= len(samples)
            for _ in range(before - 1):
                self._moments.popleft()
            moment = self._moments[0]
            if before == 0 and not self._written:  # before the first picture
                early = round((moment.arrived - began) * self.rate)
                return samples[early:], moment.seconds
            target = moment.seconds + began - moment.arrived
            if not moment.live and len(self._moments) > 1:
                following = self._moments[1]
                if target > following.seconds + _JUMP_SECONDS:
                    return samples[:0], target
            return samples, target

    def _place(self, samples: NDArray[np.int16], target: float) -> Iterator[NDArray[np.int16]]:
        if self._too_much:
            left_out = min(self._too_much, len(samples))
            self._too_much -= left_out
            samples, target = samples[left_out:], target + left_out / self.rate
            if not len(samples):
                return
        error = target - self.seconds
        if self._written == 0 or abs(error) > _JUMP_SECONDS:
            self._difference = 0.0
            count = round(error * self.rate)
            if count < 0:
                self._too_much = -count
                yield from self._place(samples, target)
                return
            while count:
                silence = np.zeros(min(count, self.rate), np.int16)
                count -= len(silence)
                yield self._give(silence)
        else:
            self._difference += _AVERAGING * (error - self._difference)
        yield self._give(self._stretch(samples))

    def _stretch(self, samples: NDArray[np.int16]) -> NDArray[np.int16]:
        """Make a block longer or shorter by what the sound is early or late, or a part of it."""
        count = len(samples)
        if abs(self._difference) < _STILL_SECONDS or count < 2:
            return samples
        most = max(round(_MOST_STRETCH * count), 1)
        change = int(np.clip(round(self._difference * self.rate), -most, most))
        self._difference -= change / self.rate
        places = np.linspace(0, count - 1, count + change)
        return np.interp(places, np.arange(count), samples).astype(np.int16)

    def _give(self, samples: NDArray[np.int16]) -> NDArray[np.int16]:
        self._written += len(samples)
        return samples
