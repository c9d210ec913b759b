"""What a stopped, killed or damaged run keeps, and how the next one goes on from it."""

import json
import os
import shutil
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import pytest

from fer_core.annotation import job
from fer_core.annotation.parts import production
from fer_core.annotation.parts.journal import (
    Journal,
    is_known_result,
    journal_folder,
    known_results,
)
from fer_core.annotation.results import writer
from fer_core.annotation.settings import AnnotationSettings
from fer_core.errors import AnnotationError, FerError
from tests.fer_core.annotation.conftest import GONE, Annotate, interrupt
from tests.support.clips import Clip, constant, frame_times, write_clip
from tests.support.pipes import needs_pipes


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
def interrupted_once(tmp_path_factory, classifier, whole):
    """One interrupted run for all tests of this module; they copy its journal."""
    folder = tmp_path_factory.mktemp("interrupted")
    (folder / "results").mkdir()
    clip = write_clip(folder / "clip.mp4", constant(60, without_face=GONE))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(production, "PART_FRAMES", 12)
        interrupt(Annotate(classifier, folder / "results"), clip, 40, patch)
    return Interrupted(clip, folder / "results", *whole)


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


@pytest.mark.slow
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


@pytest.mark.slow
def test_several_damaged_parts_are_computed_again(interrupted, annotate):
    clip = interrupted.clip
    folder = journal_folder(annotate.targets(clip).main)
    for name in ("part-00000.csv", "part-00001.npz", "part-00002.nut"):
        zero(folder / name)
    result = annotate(clip, resume=True)
    assert result.targets.table.read_text() == interrupted.table
    assert frame_times(result.targets.video) == interrupted.times


@pytest.mark.slow
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


@needs_pipes
@pytest.mark.slow
@pytest.mark.parametrize("name", ["job.json", "part-00000.json", "part-00001.nut", "result-x.mp4"])
def test_a_pipe_or_link_in_a_journal_is_neither_read_nor_followed(
    name, interrupted, annotate, tmp_path
):
    path = journal_folder(annotate.targets(interrupted.clip).main) / name
    path.unlink(missing_ok=True)
    if name.endswith(".json"):
        os.mkfifo(path)
    else:
        (tmp_path / "mine").write_text("mine")
        path.symlink_to(tmp_path / "mine")
    if name == "job.json":
        with pytest.raises(AnnotationError, match="description of how it was made is damaged"):
            annotate(interrupted.clip, resume=True)
    result = annotate(interrupted.clip, resume=True, overwrite=True)
    assert result.targets.table.read_text() == interrupted.table
    if not name.endswith(".json"):
        assert (tmp_path / "mine").read_text() == "mine"


@pytest.mark.slow
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


@pytest.mark.slow
def test_a_short_clip_that_is_stopped_keeps_what_is_done(clip, annotate, monkeypatch):
    monkeypatch.setattr(production, "_SNAPSHOT_SECONDS", 0.0)
    expected = annotate(clip).targets.table.read_text()
    interrupt(annotate, clip, 20, monkeypatch, overwrite=True)
    folder = journal_folder(annotate.targets(clip).main)
    (part,) = folder.glob("part-*.json")
    assert 20 <= json.loads(part.read_text())["frames"] < 60
    result = annotate(clip, resume=True, overwrite=True)
    assert result.targets.table.read_text() == expected


def kill_after_results(annotate, clip, monkeypatch):
    """A run whose results have their places, and whose journal is still there."""
    with monkeypatch.context() as patch:
        patch.setattr(Journal, "remove", lambda journal: journal._lock.release())
        return annotate(clip)


@pytest.mark.slow
def test_a_run_that_was_killed_after_its_results_were_placed(
    clip, annotate, whole, short_parts, monkeypatch
):
    kill_after_results(annotate, clip, monkeypatch)
    result = annotate(clip, resume=True)
    assert result.targets.table.read_text() == whole[0]
    assert not journal_folder(result.targets.main).exists()


def test_a_run_that_is_killed_while_its_journal_is_removed_knows_its_results(tmp_path, monkeypatch):
    target = tmp_path / "clip.csv"
    target.write_text("rows")
    unlink = Path.unlink
    killed = 0
    while True:
        journal = Journal(target)
        journal.begin({"model": "cnn"})
        for name in ("part-00000.csv", "part-00000.json", "end.json"):
            (journal.folder / name).write_text("{}")
        journal.note_results({target.name: target})
        left = killed

        def remove_few(path, missing_ok=False):
            nonlocal left
            if not left:
                raise KeyboardInterrupt
            left -= 1
            unlink(path, missing_ok=missing_ok)

        with monkeypatch.context() as patch:
            patch.setattr(Path, "unlink", remove_few)
            try:
                journal.remove()
            except KeyboardInterrupt:
                killed += 1
            else:
                break
        assert is_known_result(target, known_results(target))
        again = Journal(target)
        again.resume({"model": "cnn"})
        again.close()
    assert killed >= 5
    assert not journal.folder.exists()


@pytest.mark.slow
def test_a_foreign_file_in_a_result_s_place_is_not_replaced(
    clip, annotate, short_parts, monkeypatch
):
    targets = kill_after_results(annotate, clip, monkeypatch).targets
    targets.table.write_text("mine")
    with pytest.raises(AnnotationError, match="exists already"):
        annotate(clip, resume=True)
    assert targets.table.read_text() == "mine"


@pytest.mark.slow
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
        patch.setattr(writer, "join_parts", refuse)
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
        patch.setattr(writer, "join_parts", refuse)
        with pytest.raises(FerError):
            annotate(clip)
    (journal_folder(annotate.targets(clip).main) / "part-00003.csv").unlink()
    result = annotate(clip, resume=True)
    assert result.targets.table.read_text() == whole[0]
    assert frame_times(result.targets.video) == whole[1]


def kill_before_the_end_is_noted(clip, annotate, monkeypatch):
    """Leave what a run leaves that is killed when its last part, of 10 frames, is done."""

    def die(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "complete", die)
        with pytest.raises(KeyboardInterrupt):
            annotate(clip)


def lose_the_end(clip, annotate, monkeypatch):
    """Leave what a power cut leaves that comes when the end is noted."""

    def refuse(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(writer, "join_parts", refuse)
        with pytest.raises(FerError):
            annotate(clip)
    zero(journal_folder(annotate.targets(clip).main) / "completion.json")


@pytest.mark.slow
@pytest.mark.parametrize("damaged", ["", "part-00000.csv", "part-00001.nut"])
@pytest.mark.parametrize("leave", [kill_before_the_end_is_noted, lose_the_end])
def test_a_run_whose_last_part_was_done_and_its_end_not_noted(
    leave, damaged, clip, annotate, whole, monkeypatch
):
    monkeypatch.setattr(production, "PART_FRAMES", 25)
    leave(clip, annotate, monkeypatch)
    folder = journal_folder(annotate.targets(clip).main)
    last = json.loads((folder / "part-00002.json").read_text())
    assert last["frames"] == 10
    if damaged:
        zero(folder / damaged)
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


def test_two_runs_on_one_target_do_not_meet(clip, annotate):
    journal = Journal(annotate.targets(clip).main)
    try:
        with pytest.raises(AnnotationError, match="another run"):
            annotate(clip)
        assert journal.folder.exists()
    finally:
        journal.close()
