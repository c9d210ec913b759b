"""Play the sound of a file from any moment on, and say which moment is heard."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from fer_core.errors import FerError
from fer_core.phrases import sentence_text
from fer_core.sound.output import OpenOutput, SoundOutput, open_device
from fer_core.sound.reader import SoundReader
from fer_core.sound.sample_queue import SampleQueue

log = logging.getLogger(__name__)

RATE: Final = 48_000
CHANNELS: Final = 2

_HELD_SECONDS: Final = 0.5
"""Sound that is decoded ahead."""
_FIRST_SECONDS: Final = 0.1
"""Sound that is there before the device begins."""
_PATIENCE_SECONDS: Final = 2.0
_SILENT_SECONDS: Final = 1.0
"""A device that asks for nothing for so long has gone; the clock goes on without it."""
_BLOCKS: Final = 64
"""Blocks whose moments are remembered: those that were handed over and are not heard yet."""


class _Block(NamedTuple):
    """Samples that were handed to the device.

    Attributes:
        heard: When the first of them is heard, on the device's clock.
        begins: The moment of the file that it is.
        seconds: How long the samples of the file in it last.
    """

    heard: float
    begins: float
    seconds: float


class HeardClock:
    """The moment of the file that is heard now.

    Args:
        start: The moment with which the sound begins.
        now: The device's clock.
        time_source: Monotonic seconds.
    """

    rate: float = 1.0

    def __init__(
        self, start: float, now: Callable[[], float], time_source: Callable[[], float]
    ) -> None:
        self._start = start
        self._now = now
        self._time_source = time_source
        self._blocks: deque[_Block] = deque(maxlen=_BLOCKS)
        self._fed = time_source()

    def note(self, heard: float, begins: float, seconds: float) -> None:
        """Note samples that were handed over; called on the device's thread."""
        self._fed = self._time_source()
        self._blocks.append(_Block(heard, begins, seconds))

    def now(self) -> float:
        """See `fer_core.playback.clock.MediaClock.now`."""
        silent = self._time_source() - self._fed
        blocks = list(self._blocks)
        if silent > _SILENT_SECONDS:
            last = blocks[-1].begins + blocks[-1].seconds if blocks else self._start
            return last + silent - _SILENT_SECONDS
        at = self._now()
        for block in reversed(blocks):
            if block.heard <= at:
                return block.begins + min(at - block.heard, block.seconds)
        return self._start

    def delay(self, late: float) -> bool:
        """See `fer_core.playback.clock.MediaClock.delay`: what is heard is not set back."""
        return False


class FileSound:
    """The sound of one file; its methods are called from one thread.

    Args:
        path: The file.
        origin: Returns the time of its first picture, in seconds on the container's clock.
        open_output: Opens the device.
        notify: Called with a sentence when there is nothing to be heard, on whatever thread.
        time_source: Monotonic seconds.
    """

    def __init__(
        self,
        path: Path,
        origin: Callable[[], float],
        notify: Callable[[str], None],
        *,
        open_output: OpenOutput = open_device,
        time_source: Callable[[], float] = time.monotonic,
    ) -> None:
        self._path = path
        self._origin = origin
        self._notify = notify
        self._open_output = open_output
        self._time_source = time_source
        self._output: SoundOutput | None = None
        self._reader: SoundReader | None = None
        self._queue: SampleQueue | None = None
        self._thread: threading.Thread | None = None
        self._clock: HeardClock | None = None
        self._played = 0
        self._begins = 0.0
        self._refused = False

    def start(self, seconds: float) -> HeardClock | None:
        """Play from a moment on, in seconds from the first picture.

        Returns:
            The clock of what is heard; None where there is nothing to hear, which was notified.
        """
        self.stop()
        if self._refused:
            return None
        try:
            return self._start(seconds)
        except FerError as error:
            self._refused = True
            self.stop()
            self._notify(str(error))
            return None

    def _start(self, seconds: float) -> HeardClock:
        if self._reader is None:
            reader = SoundReader(self._path, RATE, CHANNELS)
            reader.open()
            self._reader = reader
        if self._output is None:
            self._output = self._open_output(RATE, CHANNELS, self._fill)
        queue = SampleQueue(CHANNELS, round(_HELD_SECONDS * RATE))
        self._played, self._begins = 0, seconds
        self._clock = HeardClock(seconds, self._output.now, self._time_source)
        self._thread = threading.Thread(
            target=self._decode, args=(self._reader, queue, seconds), name="sound", daemon=True
        )
        self._queue = queue
        self._thread.start()
        queue.wait_filled(round(_FIRST_SECONDS * RATE), _PATIENCE_SECONDS)
        self._output.start()
        return self._clock

    def stop(self) -> None:
        """Be silent."""
        if self._output is not None and self._queue is not None:
            self._output.stop()
        if self._queue is not None:
            self._queue.close()
            self._queue = None
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def close(self) -> None:
        """Release the device and the file."""
        self.stop()
        if self._output is not None:
            self._output.close()
            self._output = None
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _decode(self, reader: SoundReader, queue: SampleQueue, seconds: float) -> None:
        try:
            for block in reader.samples(seconds, self._origin()):
                if not queue.put(block):
                    return
        except Exception as error:  # noqa: BLE001 - the pictures go on in silence
            log.warning("The sound of %s ended: %s", self._path, error)
            self._notify(
                sentence_text("The sound cannot be played any further: {reason}", reason=error)
            )
        finally:
            queue.end()

    def _fill(self, out: NDArray[np.float32], heard: float) -> None:
        """Hand samples to the device; called on its thread."""
        queue, clock = self._queue, self._clock
        if queue is None or clock is None:
            out[:] = 0.0
            return
        count = queue.take(out)
        begins = self._begins + self._played / RATE
        self._played += count
        clock.note(heard, begins, count / RATE)
