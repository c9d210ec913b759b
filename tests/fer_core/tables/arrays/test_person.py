import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from fer_core.people.arrays import edit_arrays
from fer_core.tables.arrays.loading import load_arrays
from fer_core.tables.arrays.person import persons_of
from fer_core.tables.rows import LABELS, Row
from fer_core.tables.segments import segments_of_rows
from tests.support.array_rows import arrays_of
from tests.support.random_tables import tables
from tests.support.results import made_rows, make_result


def edited(path, rows):
    return edit_arrays(arrays_of(path, rows))


def test_persons_come_in_the_order_of_their_first_frames(tmp_path):
    arrays = edit_arrays(load_arrays(make_result(tmp_path).table))
    found = persons_of(arrays)
    assert [(person.person, len(person)) for person in found] == [
        ("P1", 29),
        ("P2", 10),
        ("P3", 10),
    ]
    assert found[2].times[0] == pytest.approx(2.0)
    assert found[0].probabilities.shape == (7, 29)


def test_what_is_shown_at_a_time(tmp_path):
    (first, *_) = persons_of(edit_arrays(load_arrays(make_result(tmp_path).table)))
    assert first.at(-1.0) is None
    assert first.place[first.at(1.45)] == 14
    assert first.at(1.55) is None  # nobody is there on frame 15
    assert first.place[first.at(1.6)] == 16
    assert first.at(2.95) == len(first) - 1
    assert first.at(3.05) is None


@pytest.mark.slow
@given(rows=tables())
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_stretches_of_persons_with_one_face_are_the_segments_of_the_table(rows, tmp_path):
    rows = [row if row.face_id is None else row._replace(person=f"P{row.face_id}") for row in rows]
    arrays = edited(tmp_path / "t.csv", rows)
    found = [
        (round(onset, 6), round(offset, 6), person.person, LABELS[label])
        for person in persons_of(arrays)
        for onset, offset, label in zip(
            *(getattr(person.stretches(), name) for name in ("onset", "offset", "label")),
            strict=True,
        )
    ]
    # Stretches also end where a label by hand begins that says the same.
    merged = _merged(found)
    wanted = [
        (segment.onset_s, segment.offset_s, segment.person, segment.emotion)
        for segment in segments_of_rows(rows)[0]
    ]
    assert merged == sorted(wanted, key=lambda s: (s[2], s[0]))


def _merged(found):
    merged = []
    for onset, offset, person, label in sorted(found, key=lambda s: (s[2], s[0])):
        if merged and merged[-1][1:] == (onset, person, label):
            merged[-1] = (merged[-1][0], offset, person, label)
        else:
            merged.append((onset, offset, person, label))
    return merged


def test_of_two_rows_of_one_person_on_a_frame_the_first_counts(tmp_path):
    arrays = edited(tmp_path / "t.csv", made_rows({2: "P1"}))
    (first, _) = persons_of(arrays)
    assert len(first) == 29
    assert (np.diff(first.place) > 0).all()


def test_flagged_stretches(tmp_path):
    def row(frame, quality):
        return Row(frame, frame / 10, 1, "detected", emotion_smoothed="sad", face_quality=quality)

    rows = [row(0, None), row(1, "small"), row(2, "dark"), row(3, "ok"), row(5, "small|dark")]
    (person,) = persons_of(edited(tmp_path / "t.csv", rows))
    onset, offset = person.flagged(0b11)
    assert onset.tolist() == pytest.approx([0.1, 0.5])
    assert offset.tolist() == pytest.approx([0.3, 0.7])
    assert person.flagged(0b1)[1].tolist() == pytest.approx([0.2, 0.7])
