import cv2
import numpy as np
import pytest

from fer_core.detection.boxes import Square
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.detection.tracking.following import Template


@pytest.mark.parametrize("shift", [(0.0, 0.0), (3.5, -2.25), (20.0, 9.0)])
def test_template_follows_to_a_fraction_of_a_pixel(astronaut, shift):
    face = Square(224.0, 115.0, 100.0)
    moved = cv2.warpAffine(astronaut, np.float32([[1, 0, shift[0]], [0, 1, shift[1]]]), (512, 512))
    square, correlation = Template.of(Pyramid(astronaut, 2), face).follow(Pyramid(moved, 2), face)
    assert correlation > 0.95
    assert (square.x - face.x, square.y - face.y) == pytest.approx(shift, abs=0.6)


def test_template_without_contrast_stays_where_it_is():
    flat = Pyramid(np.full((100, 100), 90, np.uint8), 2)
    face = Square(50.0, 50.0, 60.0)
    assert Template.of(flat, face).follow(flat, face) == (face, 0.0)
