from app.people.control import PeopleControl
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
