"""Clicks that belong to moments of pictures are found at these moments in the sound."""

import numpy as np
import pytest

from fer_core.sound.alignment import SoundAlignment
from fer_core.sound.sound_input import SoundBlock
from tests.support.sounds import RATE, DrivenInput, clicks_in


def collect(alignment: SoundAlignment, *, ended: bool = False) -> np.ndarray:
    parts = list(alignment.ready(ended=ended))
    return np.concatenate(parts) if parts else np.zeros(0, np.int16)


@pytest.mark.slow
@pytest.mark.parametrize("fast", [0.0, 300e-6, -300e-6, 0.003])
@pytest.mark.parametrize("live", [True, False])
def test_a_clock_that_is_fast_or_slow_is_followed(fast: float, live: bool) -> None:
    """0.003 is far more than any sound card is off."""
    seconds = 90
    clicks = [2.5 + n for n in range(0, seconds - 3, 4)]
    source = DrivenInput([1000 + click for click in clicks], fast=fast)
    source.now = 998.0
    alignment = SoundAlignment(RATE)
    source.open(alignment.take)
    parts = []
    for frame in range(seconds * 10):
        arrived = 1000 + frame / 10
        source.run_until(arrived, jitter=0.004)
        alignment.note_frame(arrived, frame / 10, live=live)
        parts.append(collect(alignment))
    parts.append(collect(alignment, ended=True))
    sound = np.concatenate(parts)
    assert clicks_in(sound) == pytest.approx(clicks, abs=0.02)
    assert len(sound) / RATE == pytest.approx(seconds, abs=0.2)
    assert alignment.seconds == len(sound) / RATE


def test_sound_of_a_pause_of_a_file_is_left_out() -> None:
    source = DrivenInput([101.0, 104.0, 108.0])
    source.now = 100.0
    alignment = SoundAlignment(RATE)
    source.open(alignment.take)
    # Two seconds, a pause of five in which there is a click, two more seconds.
    for frame in range(40):
        arrived = 100 + frame / 10 + (5.0 if frame >= 20 else 0.0)
        source.run_until(arrived)
        alignment.note_frame(arrived, frame / 10, live=False)
    sound = collect(alignment, ended=True)
    assert clicks_in(sound) == pytest.approx([1.0, 3.0], abs=0.02)


def test_where_a_camera_was_away_sound_goes_on() -> None:
    source = DrivenInput([101.0, 104.0, 108.0])
    source.now = 100.0
    alignment = SoundAlignment(RATE)
    source.open(alignment.take)
    for frame in (*range(20), *range(70, 90)):
        source.run_until(100 + frame / 10)
        alignment.note_frame(100 + frame / 10, frame / 10, live=True)
    assert clicks_in(collect(alignment, ended=True)) == pytest.approx([1.0, 4.0, 8.0], abs=0.005)


def test_sound_that_is_missing_is_silence() -> None:
    source = DrivenInput([101.0, 104.0, 108.0])
    source.now = 100.0
    alignment = SoundAlignment(RATE)
    source.open(alignment.take)
    alignment.note_frame(100.0, 0.0, live=True)
    source.run_until(103.0)
    source.run_until(106.0, heard=False)  # the driver had no time
    source.run_until(109.0)
    sound = collect(alignment)
    assert clicks_in(sound) == pytest.approx([1.0, 8.0], abs=0.005)
    assert len(sound) / RATE == pytest.approx(9.0, abs=0.05)


def test_nothing_is_given_before_there_is_a_picture_and_old_sound_is_forgotten() -> None:
    alignment = SoundAlignment(1000)
    assert alignment.heard is None
    for second in range(100):
        alignment.take(SoundBlock(np.full(1000, second, np.int16), 500.0 + second))
    assert not list(alignment.ready())
    assert alignment._waiting_samples <= 60_000
    alignment.note_frame(570.0, 0.0, live=True)
    sound = collect(alignment)
    assert sound[0] == 70
    assert len(sound) == 30_000


def test_a_block_that_began_before_the_newest_picture_is_kept_whole():
    """Earlier pictures are forgotten as soon as no sound waits for them."""
    alignment = SoundAlignment(1000)
    written = 0
    for frame in range(50):
        arrived = 100.0 + frame / 10
        alignment.note_frame(arrived, frame / 10, live=True)
        # Each block of 100 ms began 20 ms before the picture, but for the first.
        began = arrived - (0.02 if frame else 0.0)
        count = 100 if frame else 80
        alignment.take(SoundBlock(np.ones(count, np.int16), began))
        parts = list(alignment.ready())
        assert all(part.all() for part in parts)  # no silence takes the place of what was lost
        written += sum(map(len, parts))
    assert written == 80 + 49 * 100
