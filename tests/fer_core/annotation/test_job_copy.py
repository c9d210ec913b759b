"""The annotated copy against its source: frames, times, sound, and what players need."""

import json
from dataclasses import replace
from fractions import Fraction

import av
import numpy as np
import pytest

from fer_core.annotation.parts import production
from fer_core.annotation.settings import AnnotationSettings
from fer_core.drawing.faces_shown import GROUND
from fer_core.pipeline import Pipeline
from fer_core.tables.rows import read_rows
from fer_core.types import Faces
from tests.support.clips import Clip, constant, frame_times, packets_of, picture, write_clip
from tests.support.formats import CLIPS


@pytest.fixture(params=CLIPS)
def clip(request, tmp_path):
    suffix, made = CLIPS[request.param]
    return write_clip(tmp_path / f"clip{suffix}", made)


@pytest.mark.slow
def test_frames_times_and_sound_are_the_sources(clip, annotate, short_parts):
    result = annotate(clip)
    copy = result.targets.video
    times = frame_times(clip)
    assert np.abs(np.array(frame_times(copy)) - times).max() < 0.001
    with av.open(str(clip)) as source:
        has_sound = bool(source.streams.audio)
    if has_sound and clip.suffix != ".ts":
        assert packets_of(copy, "audio") == packets_of(clip, "audio")
    rows = list(read_rows(result.targets.table))
    assert sorted({row.frame for row in rows}) == list(range(len(times)))
    by_frame = {row.frame: row.time_s for row in rows}
    assert np.abs(np.array([by_frame[n] for n in range(len(times))]) - times).max() < 1e-5


@pytest.mark.slow
def test_an_avi_with_b_frames_has_its_times(tmp_path, annotate):
    options = {"preset": "medium", "bf": "3"}
    clip = write_clip(
        tmp_path / "clip.avi", constant(50, size=(320, 240), options=options, sound=None)
    )
    result = annotate(clip)
    expected = [number / 25 for number in range(50)]
    assert result.notes == ()
    times = {row.frame: row.time_s for row in read_rows(result.targets.table)}
    assert [times[number] for number in range(50)] == pytest.approx(expected, abs=0.001)
    assert frame_times(result.targets.video) == pytest.approx(expected, abs=0.001)
    summary = json.loads(result.targets.summary.read_text())
    assert summary["container_start_s"] == 0.0


@pytest.mark.slow
def test_the_last_picture_is_shown_as_long_as_in_the_source(clip, annotate):
    copy = annotate(clip).targets.video
    with av.open(str(clip)) as container:
        stream = container.streams.video[0]
        last = list(container.decode(stream))[-1]
        expected = float((last.duration or 0) * stream.time_base)
        usual = 1 / 25
    with av.open(str(copy)) as container:
        stream = container.streams.video[0]
        last = [packet for packet in container.demux(stream) if packet.size][-1]
        found = float(last.duration * stream.time_base)
    assert found == pytest.approx(expected or usual, rel=0.01)


@pytest.mark.slow
def test_a_short_stream_that_says_no_rate(tmp_path, annotate):
    ticks = tuple(range(900_000, 936_000, 3600))
    clip = write_clip(tmp_path / "c.ts", Clip(ticks=ticks, time_base=Fraction(1, 90_000)))
    with av.open(str(clip)) as container:
        assert container.streams.video[0].average_rate is None
    with av.open(str(annotate(clip).targets.video)) as container:
        stream = container.streams.video[0]
        packets = [packet for packet in container.demux(stream) if packet.size]
        assert [packet.duration for packet in packets] == [3600] * 10


@pytest.mark.slow
def test_players_can_show_it(clip, annotate):
    copy = annotate(clip).targets.video
    with av.open(str(copy)) as container:
        stream = container.streams.video[0]
        assert stream.codec_context.name == "h264"
        assert stream.codec_context.pix_fmt == "yuv420p"
        assert stream.width % 2 == stream.height % 2 == 0
        assert next(container.decode(stream)).rotation == 0
    data = copy.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


def _sound_lags(path) -> float:
    """Seconds from the first picture to the first sound."""
    with av.open(str(path)) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        first = {}
        for packet in container.demux(video, audio):
            if packet.pts is not None:
                due = packet.pts * packet.time_base
                kind = packet.stream.type
                first[kind] = min(first.get(kind, due), due)
    return float(first["audio"] - first["video"])


