import dataclasses

import numpy as np
import pytest

from training.data.leaks import blank, digests, leaked


def test_digests_tell_pixels_apart(faces):
    keys = digests(faces.images)
    assert len(np.unique(keys)) == len(faces)
    assert np.array_equal(digests(faces.images[:5]), keys[:5])


def changed(faces, **columns):
    return dataclasses.replace(faces, **columns)


@pytest.fixture
def flawed(faces):
    """Row 0 = row 1 within Training, 2 = 60 (PublicTest), 3 = 90 (PrivateTest), 4 blank."""
    images = faces.images.copy()
    images[1], images[60], images[90], images[4] = images[0], images[2], images[3], 99
    return changed(faces, images=images)


def test_blank_allows_what_jpeg_leaves(faces):
    image = np.full((1, 48, 48, 1), 100, np.uint8)
    image[0, 3, 3] = 105
    assert blank(image).tolist() == [True]
    assert not blank(faces.images).any()
    assert blank(faces.images[:0]).tolist() == []


def test_only_training_images_are_leaks(flawed):
    assert np.flatnonzero(leaked(flawed)).tolist() == [2, 3]
