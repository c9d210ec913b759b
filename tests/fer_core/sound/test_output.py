"""The adapter of sounddevice, with a library that stands in for it: there is no device here."""

import sys
from types import SimpleNamespace

import numpy as np
import pytest

from fer_core.errors import SoundError
from fer_core.sound.output import open_device


class Refused(Exception):
    """What the stand-in raises."""


class Stream:
    latency = 0.08
    time = 5.0
    refuses = False

    def __init__(self, **settings: object) -> None:
        if settings["samplerate"] == 1:
            raise Refused("Invalid sample rate.")
        self.settings = settings
        self.calls: list[str] = []

    def start(self) -> None:
        if self.refuses:
            raise Refused("Device unavailable")
        self.calls.append("start")

    def abort(self) -> None:
        self.calls.append("abort")

    def close(self) -> None:
        self.calls.append("close")


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> list[Stream]:
    made: list[Stream] = []

    def make(**settings: object) -> Stream:
        made.append(Stream(**settings))
        return made[-1]

    module = SimpleNamespace(OutputStream=make, PortAudioError=Refused)
    monkeypatch.setitem(sys.modules, "sounddevice", module)
    return made


def test_samples_come_with_the_moment_at_which_they_are_heard(library: list[Stream]) -> None:
    heard: list[float] = []
    device = open_device(48_000, 2, lambda out, at: (heard.append(at), out.fill(0.5))[1])
    device.start()
    (stream,) = library
    assert stream.settings["samplerate"] == 48_000
    assert stream.settings["channels"] == 2
    assert stream.settings["dtype"] == "float32"
    out = np.zeros((4, 2), np.float32)
    call = stream.settings["callback"]
    call(out, 4, SimpleNamespace(outputBufferDacTime=5.06, currentTime=5.0), None)
    assert (out == 0.5).all()
    # A driver that does not say when.
    call(out, 4, SimpleNamespace(outputBufferDacTime=0.0, currentTime=5.0), None)
    assert heard == [5.06, pytest.approx(5.08)]
    assert device.now() == 5.0
    device.stop()
    device.close()
    assert stream.calls == ["start", "abort", "close"]


def test_a_device_that_refuses_says_why(library: list[Stream], monkeypatch) -> None:
    with pytest.raises(SoundError, match="No sound can be played here: Invalid sample rate"):
        open_device(1, 2, lambda *_: None)
    monkeypatch.setattr(Stream, "refuses", True)
    with pytest.raises(SoundError, match="Device unavailable"):
        open_device(48_000, 2, lambda *_: None).start()


def test_without_the_package_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    with pytest.raises(SoundError, match=r"fer-desktop\[sound\]"):
        open_device(48_000, 2, lambda *_: None)


def test_without_its_library_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')\n")
    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(SoundError, match="PortAudio"):
        open_device(48_000, 2, lambda *_: None)