@pytest.mark.slow
@pytest.mark.parametrize("name", ["25", "late sound", "late pictures", "transport stream"])
@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_sound_stays_in_step(name, suffix, tmp_path, annotate):
    kind, made = CLIPS[name]
    clip = write_clip(tmp_path / f"clip{kind}", made)
    copy = annotate(clip, targets=annotate.targets(clip, suffix)).targets.video
    assert _sound_lags(copy) == pytest.approx(_sound_lags(clip), abs=0.0015)


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".mkv", ".webm", ".mov"])
def test_other_containers_keep_frames_and_times(suffix, tmp_path, annotate, short_parts):
    clip = write_clip(tmp_path / "clip.mp4", CLIPS["variable"][1])
    result = annotate(clip, targets=annotate.targets(clip, suffix))
    copy = result.targets.video
    assert np.abs(np.array(frame_times(copy)) - frame_times(clip)).max() < 0.0011
    if suffix == ".webm":
        assert any("opus" in note.english for note in result.notes)
        with av.open(str(copy)) as container:
            assert container.streams.video[0].codec_context.name == "vp9"
            assert container.streams.audio[0].codec_context.name == "opus"
    else:
        assert result.notes == ()
        assert packets_of(copy, "audio") == packets_of(clip, "audio")


def test_boxes_are_in_pixels_as_displayed(tmp_path, annotate):
    clip = write_clip(tmp_path / "clip.mp4", constant(12, rotation=90, size=(144, 192)))
    result = annotate(clip)
    summary = json.loads(result.targets.summary.read_text())
    assert summary["picture_size"] == [192, 144]
    rows = [row for row in read_rows(result.targets.table) if row.face_id is not None]
    assert rows
    for row in rows:
        left = 10 + abs((2 * row.frame) % 80 - 40)
        assert left - 5 <= row.x <= left + 60
        assert row.x + row.width <= left + 110
        assert 20 <= row.y + row.height / 2 <= 124


def test_the_picture_is_the_sources_with_something_drawn(tmp_path, annotate):
    clip = write_clip(tmp_path / "clip.mp4", constant(12))
    copy = annotate(clip).targets.video
    with av.open(str(copy)) as container:
        shown = [frame.to_ndarray(format="bgr24") for frame in container.decode(video=0)]
    for number, image in enumerate(shown):
        difference = np.abs(image.astype(int) - picture(number)).max(axis=2)
        assert np.median(difference) < 8
        assert 0.005 < (difference > 60).mean() < 0.3


def test_metadata_chapters_and_languages_are_kept(tmp_path, annotate):
    clip = write_clip(
        tmp_path / "clip.mp4", constant(12, metadata={"title": "A walk", "artist": "Somebody"})
    )
    copy = annotate(clip).targets.video
    with av.open(str(copy)) as container:
        assert container.metadata["title"] == "A walk"
        assert container.metadata["artist"] == "Somebody"
        assert container.streams.audio[0].language == "deu"


def test_unusual_metadata_are_kept(tmp_path, annotate):
    clip = write_clip(
        tmp_path / "clip.mov",
        constant(
            12,
            metadata={"com.apple.quicktime.make": "Phone", "title": "A walk"},
            container_options={"movflags": "use_metadata_tags"},
        ),
    )
    copy = annotate(clip).targets.video
    with av.open(str(copy)) as container:
        assert container.metadata["com.apple.quicktime.make"] == "Phone"
        assert container.metadata["title"] == "A walk"


def test_blurring_drops_metadata(tmp_path, annotate):
    clip = write_clip(tmp_path / "clip.mp4", constant(12, metadata={"title": "At Ann's"}))
    copy = annotate(clip, AnnotationSettings(faces="pixelate")).targets.video
    assert b"At Ann's" not in copy.read_bytes()
    with av.open(str(copy)) as container:
        assert "title" not in container.metadata


