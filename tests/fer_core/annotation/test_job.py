"""What a job leaves behind, however it ends."""

import errno
import json
import threading
from pathlib import Path

import pytest

from fer_core.annotation import job, progress
from fer_core.annotation.parts import production
from fer_core.annotation.parts.journal import journal_folder
from fer_core.annotation.settings import AnnotationSettings
from fer_core.errors import AnnotationError, AnnotationStopped, FerError
from fer_core.tables.results import find_results
from fer_core.tables.rows import read_rows
from fer_core.tables.schema import TABLE_SCHEMA
from fer_core.video import encoder
from tests.support.clips import frame_times


@pytest.mark.slow
def test_a_part_ends_after_some_seconds_of_work(clip, annotate, monkeypatch):
    monkeypatch.setattr(production, "_SNAPSHOT_SECONDS", 0.0)
    expected = annotate(clip)
    times = frame_times(expected.targets.video)
    table = expected.targets.table.read_text()
    monkeypatch.setattr(production, "PART_SECONDS", 0.0)
    parts = []

    def count(progress):
        if progress.joining:
            folder = journal_folder(annotate.targets(clip).main)
            parts.extend(folder.glob("part-*.json"))

    result = annotate(clip, overwrite=True, notify=count)
    assert len(parts) == 6  # 60 frames in batches of 10
    assert frame_times(result.targets.video) == times
    assert result.targets.table.read_text() == table


def test_a_job_stopped_before_its_first_part_leaves_nothing(clip, annotate):
    stop = threading.Event()
    stop.set()
    with pytest.raises(AnnotationStopped):
        annotate(clip, stop=stop)
    assert list(annotate.folder.iterdir()) == []


@pytest.mark.slow
def test_what_exists_is_not_written_over(clip, annotate):
    targets = annotate.targets(clip)
    targets.summary.write_text("mine")
    with pytest.raises(AnnotationError, match="exists already"):
        annotate(clip)
    assert targets.summary.read_text() == "mine"
    assert list(annotate.folder.iterdir()) == [targets.summary]
    annotate(clip, overwrite=True)
    assert json.loads(targets.summary.read_text())["frames"] == 60


@pytest.mark.slow
def test_the_input_is_never_written_over(clip, annotate):
    before = clip.read_bytes()
    with pytest.raises(AnnotationError, match="input itself"):
        annotate(clip, targets=annotate.targets(clip, video=clip), overwrite=True)
    annotate(clip)
    assert clip.read_bytes() == before


@pytest.mark.slow
def test_a_full_disk_leaves_no_half_file(clip, annotate, whole, short_parts, monkeypatch):
    """The third part meets a disk without room; afterwards there is room again."""
    real = encoder.PartWriter.close

    def close(self):
        if "00002" in self._path.name:
            self.abandon()
            raise OSError(errno.ENOSPC, "No space left on device")
        real(self)

    with monkeypatch.context() as patch:
        patch.setattr(encoder.PartWriter, "close", close)
        with pytest.raises(FerError, match="no room left"):
            annotate(clip)
    targets = annotate.targets(clip)
    assert not any(path.exists() for path in targets.all)
    assert annotate(clip, resume=True).targets.table.read_text() == whole[0]


@pytest.mark.slow
def test_a_table_on_another_disk(clip, annotate, tmp_path, monkeypatch):
    other = tmp_path / "other" / "t.csv"
    real = Path.replace

    def replace(path, target):
        if Path(target) == other and path.parent != other.parent:
            raise OSError(18, "Invalid cross-device link")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    annotate(clip, targets=annotate.targets(clip, table=other))
    assert len(list(read_rows(other))) >= 60
    assert [path.name for path in other.parent.iterdir()] == ["t.csv"]


@pytest.mark.slow
def test_tables_alone(clip, annotate, whole):
    result = annotate(clip, targets=annotate.targets(clip, video=None, segments=None))
    assert result.targets.table.read_text() == whole[0]
    assert sorted(p.name for p in annotate.folder.iterdir()) == [
        "clip.emotions.csv",
        "clip.emotions.json",
    ]


@pytest.mark.slow
def test_the_summary_tells_where_the_result_comes_from(clip, annotate, classifier):
    result = annotate(clip, AnnotationSettings(every=2))
    summary = json.loads(result.targets.summary.read_text())
    assert len(summary["source"]["sha256"]) == 64
    assert (
        summary["model"]["sha256"]
        == job.origin_of(clip, classifier, AnnotationSettings())["model"]["sha256"]
    )
    assert summary["settings"]["every"] == 2
    assert summary["settings"]["detection"]["schedule"] == "balanced"
    assert "onnxruntime" in summary["versions"]
    assert summary["container_start_s"] == 0.0
    assert summary["table_schema"] == TABLE_SCHEMA
    (found,) = find_results(result.targets.summary)
    assert found.source is not None
    assert found.source.samefile(clip)
    assert (found.table, found.copy) == (result.targets.table, result.targets.video)
    assert found.segments == result.targets.segments
    rows = list(read_rows(result.targets.table))
    assert summary["frames"] == len({row.frame for row in rows}) == result.frames
    faces = {row.face_id for row in rows} - {None}
    assert set(summary["faces"]) == {str(face) for face in faces}


@pytest.mark.slow
def test_frames_without_a_face_have_their_rows(clip, annotate):
    rows = list(read_rows(annotate(clip).targets.table))
    by_frame = {row.frame: row for row in rows}
    assert set(by_frame) == set(range(60))
    assert by_frame[26].status == "none"
    assert by_frame[5].status == "detected"
    assert sums_of(rows) == pytest.approx([1, 1], abs=1e-4)


def sums_of(rows):
    sums = [
        row.angry + row.disgust + row.fear + row.happy + row.sad + row.surprise + row.neutral
        for row in rows
        if row.face_id is not None
    ]
    return [min(sums), max(sums)]


@pytest.mark.slow
def test_every_nth_frame_is_analysed_and_the_rest_filled(clip, annotate):
    rows = list(read_rows(annotate(clip, AnnotationSettings(every=3)).targets.table))
    assert {row.frame for row in rows} == set(range(60))
    early = {row.frame: row.status for row in rows if row.frame < 15 and row.face_id == 1}
    assert early == {n: "detected" if n % 3 == 0 else "filled" for n in early}
    assert len(early) == 15


def test_nothing_between_start_and_end(clip, annotate):
    with pytest.raises(AnnotationError, match="No frame"):
        annotate(clip, AnnotationSettings(start=100.0))
    assert list(annotate.folder.iterdir()) == []


@pytest.mark.slow
def test_progress_rises_to_the_end(clip, annotate, monkeypatch):
    monkeypatch.setattr(progress, "_NOTIFY_SECONDS", 0.0)
    seen = []
    annotate(clip, notify=seen.append)
    assert [p.frames for p in seen[:-1]] == list(range(1, 61))
    assert {p.total for p in seen} == {60}
    assert seen[-1].joining
    assert seen[-2].seconds_left == 0.0
