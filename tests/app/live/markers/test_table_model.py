import pytest
from PySide6.QtCore import Qt

from app.live.markers.marker_list import MarkerList
from app.live.markers.table_model import MarkerTableModel, parse_time
from fer_core.sessions.markers import Marker


@pytest.fixture
def markers(qtbot):
    made = MarkerList()
    made.add([Marker(62.5, 64.25, "film", "two\nlines"), Marker(1.0, None, "smile")])
    return made


@pytest.fixture
def model(markers):
    return MarkerTableModel(markers)


def texts(model, role=Qt.ItemDataRole.DisplayRole):
    return [
        [model.index(row, column).data(role) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_it_shows_times_as_on_a_clock_and_edits_them_exactly(model):
    assert texts(model) == [
        ["0:01.00", "", "smile", ""],
        ["1:02.50", "1:04.25", "film", "two lines"],
    ]
    assert texts(model, Qt.ItemDataRole.EditRole)[1] == ["62.5", "64.25", "film", "two\nlines"]
    assert [model.headerData(c, Qt.Orientation.Horizontal) for c in range(4)] == [
        "Start",
        "End",
        "Name",
        "Note",
    ]


def test_each_cell_can_be_edited(model, markers):
    assert model.setData(model.index(0, 0), "1:00.5")
    assert model.setData(model.index(0, 1), "61")
    assert model.setData(model.index(0, 2), "  a \n laugh ")
    assert model.setData(model.index(0, 3), "loud")
    assert markers.markers[0] == Marker(60.5, 61.0, "a laugh", "loud")
    assert model.setData(model.index(1, 1), "")
    assert markers.markers[1].offset is None


@pytest.mark.parametrize(
    ("column", "text", "sentence"),
    [
        (0, "soon", "soon was not taken: a time is written as 12.5 or 1:02.5."),
        (0, "1e99", "no time in seconds"),
        (0, "nan", "no time in seconds"),
        (1, "0.5", "ends at 0.5 s, before it begins"),
    ],
)
def test_a_wrong_value_is_refused_and_changes_nothing(
    model, markers, qtbot, column, text, sentence
):
    before = markers.markers
    with qtbot.waitSignal(model.refused) as heard:
        assert not model.setData(model.index(0, column), text)
    assert sentence in heard.args[0]
    assert markers.markers == before


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("12.5", 12.5), ("12,5", 12.5), ("1:02.5", 62.5), ("1:00:01", 3601.0), ("-0:05", -5.0)],
)
def test_times_are_typed_in_several_ways(text, seconds):
    assert parse_time(text) == seconds


@pytest.mark.parametrize("text", ["", ":", "1:2:3:4", "1:-2", "a"])
def test_other_texts_are_no_times(text):
    with pytest.raises(ValueError, match="a time is written as"):
        parse_time(text)