def test_a_copy_that_hides_faces_holds_nothing_of_the_source(tmp_path, annotate):
    clip = write_clip(tmp_path / "clip.mp4", constant(12, metadata={"title": "At Ann's"}))
    copy = annotate(clip, AnnotationSettings(faces="hide")).targets.video
    assert b"At Ann's" not in copy.read_bytes()
    with av.open(str(copy)) as container:
        frames = [frame.to_ndarray(format="bgr24") for frame in container.decode(video=0)]
    assert len(frames) == 12
    for frame in frames:
        # The rest is the box and its label.
        assert (abs(frame.astype(int) - GROUND) < 6).mean() > 0.7
        assert frame.std() > 3


def detail_of(frame):
    """Differences of neighbouring pixels where eyes, nose and mouth are, wherever they moved."""
    return np.abs(np.diff(frame.to_ndarray(format="gray")[40:85, 50:95].astype(int))).mean()


class ShortSighted(Pipeline):
    """Finds the face of the first ten frames alone, though it stays in the picture."""

    def analyse_gray(self, frames):
        pairs = zip(frames, super().analyse_gray(frames), strict=True)
        return [self.without_late(frame.time, analysis) for frame, analysis in pairs]

    def without_late(self, time, analysis):
        if time < 10 / 25 - 1e-6:
            assert len(analysis.faces) == 1
            return analysis
        return replace(analysis, faces=Faces.empty(len(self.classifier.labels)))


@pytest.mark.slow
@pytest.mark.parametrize("as_live", [False, True])
@pytest.mark.parametrize("pixel_format", ["yuv420p", "yuv444p"], ids=["patched", "converted"])
def test_a_lost_face_stays_pixelated(pixel_format, as_live, tmp_path, annotate, monkeypatch):
    monkeypatch.setattr(production, "Pipeline", ShortSighted)
    clip = write_clip(tmp_path / "clip.mp4", constant(75, sound=None, pixel_format=pixel_format))
    settings = AnnotationSettings(faces="pixelate", both_ways=not as_live)
    copy = annotate(clip, settings).targets.video
    with av.open(str(clip)) as before, av.open(str(copy)) as after:
        pairs = zip(before.decode(video=0), after.decode(video=0), strict=True)
        share = [detail_of(shown) / detail_of(original) for original, shown in pairs]
    assert max(share[10:59]) < 0.6, share
    # Two seconds after the last sighting it is forgotten.
    assert min(share[64:]) > 0.8, share


@pytest.mark.slow
@pytest.mark.parametrize(
    ("source", "codec", "target", "kept"),
    [
        (".mkv", "subrip", ".mp4", "mov_text"),
        (".mkv", "subrip", ".mkv", "subrip"),
        (".mp4", "mov_text", ".mp4", "mov_text"),
        (".mp4", "mov_text", ".mkv", "subrip"),
        (".mkv", "subrip", ".webm", "webvtt"),
    ],
)
def test_subtitles_travel(source, codec, target, kept, tmp_path, annotate):
    clip = write_clip(tmp_path / f"clip{source}", constant(40, subtitles=codec))
    result = annotate(clip, targets=annotate.targets(clip, target))
    with av.open(str(result.targets.video)) as container:
        stream = container.streams.subtitles[0]
        assert stream.codec_context.name in (kept, "srt")
        lines = [(p.pts * p.time_base, bytes(p)) for p in container.demux(stream) if p.size > 2]
    assert [float(time) for time, _ in lines] == pytest.approx([0.2, 0.7], abs=0.03)
    assert b"first" in lines[0][1]
    assert (b"<i>" in lines[0][1]) == (codec == kept)
    assert bool(result.notes) == (codec != kept or target == ".webm")


@pytest.mark.slow
def test_an_excerpt_has_its_frames_and_its_sound(tmp_path, annotate):
    clip = write_clip(tmp_path / "clip.mp4", constant(50))
    result = annotate(clip, AnnotationSettings(start=0.5, end=1.5))
    rows = list(read_rows(result.targets.table))
    assert (rows[0].frame, rows[0].time_s) == (13, 0.52)
    assert (rows[-1].frame, rows[-1].time_s) == (37, 1.48)
    copy = result.targets.video
    assert len(frame_times(copy)) == 25
    with av.open(str(copy)) as container:
        assert float(container.streams.audio[0].start_time / 48000) < 0.05
        assert container.duration / av.time_base == pytest.approx(1.0, abs=0.05)
    whole = packets_of(clip, "audio")
    cut = packets_of(copy, "audio")
    first = whole.index(cut[0])
    assert cut == whole[first : first + len(cut)]
