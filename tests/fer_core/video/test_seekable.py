import random
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from fer_core.errors import SourceError
from fer_core.video.seekable import SeekableVideo
from tests.support.clips import constant, frame_times, write_clip


@pytest.fixture(params=["a.mp4", "a.mkv", "a.avi", "a.ts"])
def video(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SeekableVideo]:
    made = SeekableVideo(write_clip(tmp_path / request.param, constant(30, sound=None)))
    made.open()
    yield made
    made.close()


def test_frames_on_the_way_to_a_place_rise_and_end_with_its_own(video: SeekableVideo) -> None:
    met = [found.time for found in video.approach(0.62)]
    assert met[-1] == pytest.approx(0.6, abs=0.002)
    assert met == sorted(met)
    following = video.next()
    assert following is not None
    assert following.time == pytest.approx(0.64, abs=0.002)


def test_reading_goes_on_where_an_approach_was_left(video: SeekableVideo) -> None:
    approach = video.approach(0.6)
    first = next(approach)
    del approach
    following = video.next()
    assert following is not None
    assert following.time == pytest.approx(first.time + 0.04, abs=0.002)


def test_a_look_ahead_takes_nothing(video: SeekableVideo) -> None:
    video.seek(0.4)
    seen = video.peek()
    assert seen is not None
    assert video.next() == seen


def test_beyond_the_end_the_last_frame_is_met(video: SeekableVideo) -> None:
    *_, last = video.approach(99.0)
    assert last.time == pytest.approx(1.16, abs=0.002)
    assert video.peek() is None


def test_times_are_those_of_a_run_from_the_beginning(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "a.mp4", constant(30, sound=None))
    video = SeekableVideo(clip)
    video.open()
    for place, time in enumerate(frame_times(clip)):
        video.seek(time)
        found = video.next()
        assert found is not None, place
        assert found.time == pytest.approx(time)
    video.close()


def test_what_is_no_video_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_text("nothing")
    with pytest.raises(SourceError):
        SeekableVideo(path).open()


REORDERED = {"preset": "fast", "g": "250", "sc_threshold": "0", "bf": "3", "b_strategy": "0"}
"""Options of a codec that leaves out no B-frame and sets one key frame."""


@pytest.fixture(scope="module", params=["a.mp4", "a.mkv", "a.ts", "a.avi", "slow.mp4"])
def long_gop(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip with one key frame, or two; of the last one each fifth frame lasts a second longer."""
    clip = constant(100, sound=None, options={**REORDERED, "g": "60"})
    if request.param == "slow.mp4":
        clip = replace(clip, ticks=tuple(n + 25 * (n // 5) for n in range(100)))
    return write_clip(tmp_path_factory.mktemp("clips") / request.param, clip)


@pytest.fixture(scope="module")
def reference(long_gop: Path) -> list[tuple[float, NDArray[np.uint8]]]:
    """Every frame of it, read from the beginning."""
    video = SeekableVideo(long_gop)
    video.open()
    found = []
    while (frame := video.next()) is not None:
        found.append((frame.time, video.to_bgr(frame.frame)))
    video.close()
    return found


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_whatever_was_left_out_on_the_way_a_place_has_its_own_frame(
    long_gop: Path, reference: list[tuple[float, NDArray[np.uint8]]], seed: int
) -> None:
    chance = random.Random(seed)
    video = SeekableVideo(long_gop, 2)
    video.open()
    times = [time for time, _ in reference]
    end = times[-1] + 0.5
    for _ in range(12):
        for _passing in video.approach(chance.uniform(0, end)):
            if chance.random() < 0.02:
                break  # another place is wanted
        wanted = chance.uniform(0, end)
        *_, found = video.approach(wanted)
        place = max(bisect_right(times, wanted + 0.0005) - 1, 0)
        assert found.time == pytest.approx(times[place], abs=0.002)
        assert not found.passed
        assert np.array_equal(video.to_bgr(found.frame), reference[place][1])
        # What comes behind it is the next one.
        following = video.next()
        if place + 1 < len(times):
            assert following is not None
            assert following.time == pytest.approx(times[place + 1], abs=0.002)
            assert np.array_equal(video.to_bgr(following.frame), reference[place + 1][1])
        else:
            assert following is None
    video.close()


def test_frames_that_no_other_one_is_made_from_are_left_out_far_before_a_place(
    tmp_path: Path,
) -> None:
    clip = write_clip(tmp_path / "a.mp4", constant(100, sound=None, options=REORDERED))
    video = SeekableVideo(clip)
    video.open()
    met = list(video.approach(3.8))
    assert met[0].time == 0.0
    assert met[-1].time == pytest.approx(3.8)
    assert len(met) < 70
    exact = [found.time for found in met if not found.passed]
    assert exact == pytest.approx([number / 25 for number in range(86, 96)])
    assert len(list(video.approach(3.8, every=True))) == 96
    video.close()


def test_a_later_place_before_the_next_key_frame_is_reached_from_where_it_stands(
    tmp_path: Path,
) -> None:
    clip = write_clip(tmp_path / "a.mp4", constant(100, sound=None, options=REORDERED))
    video = SeekableVideo(clip)
    video.open()
    video.seek(2.0)
    video.next()
    met = list(video.approach(3.0))
    assert met[0].time > 2.0
    assert met[-1].time == pytest.approx(3.0)
    # Back again it has to begin with the key frame.
    assert next(iter(video.approach(2.5))).time == 0.0
    video.close()


def test_reading_goes_on_behind_a_frame_that_was_only_passed(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "a.mp4", constant(100, sound=None, options=REORDERED))
    video = SeekableVideo(clip)
    video.open()
    approach = video.approach(3.8)
    for _ in range(10):
        passed = next(approach)
    assert passed.passed
    following = video.next()
    assert following is not None
    assert following.time == pytest.approx(passed.time + 0.04)
    video.close()
