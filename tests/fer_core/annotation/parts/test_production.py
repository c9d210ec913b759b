"""How the parts of a file are produced: on threads of their own, or all on the caller's."""

import threading

import pytest

from fer_core.annotation.parts import production
from fer_core.errors import FerError
from tests.fer_core.annotation.conftest import interrupt
from tests.support.clips import frame_times


def _names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the names of the threads that are started from now on."""
    names: list[str] = []
    real = threading.Thread.start

    def start(thread: threading.Thread) -> None:
        names.append(thread.name)
        real(thread)

    monkeypatch.setattr(threading.Thread, "start", start)
    return names


@pytest.mark.slow
def test_results_are_equal_on_one_thread_and_on_three(clip, annotate, short_parts, monkeypatch):
    names = _names(monkeypatch)
    targets = annotate(clip).targets
    assert {"annotation-decode", "annotation-analyse"} <= set(names)
    table, copy = targets.table.read_bytes(), targets.video.read_bytes()
    names.clear()
    annotate(clip, overwrite=True, overlapped=False)
    assert not [name for name in names if name.startswith("annotation")]
    assert targets.table.read_bytes() == table
    assert targets.video.read_bytes() == copy


@pytest.mark.slow
def test_a_job_on_one_thread_is_stopped_and_resumed(
    clip, annotate, whole, short_parts, monkeypatch
):
    with monkeypatch.context() as patch:
        interrupt(annotate, clip, 30, patch, overlapped=False)
    targets = annotate(clip, resume=True, overlapped=False).targets
    assert targets.table.read_text() == whole[0]
    assert frame_times(targets.video) == whole[1]


@pytest.mark.slow
def test_what_fails_on_one_thread_keeps_the_parts_before(
    clip, annotate, whole, short_parts, monkeypatch
):
    real = production.rows_of

    def fail(observation, *rest):
        if observation.index == 40:
            raise OSError(5, "Input/output error")
        return real(observation, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(production, "rows_of", fail)
        with pytest.raises(FerError, match="Input/output error"):
            annotate(clip, overlapped=False)
    assert len(list(annotate.folder.glob(".*/part-*.json"))) == 3
    assert annotate(clip, resume=True, overlapped=False).targets.table.read_text() == whole[0]
