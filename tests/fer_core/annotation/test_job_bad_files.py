"""Files as they come from broken cards, cut downloads and odd cameras: never half a result."""

import socket
import sys
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from fer_core.errors import AnnotationError, FerError
from fer_core.tables.rows import read_rows
from tests.support.clips import constant, frame_times, write_clip
from tests.support.formats import (
    FAST_START,
    FRAGMENTS,
    ODD_CLIPS,
    Maker,
    cut_off,
    file_of,
    large_is_long,
    with_flipped_bits,
)
from tests.support.videos import blank_packets, make_sound


def _header_only(folder: Path) -> Path:
    path = folder / "bad.mp4"
    with av.open(str(path), "w") as output:
        stream = output.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        output.start_encoding()
    return path


def _encrypted(folder: Path) -> Path:
    path = write_clip(
        folder / "bad.mp4",
        constant(
            20,
            sound=None,
            container_options={
                "encryption_scheme": "cenc-aes-ctr",
                "encryption_key": "00112233445566778899aabbccddeeff",
                "encryption_kid": "00112233445566778899aabbccddeeff",
            },
        ),
    )
    assert b"encv" in path.read_bytes()
    return path


REFUSED: dict[str, Maker] = {
    "empty": file_of(b""),
    "text": file_of(b"This is not a video.\n" * 50),
    "zeros": file_of(bytes(5000)),
    "noise": file_of(np.random.default_rng(1).bytes(20_000)),
    "noise.mkv": file_of(np.random.default_rng(2).bytes(20_000), ".mkv"),
    "a playlist": file_of(b"#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n/etc/hosts\n", ".ts"),
    "mp4 without its index": cut_off(0.6),
    "mp4 of its first bytes": cut_off(0.01),
    "mp4, index first, cut": cut_off(0.5, **FAST_START),
    "mkv cut": cut_off(0.5, ".mkv"),
    "avi cut": cut_off(0.5, ".avi", codec="mpeg4", options={}, sound="mp3"),
    "sound only": lambda folder: make_sound(folder / "bad.mp4"),
    "no frames": _header_only,
    "encrypted": _encrypted,
}

EITHER: dict[str, Maker] = {
    **{f"flipped {seed}": with_flipped_bits(seed, 40) for seed in range(4)},
    **{f"flipped.mkv {seed}": with_flipped_bits(seed, 40, ".mkv") for seed in range(3)},
    "flipped.avi": with_flipped_bits(9, 40, ".mkv", 0.3),
    "fragments cut": cut_off(0.7, **FRAGMENTS),
}


def _leftovers(annotate) -> list[str]:
    return sorted(path.name for path in annotate.folder.iterdir())


@pytest.mark.slow
@pytest.mark.parametrize("name", REFUSED)
def test_is_refused_in_a_sentence(name, tmp_path, annotate):
    path = REFUSED[name](tmp_path)
    before = path.read_bytes()
    with pytest.raises(FerError) as caught:
        annotate(path)
    sentence = str(caught.value)
    assert path.name in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert _leftovers(annotate) == []
    assert path.read_bytes() == before


@pytest.mark.slow
@pytest.mark.parametrize("name", [large_is_long(name) for name in ODD_CLIPS])
def test_is_annotated_whole(name, tmp_path, annotate):
    make, frames = ODD_CLIPS[name]
    path = make(tmp_path)
    result = annotate(path)
    rows = {row.frame for row in read_rows(result.targets.table)}
    copied = frame_times(result.targets.video)
    assert rows == set(range(result.frames))
    assert len(copied) == result.frames
    if frames is not None:
        assert result.frames == frames
        assert copied == pytest.approx(frame_times(path), abs=0.001)
    assert len(_leftovers(annotate)) == 4


@pytest.mark.slow
@pytest.mark.parametrize("name", EITHER)
def test_is_annotated_whole_or_refused(name, tmp_path, annotate):
    path = EITHER[name](tmp_path)
    try:
        frames = annotate(path).frames
    except FerError as error:
        frames, sentence = None, str(error)
        assert path.name in sentence  # both endings are right
    results = _leftovers(annotate)
    if frames is None:
        assert results == []
    else:
        assert len(results) == 4
        assert len(frame_times(annotate.targets(path).video)) == frames


@pytest.mark.slow
def test_damage_is_told_and_counted(tmp_path, annotate):
    path = blank_packets(write_clip(tmp_path / "bad.mp4", constant(30)), (7, 8))
    result = annotate(path)
    assert any("could not be decoded" in note.english for note in result.notes)


def test_a_missing_file(tmp_path, annotate):
    with pytest.raises(FerError, match="no file"):
        annotate(tmp_path / "absent.mp4")


def test_a_folder(tmp_path, annotate):
    (tmp_path / "folder.mp4").mkdir()
    with pytest.raises(FerError, match="is a folder"):
        annotate(tmp_path / "folder.mp4")


def test_names_with_percent_signs_and_colons(tmp_path, annotate):
    path = write_clip(tmp_path / "plain.mp4", constant(3))
    strange = path.rename(tmp_path / "concat:a%03d|b.mp4")
    assert annotate(strange).frames == 3


@pytest.mark.skipif(sys.platform == "win32", reason="file names have no colons there")
def test_relative_names_with_colons(tmp_path, annotate, monkeypatch):
    monkeypatch.chdir(tmp_path)
    clip = write_clip(tmp_path / "2024-01-01T12:30:00.mp4", constant(3))
    result = replace(annotate, folder=Path())(Path(clip.name))
    assert result.targets.video == Path("2024-01-01T12:30:00.emotions.mp4")
    assert len(frame_times(result.targets.video.absolute())) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="file names have no colons there")
def test_a_folder_named_like_an_address_is_a_folder(tmp_path, annotate, monkeypatch):
    monkeypatch.chdir(tmp_path)
    clip = write_clip(tmp_path / "clip.mp4", constant(3))
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        folder = Path(f"http:127.0.0.1:{server.getsockname()[1]}")
        folder.mkdir()
        result = replace(annotate, folder=folder)(clip)
        with pytest.raises(BlockingIOError):
            server.accept()
    assert result.targets.video.parent == folder
    assert len(frame_times(result.targets.video.absolute())) == 3


def test_a_kind_of_file_that_cannot_be_written(tmp_path, annotate):
    path = write_clip(tmp_path / "clip.mp4", constant(3))
    with pytest.raises(AnnotationError, match=r"\.mp4, "):
        annotate(path, targets=annotate.targets(path, ".avi"))
