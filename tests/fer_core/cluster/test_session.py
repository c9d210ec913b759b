"""Real workers of this machine, one thread each; some are killed."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from fer_core.annotation import settings as settings_module
from fer_core.annotation.batches.batch import Task, annotate
from fer_core.annotation.batches.inputs import Input, name_targets
from fer_core.annotation.settings import AnnotationSettings
from fer_core.cluster.session import ClusterSession, open_session
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import ClusterError
from tests.support.clips import constant, write_clip
from tests.support.models import make_model

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(600),
    # Dask and tornado leave their loops to the garbage collector.
    pytest.mark.filterwarnings("ignore"),
]
pytest.importorskip("distributed")


@pytest.fixture
def classifier(tmp_path: Path) -> EmotionClassifier:
    return EmotionClassifier.load(make_model(tmp_path / "tiny.onnx"))


class Killer:
    """Kills one worker after another as long as it is entered."""

    def __init__(self, session: ClusterSession, seconds: float) -> None:
        self._session = session
        self._seconds = seconds
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._work)
        self.killed = 0

    def __enter__(self) -> "Killer":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._over.wait(self._seconds):
            pids = sorted(self._session._client.run(os.getpid).values())
            os.kill(pids[self.killed % len(pids)], signal.SIGKILL)
            self.killed += 1


def tasks_of(folder: Path, inputs: list[Input]) -> list[Task]:
    return [
        Task(one, targets)
        for one, targets in zip(inputs, name_targets(inputs, folder, "csv"), strict=True)
    ]


@pytest.fixture
def inputs(tmp_path: Path) -> Iterator[list[Input]]:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(6):
        write_clip(folder / f"{number}.mp4", constant(50 + 40 * number, sound=None))
    write_clip(folder / "by_decoding.avi", constant(60, sound=None))
    (folder / "damaged.mp4").write_bytes((folder / "3.mp4").read_bytes()[:9000])
    return [Input(path) for path in sorted(folder.iterdir())]


def test_tables_are_those_of_an_undisturbed_run_though_workers_die(
    tmp_path: Path, inputs: list[Input], classifier: EmotionClassifier, monkeypatch
) -> None:
    monkeypatch.setattr(settings_module, "LEAST_SPLIT", 0.5)
    settings = AnnotationSettings(split_seconds=2.0, run_up_seconds=1.0)
    stop = threading.Event()
    calm = [annotate(task, classifier, settings, stop) for task in tasks_of(tmp_path / "a", inputs)]
    with open_session("local", classifier, 2) as session, Killer(session, 4.0) as killer:
        assert session.workers == 2
        assert session.dashboard.startswith("http://127.0.0.1:")
        while not killer.killed:
            time.sleep(0.2)
        harried = [
            annotate(task, classifier, settings, stop, runner=session.produce)
            for task in tasks_of(tmp_path / "b", inputs)
        ]
    assert [one.status for one in harried] == [one.status for one in calm]
    assert [one.status for one in calm].count("done") >= 7
    for one, other in zip(calm, harried, strict=True):
        assert one.message == other.message
        if one.status == "done":
            table, again = one.task.targets.table, other.task.targets.table
            assert table.read_bytes() == again.read_bytes()
    left = sorted(path.name for path in (tmp_path / "b").iterdir())
    assert left == sorted(path.name for path in (tmp_path / "a").iterdir())
    assert killer.killed >= 1


def test_a_client_that_comes_back_takes_what_is_done(
    tmp_path: Path, inputs: list[Input], classifier: EmotionClassifier, monkeypatch
) -> None:
    monkeypatch.setattr(settings_module, "LEAST_SPLIT", 0.5)
    settings = AnnotationSettings(split_seconds=2.0, run_up_seconds=1.0)
    (task,) = tasks_of(tmp_path / "out", inputs[5:6])
    with open_session("local", classifier, 1) as session:
        stop = threading.Event()

        def produce_some(orders, update, event):
            assert len(orders) > 1
            session.produce(orders[:1], update, event)
            stop.set()

        outcome = annotate(task, classifier, settings, stop, runner=produce_some)
        assert outcome.status == "stopped"
        asked: list[int] = []

        def produce(orders, update, event):
            asked.extend(order.number for order in orders)
            session.produce(orders, update, event)

        again = Task(task.input, task.targets, resume=True)
        outcome = annotate(again, classifier, settings, threading.Event(), runner=produce)
        assert outcome.status == "done", outcome
    assert asked
    assert 0 not in asked


def test_a_worker_that_the_cluster_takes_for_present_is_replaced_when_it_has_ended(
    tmp_path: Path, inputs: list[Input], classifier: EmotionClassifier
) -> None:
    import dask

    (task,) = tasks_of(tmp_path / "out", inputs[:1])
    with (
        dask.config.set({"distributed.deploy.lost-worker-timeout": "10 hours"}),
        open_session("local", classifier, 1) as session,
    ):
        own = session._places._own
        own.sync(own.workers[0].close)
        outcome = annotate(
            task, classifier, AnnotationSettings(), threading.Event(), runner=session.produce
        )
    assert outcome.status == "done", outcome


def test_where_nothing_answers_is_said(classifier: EmotionClassifier, monkeypatch) -> None:
    monkeypatch.setattr("fer_core.cluster.session._CONNECT_SECONDS", 1)
    with (
        pytest.raises(ClusterError, match="cannot be used"),
        open_session("tcp://127.0.0.1:9", classifier, 1),
    ):
        pass
