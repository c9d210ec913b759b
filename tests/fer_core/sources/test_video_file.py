import bisect
import sys
from pathlib import Path

import numpy as np
import pytest

from fer_core.errors import SourceError
from fer_core.sources.video_file import VideoFileSource
from tests.support.formats import VARIABLE, VIDEOS
from tests.support.videos import (
    SIZE,
    blank_packets,
    make_sound,
    make_video,
    numbered_picture,
    read_number,
    turn,
)


def read_all(source: VideoFileSource) -> list[tuple[int, int, float]]:
    frames = []
    while (frame := source.read()) is not None:
        frames.append((read_number(frame.image), frame.index, frame.time))
    return frames


@pytest.fixture
def opened():
    """Opens sources and closes them behind the test."""
    sources = []

    def open_it(path: Path) -> VideoFileSource:
        source = VideoFileSource(path)
        sources.append(source)
        source.open()
        return source

    yield open_it
    for source in sources:
        source.close()


def test_frames_have_their_form_number_and_time(tmp_path, opened):
    source = opened(make_video(tmp_path / "a.mp4", 50, rate=25))
    frame = source.read()
    assert frame.image.shape == (SIZE[1], SIZE[0], 3)
    assert frame.image.dtype == np.uint8
    assert frame.image.flags.c_contiguous
    assert not frame.image.flags.writeable
    assert abs(frame.image.astype(int) - numbered_picture(0)).mean() < 12
    following = source.read()
    assert not np.shares_memory(frame.image, following.image)
    rest = read_all(source)
    assert [number for number, _, _ in rest] == list(range(2, 50))
    assert [index for _, index, _ in rest] == list(range(2, 50))
    assert [seconds for _, _, seconds in rest] == pytest.approx([k / 25 for k in range(2, 50)])
    assert source.read() is None
    assert source.corrupt == 0


def test_info_says_what_is_known(tmp_path):
    source = VideoFileSource(make_video(tmp_path / "a clip.mp4", 50, rate=25, audio=True))
    info = source.open()
    source.close()
    assert info.name == "a clip.mp4"
    assert info.kind == "file"
    assert info.size == SIZE
    assert info.rate == pytest.approx(25)
    assert info.duration == pytest.approx(2.0)
    assert info.seekable
    assert not info.live
    assert info.start == 0.0


def test_a_variable_frame_rate_keeps_its_times(tmp_path, opened):
    source = opened(make_video(tmp_path / "a.mp4", times=VARIABLE))
    assert [seconds for _, _, seconds in read_all(source)] == pytest.approx(VARIABLE)


def test_times_count_from_the_first_frame_where_the_container_does_not(tmp_path):
    options = {"output_ts_offset": "10"}
    source = VideoFileSource(make_video(tmp_path / "a.ts", 30, container_options=options))
    info = source.open()
    assert info.start >= 10.0
    assert info.duration == pytest.approx(30 / 25, abs=0.05)
    times = [seconds for _, _, seconds in read_all(source)]
    assert times == pytest.approx([k / 25 for k in range(30)], abs=1e-4)
    source.seek(0.4)
    assert read_number(source.read().image) == 10
    source.close()


@pytest.mark.slow
@pytest.mark.parametrize("name", VIDEOS)
def test_seeking_is_exact_to_the_frame(tmp_path, opened, name):
    file, arguments = VIDEOS[name]
    source = opened(make_video(tmp_path / file, **{"frames": 60, **arguments}))
    frames = read_all(source)
    times = [seconds for _, _, seconds in frames]
    assert [number for number, _, _ in frames] == list(range(len(times)))
    rng = np.random.default_rng(1)
    targets = [*rng.uniform(-0.2, times[-1] + 0.5, 20), times[7], times[-1], 0.0, times[12]]
    for target in targets:
        source.seek(float(target))
        expected = max(bisect.bisect_right(times, target + 0.0005) - 1, 0)
        frame = source.read()
        assert read_number(frame.image) == expected, target
        assert frame.time == pytest.approx(times[expected])
        following = source.read()
        if expected + 1 < len(times):
            assert read_number(following.image) == expected + 1
        else:
            assert following is None


def test_the_index_follows_a_seek(tmp_path, opened):
    source = opened(make_video(tmp_path / "a.mp4", 60, rate=30))
    source.seek(1.0)
    assert [source.read().index, source.read().index] == [30, 31]


def test_skipped_frames_are_counted_but_not_returned(tmp_path, opened):
    source = opened(make_video(tmp_path / "a.mp4", 3))
    assert source.skip()
    assert source.read().index == 1
    assert source.skip()
    assert not source.skip()


TURNS = {
    "upright": ((1, 0, 0, 1), lambda picture: picture),
    "clockwise": ((0, 1, -1, 0), lambda picture: np.rot90(picture, -1)),
    "upside down": ((-1, 0, 0, -1), lambda picture: np.rot90(picture, 2)),
    "counterclockwise": ((0, -1, 1, 0), lambda picture: np.rot90(picture, 1)),
    "mirrored": ((-1, 0, 0, 1), lambda picture: picture[:, ::-1]),
    "flipped": ((1, 0, 0, -1), lambda picture: picture[::-1]),
    "transposed": ((0, 1, 1, 0), lambda picture: picture.transpose(1, 0, 2)),
}


