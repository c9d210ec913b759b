"""What counts: runs that begin later, short faces and segments, threshold and smoothing."""

import json

import pytest

from fer_core.annotation.settings import MOST_SMOOTHING, AnnotationSettings
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import default_model
from fer_core.system.resources import asset
from fer_core.tables.rows import read_rows
from tests.fer_core.annotation.conftest import Annotate, interrupt
from tests.support.clips import constant, write_clip

pytestmark = pytest.mark.slow


def rows_of(result):
    return [row._replace(face_id=None, person=None) for row in read_rows(result.targets.table)]


@pytest.mark.parametrize("every", [1, 3])
def test_a_run_that_begins_later_gives_the_rows_of_the_whole_file(clip, annotate, every):
    whole = rows_of(annotate(clip, AnnotationSettings(every=every)))
    later = annotate(clip, AnnotationSettings(every=every, start=1.0), overwrite=True)
    rows = rows_of(later)
    assert rows[0].frame == 25
    assert rows == [row for row in whole if row.frame >= 25]
    summary = json.loads(later.targets.summary.read_text())
    assert (summary["first_frame"], summary["frames"]) == (25, 35)


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.parametrize("start", [6.11, 8.31])
def test_rows_after_the_usual_run_up_are_those_of_the_whole_file(tmp_path, start):
    demo, end = asset("demo.mp4"), start + 2.5
    annotate = Annotate(EmotionClassifier.load(default_model().path), tmp_path)
    targets = annotate.targets(demo, video=None, segments=None)
    whole = rows_of(annotate(demo, targets=targets))
    settings = AnnotationSettings(start=start, end=end)
    later = rows_of(annotate(demo, settings, targets, overwrite=True))
    # Averages look at what follows, which a run that ends does not have.
    known = [row for row in later if row.time_s < end - 0.8]
    assert len(known) > 45
    assert by_place(known) == by_place(r for r in whole if start <= r.time_s < end - 0.8)


def by_place(rows):
    """Rows in an order that does not depend on the numbers of faces."""
    return sorted(rows, key=lambda row: (row.frame, row.x or 0.0))


def test_start_and_end_name_frames_as_tables_round_their_times(tmp_path, annotate):
    clip = write_clip(tmp_path / "thirty.mp4", constant(30, 30))
    settings = AnnotationSettings(start=0.666667, end=0.866667)
    frames = {row.frame for row in rows_of(annotate(clip, settings))}
    assert frames == set(range(20, 26))


def test_the_run_up_is_what_makes_them_equal(clip, annotate):
    whole = [row for row in rows_of(annotate(clip)) if row.frame >= 35]
    settings = AnnotationSettings(start=1.4, run_up_seconds=0.0)
    later = rows_of(annotate(clip, settings, overwrite=True))
    assert [row.frame for row in later] == [row.frame for row in whole]
    assert later != whole


def test_a_later_begin_is_resumed_with_the_same_rows(clip, annotate, monkeypatch, short_parts):
    settings = AnnotationSettings(start=0.6)
    whole = annotate(clip, settings).targets.table.read_text()
    interrupt(annotate, clip, 20, monkeypatch, settings=settings, overwrite=True)
    resumed = annotate(clip, settings, resume=True, overwrite=True)
    assert resumed.targets.table.read_text() == whole


def test_short_faces_are_left_out_of_the_tables_and_named(tmp_path, annotate):
    # Two seconds of a face, a second without, then a face of a fifth of a second.
    clip = write_clip(tmp_path / "ghost.mp4", constant(80, without_face=frozenset(range(50, 75))))
    plain = annotate(clip)
    faces = {row.face_id for row in read_rows(plain.targets.table)} - {None}
    assert len(faces) == 2
    settings = AnnotationSettings(min_face_seconds=0.5, join_faces="off")
    cleaned = annotate(clip, settings, overwrite=True)
    rows = list(read_rows(cleaned.targets.table))
    assert {row.face_id for row in rows} == {min(faces), None}
    assert len({row.frame for row in rows}) == 80
    summary = json.loads(cleaned.targets.summary.read_text())
    assert list(summary["faces"]) == [str(min(faces))]
    assert any("seen for less than 0.5 s" in note for note in summary["notes"])


def test_short_segments_are_left_out(clip, annotate):
    plain = annotate(clip).targets.segments.read_text().splitlines()
    settings = AnnotationSettings(min_segment_seconds=1.0)
    long = annotate(clip, settings, overwrite=True).targets.segments.read_text().splitlines()
    assert set(long) < set(plain)
    for line in long[1:]:
        onset, offset = map(float, line.split(",")[:2])
        assert offset - onset >= 1.0


def test_the_threshold_says_what_is_uncertain(clip, annotate):
    labels = {
        threshold: {
            row.emotion_smoothed
            for row in read_rows(
                annotate(
                    clip, AnnotationSettings(threshold=threshold), overwrite=True
                ).targets.table
            )
        }
        - {None}
        for threshold in (0.0, 1.0)
    }
    assert "uncertain" not in labels[0.0]
    assert labels[1.0] == {"uncertain"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"smoothing_seconds": MOST_SMOOTHING + 0.1},
        {"smoothing_seconds": -0.1},
        {"min_face_seconds": -1},
        {"run_up_seconds": -1},
        {"min_segment_seconds": -1},
    ],
)
def test_settings_out_of_range_are_refused(wrong):
    with pytest.raises(ValueError, match="expected"):
        AnnotationSettings(**wrong)
