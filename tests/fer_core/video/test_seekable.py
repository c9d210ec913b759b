from collections.abc import Iterator
from pathlib import Path

import pytest

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
