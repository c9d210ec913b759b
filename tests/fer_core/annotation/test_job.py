"""What a job leaves behind, however it ends."""

import json
import shutil
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

from fer_core.annotation import job, part_production
from fer_core.annotation.journal import Journal, journal_folder
from fer_core.annotation.settings import AnnotationSettings
from fer_core.errors import AnnotationError, AnnotationStopped, FerError
from fer_core.tables.results import find_results
from fer_core.tables.rows import read_rows
from fer_core.tables.schema import TABLE_SCHEMA
from fer_core.video import encoder
from tests.fer_core.annotation.conftest import Annotate
from tests.support.clips import Clip, constant, frame_times, write_clip

GONE = frozenset(range(20, 30))


@pytest.fixture
def clip(tmp_path):
    return write_clip(tmp_path / "clip.mp4", constant(60, without_face=GONE))


@pytest.fixture
def whole(clip, annotate, short_parts):
    """An uninterrupted run, moved away."""
    result = annotate(clip)
    table = result.targets.table.read_text()
    times = frame_times(result.targets.video)
    for path in result.targets.all:
        path.unlink()
    return table, times


class StopAt:
    """Stops a job when so many frames are done."""

    def __init__(self, frames: int) -> None:
        self.frames = frames
        self.event = threading.Event()

    def __call__(self, progress) -> None:
        if progress.frames >= self.frames:
            self.event.set()


def interrupt(annotate, clip, frames, monkeypatch, **options):
    stop = StopAt(frames)
    monkeypatch.setattr(part_production, "_NOTIFY_SECONDS", 0.0)
    with pytest.raises(AnnotationStopped):
        annotate(clip, stop=stop.event, notify=stop, **options)


@dataclass(frozen=True)
class Interrupted:
    """A run of which 40 frames are done, and what the whole run would give.

    Attributes:
        clip: The annotated clip.
        results: The folder of the results; it holds the journal alone.
        table: Text of the table of an uninterrupted run.
        times: Frame times of its copy.
    """

    clip: Path
    results: Path
    table: str
    times: list[float]


@pytest.fixture(scope="module")
def interrupted_once(tmp_path_factory, classifier):
    """One interrupted run for all tests of this module; they copy its journal."""
    folder = tmp_path_factory.mktemp("interrupted")
    for name in ("whole", "results"):
        (folder / name).mkdir()
    clip = write_clip(folder / "clip.mp4", constant(60, without_face=GONE))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(part_production, "PART_FRAMES", 12)
        whole = Annotate(classifier, folder / "whole")(clip).targets
        interrupt(Annotate(classifier, folder / "results"), clip, 40, patch)
    return Interrupted(clip, folder / "results", whole.table.read_text(), frame_times(whole.video))


@pytest.fixture
def interrupted(interrupted_once, annotate, short_parts):
    """The interrupted run, its journal in this test's own folder of results."""
    shutil.copytree(interrupted_once.results, annotate.folder, dirs_exist_ok=True)
    return interrupted_once


@pytest.mark.slow
@pytest.mark.parametrize("frames", [13, 24, 25, 50])
def test_resumed_equals_uninterrupted(frames, clip, annotate, whole, short_parts, monkeypatch):
    interrupt(annotate, clip, frames, monkeypatch)
    targets = annotate.targets(clip)
    assert not any(path.exists() for path in targets.all)
    kept = json.loads((journal_folder(targets.main) / "part-00000.json").read_text())
    assert kept["frames"] == 12
    result = annotate(clip, resume=True)
    assert result.targets.table.read_text() == whole[0]
    assert frame_times(result.targets.video) == whole[1]
    assert not journal_folder(targets.main).exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    "settings",
    [
        AnnotationSettings(every=5),
        AnnotationSettings(both_ways=False),
        AnnotationSettings(quality="thorough", start=0.3, end=2.1),
    ],
    ids=["every", "as live", "excerpt"],
)
def test_resumed_equals_uninterrupted_with_other_settings(
    settings, clip, annotate, short_parts, monkeypatch
):
    expected = annotate(clip, settings).targets.table.read_text()
    options = {"settings": settings, "overwrite": True}
    interrupt(annotate, clip, 26, monkeypatch, **options)
    result = annotate(clip, resume=True, **options)
    assert result.targets.table.read_text() == expected


@pytest.mark.slow
def test_variable_times_survive_being_joined(tmp_path, annotate, short_parts, monkeypatch):
    from fractions import Fraction

    ticks = tuple(n * 33 + n % 7 * 2 for n in range(40))
    clip = write_clip(tmp_path / "v.mp4", Clip(ticks=ticks, time_base=Fraction(1, 1000), rate=30))
    interrupt(annotate, clip, 20, monkeypatch)
    result = annotate(clip, resume=True)
    assert frame_times(result.targets.video) == pytest.approx(frame_times(clip), abs=1e-4)


