import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.review.correcting.corrections import Corrections
from app.review.people.control import PeopleControl
from fer_core.emotion.model_card import EMOTIONS
from fer_core.people.corrections import FrameStretch
from fer_core.people.journal import edits_path
from fer_core.people.reading import open_journal, read_result
from tests.support.corrector import correction
from tests.support.drawn_source import until
from tests.support.results import made_row, make_result

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def result(tmp_path):
    return make_result(tmp_path)


@pytest.fixture
def control(qtbot: QtBot, result) -> Iterator[PeopleControl]:
    made = PeopleControl()
    made.open(result.table)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def corrections(qtbot: QtBot, control: PeopleControl, page: QWidget) -> Corrections:
    """The result is open and face 1, P1, is chosen."""
    made = Corrections(control, page)
    until(qtbot, lambda: control.state is not None)
    made.choose("P1")
    return made


def mark(corrections: Corrections, start: float, end: float) -> None:
    corrections.set_position(start)
    corrections.mark_begin()
    corrections.set_position(end)
    corrections.mark_end()


def codes(result) -> dict[int, str]:
    return {row.frame: row.code for row in read_result(result) if row.code}


def press(qtbot: QtBot, page: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(page, key, held)


def test_a_stretch_goes_from_the_frame_of_i_to_that_of_o(corrections):
    mark(corrections, 0.31, 0.55)
    assert corrections.stretch == FrameStretch(3, 6)
    assert corrections.span == (pytest.approx(0.3), pytest.approx(0.6))
    # An end before the begin leaves the mark that was set last.
    corrections.set_position(0.1)
    corrections.mark_end()
    assert corrections.stretch is None
    corrections.mark_begin()
    assert corrections.stretch == FrameStretch(1, 2)
    corrections.unmark()
    assert corrections.stretch is None
    corrections.mark(2.9, 9.0)
    assert corrections.stretch == FrameStretch(29, 30)
    assert corrections.span == (pytest.approx(2.9), pytest.approx(3.0))


def test_everything_goes_by_the_keyboard(qtbot, corrections, control, page, result):
    before = {path: path.read_bytes() for path in result.table.parent.iterdir()}
    with qtbot.waitActive(page):
        page.activateWindow()
    page.setFocus()
    corrections.set_position(0.3)
    press(qtbot, page, Qt.Key.Key_I)
    corrections.set_position(0.5)
    press(qtbot, page, Qt.Key.Key_O)
    press(qtbot, page, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    until(qtbot, lambda: codes(result) == dict.fromkeys((3, 4, 5), EMOTIONS[4]))
    press(qtbot, page, Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
    until(qtbot, lambda: codes(result) == dict.fromkeys((3, 4, 5), "uncertain"))
    press(qtbot, page, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    until(qtbot, lambda: codes(result) == {})
    press(qtbot, page, Qt.Key.Key_F)
    until(qtbot, lambda: 4 not in {r.frame for r in read_result(result) if r.face_id == 1})
    press(qtbot, page, Qt.Key.Key_X)
    until(qtbot, lambda: 4 not in {row.frame for row in read_result(result)})
    until(qtbot, lambda: control.history.count() == 5)
    for _ in range(5):
        control.undo()
    until(qtbot, lambda: control.history.index() == 0)
    assert {path: path.read_bytes() for path in result.table.parent.iterdir()} == before


def test_a_stretch_is_given_to_somebody_else_and_to_somebody_new(qtbot, corrections, result):
    mark(corrections, 2.0, 2.9)
    corrections._fill_give_menu()
    actions = {action.text(): action for action in corrections._give_menu.actions()}
    assert list(actions) == ["P2", "P3", "Somebody new"]
    actions["P2"].trigger()
    until(qtbot, lambda: open_journal(result).people.find("P2").faces == (1, 2))
    mark(corrections, 0.0, 0.4)
    actions["Somebody new"].trigger()
    until(qtbot, lambda: "P4" in [p.number for p in open_journal(result).people.persons()])


def test_what_cannot_be_done_is_switched_off(qtbot, corrections, control):
    label = corrections.label_menu.actions()[0]
    assert not label.isEnabled()
    assert not corrections._cut.isEnabled()
    mark(corrections, 0.0, 0.4)
    assert label.isEnabled()
    corrections.choose("")
    assert not label.isEnabled()
    assert corrections._cut.isEnabled()
    corrections.popup("P1", QPoint(0, 0))
    assert label.isEnabled()
    corrections.menu.close()
    corrections.clear()
    assert not corrections._cut.isEnabled()
    assert not corrections._begin.isEnabled()


def test_what_is_refused_is_told_in_a_sentence(qtbot, corrections, control):
    told = []
    control.failed.connect(told.append)
    corrections.choose("P2")
    mark(corrections, 1.2, 1.5)
    corrections.label("sad")
    until(qtbot, lambda: bool(told))
    assert told == ["P2 is not in this stretch."]
    assert control.history.count() == 0


def long_result(folder, frames: int = 3000):
    """Four people beside each other, all the time."""
    rows = [
        made_row(frame, face, f"P{face}")._replace(x=100.0 * face)
        for frame in range(frames)
        for face in (1, 2, 3, 4)
    ]
    return make_result(folder, rows=rows)


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
def test_five_hundred_corrections_survive_kills_and_are_taken_back_byte_for_byte(qtbot, tmp_path):
    result = long_result(tmp_path / "long")
    before = {path: path.read_bytes() for path in result.table.parent.iterdir()}
    journal = edits_path(result.table)
    kept = {}
    for number, killed_at in enumerate((60, 200, 350), 1):
        command = [sys.executable, "-m", "tests.support.corrector", str(result.table), "500", "7"]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
            said = 0
            while said < killed_at:
                said = int(child.stdout.readline())
            child.send_signal(signal.SIGKILL)
        left = {path.name for path in journal.parent.iterdir()} - {p.name for p in before}
        assert {name for name in left if not name.endswith(".part")} == {journal.name}, number
        edits = open_journal(result).edits
        assert edits[: len(kept.get("edits", ()))] == kept.get("edits", ())
        kept = {"edits": edits, "bytes": journal.read_bytes(), "said": said}
    control = PeopleControl()
    control.open(result.table)
    until(qtbot, lambda: control.state is not None)
    history = control.history
    # One action may be several changes; after a kill each change is one.
    reopened = history.index()
    assert reopened == len(kept["edits"]) >= kept["said"] - 1
    for more in range(500 - reopened):
        control.change(correction(10_000 + more, 7))
    until(qtbot, lambda: history.index() == 500, timeout=120_000)
    full, people = journal.read_bytes(), control.state.people
    for _ in range(500 - reopened):
        control.undo()
    until(qtbot, lambda: history.index() == reopened, timeout=120_000)
    assert journal.read_bytes() == kept["bytes"]
    for _ in range(500 - reopened):
        control.redo()
    until(qtbot, lambda: history.index() == 500, timeout=120_000)
    assert journal.read_bytes() == full
    assert control.state.people == people
    for _ in range(500):
        control.undo()
    until(qtbot, lambda: history.index() == 0, timeout=120_000)
    files = {path: path.read_bytes() for path in result.table.parent.iterdir()}
    assert {p: c for p, c in files.items() if not p.name.endswith(".part")} == before
    control.close()
    control.deleteLater()
