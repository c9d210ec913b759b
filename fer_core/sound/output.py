"""A device through which samples are heard, by the library sounddevice where that is installed."""

from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from fer_core.errors import SoundError
from fer_core.sound.portaudio import load_library, reason_of

Fill = Callable[[NDArray[np.float32], float], None]
"""Fills an array (n, channels) float32 with the next samples. Called on the device's own thread
with the moment at which the first of them is heard, in seconds on `SoundOutput.now`'s clock."""


class SoundOutput(Protocol):
    """An open device, silent until `start`."""

    def start(self) -> None:
        """Begin to ask for samples.

        Raises:
            SoundError: The device refuses.
        """
        ...

    def stop(self) -> None:
        """Be silent at once; what was handed over and not heard yet is dropped."""
        ...

    def now(self) -> float:
        """Return the device's clock, in seconds."""
        ...

    def close(self) -> None:
        """Release the device."""
        ...


class _Times(Protocol):
    """The moments that PortAudio says with a block, in seconds of its stream's clock."""

    outputBufferDacTime: float
    currentTime: float


OpenOutput = Callable[[int, int, Fill], SoundOutput]
"""Opens a device for samples of a rate and a number of channels.

Raises:
    SoundError: There is none, or what is needed is not installed.
"""


def open_device(rate: int, channels: int, fill: Fill) -> SoundOutput:
    """Open the computer's usual device.

    Args:
        rate: Samples a second.
        channels: 1 or 2.
        fill: See `Fill`.

    Raises:
        SoundError: There is none, or sounddevice or its library PortAudio is not installed.
    """
    return DeviceOutput(rate, channels, fill)


class DeviceOutput:
    """The computer's usual sound device; see `open_device`."""

    def __init__(self, rate: int, channels: int, fill: Fill) -> None:
        library = load_library()
        self._error: type[Exception] = library.PortAudioError
        self._fill = fill
        try:
            self._stream = library.OutputStream(
                samplerate=rate, channels=channels, dtype="float32", callback=self._call
            )
        except (self._error, ValueError) as error:
            raise SoundError(
                "No sound can be played here: {reason}.", reason=reason_of(error)
            ) from error

    def start(self) -> None:
        """See `SoundOutput.start`."""
        try:
            self._stream.start()
        except self._error as error:
            raise SoundError(
                "No sound can be played here: {reason}.", reason=reason_of(error)
            ) from error

    def stop(self) -> None:
        """See `SoundOutput.stop`."""
        self._stream.abort()

    def now(self) -> float:
        """See `SoundOutput.now`."""
        return float(self._stream.time)

    def close(self) -> None:
        """See `SoundOutput.close`."""
        self._stream.close()

    def _call(self, out: NDArray[np.float32], _: int, times: _Times, __: object) -> None:
        heard = float(times.outputBufferDacTime)
        if heard <= float(times.currentTime) or heard <= 0:
            # Some drivers do not say when; then it is the latency that they promised.
            heard = self.now() + float(self._stream.latency)
        self._fill(out, heard)
