import dataclasses

import numpy as np
import pytest

from training.data.audit import audit
from training.data.errors import DataError
from training.data.leaks import blank, leaked
from training.data.split import split
from training.recipe import Data


def changed(faces, **columns):
    return dataclasses.replace(faces, **columns)


@pytest.fixture
def flawed(faces):
    """Row 0 = row 1 within Training, 2 = 60 (PublicTest), 3 = 90 (PrivateTest), 4 blank."""
    images = faces.images.copy()
    images[1], images[60], images[90], images[4] = images[0], images[2], images[3], 99
    return changed(faces, images=images)


def test_counts(flawed):
    found = audit(flawed)
    assert found.images == 105
    assert sum(found.parts["Training"].values()) == 56
    assert found.groups == 3
    assert found.duplicated == 6
    assert found.within == {"Training": 1, "PublicTest": 0, "PrivateTest": 0}
    assert found.leaked == {"PublicTest": 1, "PrivateTest": 1}
    assert found.blank == {"Training": 1, "PublicTest": 0, "PrivateTest": 0}
    labels = flawed.emotions[[0, 1, 2, 60, 3, 90]].reshape(3, 2)
    assert found.contradicting_groups == (labels[:, 0] != labels[:, 1]).sum()


def test_two_blank_images_are_no_duplicates(faces):
    images = faces.images.copy()
    images[[0, 60]] = 0
    found = audit(changed(faces, images=images))
    assert (found.groups, found.leaked["PublicTest"], sum(found.blank.values())) == (0, 0, 2)


def test_blank_allows_what_jpeg_leaves(faces):
    image = np.full((1, 48, 48, 1), 100, np.uint8)
    image[0, 3, 3] = 105
    assert blank(image).tolist() == [True]
    assert not blank(faces.images).any()
    assert blank(faces.images[:0]).tolist() == []


def test_only_training_images_are_leaks(flawed):
    assert np.flatnonzero(leaked(flawed)).tolist() == [2, 3]


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
