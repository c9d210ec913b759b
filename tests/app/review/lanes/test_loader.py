import pytest

from app.review.lanes.loader import LaneLoader
from app.review.people.control import PeopleControl
from fer_core.people.edits import NamePerson
from tests.support.drawn_source import until
from tests.support.results import made_rows, make_result


@pytest.fixture
def control(qtbot):
    control = PeopleControl()
    yield control
    control.close()


@pytest.fixture
def loader(control):
    loader = LaneLoader(control)
    yield loader
    loader.close()


def opened(control, qtbot, result):
    control.open(result.table)
    until(qtbot, lambda: control.state is not None)
    return control.state.people


def test_lanes_are_told_after_each_change(loader, control, qtbot, tmp_path):
    result = make_result(tmp_path)
    people = opened(control, qtbot, result)
    made = []
    loader.made.connect(made.append)
    loader.load(result.table, people)
    until(qtbot, lambda: len(made) == 1)
    loader.load(result.table, people.apply(NamePerson("P1", "Anna")))
    until(qtbot, lambda: len(made) == 2)
    assert [content.lanes[0].title for content in made] == ["P1", "Anna"]
    assert made[1].lanes[0].rows.rows is made[0].lanes[0].rows.rows


def test_of_another_result_nothing_is_told(loader, control, qtbot, tmp_path):
    result = make_result(tmp_path)
    people = opened(control, qtbot, result)
    made = []
    loader.made.connect(made.append)
    loader.load(result.table, people)
    loader.clear()
    qtbot.wait(100)
    assert made == []


def test_frames_in_no_order_are_refused_in_a_sentence(loader, control, qtbot, tmp_path):
    rows = [row._replace(time_s=3 - row.time_s) for row in made_rows()]
    result = make_result(tmp_path, rows=rows)
    people = opened(control, qtbot, result)
    with qtbot.waitSignal(loader.failed) as caught:
        loader.load(result.table, people)
    assert "not in the order of their times" in caught.args[0]
