from pathlib import Path

import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from app.files.entry import Entry, EntryState
from app.files.entry_row import EntryRow
from app.style.motion import MotionControl


@pytest.mark.parametrize("reduced", [False, True])
def test_a_bar_of_unknown_length_stands_still_where_motion_is_reduced(
    qtbot: QtBot, reduced: bool
) -> None:
    motion = MotionControl()
    motion.use("reduced" if reduced else "full")
    entry = Entry(Path("film.mp4"))
    entry.state = EntryState.RUNNING
    row = EntryRow(entry)
    qtbot.addWidget(row)
    bar = row.findChild(QProgressBar)
    assert bar.maximum() == (1000 if reduced else 0)
    entry.share = 0.5
    row.refresh()
    assert (bar.value(), bar.maximum()) == (500, 1000)
    motion.close()
