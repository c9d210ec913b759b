import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fer_core.agreement.two_results import (
    LEAST_OVERLAP,
    compare_results,
    load_pair,
    match_faces,
)
from fer_core.errors import ResultError
from fer_core.people.edits import CodeStretch, CutStretch, MarkFalseFace
from fer_core.people.reading import open_journal
from fer_core.tables.rows import LABELS, Row
from tests.support.array_rows import arrays_of
from tests.support.results import made_rows, make_result


def face(frame, number, box, label="happy"):
    return Row(frame, frame / 10, number, "detected", *map(float, box), emotion_smoothed=label)


def overlap(a, b):
    """Intersection over union, one pair at a time."""
    width = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    height = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    common = max(width, 0) * max(height, 0)
    return common / (a[2] * a[3] + b[2] * b[3] - common)


BOXES = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(5, 20), st.integers(5, 20)),
    max_size=4,
)


@pytest.mark.slow
@given(frames=st.lists(st.tuples(BOXES, BOXES), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_the_best_pairs_of_each_frame_are_matched_first(frames, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pairs")
    sides = []
    for side in range(2):
        rows = []
        for frame, boxes in enumerate(frames):
            rows += [face(frame, n, box) for n, box in enumerate(boxes[side], 1)] or [
                Row(frame, frame / 10)
            ]
        sides.append(arrays_of(folder / f"{side}.csv", rows))
    match = match_faces(*sides)
    for frame, (ours, theirs) in enumerate(frames):
        pairs = sorted(
            ((-overlap(a, b), i, j) for i, a in enumerate(ours) for j, b in enumerate(theirs)),
        )
        taken, wanted = set(), {}
        for negative, i, j in pairs:
            if -negative >= LEAST_OVERLAP and i not in wanted and j not in taken:
                wanted[i] = j
                taken.add(j)
        first, second = (side.starts[frame] for side in sides)
        found = {
            i: int(match[first + i] - second) for i in range(len(ours)) if match[first + i] >= 0
        }
        # Where two pairs overlap exactly alike, either may come first.
        if len({round(p[0], 6) for p in pairs}) == len(pairs):
            assert found == wanted
        assert len(set(found.values())) == len(found)


def test_the_share_is_of_faces_that_both_have(tmp_path):
    box, aside = (10, 10, 40, 40), (200, 10, 40, 40)
    labels = [("happy", "happy"), ("sad", "happy"), ("sad", "sad"), ("fear", "uncertain")]
    first = [face(n, 1, box, one) for n, (one, _) in enumerate(labels)]
    second = [face(n, 9, box, other) for n, (_, other) in enumerate(labels)]
    first += [face(4, 1, box), face(5, 1, box)]  # frame 5 is not in the other one
    second += [face(4, 9, aside), face(4, 8, (300, 0, 9, 9))]
    found = compare_results(
        arrays_of(tmp_path / "a.csv", first), arrays_of(tmp_path / "b.csv", second)
    )
    assert (found.n, found.equal, found.share) == (4, 2, 0.5)
    assert (found.only_first, found.only_second) == (1, 2)
    # Two of four are equal; by their shares, one of four would be by chance.
    assert found.kappa == pytest.approx((1 / 2 - 1 / 4) / (1 - 1 / 4))
    assert found.confusion[LABELS.index("sad"), LABELS.index("happy")] == 1
    assert found.as_dict()["agreement"] == 0.5


def test_nothing_in_common_has_no_share(tmp_path):
    first = arrays_of(tmp_path / "a.csv", [face(0, 1, (0, 0, 9, 9))])
    second = arrays_of(tmp_path / "b.csv", [Row(0, 0.0)])
    found = compare_results(first, second)
    assert found.share is None
    assert found.kappa is None


def test_what_the_users_cut_and_called_no_face_does_not_count_and_codes_neither(tmp_path):
    one = make_result(tmp_path / "a")
    two = make_result(tmp_path / "b")
    assert compare_results(*load_pair(one, two)).n == 49
    open_journal(one).append(CutStretch(0, 10), CodeStretch(1, "fear", 10, 20))
    open_journal(two).append(MarkFalseFace(3))
    found = compare_results(*load_pair(one, two))
    assert (found.n, found.equal) == (19, 19)
    assert found.only_first == 10


def test_another_recording_is_refused_by_its_checksum(tmp_path):
    one = make_result(tmp_path / "a", source={"name": "a.mp4", "sha256": "1" * 64})
    two = make_result(tmp_path / "b", source={"name": "b.mp4", "sha256": "2" * 64})
    with pytest.raises(ResultError, match="made of two different files"):
        load_pair(one, two)
    # By the checksum alone, not by the name.
    three = make_result(tmp_path / "c", source={"name": "c.mp4", "sha256": "1" * 64})
    assert compare_results(*load_pair(one, three)).share == 1.0


def test_another_recording_is_refused_by_its_times(tmp_path):
    one = make_result(tmp_path / "a")
    late = [row._replace(time_s=row.time_s + 0.05) for row in made_rows()]
    with pytest.raises(ResultError, match="different times"):
        load_pair(one, make_result(tmp_path / "b", rows=late))
    behind = [row._replace(frame=row.frame + 100) for row in made_rows()]
    with pytest.raises(ResultError, match="different times"):
        load_pair(one, make_result(tmp_path / "c", rows=behind))


def test_frames_that_go_back_are_refused(tmp_path):
    one = make_result(tmp_path / "a")
    with pytest.raises(ResultError, match="not in order"):
        load_pair(one, make_result(tmp_path / "b", rows=made_rows()[::-1]))


def test_boxes_that_a_table_lacks_match_nothing(tmp_path):
    rows = [Row(0, 0.0, 1, "detected", emotion_smoothed="sad")]
    first, second = (arrays_of(tmp_path / f"{n}.csv", rows) for n in "ab")
    assert (match_faces(first, second) == np.array([-1])).all()
