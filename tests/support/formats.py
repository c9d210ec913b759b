"""Kinds of video files that tests of several rooms read: containers, codecs, oddities, damage."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.support.clips import Clip, constant, write_clip
from tests.support.videos import blank_packets

VARIABLE = (0.0, 0.04, 0.05, 0.5, 0.52, 0.9, 1.4, 1.44, 1.48, 1.52, 2.9, 3.0)
VIDEOS = {
    "mp4": ("a.mp4", {}),
    "mp4 with b-frames": ("b.mp4", {"options": {"bf": "3"}}),
    "matroska": ("a.mkv", {}),
    "transport stream": ("a.ts", {}),
    "avi without b-frames": ("a.avi", {"codec": "mpeg4"}),
    "avi with b-frames": ("b.avi", {"codec": "mpeg4", "options": {"bf": "2"}}),
    "avi with h.264": ("c.avi", {}),
    "no container": ("a.h264", {}),
    "motion jpeg": ("a.mov", {"codec": "mjpeg", "pixel_format": "yuvj420p"}),
    "variable rate": ("v.mp4", {"times": tuple(t + k for k in range(4) for t in VARIABLE[:5])}),
}
"""Names and arguments of `make_video`."""

IRREGULAR = (0, 33, 66, 133, 150, 151, 300, 301, 302, 700, 733, 766, 800, 1300, 1400, 1433)

CLIPS = {
    "25": (".mp4", constant(40)),
    "24000/1001": (".mp4", constant(40, Fraction(24000, 1001))),
    "120": (".mp4", constant(60, 120)),
    "variable": (".mp4", Clip(ticks=IRREGULAR, time_base=Fraction(1, 1000), rate=30)),
    "variable in mov": (".mov", Clip(ticks=IRREGULAR, time_base=Fraction(1, 600), rate=30)),
    "b-frames": (
        ".mp4",
        constant(40, options={"preset": "medium", "bf": "3", "g": "20"}),
    ),
    "late sound": (".mp4", constant(40, sound_start=0.5)),
    "late pictures": (
        ".mp4",
        Clip(ticks=tuple(range(20, 50)), time_base=Fraction(1, 25), sound_start=0.0),
    ),
    "rotated": (".mp4", constant(20, rotation=90)),
    "upside down": (".mov", constant(20, rotation=180)),
    "silent": (".mp4", constant(20, sound=None)),
    "one frame": (".mp4", constant(1, sound=None)),
    "odd size": (".mp4", constant(20, size=(191, 143), codec="mjpeg", options={},
                                  pixel_format="yuvj444p")),
    "transport stream": (".ts", Clip(ticks=tuple(90_000 + 3600 * n for n in range(30)),
                                     time_base=Fraction(1, 90_000))),
    "matroska": (".mkv", constant(40, Fraction(30000, 1001))),
    "avi with b-frames": (".avi", constant(30, codec="mpeg4", options={"bf": "2"}, sound="mp3")),
}  # fmt: skip
"""Endings and contents of what `write_clip` makes."""

Maker = Callable[[Path], Path]


def file_of(content: bytes, suffix: str = ".mp4") -> Maker:
    def make(folder: Path) -> Path:
        path = folder / f"bad{suffix}"
        path.write_bytes(content)
        return path

    return make


def clip_of(suffix: str, clip: Clip) -> Maker:
    return lambda folder: write_clip(folder / f"bad{suffix}", clip)


def cut_off(share: float, suffix: str = ".mp4", **options: object) -> Maker:
    def make(folder: Path) -> Path:
        path = write_clip(folder / f"bad{suffix}", constant(30, **options))
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])
        return path

    return make


def with_flipped_bits(seed: int, bits: int, suffix: str = ".mp4", start: float = 0.0) -> Maker:
    def make(folder: Path) -> Path:
        path = write_clip(folder / f"bad{suffix}", constant(30))
        data = bytearray(path.read_bytes())
        rng = np.random.default_rng(seed)
        for place in rng.integers(int(len(data) * start), len(data), bits):
            data[place] ^= 1 << int(rng.integers(8))
        path.write_bytes(data)
        return path

    return make


FAST_START = {"container_options": {"movflags": "faststart"}}
FRAGMENTS = {"container_options": {"movflags": "frag_keyframe+empty_moov"}}

ODD_CLIPS: dict[str, tuple[Maker, int | None]] = {
    "one frame": (clip_of(".mp4", constant(1)), 1),
    "no duration": (clip_of(".mkv", Clip(ticks=(0,), sound=None)), 1),
    "1x1": (clip_of(".mkv", constant(3, size=(1, 1), codec="ffv1", options={}, sound=None)), 3),
    "2x3": (clip_of(".mkv", constant(3, size=(2, 3), codec="ffv1", options={},
                                   pixel_format="bgr0", sound=None)), 3),
    "a line": (clip_of(".mkv", constant(3, size=(301, 1), codec="ffv1", options={},
                                        sound=None)), 3),
    "8K": (clip_of(".mp4", constant(2, size=(7680, 4320), codec="mjpeg",
                                  options={}, pixel_format="yuvj420p", sound=None)), 2),
    "odd size": (clip_of(".mkv", constant(5, size=(123, 77), codec="ffv1", options={})), 5),
    "16 bits": (clip_of(".mkv", constant(5, codec="ffv1", options={},
                                       pixel_format="yuv420p10le")), 5),
    "gray": (clip_of(".mkv", constant(5, codec="ffv1", options={}, pixel_format="gray")), 5),
    "transparent": (clip_of(".mkv", constant(5, codec="ffv1", options={},
                                           pixel_format="bgra", sound=None)), 5),
    "gif": (clip_of(".gif", Clip(ticks=tuple(range(0, 50, 10)), time_base=Fraction(1, 100),
                               codec="gif", options={}, pixel_format="rgb8", sound=None)), 5),
    "rotated": (clip_of(".mp4", constant(5, rotation=270)), 5),
    "variable rate": (clip_of(".mkv", Clip(ticks=(0, 7, 8, 9, 500, 501), rate=30,
                                         time_base=Fraction(1, 1000))), 6),
    "late start": (clip_of(".ts", Clip(ticks=tuple(range(900_000, 936_000, 3600)),
                                     time_base=Fraction(1, 90_000))), 10),
    "stream cut": (cut_off(0.5, ".ts"), None),
    "fragments": (clip_of(".mp4", constant(30, **FRAGMENTS)), 30),
    "blank packets": (lambda folder: blank_packets(
        write_clip(folder / "bad.mp4", constant(30)), (7, 8, 20)), None),
    "flipped.ts": (with_flipped_bits(3, 30, ".ts", 0.1), None),
}  # fmt: skip
"""Unusual but readable files, with their number of frames where it is known."""


def large_is_long(name: str) -> Any:  # pytest's type of a parameter is private
    """Return the name as a parameter of a test; 8K takes so long that `.ci/full` alone runs it."""
    return pytest.param(name, marks=[pytest.mark.long] if name.endswith("8K") else [])
