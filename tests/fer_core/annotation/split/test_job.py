"""A file that is analysed in pieces."""

import json
import threading
from pathlib import Path

import pytest

from fer_core.annotation import progress
from fer_core.annotation import settings as settings_module
from fer_core.annotation.batches.batch import Task
from fer_core.annotation.batches.batch import annotate as annotate_file
from fer_core.annotation.batches.inputs import Input
from fer_core.annotation.parts import production
from fer_core.annotation.parts.journal import journal_folder
from fer_core.annotation.results.targets import Targets
from fer_core.annotation.settings import AnnotationSettings
from fer_core.annotation.split import job as job_module
from fer_core.annotation.split.job import SplitJob
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import default_model
from fer_core.errors import AnnotationError, AnnotationStopped, SeekError
from fer_core.system.resources import asset
from fer_core.tables.rows import read_rows
from tests.support.clips import constant, frame_times, write_clip

GONE = frozenset(range(20, 30))


@pytest.fixture(autouse=True)
def short_pieces(monkeypatch):
    monkeypatch.setattr(settings_module, "LEAST_SPLIT", 0.5)


def settings(**other) -> AnnotationSettings:
    return AnnotationSettings(split_seconds=1.0, run_up_seconds=0.6, **other)


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return write_clip(tmp_path / "clip.mp4", constant(88, without_face=GONE))


def run(annotate, clip, **options):
    targets = annotate.targets(clip)
    made = options.pop("settings", None) or settings()
    return SplitJob(clip, targets, annotate.classifier, made, **options).run()


@pytest.mark.slow
def test_tables_are_equal_however_many_pieces_are_done_at_a_time(annotate, clip):
    tables = set()
    for jobs in (1, 2, 3):
        result = run(annotate, clip, jobs=jobs, overwrite=True)
        tables.add(result.targets.table.read_bytes())
        summary = json.loads(result.targets.summary.read_text())
        # Key frames come every twelve frames, the grid is 25.
        assert summary["cuts"] == [{"frame": 36, "time_s": 1.44}, {"frame": 60, "time_s": 2.4}]
        assert summary["settings"]["split_seconds"] == 1.0
        assert result.frames == 88
        assert not journal_folder(result.targets.main).exists()
    assert len(tables) == 1


@pytest.mark.slow
def test_the_copy_has_every_frame_at_its_time_with_the_sound(annotate, clip):
    whole = annotate(clip).targets.video
    times = frame_times(whole)
    copy = run(annotate, clip, overwrite=True, jobs=2).targets.video
    assert frame_times(copy) == times


@pytest.mark.slow
def test_a_face_keeps_its_number_across_a_cut_and_one_that_returns_is_new(annotate, clip):
    table = annotate(clip).targets.table
    whole = [(row.frame, row.face_id, row.person) for row in read_rows(table)]
    found = run(annotate, clip, overwrite=True).targets.table
    assert [(row.frame, row.face_id, row.person) for row in read_rows(found)] == whole
    assert len({face for _, face, _ in whole}) >= 2


@pytest.mark.slow
def test_what_is_done_is_kept_and_continued(annotate, clip, monkeypatch):
    expected = run(annotate, clip, jobs=2).targets.table.read_bytes()
    monkeypatch.setattr(progress, "_NOTIFY_SECONDS", 0.0)
    monkeypatch.setattr(production, "PART_FRAMES", 12)
    stop = threading.Event()

    def stop_late(now):
        if now.frames >= 45:
            stop.set()

    with pytest.raises(AnnotationStopped, match="--resume"):
        run(annotate, clip, overwrite=True, stop=stop, notify=stop_late)
    folder = journal_folder(annotate.targets(clip).main)
    assert list(folder.glob("piece-00000/completion.json"))
    done = []
    produce = job_module.produce_piece

    def note(order, *rest, **others):
        done.append(order.number)
        produce(order, *rest, **others)

    monkeypatch.setattr(job_module, "produce_piece", note)
    result = run(annotate, clip, overwrite=True, resume=True)
    assert 0 not in done
    assert result.targets.table.read_bytes() == expected
    assert not folder.exists()


