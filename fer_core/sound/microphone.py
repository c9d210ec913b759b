"""A microphone, through PortAudio; needs the extra ``sound`` (sounddevice)."""

import logging
import time
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from fer_core.errors import SoundError
from fer_core.phrases import Phrase
from fer_core.sound.portaudio import load_library, reason_of
from fer_core.sound.sound_input import SoundBlock

log = logging.getLogger(__name__)

_MOST_DELAY: Final = 1.0
"""A block that is said to be older than this, in seconds, comes from a driver without a clock."""


class Microphone:
    """An input of sound of this machine, recorded as one channel.

    Args:
        device: Its number among the devices of this machine, its name or a part of it; "" for the
            system's default.

    Attributes:
        name: What it is called.
        rate: Samples a second that it is opened with: its own default.
        problem: See `SoundInput.problem`.

    Raises:
        SoundError: sounddevice or PortAudio is missing, or there is no such input.
    """

    def __init__(self, device: str = "") -> None:
        self._library = load_library()
        number, about = _find(self._library, device)
        self._number = number
        self.name = str(about["name"])
        self.rate = round(float(about["default_samplerate"]))
        self.problem: Phrase | None = None
        self._stream: Any = None
        self._take: Callable[[SoundBlock], None] | None = None

    def open(self, take: Callable[[SoundBlock], None]) -> None:
        """See `SoundInput.open`."""
        self._take = take
        try:
            self._stream = self._library.InputStream(
                samplerate=self.rate,
                device=self._number,
                channels=1,
                dtype="int16",
                callback=self._hear,
                finished_callback=self._note_end,
            )
            self._stream.start()
        except (self._library.PortAudioError, ValueError, OSError) as error:
            self.close()
            raise SoundError(
                "{name} cannot be opened: {reason}. Close other programs that use it, allow this "
                "program the microphone, or choose another one.",
                name=self.name,
                reason=reason_of(error),
            ) from error

    def close(self) -> None:
        """See `SoundInput.close`."""
        stream, self._stream, self._take = self._stream, None, None
        if stream is None:
            return
        try:
            stream.close()
        except self._library.PortAudioError as error:
            log.warning("%s was not closed: %s", self.name, error)

    def _hear(self, samples: Any, count: int, clock: Any, _status: object) -> None:  # noqa: ANN401
        """Hand on a block; called by PortAudio, whose clock is related to ours at each call."""
        now = time.monotonic()
        delay = float(clock.currentTime) - float(clock.inputBufferAdcTime)
        if not 0.0 <= delay <= _MOST_DELAY or not clock.inputBufferAdcTime:
            delay = count / self.rate  # it came when its last sample was there
        take = self._take
        if take is not None:
            # A copy: the buffer is PortAudio's.
            take(SoundBlock(np.array(samples[:, 0], np.int16), now - delay))

    def _note_end(self) -> None:
        if self._stream is not None:
            self.problem = Phrase(
                "{name} gives no more sound; pictures and rows go on.", name=self.name
            )


def list_microphones() -> tuple[str, ...]:
    """Return the names of the inputs of this machine.

    Raises:
        SoundError: sounddevice or PortAudio is missing.
    """
    return tuple(str(about["name"]) for _, about in _inputs(load_library()))


def _inputs(library: Any) -> list[tuple[int, Any]]:  # noqa: ANN401
    devices = enumerate(library.query_devices())
    return [(number, about) for number, about in devices if about["max_input_channels"] > 0]


def _find(library: Any, device: str) -> tuple[int, Any]:  # noqa: ANN401
    inputs = _inputs(library)
    if not inputs:
        raise SoundError("There is no microphone on this machine; plug one in.")
    if device == "":
        default = int(library.default.device[0])
        return next((one for one in inputs if one[0] == default), inputs[0])
    for number, about in inputs:
        if device == str(number) or device == about["name"]:
            return number, about
    for number, about in inputs:
        if device.lower() in str(about["name"]).lower():
            return number, about
    known = "; ".join(f"{number}: {about['name']}" for number, about in inputs)
    raise SoundError(
        "There is no microphone {device!r}; there are {known}.", device=device, known=known
    )
