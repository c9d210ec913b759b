from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.files.entry import Entry, EntryState
from app.files.queue_progress import QueueProgress, describe_queue

DONE, FAILED = EntryState.DONE, EntryState.FAILED
RUNNING, WAITING = EntryState.RUNNING, EntryState.WAITING


def entries(*states: EntryState, share: float | None = None, left: str = "") -> list[Entry]:
    made = [Entry(Path(f"{i}.mp4"), state) for i, state in enumerate(states)]
    for entry in made:
        if entry.state is RUNNING:
            entry.share, entry.left = share, left
    return made


@pytest.mark.parametrize(
    ("queue", "text", "share"),
    [
        (
            entries(DONE, RUNNING, WAITING, WAITING, share=0.5, left="3 min 2 s"),
            "File 2 of 4 · 3 min 2 s left for this file · then 2 files more",
            0.375,
        ),
        (entries(RUNNING), "File 1 of 1", 0.0),
        (
            entries(DONE, RUNNING, RUNNING, WAITING, share=0.5, left="3 min"),
            "1 of 4 files done · 2 at a time · then 1 file more",
            0.5,
        ),
        (entries(FAILED, WAITING), "File 2 of 2 · then 1 file more", 0.5),
        (entries(DONE, DONE), "File 2 of 2", 1.0),
        ([], "File 0 of 0", 0.0),
    ],
)
def test_a_queue_in_words(queue: list[Entry], text: str, share: float) -> None:
    assert describe_queue(queue) == (text, share)


def test_it_is_in_sight_while_the_queue_runs(qtbot: QtBot) -> None:
    progress = QueueProgress()
    qtbot.addWidget(progress)
    progress.show_entries(entries(RUNNING, share=0.5), True)
    assert progress.isVisible()
    assert progress._bar.value() == 500
    progress.show_entries(entries(DONE), False)
    assert not progress.isVisible()
