import re
from pathlib import Path

import av
import pytest

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
