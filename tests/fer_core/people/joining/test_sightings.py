from dataclasses import replace

import numpy as np

from fer_core.people.joining import looks
from fer_core.people.joining.sightings import SightingGatherer, Sightings, merge_sightings
from fer_core.types import Faces, FaceStatus

IMAGE = np.random.default_rng(0).integers(0, 255, (120, 160, 3)).astype(np.uint8)


def faces(numbers, status=FaceStatus.DETECTED):
    n = len(numbers)
    boxes = np.array([[10 + 60 * i, 10, 50 + 60 * i, 50] for i in range(n)], np.float32)
    none = np.zeros((n, 7), np.float32)
    return Faces(
        boxes.reshape(n, 4), np.array(numbers, np.int64), np.full(n, status, np.int8), none, none
    )


def gathered(gatherer, frames):
    for index, numbers in frames:
        gatherer.add(lambda: IMAGE, index, index / 10, faces(numbers))
    return gatherer.take()


FRAMES = [(index, [1, 2] if index < 9 else [3] if index > 10 else []) for index in range(20)]


def test_faces_are_described_when_they_come_and_at_regular_frames():
    found = gathered(SightingGatherer(4), FRAMES)
    pairs = list(zip(found.frames.tolist(), found.faces.tolist(), strict=True))
    assert pairs == [(0, 1), (0, 2), (4, 1), (4, 2), (8, 1), (8, 2), (11, 3), (12, 3), (16, 3)]
    assert found.present.tolist() == [[1, 0, 8], [2, 0, 8], [3, 11, 19]]
    assert found.together.tolist() == [[1, 2]]
    assert found.looks.shape[1] == 0


def test_parts_give_what_the_whole_gives():
    whole = gathered(SightingGatherer(4), FRAMES)
    first = gathered(SightingGatherer(4), FRAMES[:6])
    rest = gathered(SightingGatherer(4, known=first.faces.tolist()), FRAMES[6:])
    merged = merge_sightings([first, rest])
    for name, array in whole.as_arrays().items():
        np.testing.assert_array_equal(merged.as_arrays()[name], array, name)


def test_faces_that_are_only_held_are_not_described():
    gatherer = SightingGatherer(4)
    gatherer.add(lambda: IMAGE, 0, 0.0, faces([1], FaceStatus.HELD))
    found = gatherer.take()
    assert len(found.faces) == 0
    assert found.present.tolist() == []


def test_a_box_that_is_only_held_is_not_together_with_a_face_that_is_seen():
    gatherer = SightingGatherer(4)
    gatherer.add(lambda: IMAGE, 0, 0.0, faces([1]))
    both = faces([1, 2])
    held = replace(both, status=np.array([FaceStatus.HELD, FaceStatus.DETECTED], np.int8))
    gatherer.add(lambda: IMAGE, 1, 0.1, held)
    gatherer.add(lambda: IMAGE, 2, 0.2, faces([2]))
    found = gatherer.take()
    assert found.together.tolist() == []
    assert found.present.tolist() == [[1, 0, 0], [2, 1, 2]]


def test_looks_are_described_only_where_that_is_asked_for():
    found = gathered(SightingGatherer(4, with_looks=True), FRAMES[:1])
    assert found.looks.shape == (2, looks.LENGTH)
    assert found.looks.any()


def test_arrays_are_read_back():
    found = gathered(SightingGatherer(4), FRAMES)
    again = Sightings.from_arrays(found.as_arrays())
    np.testing.assert_array_equal(again.clothes, found.clothes)


def test_of_no_parts_there_is_nothing():
    assert len(merge_sightings([]).faces) == 0
