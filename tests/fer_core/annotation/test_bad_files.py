"""Files as they come from broken cards, cut downloads and odd cameras: never half a result."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from fer_core.errors import AnnotationError, FerError
from fer_core.tables.rows import read_rows
from tests.support.clips import Clip, constant, frame_times, write_clip
from tests.support.videos import blank_packets, make_sound

Maker = Callable[[Path], Path]


def _bytes(content: bytes, suffix: str = ".mp4") -> Maker:
    def make(folder: Path) -> Path:
        path = folder / f"bad{suffix}"
        path.write_bytes(content)
        return path

    return make


def _clip(suffix: str, clip: Clip) -> Maker:
    return lambda folder: write_clip(folder / f"bad{suffix}", clip)


def _cut(share: float, suffix: str = ".mp4", **options: object) -> Maker:
    def make(folder: Path) -> Path:
        path = write_clip(folder / f"bad{suffix}", constant(30, **options))
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])
        return path

    return make


def _flipped(seed: int, bits: int, suffix: str = ".mp4", start: float = 0.0) -> Maker:
    def make(folder: Path) -> Path:
        path = write_clip(folder / f"bad{suffix}", constant(30))
        data = bytearray(path.read_bytes())
        rng = np.random.default_rng(seed)
        for place in rng.integers(int(len(data) * start), len(data), bits):
            data[place] ^= 1 << int(rng.integers(8))
        path.write_bytes(data)
        return path

    return make


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


FAST_START = {"container_options": {"movflags": "faststart"}}
FRAGMENTS = {"container_options": {"movflags": "frag_keyframe+empty_moov"}}

REFUSED: dict[str, Maker] = {
    "empty": _bytes(b""),
    "text": _bytes(b"This is not a video.\n" * 50),
    "zeros": _bytes(bytes(5000)),
    "noise": _bytes(np.random.default_rng(1).bytes(20_000)),
    "noise.mkv": _bytes(np.random.default_rng(2).bytes(20_000), ".mkv"),
    "a playlist": _bytes(b"#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n/etc/hosts\n", ".ts"),
    "mp4 without its index": _cut(0.6),
    "mp4 of its first bytes": _cut(0.01),
    "mp4, index first, cut": _cut(0.5, **FAST_START),
    "mkv cut": _cut(0.5, ".mkv"),
    "avi cut": _cut(0.5, ".avi", codec="mpeg4", options={}, sound="mp3"),
    "sound only": lambda folder: make_sound(folder / "bad.mp4"),
    "no frames": _header_only,
    "encrypted": _encrypted,
}

TAKEN: dict[str, tuple[Maker, int | None]] = {
    "one frame": (_clip(".mp4", constant(1)), 1),
    "no duration": (_clip(".mkv", Clip(ticks=(0,), sound=None)), 1),
    "1x1": (_clip(".mkv", constant(3, size=(1, 1), codec="ffv1", options={}, sound=None)), 3),
    "2x3": (_clip(".mkv", constant(3, size=(2, 3), codec="ffv1", options={},
                                   pixel_format="bgr0", sound=None)), 3),
    "a line": (_clip(".mkv", constant(3, size=(301, 1), codec="ffv1", options={}, sound=None)), 3),
    "8K": (_clip(".mp4", constant(2, size=(7680, 4320), codec="mjpeg",
                                  options={}, pixel_format="yuvj420p", sound=None)), 2),
    "odd size": (_clip(".mkv", constant(5, size=(123, 77), codec="ffv1", options={})), 5),
    "16 bits": (_clip(".mkv", constant(5, codec="ffv1", options={},
                                       pixel_format="yuv420p10le")), 5),
    "gray": (_clip(".mkv", constant(5, codec="ffv1", options={}, pixel_format="gray")), 5),
    "transparent": (_clip(".mkv", constant(5, codec="ffv1", options={},
                                           pixel_format="bgra", sound=None)), 5),
    "gif": (_clip(".gif", Clip(ticks=tuple(range(0, 50, 10)), time_base=Fraction(1, 100),
                               codec="gif", options={}, pixel_format="rgb8", sound=None)), 5),
    "rotated": (_clip(".mp4", constant(5, rotation=270)), 5),
    "variable rate": (_clip(".mkv", Clip(ticks=(0, 7, 8, 9, 500, 501), rate=30,
                                         time_base=Fraction(1, 1000))), 6),
    "late start": (_clip(".ts", Clip(ticks=tuple(range(900_000, 936_000, 3600)),
                                     time_base=Fraction(1, 90_000))), 10),
    "stream cut": (_cut(0.5, ".ts"), None),
    "fragments": (_clip(".mp4", constant(30, **FRAGMENTS)), 30),
    "blank packets": (lambda folder: blank_packets(
        write_clip(folder / "bad.mp4", constant(30)), (7, 8, 20)), None),
    "flipped.ts": (_flipped(3, 30, ".ts", 0.1), None),
}  # fmt: skip

EITHER: dict[str, Maker] = {
    **{f"flipped {seed}": _flipped(seed, 40) for seed in range(4)},
    **{f"flipped.mkv {seed}": _flipped(seed, 40, ".mkv") for seed in range(3)},
    "flipped.avi": _flipped(9, 40, ".mkv", 0.3),
    "fragments cut": _cut(0.7, **FRAGMENTS),
}


def _leftovers(annotate) -> list[str]:
    return sorted(path.name for path in annotate.folder.iterdir())


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


@pytest.mark.parametrize("name", TAKEN)
def test_is_annotated_whole(name, tmp_path, annotate):
    make, frames = TAKEN[name]
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


def test_damage_is_told_and_counted(tmp_path, annotate):
    path = blank_packets(write_clip(tmp_path / "bad.mp4", constant(30)), (7, 8))
    result = annotate(path)
    assert any("could not be decoded" in note for note in result.notes)


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


def test_a_kind_of_file_that_cannot_be_written(tmp_path, annotate):
    path = write_clip(tmp_path / "clip.mp4", constant(3))
    with pytest.raises(AnnotationError, match=r"\.mp4, "):
        annotate(path, targets=annotate.targets(path, ".avi"))