def zero(path):
    """What a power cut makes of a file that was not flushed."""
    path.write_bytes(bytes(path.stat().st_size))


def cut(path):
    path.write_bytes(path.read_bytes()[:-7])


def remove(path):
    path.unlink()


@pytest.mark.parametrize("damage", [zero, cut, remove])
@pytest.mark.parametrize("suffix", ["csv", "nut", "npz", "json"])
@pytest.mark.parametrize("number", [0, 1])
def test_a_damaged_part_is_computed_again_and_only_that_one(
    number, suffix, damage, interrupted, annotate
):
    clip = interrupted.clip
    folder = journal_folder(annotate.targets(clip).main)
    kept = [path for path in folder.glob("part-*.nut") if f"{number:05}" not in path.name]
    assert len(kept) >= 2
    written = {path: path.stat().st_mtime_ns for path in kept}
    damage(folder / f"part-{number:05}.{suffix}")
    seen = {}

    def look(progress):
        if progress.joining:
            seen.update({path: path.stat().st_mtime_ns for path in kept})

    result = annotate(clip, resume=True, notify=look)
    assert result.targets.table.read_text() == interrupted.table
    assert frame_times(result.targets.video) == interrupted.times
    assert seen == written


def test_several_damaged_parts_are_computed_again(interrupted, annotate):
    clip = interrupted.clip
    folder = journal_folder(annotate.targets(clip).main)
    for name in ("part-00000.csv", "part-00001.npz", "part-00002.nut"):
        zero(folder / name)
    result = annotate(clip, resume=True)
    assert result.targets.table.read_text() == interrupted.table
    assert frame_times(result.targets.video) == interrupted.times


@pytest.mark.parametrize("quality", ["as live", "excerpt"])
def test_a_damaged_part_with_other_settings(quality, clip, annotate, short_parts, monkeypatch):
    settings = (
        AnnotationSettings(both_ways=False)
        if quality == "as live"
        else AnnotationSettings(every=3, start=0.3, end=2.1)
    )
    expected = annotate(clip, settings).targets.table.read_text()
    options = {"settings": settings, "overwrite": True}
    interrupt(annotate, clip, 30, monkeypatch, **options)
    zero(journal_folder(annotate.targets(clip).main) / "part-00001.csv")
    assert annotate(clip, resume=True, **options).targets.table.read_text() == expected


def change_version(content):
    return {"version": 1, "signature": content["signature"]}


def without_version(content):
    return content["signature"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (change_version, "another version of this program"),
        (without_version, "another version of this program"),
        (lambda _: [1], "description of how it was made is damaged"),
    ],
    ids=["version 1", "no version", "no object"],
)
def test_a_journal_that_is_not_understood_is_kept(change, reason, interrupted, annotate):
    clip = interrupted.clip
    folder = journal_folder(annotate.targets(clip).main)
    job_file = folder / "job.json"
    job_file.write_text(json.dumps(change(json.loads(job_file.read_text()))))
    for path in folder.glob("part-*.json"):
        part = json.loads(path.read_text())
        part["bytes"] = {suffix: 1 for suffix in part.pop("sha256")}
        path.write_text(json.dumps(part))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(AnnotationError, match=reason):
        annotate(clip, resume=True)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    result = annotate(clip, resume=True, overwrite=True)
    assert result.targets.table.read_text() == interrupted.table


def test_a_short_clip_that_is_stopped_keeps_what_is_done(clip, annotate, monkeypatch):
    monkeypatch.setattr(part_production, "_SNAPSHOT_SECONDS", 0.0)
    expected = annotate(clip).targets.table.read_text()
    interrupt(annotate, clip, 20, monkeypatch, overwrite=True)
    folder = journal_folder(annotate.targets(clip).main)
    (part,) = folder.glob("part-*.json")
    assert 20 <= json.loads(part.read_text())["frames"] < 60
    result = annotate(clip, resume=True, overwrite=True)
    assert result.targets.table.read_text() == expected


def test_a_part_ends_after_some_seconds_of_work(clip, annotate, monkeypatch):
    monkeypatch.setattr(part_production, "_SNAPSHOT_SECONDS", 0.0)
    expected = annotate(clip)
    times = frame_times(expected.targets.video)
    table = expected.targets.table.read_text()
    monkeypatch.setattr(part_production, "PART_SECONDS", 0.0)
    parts = []

    def count(progress):
        if progress.joining:
            folder = journal_folder(annotate.targets(clip).main)
            parts.extend(folder.glob("part-*.json"))

    result = annotate(clip, overwrite=True, notify=count)
    assert len(parts) > 10
    assert frame_times(result.targets.video) == times
    assert result.targets.table.read_text() == table


def kill_after_results(annotate, clip, monkeypatch):
    """A run whose results have their places, and whose journal is still there."""
    with monkeypatch.context() as patch:
        patch.setattr(Journal, "remove", lambda journal: journal._lock.release())
        return annotate(clip)


