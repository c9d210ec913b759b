from app.review.people.control import PeopleControl
from fer_core.people.edits import MergePeople, NamePerson
from fer_core.people.reading import open_journal
from tests.support.drawn_source import until
from tests.support.results import make_result


def test_a_result_that_cannot_be_read_is_told_in_a_sentence(qtbot, tmp_path):
    control = PeopleControl()
    told = []
    control.failed.connect(told.append)
    result = make_result(tmp_path)
    result.table.with_suffix(".edits.json").write_text("damage")
    control.open(result.table)
    until(qtbot, lambda: bool(told))
    assert "is damaged" in told[0]
    control.close()
    control.deleteLater()


def test_a_result_that_was_left_is_told_no_more(qtbot, tmp_path):
    control = PeopleControl()
    opened = []
    control.opened.connect(lambda state, _: opened.append(state))
    control.open(make_result(tmp_path, "one").table)
    control.open(make_result(tmp_path, "two").table)
    until(qtbot, lambda: bool(opened))
    qtbot.wait(50)
    assert len(opened) == 1
    control.close()
    control.deleteLater()


def test_requests_are_done_in_their_order_and_the_stack_follows(qtbot, tmp_path):
    result = make_result(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    control = PeopleControl()
    opened = []
    control.opened.connect(lambda state, _: opened.append(state))
    control.open(result.table)
    until(qtbot, lambda: bool(opened))
    # Nobody waits in between: the first undo is of the second change.
    control.rename("P1", "Anna")
    control.merge("P3", "P2")
    control.undo()
    control.undo()
    control.undo()
    control.redo()
    control.split("P1")
    failures = []
    control.failed.connect(failures.append)
    until(qtbot, lambda: bool(failures))
    assert failures == ["This person has one face only."]
    assert control.history.index() == 1
    assert control.history.redoText() == "merge P3 into P2"
    assert control.state.people.find("P1").name == "Anna"
    control.undo()
    until(qtbot, lambda: control.history.index() == 0)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
    control.close()
    control.deleteLater()


def test_changes_of_an_earlier_day_are_taken_back_too(qtbot, tmp_path):
    result = make_result(tmp_path)
    open_journal(result).append(NamePerson("P1", "Anna"), MergePeople("P3", "P2"))
    control = PeopleControl()
    control.open(result.table)
    until(qtbot, lambda: control.history.count() == 2)
    control.undo()
    control.undo()
    until(qtbot, lambda: not open_journal(result).path.exists())
    control.redo()
    until(qtbot, lambda: control.history.index() == 1)
    assert control.state.people.find("Anna").number == "P1"
    control.close()
    control.deleteLater()


def test_what_another_program_wrote_is_not_overwritten(qtbot, tmp_path):
    result = make_result(tmp_path)
    control = PeopleControl()
    failures = []
    control.failed.connect(failures.append)
    control.open(result.table)
    until(qtbot, lambda: control.state is not None)
    control.rename("P1", "Anna")
    until(qtbot, lambda: control.history.count() == 1)
    open_journal(result).append(NamePerson("P2", "Ben"))
    control.undo()
    until(qtbot, lambda: bool(failures))
    assert "changed by another program" in failures[0]
    assert control.history.index() == 1
    assert len(open_journal(result).edits) == 2
    control.close()
    control.deleteLater()
