"""What a worker does, without a cluster around it."""

from pathlib import Path

import cv2
import pytest

from fer_core.annotation.progress import Progress
from fer_core.annotation.provenance import file_hash
from fer_core.annotation.results.targets import Targets
from fer_core.annotation.settings import AnnotationSettings
from fer_core.annotation.split.job import SplitJob
from fer_core.cluster import work
from fer_core.cluster.work import ModelFile, commit, do_piece
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import ClusterError
from fer_core.system.worker_thread import WorkerThread
from fer_core.version import VERSION
from tests.support.clips import constant, write_clip
from tests.support.models import make_model


@pytest.fixture
def model(tmp_path: Path) -> ModelFile:
    path = make_model(tmp_path / "tiny.onnx")
    work._load.cache_clear()
    return ModelFile(path, file_hash(path))


def annotate(tmp_path: Path, model: ModelFile, do=do_piece) -> Targets:
    clip = write_clip(tmp_path / "clip.mp4", constant(30, sound=None))
    folder = tmp_path / "out"
    folder.mkdir(exist_ok=True)
    targets = Targets(None, folder / "t.csv", "csv", None, folder / "t.json")

    def run(orders, update, stop):
        for order in orders:
            do(order, model, VERSION)
            update(order.number, Progress(order.frames, order.frames, 0.0, 0.0, None))

    classifier = EmotionClassifier.load(model.path)
    settings = AnnotationSettings()
    SplitJob(clip, targets, classifier, settings, overwrite=True, runner=run, whole=True).run()
    return targets


@pytest.mark.slow
def test_a_piece_done_twice_stands_once(tmp_path: Path, model: ModelFile) -> None:
    seen = []

    def twice(order, *rest):
        do_piece(order, *rest)
        before = (order.place / "completion.json").stat().st_ino
        do_piece(order, *rest)
        assert (order.place / "completion.json").stat().st_ino == before
        seen.extend(path.name for path in order.folder.iterdir() if path.is_dir())

    expected = annotate(tmp_path, model).table.read_bytes()
    assert annotate(tmp_path, model, twice).table.read_bytes() == expected
    assert seen == ["piece-00000"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["t.csv", "t.json"]


@pytest.mark.slow
def test_a_worker_starts_no_threads_for_a_piece(tmp_path: Path, model: ModelFile, monkeypatch):
    before = cv2.getNumThreads()
    started = []
    monkeypatch.setattr(WorkerThread, "start", lambda thread: started.append(thread.name))
    try:
        annotate(tmp_path, model)
        assert cv2.getNumThreads() == 1
    finally:
        cv2.setNumThreads(before)
    assert started == []


def test_the_later_of_two_attempts_gives_way(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(name)
    commit(tmp_path / "one", tmp_path / "place")
    commit(tmp_path / "two", tmp_path / "place")
    assert (tmp_path / "place/file").read_text() == "one"


def test_another_version_of_the_program_is_refused(tmp_path: Path, model: ModelFile) -> None:
    with pytest.raises(ClusterError, match="version"):
        annotate(tmp_path, model, lambda order, known, _: do_piece(order, known, "0.0"))


def test_another_model_of_the_same_name_is_refused(tmp_path: Path, model: ModelFile) -> None:
    other = ModelFile(model.path, "0" * 64)
    with pytest.raises(ClusterError, match="model"):
        annotate(tmp_path, model, lambda order, _, version: do_piece(order, other, version))
    assert list((tmp_path / "out").iterdir()) == []


def test_a_folder_that_is_not_seen_is_named(tmp_path: Path, model: ModelFile) -> None:
    def elsewhere(order, *rest):
        order.folder.rename(tmp_path / "away")
        try:
            do_piece(order, *rest)
        finally:
            (tmp_path / "away").rename(order.folder)

    with pytest.raises(ClusterError, match="does not see"):
        annotate(tmp_path, model, elsewhere)
