"""Files that are annotated at the same time, with a stand-in for the work itself."""

import threading
from pathlib import Path

import pytest

from app.commands import annotate_run
from app.commands.annotate_progress import ProgressView
from fer_core.annotation.batches.batch import Outcome, Task
from fer_core.annotation.batches.inputs import Input
from fer_core.annotation.batches.workload import Workload
from fer_core.annotation.results.targets import Targets
from fer_core.annotation.settings import AnnotationSettings
from fer_core.emotion.classifier import EmotionClassifier
from tests.support.models import make_model


def task(name: str) -> Task:
    return Task(Input(Path(name)), Targets(None, Path("t.csv"), "csv", None, Path("t.json")))


@pytest.mark.parametrize(("left", "helpers"), [(0, 2), (1, 1)])
def test_the_last_file_gets_the_core_of_one_that_has_ended(tmp_path, monkeypatch, left, helpers):
    classifier = EmotionClassifier.load(make_model(tmp_path / "m.onnx"))
    both, ended = threading.Barrier(2), threading.Event()
    threads: dict[str, set[int]] = {}

    def working(classifier: EmotionClassifier, count: int) -> set[int]:
        """Return on which threads a large batch is worked on."""
        found: set[int] = set()
        meeting = threading.Barrier(count)

        def work(_: int) -> None:
            found.add(threading.get_ident())
            meeting.wait(60)

        classifier._cores.map(work, range(2))
        return found

    def annotate(one, classifier, *_, overlapped):
        both.wait(60)
        name = one.input.path.name
        threads[name] = working(classifier, 1)
        both.wait(60)
        if name == "last.mp4":
            assert ended.wait(60)
            threads["alone"] = working(classifier, helpers)
        return Outcome(one, "skipped", message="It was only tried.")

    class View(ProgressView):
        def done(self, outcome: Outcome) -> None:
            ended.set()

    monkeypatch.setattr(annotate_run, "usable_cores", lambda: 2)
    monkeypatch.setattr(annotate_run, "annotate", annotate)
    outcomes = annotate_run.run_all(
        [task("first.mp4"), task("last.mp4")],
        [Workload(20.0), Workload(10.0)],
        classifier,
        AnnotationSettings(),
        2,
        threading.Event(),
        View(json_lines=False, progress_lines=False),
        left=left,
    )
    assert [one.status for one in outcomes] == ["skipped", "skipped"]
    assert {name: len(some) for name, some in threads.items()} == {
        "first.mp4": 1,
        "last.mp4": 1,
        "alone": helpers,
    }
