import numpy as np
import pytest

from fer_core.people.joining.clothes import (
    LENGTH,
    compare_clothes,
    describe_clothes,
    measure_light,
    stand_out,
)

BOX = np.array([130, 30, 190, 90], np.float32)


def scene(shirt, wall=(150, 140, 130), light=1.0):
    """A wall with a body in a shirt below the face's box."""
    image = np.full((240, 320, 3), wall, np.uint8)
    image[92:, 90:230] = shirt
    noise = np.random.default_rng(0).normal(0, 3, image.shape)
    return np.clip(image * light + noise, 0, 255).astype(np.uint8)


def described(image, box=BOX, others=()):
    found = describe_clothes(image, box, others)
    assert found is not None
    return found[None]


def test_the_same_clothes_are_alike_and_others_are_not():
    red, again, blue = (described(scene(c)) for c in ((40, 40, 200), (42, 41, 196), (200, 60, 40)))
    assert red.shape == (1, LENGTH)
    same, different = compare_clothes(red, again), compare_clothes(red, blue)
    assert same.colours[0, 0] > 0.97
    assert same.layout[0, 0] > 0.8
    assert different.colours[0, 0] < 0.6
    assert different.layout[0, 0] < 0.3


def test_less_light_changes_little():
    bright, dim = described(scene((40, 40, 200))), described(scene((40, 40, 200), light=0.6))
    assert compare_clothes(bright, dim).colours[0, 0] > 0.9


def test_a_face_at_the_lower_edge_has_no_clothes_to_see():
    image = scene((40, 40, 200))
    assert describe_clothes(image, np.array([130, 170, 190, 230], np.float32)) is None
    assert describe_clothes(image, np.array([-80, 30, -20, 90], np.float32)) is None


def test_what_another_face_covers_does_not_count():
    image = scene((40, 40, 200))
    assert describe_clothes(image, BOX, [np.array([80, 90, 240, 240], np.float32)]) is None


def test_a_wall_without_a_body_does_not_stand_out():
    wall = scene((150, 140, 130))
    assert stand_out(described(wall))[0] < 6
    assert stand_out(described(scene((40, 40, 200))))[0] > 30


@pytest.mark.parametrize("size", [(8, 8), (1, 1), (40, 3)])
def test_any_picture_can_be_described(size):
    image = np.zeros((*size, 3), np.uint8)
    assert measure_light(image).min() >= 8
    assert describe_clothes(image, np.array([0, 0, 2, 2], np.float32)) is None


def test_where_no_body_is_seen_nothing_is_worn():
    # Two walls are as alike as can be, and say nothing of who stands before them.
    wall = described(scene((150, 140, 130)))
    likeness = compare_clothes(wall, wall)
    assert likeness.layout[0, 0] > 0.95
    assert likeness.worn[0, 0] == likeness.collar[0, 0] == 0
    red, blue = described(scene((40, 40, 200))), described(scene((200, 60, 40)))
    assert compare_clothes(red, red).worn[0, 0] > 0.9
    assert compare_clothes(red, red).collar[0, 0] > 0.9
    assert compare_clothes(red, blue).worn[0, 0] < 0.3
    # A body before the one wall and none before the other.
    assert compare_clothes(red, wall).worn[0, 0] < 0.4
