import json
from dataclasses import replace

import numpy as np
import pytest

from fer_core.people.joining.join import join_faces
from fer_core.people.joining.sightings import SightingGatherer
from fer_core.types import Faces, FaceStatus

RED, BLUE, GREEN = (40, 40, 200), (200, 60, 40), (60, 170, 50)


def picture(people):
    """A wall with a head and a body for each of (left edge of the box, shirt)."""
    image = np.full((240, 480, 3), (150, 140, 130), np.uint8)
    for left, shirt in people:
        image[40:110, left : left + 50] = (130, 160, 210)
        image[104:, left - 30 : left + 80] = shirt
    noise = np.random.default_rng(len(people)).normal(0, 3, image.shape)
    return np.clip(image + noise, 0, 255).astype(np.uint8)


def recording(*tracks, with_looks=False):
    """Gather tracks of (face, first frame, frame after the last, left edge, shirt)."""
    gatherer = SightingGatherer(4, with_looks=with_looks)
    for index in range(max(end for _, _, end, _, _ in tracks)):
        here = [t for t in tracks if t[1] <= index < t[2]]
        boxes = [[left, 50, left + 50, 100] for _, _, _, left, _ in here]
        n = len(here)
        none = np.zeros((n, 7), np.float32)
        faces = Faces(
            np.array(boxes, np.float32).reshape(n, 4),
            np.array([t[0] for t in here], np.int64),
            np.full(n, FaceStatus.DETECTED, np.int8),
            none,
            none,
        )
        gatherer.add(
            lambda here=here: picture([(t[3], t[4]) for t in here]), index, index / 10, faces
        )
    return gatherer.take()


def test_who_comes_back_in_the_same_clothes_is_the_same_person():
    joins = join_faces(recording((1, 0, 20, 200, RED), (2, 50, 70, 230, RED)))
    assert joins.persons == {1: "P1", 2: "P1"}
    (made,) = joins.made
    assert (made.face, made.earlier) == (2, 1)
    assert made.reason.startswith("the same clothes")


def test_who_comes_in_other_clothes_is_somebody_else():
    joins = join_faces(recording((1, 0, 20, 200, RED), (2, 50, 70, 200, BLUE)))
    assert joins.persons == {1: "P1", 2: "P2"}
    assert joins.made == joins.suggested == []


def test_two_on_one_picture_are_never_one_person():
    joins = join_faces(recording((1, 0, 30, 80, RED), (2, 10, 40, 330, RED)))
    assert joins.persons == {1: "P1", 2: "P2"}


def test_of_two_the_one_who_left_is_back():
    tracks = (1, 0, 20, 80, RED), (2, 0, 80, 330, BLUE), (3, 50, 80, 80, RED)
    assert join_faces(recording(*tracks)).persons == {1: "P1", 2: "P2", 3: "P1"}


def test_of_two_dressed_alike_who_both_left_nobody_is_sure():
    tracks = (1, 0, 20, 80, GREEN), (2, 0, 20, 330, GREEN), (3, 50, 70, 200, GREEN)
    joins = join_faces(recording(*tracks))
    assert joins.persons[3] == "P3"
    (offered,) = joins.suggested
    assert offered.face == 3


def test_a_face_of_other_texture_is_not_joined_by_its_clothes():
    sightings = recording((1, 0, 20, 200, RED), (2, 50, 70, 200, RED), with_looks=True)
    rows = sightings.faces == 2
    sightings.looks[rows] = np.random.default_rng(0).integers(0, 4, sightings.looks[rows].shape)
    joins = join_faces(sightings)
    assert joins.persons == {1: "P1", 2: "P2"}
    assert len(joins.suggested) == 1


@pytest.mark.parametrize("with_looks", [False, True])
def test_nothing_of_a_description_is_in_what_is_written(with_looks):
    joins = join_faces(
        recording((1, 0, 20, 200, RED), (2, 50, 70, 200, RED), with_looks=with_looks)
    )
    written = json.dumps(joins.as_dict())
    assert len(written) < 200


def test_a_recording_without_faces_has_nobody():
    assert join_faces(SightingGatherer(4).take()).persons == {}


def test_before_a_wall_of_the_clothes_colour_nobody_is_sure():
    wall = (150, 140, 130)
    joins = join_faces(recording((1, 0, 20, 200, wall), (2, 50, 70, 200, wall)))
    assert joins.persons == {1: "P1", 2: "P2"}


def test_who_was_there_at_the_same_time_on_no_picture_together_is_somebody_else():
    sightings = recording((1, 0, 20, 200, RED), (2, 50, 70, 230, RED))
    # Face 1 was seen again after face 2 had come.
    present = np.array([[1, 0, 60], [2, 50, 70]])
    assert join_faces(replace(sightings, present=present)).persons == {1: "P1", 2: "P2"}
