import numpy as np
import pytest

from fer_core.detection import DetectionSettings, HaarDetector


@pytest.mark.parametrize("cascade", ["default", "alt2"])
def test_finds_the_face_of_the_astronaut(astronaut, cascade):
    boxes = HaarDetector(DetectionSettings(cascade=cascade)).detect(astronaut)
    assert boxes.dtype == np.float32
    centres = (boxes[:, :2] + boxes[:, 2:]) / 2
    nearest = np.abs(centres - (224, 115)).max(axis=1).min()
    assert nearest < 15


def test_smallest_face_is_respected(astronaut):
    settings = DetectionSettings(smallest_face=200)
    boxes = HaarDetector(settings).detect(astronaut)
    assert (boxes[:, 2] - boxes[:, 0] >= 200).all()


@pytest.mark.parametrize(
    "shape", [(0, 0), (0, 5), (1, 1), (1, 4000), (4000, 1), (23, 23), (24, 24), (25, 900)]
)
def test_odd_sizes_have_no_faces(shape):
    assert HaarDetector(DetectionSettings()).detect(np.zeros(shape, np.uint8)).shape == (0, 4)


def test_8k_is_scanned():
    picture = np.zeros((4320, 7680), np.uint8)
    assert HaarDetector(DetectionSettings()).detect(picture).shape == (0, 4)


def test_a_view_with_strides_is_scanned_like_its_copy(astronaut):
    mirrored = astronaut[:, ::-1]
    detector = HaarDetector(DetectionSettings())
    np.testing.assert_array_equal(detector.detect(mirrored), detector.detect(mirrored.copy()))


@pytest.mark.parametrize(
    "picture",
    [np.zeros((10, 10, 3), np.uint8), np.zeros((10, 10), np.uint16), np.zeros(10, np.uint8)],
)
def test_other_pictures_are_refused(picture):
    with pytest.raises(ValueError, match=r"expected gray \(H, W\) uint8"):
        HaarDetector(DetectionSettings()).detect(picture)
