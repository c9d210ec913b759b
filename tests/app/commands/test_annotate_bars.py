import io
from pathlib import Path

import pytest
from rich.console import Console

from app.commands.annotate_bars import BarView, OverallProgress
from fer_core.annotation.batches.batch import Outcome, Task
from fer_core.annotation.batches.inputs import Input
from fer_core.annotation.progress import Progress
from fer_core.annotation.results.targets import Targets

LONG, SHORT, PICTURE = Path("long.mp4"), Path("short.mp4"), Path("picture.png")
SECONDS = {LONG: 30.0, SHORT: 9.0, PICTURE: 0.0}


def at(frames: int, total: int | None) -> Progress:
    return Progress(frames, total, 10.0, 1.0, None)


def test_files_count_by_their_length() -> None:
    progress = OverallProgress(SECONDS)
    assert (progress.total, progress.done, progress.finished) == (40.0, 0.0, 0)
    progress.update(LONG, at(50, 100))
    progress.update(SHORT, at(5, None))
    assert progress.done == pytest.approx(15.0)
    progress.update(LONG, at(120, 100))
    assert progress.done == pytest.approx(30.0)
    for path in SECONDS:
        progress.finish(path)
    assert (progress.done, progress.finished) == (40.0, 3)


def test_one_bar_is_there_for_all_files() -> None:
    console = Console(force_terminal=True, width=100, file=io.StringIO())
    task = Task(Input(LONG), Targets(None, Path("t.csv"), "csv", None, Path("t.json")))
    view = BarView(console, json_lines=False)

    def bars() -> list[tuple[str, float, float | None]]:
        return [(bar.description, bar.completed, bar.total) for bar in view._bars.tasks]

    with view:
        view.expect(SECONDS, 2)
        view.update(task, at(50, 100))
        assert bars() == [("3 files, 2 at a time", 15.0, 40.0), ("long.mp4", 50, 100)]
        view.done(Outcome(task, "skipped", message="It exists."))
        assert bars() == [("3 files, 2 at a time", 30.0, 40.0)]


def test_a_single_file_has_its_own_bar_alone() -> None:
    view = BarView(Console(force_terminal=True, file=io.StringIO()), json_lines=False)
    view.expect({LONG: 30.0}, 1)
    assert view._bars.tasks == []
