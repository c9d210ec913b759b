import cv2
import numpy as np
import pytest
import skimage.data

from fer_core.emotion.crop_quality import CropProblem, crop_quality
from fer_core.emotion.crops import crop_faces

FACE = np.array([177, 66, 272, 161], np.float32)


@pytest.fixture(scope="module")
def portrait():
    return cv2.cvtColor(skimage.data.astronaut(), cv2.COLOR_RGB2GRAY)


def measured(gray, box=FACE):
    return crop_quality(crop_faces(gray, box[None])[0], box)


def test_a_good_portrait_has_no_problem(portrait):
    quality = measured(portrait)
    assert quality.side == 95
    assert 100 < quality.brightness < 200
    assert quality.sharpness > 0.2
    assert quality.problem is None


def test_a_far_face_is_too_small(portrait):
    far = cv2.resize(portrait, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)
    assert measured(far, FACE * np.float32(0.4)).problem is CropProblem.TOO_SMALL


def test_a_face_in_the_dark_is_too_dark(portrait):
    assert measured((portrait * 0.25).astype(np.uint8)).problem is CropProblem.TOO_DARK


def test_a_blurred_face_is_too_blurred(portrait):
    assert measured(cv2.GaussianBlur(portrait, (0, 0), 5)).problem is CropProblem.TOO_BLURRED


def test_low_contrast_is_not_blur(portrait):
    assert measured((portrait * 0.5 + 60).astype(np.uint8)).problem is None


def test_an_even_area_has_no_detail():
    crop = np.full((48, 48, 1), 90, np.uint8)
    assert crop_quality(crop, FACE).sharpness == 0


@pytest.mark.parametrize("crop", [np.zeros((48, 48), np.uint8), np.zeros((48, 48, 1), np.float32)])
def test_other_crops_are_refused(crop):
    with pytest.raises(ValueError, match="expected a crop"):
        crop_quality(crop, FACE)
