import numpy as np

from fer_core.annotation.pieces.stitch import (
    match_faces,
    number_faces,
    pack_boxes,
    renumber_rows,
    renumber_sightings,
)
from fer_core.people.joining.sightings import SightingGatherer
from fer_core.tables.rows import Row
from fer_core.types import Faces, FaceStatus, Observation


def faces(boxes: list[tuple[float, ...]], numbers: list[int]) -> Faces:
    chances = np.full((len(numbers), 7), 1 / 7, np.float32)
    return Faces(
        np.array(boxes, np.float32).reshape(-1, 4),
        np.array(numbers, np.int64),
        np.full(len(numbers), FaceStatus.DETECTED, np.int8),
        chances,
        chances,
    )


def row(frame: int, face: int, box: tuple[float, ...]) -> Row:
    left, top, right, bottom = box
    return Row(frame, frame / 25, face, "detected", left, top, right - left, bottom - top)


LEFT, RIGHT = (0, 0, 50, 50), (100, 0, 150, 50)


def test_faces_at_one_place_are_the_same() -> None:
    seen = [
        Observation(number, number / 25, faces([RIGHT, LEFT], [1, 2])) for number in range(90, 100)
    ]
    rows = [row(n, face, box) for n in range(80, 100) for face, box in ((5, LEFT), (7, RIGHT))]
    assert match_faces(rows, pack_boxes(seen)) == {1: 7, 2: 5}


def test_a_face_is_matched_once_and_a_new_one_with_none() -> None:
    seen = [Observation(9, 0.36, faces([LEFT, LEFT, (300, 0, 350, 50)], [1, 2, 3]))]
    matched = match_faces([row(9, 4, LEFT)], pack_boxes(seen))
    assert matched == {1: 4}
    assert number_faces(matched, [1, 2, 3], 6) == {1: 4, 2: 6, 3: 7}


def test_nothing_before_means_new_numbers() -> None:
    assert match_faces([], pack_boxes([])) == {}
    assert match_faces([Row(3, 0.1)], pack_boxes([Observation(3, 0.1, Faces.empty())])) == {}
    assert number_faces({}, [3, 1], 1) == {1: 1, 3: 2}


def test_rows_come_in_the_order_of_the_new_numbers() -> None:
    rows = [row(1, 1, LEFT), row(1, 2, RIGHT), Row(2, 0.08)]
    found = renumber_rows(rows, {1: 9, 2: 4})
    assert [(one.frame, one.face_id) for one in found] == [(1, 4), (1, 9), (2, None)]


def test_sightings_get_the_new_numbers_everywhere() -> None:
    gatherer = SightingGatherer(1)
    image = np.zeros((200, 300, 3), np.uint8)
    gatherer.add(lambda: image, 0, 0.0, faces([LEFT, RIGHT], [1, 2]))
    found = renumber_sightings(gatherer.take(), {1: 9, 2: 4})
    assert found.faces.tolist() == [9, 4]
    assert found.present[:, 0].tolist() == [9, 4]
    assert found.together.tolist() == [[4, 9]]
