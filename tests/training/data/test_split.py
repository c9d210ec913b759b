import dataclasses

import numpy as np
import pytest

from training.data.errors import DataError
from training.data.split import split, with_validation
from training.recipe import Data, Recipe


def changed(faces, **columns):
    return dataclasses.replace(faces, **columns)


@pytest.fixture
def flawed(faces):
    """Row 0 = row 1 within Training, 2 = 60 (PublicTest), 3 = 90 (PrivateTest), 4 blank."""
    images = faces.images.copy()
    images[1], images[60], images[90], images[4] = images[0], images[2], images[3], 99
    return changed(faces, images=images)


def test_leaked_and_blank_images_are_not_trained_on(flawed):
    training, validation = split(Data(), flawed, seed=0)
    assert len(training) == 56 - 3
    assert len(validation) == 28
    kept, _ = split(Data(drop_leaks=False, drop_blank=False), flawed, seed=0)
    assert len(kept) == 56


def test_a_share_is_stratified_and_follows_the_seed(faces):
    data = Data(validation="0.25")
    training, validation = split(data, faces, seed=1)
    assert np.bincount(training.emotions).tolist() == [6] * 7
    assert np.bincount(validation.emotions).tolist() == [2] * 7
    again, _ = split(data, faces, seed=1)
    other, _ = split(data, faces, seed=2)
    assert np.array_equal(training.numbers, again.numbers)
    assert not np.array_equal(training.numbers, other.numbers)


def test_a_missing_part_is_named_with_a_way_out(faces):
    with pytest.raises(DataError, match=r"no part 'Validation'.*validation=0\.1"):
        split(Data(validation="Validation"), faces, seed=0)


def test_a_class_without_images_is_named(faces):
    with pytest.raises(DataError, match="no image of 'disgust'"):
        split(Data(), faces.select(faces.emotions != 1), seed=0)


@pytest.mark.parametrize("share", ["0", "1.5"])
def test_a_share_outside_its_range(faces, share):
    with pytest.raises(DataError, match="between 0 and 1"):
        split(Data(validation=share), faces, seed=0)


def test_a_share_is_held_out_where_no_part_is_for_validation(faces):
    lines = []
    recipe = Recipe("test")
    assert with_validation(recipe, faces, lines.append) is recipe
    assert not lines
    tree = changed(faces, parts=np.repeat("Training", len(faces)))
    changed_recipe = with_validation(recipe, tree, lines.append)
    training, validation = split(changed_recipe.data, tree, seed=0)
    assert np.bincount(validation.emotions).tolist() == [1] * 7
    assert len(training) + len(validation) == len(tree)
    assert len(lines) == 1
    assert "10 % of Training are held out" in lines[0]