@pytest.mark.parametrize("name", TURNS)
def test_pictures_stand_upright(tmp_path, name):
    matrix, upright = TURNS[name]
    source = VideoFileSource(turn(make_video(tmp_path / "a.mp4", 2), matrix))
    info = source.open()
    image = source.read().image
    source.close()
    expected = upright(numbered_picture(0))
    assert info.size == (expected.shape[1], expected.shape[0])
    assert image.shape == expected.shape
    assert image.flags.c_contiguous
    assert abs(image.astype(int) - expected).mean() < 12


def test_pixels_become_square(tmp_path):
    path = make_video(tmp_path / "a.mp4", 2, pixel_aspect=2)
    source = VideoFileSource(path)
    info = source.open()
    image = source.read().image
    source.close()
    assert info.size == (2 * SIZE[0], SIZE[1])
    assert image.shape == (SIZE[1], 2 * SIZE[0], 3)


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.avi"])
def test_damage_in_the_middle_is_skipped_and_counted(tmp_path, opened, name):
    path = make_video(tmp_path / name, 60, gop=1)
    source = opened(blank_packets(path, range(20, 24)))
    numbers = [number for number, _, _ in read_all(source)]
    assert source.corrupt == 4
    assert numbers == [k for k in range(60) if not 20 <= k < 24]
    source.seek(1.0)
    assert read_number(source.read().image) == 25


def test_a_source_can_be_opened_again(tmp_path):
    source = VideoFileSource(make_video(tmp_path / "a.mp4", 5))
    for _ in range(2):
        source.open()
        assert len(read_all(source)) == 5
        source.close()
    source.close()


def test_one_pixel(tmp_path, opened):
    path = make_video(tmp_path / "a.mkv", 2, size=(1, 1), codec="ffv1", pixel_format="bgr0")
    assert opened(path).read().image.shape == (1, 1, 3)


def test_sixteen_bits(tmp_path, opened):
    path = make_video(tmp_path / "a.mkv", 2, codec="ffv1", pixel_format="gray16le")
    image = opened(path).read().image
    assert image.shape == (SIZE[1], SIZE[0], 3)
    assert read_number(image) == 0


@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".avi"])
def test_a_file_that_is_cut_off_is_refused(tmp_path, suffix):
    path = make_video(tmp_path / f"a{suffix}", 60)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(SourceError, match=r"cut off: only \d\d% of it is there"):
        VideoFileSource(path).open()


def test_a_file_that_is_cut_off_is_refused_also_with_its_index_in_front(tmp_path):
    path = make_video(tmp_path / "a.mp4", 60, container_options={"movflags": "faststart"})
    data = path.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")
    path.write_bytes(data[: len(data) * 3 // 4])
    with pytest.raises(SourceError, match="cut off"):
        VideoFileSource(path).open()


def test_what_stands_behind_a_file_does_not_matter(tmp_path, opened):
    path = make_video(tmp_path / "a.mp4", 5)
    path.write_bytes(path.read_bytes() + b"hello, here is a note" * 10)
    assert len(read_all(opened(path))) == 5


def test_a_transport_stream_plays_as_far_as_it_goes(tmp_path, opened):
    path = make_video(tmp_path / "a.ts", 60)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    assert 10 < len(read_all(opened(path))) < 60


def bad_file(folder: Path, kind: str) -> Path:
    path = folder / "bad.mp4"
    match kind:
        case "empty":
            path.touch()
        case "text":
            path.write_text("Dear diary, today I renamed a text file.\n" * 50)
        case "noise":
            path.write_bytes(np.random.default_rng(0).bytes(50_000))
        case "folder":
            path.mkdir()
        case "sound":
            make_sound(path)
        case "header alone":
            whole = make_video(folder / "whole.mp4", 5)
            data = whole.read_bytes()
            path.write_bytes(data[:32])
    return path


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("missing", "There is no file"),
        ("empty", "is empty"),
        ("text", "not a video"),
        ("noise", "not a video"),
        ("folder", "is a folder"),
        ("sound", "no pictures in it"),
        ("header alone", "cut off|not a video"),
    ],
)
def test_bad_files_are_told_in_a_sentence(tmp_path, kind, words):
    source = VideoFileSource(bad_file(tmp_path, kind))
    with pytest.raises(SourceError, match=words):
        source.open()
    assert source.read() is None
    source.close()


def playlists(folder: Path) -> list[Path]:
    clip = make_video(folder / "secret.mp4", 5)
    texts = {
        "list.m3u8": f"#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n{clip}\n#EXT-X-ENDLIST\n",
        "list.ffconcat": "ffconcat version 1.0\nfile secret.mp4\n",
        "list.sdp": "v=0\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n",
        "list.mp4": "ffconcat version 1.0\nfile secret.mp4\n",
    }
    paths = []
    for name, text in texts.items():
        path = folder / name
        path.write_text(text)
        paths.append(path)
    return paths


def test_a_playlist_opens_no_other_file(tmp_path):
    for path in playlists(tmp_path):
        with pytest.raises(SourceError, match="not a video"):
            VideoFileSource(path).open()


@pytest.mark.skipif(sys.platform == "win32", reason="file names have no colons there")
def test_a_file_name_is_never_an_address(tmp_path, monkeypatch):
    make_video(tmp_path / "secret.mp4", 5)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match="There is no file"):
        VideoFileSource(Path("concat:secret.mp4")).open()
    (tmp_path / "concat:secret.mp4").write_text("nothing")
    with pytest.raises(SourceError, match="not a video"):
        VideoFileSource(Path("concat:secret.mp4")).open()
