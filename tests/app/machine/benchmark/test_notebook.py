import pytest

from app.machine.benchmark import notebook
from app.machine.benchmark.notebook import NotebookError, NotebookProcess, notebook_available


def test_availability_follows_the_extra(monkeypatch):
    monkeypatch.setattr(notebook, "find_spec", lambda name: None if name == "keras" else name)
    assert not notebook_available()
    monkeypatch.setattr(notebook, "find_spec", lambda name: name)
    assert notebook_available()


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.skipif(not notebook_available(), reason="needs the training extra")
def test_frames_are_answered_in_seconds(frame):
    with NotebookProcess() as process:
        first, second = process(frame), process(frame)
    assert 0 < first < 100
    assert 0 < second < 100
    assert process._process.returncode == 0


def test_process_that_ends_is_told(frame, monkeypatch):
    monkeypatch.setattr(notebook, "_MODULE", "training.no_such_module")
    with NotebookProcess() as process, pytest.raises(NotebookError, match="--no-notebook"):
        process(frame)
