"""The sound of real clips, through a device that the test drives."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from fer_core.sound.file_sound import RATE, FileSound, HeardClock
from tests.support.clips import constant, write_clip
from tests.support.driven_output import LATENCY, DrivenDevices, DrivenOutput


class Listening:
    """A sound with its device."""

    def __init__(self, path: Path, refusal: str = "") -> None:
        self.devices = DrivenDevices(refusal)
        self.problems: list[str] = []
        self.wall = 0.0
        self.sound = FileSound(
            path,
            lambda: 0.0,
            self.problems.append,
            open_output=self.devices,
            time_source=lambda: self.wall,
        )

    def start(self, seconds: float) -> HeardClock:
        """Play, once so much is decoded that the device may ask without waiting."""
        clock = self.sound.start(seconds)
        assert clock is not None
        self.sound._queue.wait_filled(round(0.45 * RATE), 20)
        return clock

    @property
    def device(self) -> DrivenOutput:
        (device,) = self.devices.opened
        return device


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_clip(tmp_path_factory.mktemp("clips") / "a.mkv", constant(50, sound_start=0.5))


@pytest.fixture
def listen(clip: Path) -> Iterator[Callable[..., Listening]]:
    made: list[Listening] = []

    def make(path: Path = clip, **other: str) -> Listening:
        made.append(Listening(path, **other))
        return made[-1]

    yield make
    for one in made:
        one.sound.close()


def test_the_clock_says_what_is_heard(listen) -> None:
    one = listen()
    clock = one.start(0.2)
    assert clock.now() == 0.2
    one.device.pass_time(LATENCY)
    assert clock.now() == pytest.approx(0.2)
    one.device.pass_time(0.31)
    # The tone begins half a second after the first picture.
    assert clock.now() == pytest.approx(0.51)
    assert one.device.loudness() > 0.1
    assert not clock.delay(1.0)
    heard = one.device.samples()[:, 0]
    loud = np.flatnonzero(np.abs(heard) > 0.1)[0] / RATE
    assert loud == pytest.approx(0.3, abs=0.01)


def test_behind_the_end_of_the_sound_the_clock_goes_on(listen) -> None:
    one = listen()
    clock = one.start(1.9)
    for _ in range(30):
        one.device.pass_time(0.1)
    assert clock.now() == pytest.approx(1.9 + 3.0 - LATENCY, abs=0.011)


def test_another_place_is_heard_at_once(listen) -> None:
    one = listen()
    one.start(1.0)
    one.device.pass_time(0.2)
    one.sound.stop()
    assert not one.device.asks
    clock = one.start(0.0)
    assert clock.now() == 0.0
    one.device.pass_time(0.1)
    assert clock.now() == pytest.approx(0.1 - LATENCY, abs=0.011)
    assert one.device.loudness() < 0.01
    assert len(one.devices.opened) == 1


def test_while_samples_are_late_the_clock_stands(listen) -> None:
    one = listen()
    clock = one.start(0.0)
    one.device.pass_time(0.1)
    clock.note(one.device.time, 0.1, 0.0)
    one.device.time += 0.3
    assert clock.now() == pytest.approx(0.1)


def test_the_clock_goes_on_without_a_device_that_has_gone(listen) -> None:
    one = listen()
    clock = one.start(0.0)
    one.device.pass_time(0.1)
    before = clock.now()
    one.wall = 1.5
    assert before < clock.now() < before + 1.0
    one.wall = 3.5
    assert clock.now() == pytest.approx(0.1 + 2.5)


def test_without_a_device_it_says_so_once(listen) -> None:
    one = listen(refusal="No sound can be played here.")
    assert one.sound.start(0.0) is None
    assert one.sound.start(0.0) is None
    assert one.problems == ["No sound can be played here."]


def test_a_file_without_sound_is_silent(listen, tmp_path: Path) -> None:
    one = listen(write_clip(tmp_path / "b.mp4", constant(5, sound=None)))
    assert one.sound.start(0.0) is None
    assert one.problems == ["b.mp4 has no sound."]


def test_everything_is_released(listen) -> None:
    one = listen()
    one.start(0.0)
    one.sound.close()
    assert one.device.closed
    one.sound.close()
