"""Sound without a microphone: inputs whose clock a test drives, and what is heard in a file."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import av
import numpy as np
import pytest

from fer_core.errors import SoundError
from fer_core.sound.sound_input import SoundBlock

RATE = 8000
BLOCK = 160
CLICK = 20_000


class DrivenInput:
    """Clicks at certain times of the monotonic clock, sampled by a clock that may be fast or slow.

    ``run_until`` hands on what was heard meanwhile.
    """

    name = "driven"
    rate = RATE
    problem = None

    def __init__(self, clicks: list[float], *, fast: float = 0.0, refuse: str = "") -> None:
        self.clicks = clicks
        self._step = 1 / (RATE * (1 + fast))
        self._refuse = refuse
        self._take: Callable[[SoundBlock], None] | None = None
        self.now = 0.0
        self.open_now = False

    def open(self, take: Callable[[SoundBlock], None]) -> None:
        if self._refuse:
            raise SoundError(self._refuse)
        self.open_now = True
        self._take = take

    def close(self) -> None:
        self.open_now = False
        self._take = None

    def run_until(self, time: float, *, heard: bool = True, jitter: float = 0.0) -> None:
        rng = np.random.default_rng(round(1000 * self.now))
        while self.now + BLOCK * self._step <= time:
            end = self.now + BLOCK * self._step
            samples = np.zeros(BLOCK, np.int16)
            for click in self.clicks:
                if self.now <= click < end:
                    samples[int((click - self.now) / self._step)] = CLICK
            began, self.now = self.now + rng.uniform(-jitter, jitter), end
            if heard and self._take is not None:
                self._take(SoundBlock(samples, began))


def clicks_in(samples: np.ndarray, rate: int = RATE) -> list[float]:
    """Seconds of the clicks, each once."""
    places = np.flatnonzero(np.abs(samples.astype(int)) > CLICK // 4)
    first = [place for n, place in enumerate(places) if n == 0 or place - places[n - 1] > 50]
    return [place / rate for place in first]


def sound_of(path: Path) -> tuple[np.ndarray, int, float]:
    """All samples of a file, their rate, and the time of the first."""
    with av.open(str(path)) as container:
        (stream,) = container.streams.audio
        frames = list(container.decode(stream))
    return (
        np.concatenate([frame.to_ndarray().ravel() for frame in frames]),
        stream.rate,
        float(frames[0].pts * frames[0].time_base),
    )


@pytest.fixture
def portaudio(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A stand-in for sounddevice with three devices; ``streams`` are those that were opened."""
    devices = [
        {"name": "Loudspeaker", "max_input_channels": 0, "default_samplerate": 44100.0},
        {"name": "Webcam C270", "max_input_channels": 1, "default_samplerate": 16000.0},
        {"name": "USB headset", "max_input_channels": 2, "default_samplerate": 48000.0},
    ]

    class PortAudioError(Exception):
        pass

    state = SimpleNamespace(streams=[], refuse="", devices=devices)

    class InputStream:
        def __init__(self, **options: object) -> None:
            if state.refuse:
                raise PortAudioError(state.refuse, -9985)
            self.options = SimpleNamespace(**options)
            self.state = "made"
            state.streams.append(self)

        def start(self) -> None:
            self.state = "started"

        def close(self) -> None:
            self.state = "closed"
            self.options.finished_callback()

    module = ModuleType("sounddevice")
    module.query_devices = lambda: devices
    module.default = SimpleNamespace(device=(2, 0))
    module.InputStream = InputStream
    module.PortAudioError = PortAudioError
    monkeypatch.setitem(sys.modules, "sounddevice", module)
    return state
