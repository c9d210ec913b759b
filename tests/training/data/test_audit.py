import dataclasses

import pytest

from training.data.audit import audit


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
