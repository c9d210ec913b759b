import numpy as np

from fer_core.detection.pictures.changes import CELL, ChangeMap


def test_changes_are_reported_twice_and_then_no_more():
    changes = ChangeMap()
    rng = np.random.default_rng(0)
    scene = rng.integers(0, 255, (10 * CELL, 20 * CELL), dtype=np.uint8)
    assert changes.is_cut(scene)
    assert changes.look().all()
    changed = scene.copy()
    changed[3 * CELL : 4 * CELL, 5 * CELL : 6 * CELL] //= 2
    assert not changes.is_cut(changed)
    assert changes.look().all()
    for expected in (1, None):
        assert not changes.is_cut(changed)
        cells = changes.look()
        assert (None if cells is None else int(cells.sum())) == expected


def test_brighter_light_is_no_cut_and_another_picture_is():
    rng = np.random.default_rng(0)
    one, other = rng.integers(40, 200, (2, 10, 20), dtype=np.uint8).repeat(16, 1).repeat(16, 2)
    changes = ChangeMap()
    changes.is_cut(one)
    assert not changes.is_cut(one + 40)
    assert changes.is_cut(other)
    assert changes.is_cut(other[:80])


def test_a_map_that_takes_the_frames_of_another_one_looks_as_if_it_had_compared_them():
    rng = np.random.default_rng(0)
    first, other = rng.integers(40, 200, (2, 10, 20), dtype=np.uint8).repeat(16, 1).repeat(16, 2)
    compared, taken = ChangeMap(), ChangeMap()
    for frame in (first, first + 20, first, other):
        taken.take(compared, cut=compared.is_cut(frame))
        seen, expected = taken.look(), compared.look()
        np.testing.assert_array_equal(
            np.zeros(0) if seen is None else seen, np.zeros(0) if expected is None else expected
        )
