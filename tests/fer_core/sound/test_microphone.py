"""A microphone, with a stand-in for sounddevice."""

import sys
import time
from types import SimpleNamespace

import numpy as np
import pytest

from fer_core.errors import SoundError
from fer_core.sound.microphone import Microphone, list_microphones
from tests.support.sounds import portaudio

__all__ = ["portaudio"]


def test_inputs_are_listed_and_found_by_number_and_name(portaudio) -> None:
    assert list_microphones() == ("Webcam C270", "USB headset")
    assert Microphone().name == "USB headset"  # the system's own
    assert Microphone("1").name == "Webcam C270"
    assert Microphone("webcam").rate == 16000
    with pytest.raises(SoundError, match="no microphone 'Loudspeaker'; there are 1: Webcam C270"):
        Microphone("Loudspeaker")
    portaudio.devices[1:] = []
    with pytest.raises(SoundError, match="no microphone on this machine"):
        Microphone()


@pytest.mark.parametrize(("delay", "expected"), [(0.03, 0.03), (-5.0, 0.01), (7.0, 0.01)])
def test_blocks_say_when_they_began_also_where_the_driver_has_no_clock(
    portaudio, delay: float, expected: float
) -> None:
    microphone = Microphone("headset")
    blocks = []
    microphone.open(blocks.append)
    (stream,) = portaudio.streams
    assert stream.state == "started"
    assert (stream.options.device, stream.options.samplerate) == (2, 48000)
    buffer = np.arange(480, dtype=np.int16)[:, None]
    clock = SimpleNamespace(currentTime=100.0, inputBufferAdcTime=100.0 - delay)
    before = time.monotonic()
    stream.options.callback(buffer, 480, clock, None)
    after = time.monotonic()
    buffer[:] = 0  # it is PortAudio's, and used again
    (block,) = blocks
    assert before - expected <= block.began <= after - expected
    assert block.samples.tolist() == list(range(480))
    microphone.close()
    assert stream.state == "closed"
    assert not microphone.problem
    microphone.close()


def test_one_that_is_unplugged_says_so(portaudio) -> None:
    microphone = Microphone()
    microphone.open(lambda _: None)
    portaudio.streams[0].options.finished_callback()
    assert "USB headset gives no more sound" in str(microphone.problem)


def test_one_that_cannot_be_opened(portaudio) -> None:
    portaudio.refuse = "Device unavailable"
    with pytest.raises(SoundError, match="USB headset cannot be opened: Device unavailable"):
        Microphone().open(lambda _: None)


def test_what_is_missing_is_named(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    with pytest.raises(SoundError, match=r"pip install fer-desktop\[sound\]"):
        Microphone()

    class WithoutPortAudio:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "sounddevice":
                raise OSError("PortAudio library not found")

    monkeypatch.delitem(sys.modules, "sounddevice")
    monkeypatch.setattr(sys, "meta_path", [WithoutPortAudio(), *sys.meta_path])
    with pytest.raises(SoundError, match="libportaudio2"):
        list_microphones()
