import re
from dataclasses import replace
from pathlib import Path

import av
import pytest

from fer_core.errors import ResultError
from fer_core.exports.timeline import Tier, Timeline
from fer_core.exports.vtt_format import VttFormat
from fer_core.findings.stretches import Stretch
from tests.support.recordings import moment


def test_cues_have_the_times_of_the_frames(timeline: Timeline, tmp_path: Path) -> None:
    text = VttFormat().content(timeline, tmp_path / "clip.vtt").decode()
    assert text.startswith("WEBVTT\n\n")
    cues = re.findall(r"00:00:(\S+) --> 00:00:(\S+)\n(.*)", text)
    frames = [(0, 3, "P1: happy"), (4, 6, "P1: uncertain"), (6, 100, "P1: sad"),
              (40, 41, "P2: surprise")]  # fmt: skip
    assert [(float(begin), float(end), words) for begin, end, words in cues] == [
        (pytest.approx(moment(first), abs=6e-4), pytest.approx(moment(stop), abs=6e-4), words)
        for first, stop, words in frames
    ]


def test_ffmpeg_reads_the_cues(timeline: Timeline, tmp_path: Path) -> None:
    path = tmp_path / "clip.vtt"
    path.write_bytes(VttFormat().content(timeline, path))
    with av.open(str(path)) as container:
        packets = [packet for packet in container.demux() if packet.size]
    assert len(packets) == 4
    assert float(packets[1].pts * packets[1].time_base) == pytest.approx(moment(4), abs=6e-4)


def test_marks_of_the_format_in_a_name_are_text(tmp_path: Path) -> None:
    stretch = Stretch(0, "sad", 3599.9996, 3661.5, 0, 1, 0.5)
    names = (Tier("A<b>\n\nC & D --> E", (stretch,)), Tier("x", ()))
    text = VttFormat().content(Timeline("clip", None, 1.0, names, "fer-desktop"), tmp_path)
    *_, cue = text.decode().strip().split("\n\n")
    assert cue == "01:00:00.000 --> 01:01:01.500\nA&lt;b&gt; C &amp; D --&gt; E: sad"


def test_a_person_is_taken_out_and_the_other_cues_stay(timeline: Timeline, tmp_path: Path) -> None:
    content = VttFormat().content(timeline, tmp_path)
    left = VttFormat().without_person(content, "P1", alone=False)
    assert left is not None
    text = left.decode()
    assert text.startswith("WEBVTT\n\nNOTE fer-desktop")
    assert re.findall(r"-->.*\n(.*)", text) == ["P2: surprise"]
    assert VttFormat().without_person(left, "P1", alone=False) is None


def test_cues_that_name_nobody_are_those_of_the_only_person(
    timeline: Timeline, tmp_path: Path
) -> None:
    content = VttFormat().content(replace(timeline, tiers=timeline.tiers[:1]), tmp_path)
    assert VttFormat().without_person(content, "P1", alone=False) is None
    left = VttFormat().without_person(content, "P1", alone=True)
    assert left is not None
    assert b"-->" not in left
    # Subtitles of somebody else's are not taken for the program's.
    foreign = b"WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nHello\n"
    assert VttFormat().without_person(foreign, "P1", alone=True) is None


@pytest.mark.parametrize("content", [b"", b"1\n00:00", b"\xff\xfe"])
def test_what_is_no_web_vtt_is_refused(content: bytes) -> None:
    with pytest.raises(ResultError, match="it is no"):
        VttFormat().without_person(content, "P1", alone=False)