def test_a_run_that_was_killed_after_its_results_were_placed(
    clip, annotate, whole, short_parts, monkeypatch
):
    kill_after_results(annotate, clip, monkeypatch)
    result = annotate(clip, resume=True)
    assert result.targets.table.read_text() == whole[0]
    assert not journal_folder(result.targets.main).exists()


def test_a_foreign_file_in_a_result_s_place_is_not_replaced(
    clip, annotate, short_parts, monkeypatch
):
    targets = kill_after_results(annotate, clip, monkeypatch).targets
    targets.table.write_text("mine")
    with pytest.raises(AnnotationError, match="exists already"):
        annotate(clip, resume=True)
    assert targets.table.read_text() == "mine"


def test_a_run_with_other_settings_is_not_resumed(clip, annotate, short_parts, monkeypatch):
    interrupt(annotate, clip, 30, monkeypatch)
    with pytest.raises(AnnotationError, match="settings"):
        annotate(clip, AnnotationSettings(threshold=0.9), resume=True)
    # The mistake costs nothing; nor does a file that is away for a moment.
    folder = journal_folder(annotate.targets(clip).main)
    away = clip.rename(clip.with_name("away"))
    with pytest.raises(FerError, match="no file"):
        annotate(clip, resume=True)
    away.rename(clip)
    assert (folder / "part-00000.json").exists()
    assert annotate(clip, resume=True).frames == 60


@pytest.mark.slow
def test_a_run_with_other_settings_is_replaced_where_that_is_allowed(
    clip, annotate, whole, short_parts, monkeypatch
):
    interrupt(annotate, clip, 30, monkeypatch, settings=AnnotationSettings(threshold=0.9))
    result = annotate(clip, resume=True, overwrite=True)
    assert result.targets.table.read_text() == whole[0]


@pytest.mark.slow
def test_a_run_that_only_lacks_its_end_is_not_done_again(
    clip, annotate, whole, short_parts, monkeypatch
):
    def refuse(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(job, "join_parts", refuse)
        with pytest.raises(FerError, match="no room left"):
            annotate(clip)
    folder = journal_folder(annotate.targets(clip).main)
    assert len(list(folder.glob("part-*.nut"))) == 5
    assert not list(folder.glob("result-*"))
    with monkeypatch.context() as patch:
        patch.setattr(job, "PartProducer", None)
        assert annotate(clip, resume=True).targets.table.read_text() == whole[0]


@pytest.mark.slow
def test_a_part_that_was_damaged_after_the_end_is_made_again(
    clip, annotate, whole, short_parts, monkeypatch
):
    def refuse(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(job, "join_parts", refuse)
        with pytest.raises(FerError):
            annotate(clip)
    (journal_folder(annotate.targets(clip).main) / "part-00003.csv").unlink()
    result = annotate(clip, resume=True)
    assert result.targets.table.read_text() == whole[0]
    assert frame_times(result.targets.video) == whole[1]


@pytest.mark.slow
def test_without_resume_a_run_begins_anew(clip, annotate, whole, short_parts, monkeypatch):
    interrupt(annotate, clip, 30, monkeypatch)
    assert annotate(clip).targets.table.read_text() == whole[0]


@pytest.mark.slow
def test_resume_without_anything_to_resume_is_a_run(clip, annotate, whole):
    assert annotate(clip, resume=True).targets.table.read_text() == whole[0]


def test_a_job_stopped_before_its_first_part_leaves_nothing(clip, annotate):
    stop = threading.Event()
    stop.set()
    with pytest.raises(AnnotationStopped):
        annotate(clip, stop=stop)
    assert list(annotate.folder.iterdir()) == []


def test_two_runs_on_one_target_do_not_meet(clip, annotate):
    journal = Journal(annotate.targets(clip).main)
    try:
        with pytest.raises(AnnotationError, match="another run"):
            annotate(clip)
        assert journal.folder.exists()
    finally:
        journal.close()


def test_what_exists_is_not_written_over(clip, annotate):
    targets = annotate.targets(clip)
    targets.summary.write_text("mine")
    with pytest.raises(AnnotationError, match="exists already"):
        annotate(clip)
    assert targets.summary.read_text() == "mine"
    assert list(annotate.folder.iterdir()) == [targets.summary]
    annotate(clip, overwrite=True)
    assert json.loads(targets.summary.read_text())["frames"] == 60


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
            import errno

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


def test_a_table_on_another_disk(clip, annotate, tmp_path, monkeypatch):
    from pathlib import Path

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


def test_progress_rises_to_the_end(clip, annotate, monkeypatch):
    monkeypatch.setattr(part_production, "_NOTIFY_SECONDS", 0.0)
    seen = []
    annotate(clip, notify=seen.append)
    assert [p.frames for p in seen[:-1]] == list(range(1, 61))
    assert {p.total for p in seen} == {60}
    assert seen[-1].joining
    assert seen[-2].seconds_left == 0.0
