"""Both readers of video files give every frame the same time, whatever the container states."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import av
import pytest

from fer_core.sources.video_file import VideoFileSource
from fer_core.video.reader import VideoReader
from fer_core.video.timeline import Timeline
from tests.support.clips import constant, write_clip
from tests.support.formats import CLIPS, ODD_CLIPS, VIDEOS, Maker, clip_of, large_is_long
from tests.support.videos import make_video

PLAIN = {
    "libx264": {"options": {"bf": "3"}},
    "libx265": {"options": {"x265-params": "log-level=none"}},
    "mpeg4": {"options": {"bf": "2"}},
    "mpeg2video": {"options": {"bf": "2"}},
    "mpeg1video": {"options": {"bf": "2"}},
    "mjpeg": {"pixel_format": "yuvj420p"},
    "libvpx": {"options": {"deadline": "realtime", "cpu-used": "8"}},
    "libvpx-vp9": {"options": {"deadline": "realtime", "cpu-used": "8"}},
    "wmv2": {},
    "msmpeg4": {},
    "flv": {},
    "ffv1": {},
    "h263": {"size": (176, 144)},
    "prores": {"pixel_format": "yuv422p10le"},
}
HELD = {
    ".mp4": ["libx264", "libx265", "mpeg4", "mpeg2video", "mjpeg", "libvpx-vp9"],
    ".mov": ["libx264", "mpeg4", "mjpeg", "msmpeg4", "prores"],
    ".mkv": ["libx264", "libx265", "mpeg4", "mpeg1video", "libvpx", "ffv1", "msmpeg4"],
    ".webm": ["libvpx", "libvpx-vp9"],
    ".avi": ["libx264", "mpeg4", "mpeg1video", "mpeg2video", "mjpeg", "msmpeg4", "ffv1", "h263"],
    ".wmv": ["libx264", "mpeg4", "mpeg2video", "mjpeg", "wmv2"],
    ".ts": ["libx264", "libx265", "mpeg2video"],
    ".mpg": ["libx264", "mpeg1video", "mpeg2video"],
    ".flv": ["libx264", "flv"],
    ".3gp": ["libx264", "h263"],
    ".mxf": ["mpeg2video"],
    ".nut": ["libx264", "mjpeg"],
    ".wtv": ["libx264", "mpeg2video"],
    ".ivf": ["libvpx-vp9"],
    ".ogv": ["libvpx"],
    ".m2v": ["mpeg2video"],
    ".h264": ["libx264"],
    ".hevc": ["libx265"],
    ".swf": ["flv"],
}
"""Codecs by the ending of a container that takes them."""


def source_times(path: Path) -> list[float]:
    source = VideoFileSource(path)
    source.open()
    times = []
    while (frame := source.read()) is not None:
        times.append(frame.time)
    source.close()
    return times


def reader_times(path: Path) -> list[float]:
    with VideoReader(path) as reader:
        first, time_base = reader.info.first, reader.info.time_base
        return [float((picture.ticks - first) * time_base) for picture in reader.pictures()]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("suffix", "codec"), [(suffix, codec) for suffix, held in HELD.items() for codec in held]
)
def test_frames_of_a_constant_rate_have_their_times_in_every_container(tmp_path, suffix, codec):
    path = make_video(tmp_path / f"a{suffix}", 24, rate=25, codec=codec, **PLAIN[codec])
    times = reader_times(path)
    assert times == pytest.approx([number / 25 for number in range(24)], abs=0.001)
    assert source_times(path) == times


EVERY_KIND: dict[str, Maker] = {
    **{
        f"video: {name}": lambda folder, file=file, arguments=arguments: make_video(
            folder / file, **{"frames": 30, **arguments}
        )
        for name, (file, arguments) in VIDEOS.items()
    },
    **{f"clip: {name}": clip_of(suffix, clip) for name, (suffix, clip) in CLIPS.items()},
    **{f"odd clip: {name}": make for name, (make, _) in ODD_CLIPS.items()},
}


@pytest.mark.slow
@pytest.mark.parametrize("name", [large_is_long(name) for name in EVERY_KIND])
def test_both_readers_find_the_same_frames_at_the_same_times(tmp_path: Path, name: str) -> None:
    path = EVERY_KIND[name](tmp_path)
    times = reader_times(path)
    assert source_times(path) == times
    assert times[0] == 0.0
    assert all(earlier < later for earlier, later in pairwise(times))


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".avi", ".wmv"])
def test_reordered_frames_in_a_container_that_states_the_decoding_order(
    tmp_path: Path, suffix: str
) -> None:
    options = {"bf": "3", "preset": "medium"}
    path = write_clip(
        tmp_path / f"a{suffix}", constant(50, size=(320, 240), options=options, sound=None)
    )
    expected = [number / 25 for number in range(50)]
    assert reader_times(path) == pytest.approx(expected, abs=0.001)
    assert source_times(path) == pytest.approx(expected, abs=0.001)
    with VideoReader(path) as reader:
        assert reader.info.first == 0
        if suffix == ".avi":
            assert reader.info.duration == 2.0
        assert len(list(reader.pictures())) == 50
        assert reader.repaired == 0


def timeline(
    *, format: str = "matroska", reorder_depth: int = 0, start_time: int | None = None
) -> Timeline:
    """A timeline of 25 frames per second, 1 ms a tick."""
    stream = SimpleNamespace(
        codec_context=SimpleNamespace(reorder_depth=reorder_depth),
        time_base=Fraction(1, 1000),
        average_rate=Fraction(25),
        guessed_rate=None,
        base_rate=None,
        start_time=start_time,
    )
    return Timeline(SimpleNamespace(format=SimpleNamespace(name=format)), stream)


def frames(*times: int | None, dts: Sequence[int | None] | None = None) -> list[av.VideoFrame]:
    made = []
    for number, pts in enumerate(times):
        frame = av.VideoFrame(16, 16)
        frame.pts = pts
        frame.dts = pts if dts is None else dts[number]
        made.append(frame)
    return made


def ticks(line: Timeline, *times: int | None) -> list[int]:
    return [found for _, found in line.follow(frames(*times))]


def test_times_that_rise_stand_as_they_are():
    line = timeline()
    assert ticks(line, 100, 101, 500, 2000) == [100, 101, 500, 2000]
    assert (line.first, line.stated, line.repaired) == (100, True, 0)
    assert line.start == Fraction(1, 10)
    assert line.seconds(500) == 0.4


def test_a_time_that_is_missing_is_one_usual_step_later():
    line = timeline()
    assert ticks(line, 0, None, None, 120) == [0, 40, 80, 120]
    assert line.repaired == 2


def test_a_time_that_does_not_rise_is_the_next_possible_one():
    line = timeline()
    assert ticks(line, 0, 40, 40, 30, 80) == [0, 40, 41, 42, 80]
    assert line.repaired == 2


def test_a_clock_that_starts_anew_goes_on_behind_the_old_one():
    line = timeline()
    assert ticks(line, 5000, 5040, 0, 40, 80) == [5000, 5040, 5080, 5120, 5160]
    assert line.repaired == 1


def test_without_any_times_frames_come_at_the_usual_rate():
    line = timeline(start_time=7)
    assert ticks(line, None, None, None) == [7, 47, 87]
    assert not line.stated


def test_behind_a_seek_frames_without_a_time_are_left_out():
    line = timeline()
    ticks(line, 0, 40)
    assert ticks(line, None, None, 1000, None) == [1000, 1040]
    assert line.first == 0


def test_decoding_times_are_moved_back_by_what_the_decoder_holds_back():
    line = timeline(format="avi", reorder_depth=2)
    found = list(line.follow(frames(40, 160, 120, 200, 80, dts=[80, 120, 160, None, None])))
    assert [tick for _, tick in found] == [0, 40, 80, 120, 160]
    assert line.repaired == 0
