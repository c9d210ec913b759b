from pathlib import Path

import av
import numpy as np
import pytest

from fer_core.errors import SourceError
from fer_core.sound.reader import SoundReader, has_sound
from fer_core.video.seekable import SeekableVideo
from tests.support.clips import SOUND_RATE, constant, write_clip

RATE = 48_000
ROUNDING = 0.0006
"""Matroska has times of a millisecond."""


@pytest.fixture(params=["a.mp4", "a.mkv", "a.mov"])
def clip(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Two seconds; the tone of 440 Hz begins with the pictures."""
    return write_clip(tmp_path / request.param, constant(50))


def first_picture(path: Path) -> float:
    video = SeekableVideo(path)
    video.open()
    video.close()
    return video.start


def read(path: Path, seconds: float, later: float = 0.0, rate: int = RATE, channels: int = 2):
    reader = SoundReader(path, rate, channels)
    reader.open()
    blocks = list(reader.samples(seconds, first_picture(path) + later))
    reader.close()
    return np.concatenate(blocks) if blocks else np.zeros((0, channels), np.float32)


def shift_of(samples: np.ndarray, start: float) -> float:
    """Seconds by which a tone lies behind the one that begins at a time, from its phase."""
    turns = 2 * np.pi * 440 * (np.arange(len(samples)) / RATE + start)
    phase = np.angle((samples * np.exp(-1j * turns)).sum() * 1j)
    return -phase / (2 * np.pi * 440)


@pytest.mark.slow
def test_from_the_beginning_the_tone_is_there(clip: Path) -> None:
    samples = read(clip, 0.0)
    assert samples.dtype == np.float32
    assert samples.shape[1] == 2
    assert len(samples) / RATE == pytest.approx(49 / 25, abs=0.05)
    assert abs(shift_of(samples[4800:9600, 0], 0.1)) < ROUNDING


@pytest.mark.slow
@pytest.mark.parametrize("start", [0.1, 0.777, 1.5])
def test_from_any_moment_the_samples_are_those_of_that_moment(clip: Path, start: float) -> None:
    samples = read(clip, start)[:9600, 0]
    assert np.abs(samples).max() == pytest.approx(0.3, abs=0.02)
    assert abs(shift_of(samples, start)) < ROUNDING


def test_where_sound_begins_later_there_is_silence_before(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "a.mkv", constant(50, sound_start=0.5))
    samples = read(clip, 0.2)[:, 0]
    assert np.abs(samples[: round(0.27 * RATE)]).max() < 0.01
    loud = np.flatnonzero(np.abs(samples) > 0.1)[0]
    assert loud / RATE == pytest.approx(0.3, abs=0.01)


def test_times_count_from_the_first_picture(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "a.mkv", constant(50, sound_start=0.5))
    samples = read(clip, 0.0, later=0.4)[:, 0]
    loud = np.flatnonzero(np.abs(samples) > 0.1)[0]
    assert loud / RATE == pytest.approx(0.1, abs=0.01)


@pytest.mark.slow
def test_any_rate_and_one_channel(clip: Path) -> None:
    samples = read(clip, 0.0, rate=16_000, channels=1)
    assert samples.shape[1] == 1
    assert len(samples) / 16_000 == pytest.approx(49 / 25, abs=0.05)


@pytest.mark.slow
def test_behind_the_end_there_is_nothing(clip: Path) -> None:
    assert len(read(clip, 60.0)) == 0


def test_a_gap_is_silent(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"
    with av.open(str(path), "w") as output:
        stream = output.add_stream("flac", rate=SOUND_RATE)
        for start in (0, 2 * SOUND_RATE):
            for first in range(0, SOUND_RATE, 4800):
                block = np.full((1, 4800 * 2), 8000, np.int16)
                frame = av.AudioFrame.from_ndarray(block, "s16", "stereo")
                frame.sample_rate = SOUND_RATE
                frame.pts = start + first
                output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    reader = SoundReader(path, RATE)
    reader.open()
    samples = np.concatenate(list(reader.samples(0.0)))[:, 0]
    reader.close()
    assert len(samples) / RATE == pytest.approx(3.0, abs=0.05)
    assert np.abs(samples[round(1.1 * RATE) : round(1.9 * RATE)]).max() == 0.0
    assert samples[round(2.1 * RATE)] == pytest.approx(8000 / 32768, abs=0.01)


def test_a_file_without_sound_says_so(tmp_path: Path) -> None:
    reader = SoundReader(write_clip(tmp_path / "a.mp4", constant(5, sound=None)), RATE)
    with pytest.raises(SourceError, match=r"a\.mp4 has no sound"):
        reader.open()
    reader.close()


@pytest.mark.slow
def test_damage_is_passed_over(clip: Path) -> None:
    content = bytearray(clip.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 300] = bytes(300)
    clip.write_bytes(content)
    try:
        samples = read(clip, 0.0)
    except SourceError:
        return
    assert np.isfinite(samples).all()


@pytest.mark.slow
def test_whether_a_file_has_sound(clip: Path, tmp_path: Path) -> None:
    assert has_sound(clip)
    assert not has_sound(write_clip(tmp_path / "silent.mp4", constant(5, sound=None)))
    assert not has_sound(tmp_path / "gone.mp4")
