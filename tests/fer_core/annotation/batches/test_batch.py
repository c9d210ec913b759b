import os
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from PIL import Image

from fer_core.annotation.batches.batch import Outcome, Task, annotate, combine
from fer_core.annotation.batches.inputs import find_inputs, name_targets
from fer_core.annotation.settings import AnnotationSettings
from fer_core.errors import AnnotationError
from tests.support.clips import picture


@pytest.fixture
def tasks(tmp_path) -> list[Task]:
    (tmp_path / "in").mkdir()
    for name in ("a.png", "b.png"):
        Image.fromarray(picture(0)[:, :, ::-1]).save(tmp_path / "in" / name)
    inputs = find_inputs([tmp_path / "in"])
    targets = name_targets(inputs, tmp_path / "out", "csv")
    return [Task(one, target) for one, target in zip(inputs, targets, strict=True)]


@pytest.fixture
def run(classifier):
    def run(task: Task, stop: threading.Event | None = None) -> Outcome:
        return annotate(task, classifier, AnnotationSettings(), stop or threading.Event())

    return run


def test_an_outcome_names_its_results(tasks, run):
    outcome = run(tasks[0])
    content = outcome.as_dict()
    assert (outcome.status, outcome.has_table) == ("done", True)
    assert (content["frames"], content["notes"]) == (1, [])
    assert Path(content["video"]).is_file()
    assert content["segments"] is None
    assert "message" not in content


def test_results_that_exist_are_kept_skipped_or_replaced(tasks, run):
    run(tasks[0])
    before = tasks[0].targets.table.stat().st_ino
    failed = run(tasks[0])
    assert (failed.status, failed.has_table) == ("failed", False)
    assert "exists already" in failed.as_dict()["message"]
    assert run(replace(tasks[0], skip_existing=True)).status == "skipped"
    assert run(replace(tasks[0], resume=True)).status == "skipped"
    assert tasks[0].targets.table.stat().st_ino == before
    assert run(replace(tasks[0], overwrite=True)).status == "done"
    assert tasks[0].targets.table.stat().st_ino != before


def test_what_is_wrong_with_one_file_is_its_outcome(tasks, run):
    tasks[0].input.path.write_text("no picture")
    outcome = run(tasks[0])
    assert outcome.status == "failed"
    assert outcome.message
    assert not tasks[0].targets.main.parent.exists()


def test_nothing_begins_after_a_stop(tasks, run):
    stop = threading.Event()
    stop.set()
    assert run(tasks[0], stop).status == "stopped"
    assert not tasks[0].targets.main.exists()


def test_one_table_holds_the_rows_of_all(tasks, run, tmp_path):
    outcomes = [run(task) for task in tasks]
    combine(tmp_path / "all.csv", outcomes)
    table = pd.read_csv(tmp_path / "all.csv")
    assert table["file"].tolist() == [str(task.input.path) for task in tasks]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems want names in UTF-8")
def test_a_name_that_is_no_text(tasks, run, tmp_path):
    odd = Path(os.fsdecode(os.fsencode(tmp_path / "in") + b"/\xff\x1b.png"))
    tasks[0].input.path.rename(odd)
    (one,) = [one for one in find_inputs([tmp_path / "in"]) if one.path == odd]
    (targets,) = name_targets([one], None, "csv")
    outcome = run(Task(one, targets))
    assert outcome.status == "done"
    combine(tmp_path / "all.csv", [outcome])
    assert pd.read_csv(tmp_path / "all.csv")["file"].tolist() == [
        f"{tmp_path / 'in'}/\\udcff\\u001b.png"
    ]


def test_a_table_that_cannot_be_written_is_said(tasks, run, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(AnnotationError):
        combine(tmp_path / "file" / "all.csv", [run(tasks[0])])
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["file"]
