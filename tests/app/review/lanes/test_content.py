from dataclasses import fields, is_dataclass

import numpy as np
import pytest

from app.review.lanes.content import (
    LaneContent,
    LaneMaker,
    OtherResult,
    markers_on,
    open_lanes,
)
from fer_core.errors import ResultError
from fer_core.people.arrays import scan_arrays
from fer_core.people.edits import (
    AssignStretch,
    CodeStretch,
    CutStretch,
    MarkFalseFace,
    MergePeople,
    NamePerson,
    SplitFace,
)
from fer_core.people.people import People
from fer_core.sessions.markers import Marker
from fer_core.tables.rows import DROPPED, LABELS, Row
from tests.support.array_rows import arrays_of
from tests.support.results import made_row, made_rows


def test_a_lane_a_person_by_their_name(contents):
    content = contents(MergePeople("P3", "P2"), NamePerson("P2", "Anna"))
    assert [(lane.number, lane.title) for lane in content.lanes] == [("P1", "P1"), ("P2", "Anna")]
    assert len(content.lanes[1].rows) == 20
    assert (content.start, content.end) == (0.0, pytest.approx(3.0))


def test_codes_and_cuts_are_shown(contents):
    content = contents(CodeStretch(1, "fear", 20, 25), CutStretch(4, 6))
    (lane, *_) = content.lanes
    assert LABELS[lane.rows.label[lane.rows.at(2.2)]] == "fear"
    assert lane.by_hand.onset.tolist() == pytest.approx([2.0])
    assert lane.by_hand.offset.tolist() == pytest.approx([2.5])
    assert content.cuts == ((pytest.approx(0.4), pytest.approx(0.6)),)
    assert lane.rows.at(0.5) is None
    assert lane.rows.ends[lane.rows.at(0.35)] == pytest.approx(0.4)


def test_a_frame_that_was_not_analysed_does_not_end_a_stretch(contents):
    rows = [made_row(0, 1, "P1"), Row(1, 0.1, status=DROPPED), made_row(2, 1, "P1")]
    (lane,) = contents(rows=rows).lanes
    (neutral,) = [one for one in lane.labels if len(one)]
    assert neutral.onset.tolist() == [0.0]
    assert neutral.offset.tolist() == pytest.approx([0.4])


def test_an_empty_table_has_no_lanes(contents):
    assert contents(rows=[]).lanes == LaneContent().lanes


def test_markers_move_with_the_frames():
    table, shown = np.array([5.0, 5.1, 0.0, 0.1]), np.array([0.0, 0.1, 0.2, 0.3])
    moved = markers_on([Marker(5.05, 5.1, "a"), Marker(0.05, None, "b")], table, shown)
    assert (moved[0].onset, moved[0].offset) == (pytest.approx(0.05), pytest.approx(0.1))
    assert moved[1].onset == pytest.approx(0.25)
    assert markers_on([Marker(1.0)], table[:0], shown[:0]) == [Marker(1.0)]


def test_frames_in_no_order_are_refused_in_a_sentence(tmp_path):
    rows = [row._replace(time_s=3 - row.time_s) for row in made_rows()]
    arrays = arrays_of(tmp_path / "t.csv", rows)
    with pytest.raises(ResultError, match=r"t\.csv are not in the order of their times"):
        open_lanes(tmp_path / "t.csv", arrays, arrays)


def test_what_another_result_says_stands_beside_each_lane(tmp_path):
    rows = made_rows()
    arrays = arrays_of(tmp_path / "a.csv", rows)
    people = People.of_faces(scan_arrays(arrays)).apply(CodeStretch(1, "fear", 0, 5))
    other = [
        row._replace(emotion_smoothed="sad") if row.frame < 5 else row
        for row in rows
        if row.face_id != 2
    ]
    beside = OtherResult("b", arrays_of(tmp_path / "b.csv", other))
    found = LaneMaker(arrays).make(people, beside)
    first, second, third = found.lanes
    # Labels by hand do not count: the program said happy.
    assert first.other is not None
    counts = dict(zip(LABELS, map(len, first.other.labels), strict=True))
    assert (counts["sad"], counts["happy"], counts["neutral"]) == (1, 1, 2)
    assert first.other.differs.onset.tolist() == [0.0]
    assert first.other.differs.offset.tolist() == pytest.approx([0.5])
    assert not any(map(len, second.other.labels))
    assert len(third.other.differs) == 0
    assert found.differences().tolist() == [0.0]
    figures, name = found.agreement
    assert (figures.n, figures.equal, figures.only_first, name) == (39, 34, 10, "b")


def test_lanes_after_each_change_are_those_of_a_fresh_maker(tmp_path):
    rows = made_rows()
    arrays = arrays_of(tmp_path / "t.csv", rows)
    other = OtherResult("b", arrays_of(tmp_path / "b.csv", rows))
    maker = LaneMaker(arrays)
    people = People.of_faces(scan_arrays(arrays))
    for edit in (
        NamePerson("P2", "Anna"),
        MergePeople("P3", "P2"),
        CodeStretch(1, "fear", 3, 7),
        MarkFalseFace(2, 4, 6),
        AssignStretch(3, "P1", 25, None),
        SplitFace("P2", 3, "P3"),
        CutStretch(5, 9),
    ):
        people = people.apply(edit)
        for beside in (None, other):
            assert_equal(maker.make(people, beside), LaneMaker(arrays).make(people, beside))


def test_a_change_leaves_the_lanes_of_others_as_they_were(tmp_path):
    arrays = arrays_of(tmp_path / "t.csv", made_rows())
    maker = LaneMaker(arrays)
    people = People.of_faces(scan_arrays(arrays))
    before = maker.make(people)
    after = maker.make(people.apply(CodeStretch(1, "fear", 3, 7)))
    assert after.lanes[0].labels is not before.lanes[0].labels
    assert after.lanes[1].labels is before.lanes[1].labels
    named = maker.make(people.apply(NamePerson("P1", "Anna")))
    assert [lane.title for lane in named.lanes] == ["Anna", "P2", "P3"]


def assert_equal(found: object, wanted: object) -> None:
    """Compare everything that two contents hold, down to the bytes of their arrays."""
    if is_dataclass(wanted):
        assert type(found) is type(wanted)
        for field in fields(wanted):
            assert_equal(getattr(found, field.name), getattr(wanted, field.name))
    elif isinstance(wanted, tuple):
        assert isinstance(found, tuple)
        for one, other in zip(found, wanted, strict=True):
            assert_equal(one, other)
    elif isinstance(wanted, np.ndarray):
        assert isinstance(found, np.ndarray)
        assert (found.dtype, found.shape) == (wanted.dtype, wanted.shape)
        assert found.tobytes() == wanted.tobytes()
    else:
        assert found == wanted