def test_a_stop_before_the_first_part_leaves_nothing(annotate, clip):
    stop = threading.Event()
    stop.set()
    with pytest.raises(AnnotationStopped):
        run(annotate, clip, stop=stop)
    assert list(annotate.folder.iterdir()) == []


@pytest.mark.slow
def test_pieces_of_another_length_are_not_resumed(annotate, clip, monkeypatch):
    monkeypatch.setattr(production, "PART_FRAMES", 12)
    monkeypatch.setattr(progress, "_NOTIFY_SECONDS", 0.0)
    stop = threading.Event()
    with pytest.raises(AnnotationStopped):
        run(annotate, clip, stop=stop, notify=lambda now: now.frames > 30 and stop.set())
    other = AnnotationSettings(split_seconds=2.0, run_up_seconds=0.6)
    with pytest.raises(AnnotationError, match="settings"):
        run(annotate, clip, resume=True, settings=other)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["clip.avi", "damaged.mp4"])
def test_a_file_that_cannot_be_split_is_annotated_as_a_whole(annotate, clip, tmp_path, name):
    if name.endswith(".avi"):
        source = write_clip(tmp_path / name, constant(60, sound="mp3"))
    else:
        source = tmp_path / name
        content = bytearray(clip.read_bytes())
        # Far into the pictures, so that only a later piece meets it.
        content[len(content) // 2 : len(content) // 2 + 2500] = bytes(2500)
        source.write_bytes(content)
    with pytest.raises(SeekError):
        run(annotate, source)
    targets = annotate.targets(source)
    expected = annotate(source).targets.table.read_bytes()
    task = Task(Input(source), targets, overwrite=True)
    outcome = annotate_file(task, annotate.classifier, settings(), threading.Event(), jobs=2)
    assert outcome.status == "done", outcome
    assert targets.table.read_bytes() == expected
    assert json.loads(targets.summary.read_text())["cuts"] == []
    assert sorted(path.name for path in annotate.folder.iterdir()) == sorted(
        path.name for path in targets.all
    )


def test_settings_without_pieces_are_refused(annotate, clip):
    with pytest.raises(ValueError, match="split_seconds"):
        run(annotate, clip, settings=AnnotationSettings())


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.timeout(900)
def test_rows_are_those_of_the_whole_file_beyond_two_seconds_of_a_cut(tmp_path):
    classifier = EmotionClassifier.load(default_model().path)
    tables = []
    for number, split in enumerate((None, 4.0)):
        targets = annotate_targets(tmp_path / str(number))
        task = Task(Input(asset("demo.mp4")), targets)
        outcome = annotate_file(
            task, classifier, AnnotationSettings(split_seconds=split), threading.Event(), jobs=2
        )
        assert outcome.status == "done", outcome
        tables.append(list(read_rows(targets.table)))
    cuts = [cut["time_s"] for cut in json.loads(targets.summary.read_text())["cuts"]]
    assert cuts
    whole, pieces = (
        {(row.frame, row.person): row for row in rows if beyond(row.time_s, cuts)}
        for rows in tables
    )
    assert len(whole) > 100
    assert whole.keys() == pieces.keys()
    assert all(same(row, pieces[key]) for key, row in whole.items())


def annotate_targets(folder: Path):
    folder.mkdir()
    return Targets(None, folder / "t.csv", "csv", None, folder / "t.json")


def beyond(time: float, cuts: list[float]) -> bool:
    return all(abs(time - cut) > 2 for cut in cuts)


def same(one, other) -> bool:
    if one.face_id is None or other.face_id is None:
        return one.face_id == other.face_id
    left, top = max(one.x, other.x), max(one.y, other.y)
    right = min(one.x + one.width, other.x + other.width)
    bottom = min(one.y + one.height, other.y + other.height)
    shared = max(right - left, 0) * max(bottom - top, 0)
    union = one.width * one.height + other.width * other.height - shared
    chances = ("angry", "disgust", "fear", "happy", "sad", "surprise", "neutral")
    apart = max(abs(getattr(one, name) - getattr(other, name)) for name in chances)
    labels = one.emotion == other.emotion and one.emotion_smoothed == other.emotion_smoothed
    return shared / union >= 0.9 and labels and apart <= 0.02
