import cv2
import numpy as np
import pytest

from fer_core.detection.boxes import Square
from fer_core.detection.pictures.pyramid import Pyramid, reduced


def test_reduction_cuts_what_is_left_over():
    picture = np.arange(35, dtype=np.uint8).reshape(5, 7)
    assert reduced(picture, 1) is picture
    np.testing.assert_array_equal(
        reduced(picture, 2), cv2.resize(picture[:4, :6], (3, 2), interpolation=cv2.INTER_AREA)
    )
    assert reduced(picture, 6).shape == (0, 1)


@pytest.mark.parametrize("side", [30.0, 64.0, 130.0, 300.0])
def test_patch_is_centred_whatever_the_size(side):
    y, x = np.mgrid[:600, :800].astype(np.float32)
    disc = (255 * (np.hypot(x - 410, y - 290) < side / 4)).astype(np.uint8)
    patch = Pyramid(disc, 2).patch(Square(410.0, 290.0, side), 32, 41).astype(float)
    rows, columns = np.mgrid[:41, :41]
    assert (patch * columns).sum() / patch.sum() == pytest.approx(20, abs=0.3)
    assert (patch * rows).sum() / patch.sum() == pytest.approx(20, abs=0.3)
    assert 2 * np.sqrt((patch / 255).sum() / np.pi) == pytest.approx(16, abs=0.8)
