import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from fer_core.errors import SourceError
from fer_core.sources.pixels import to_bgr

SHAPES = st.tuples(st.integers(1, 9), st.integers(1, 9)).flatmap(
    lambda size: st.sampled_from([size, (*size, 1), (*size, 3), (*size, 4)])
)


@pytest.mark.slow
@given(npst.arrays(st.sampled_from([np.uint8, np.uint16, np.bool_]), SHAPES))
def test_every_usual_picture_becomes_a_frame(image):
    bgr = to_bgr(image)
    assert bgr.shape == (*image.shape[:2], 3)
    assert bgr.dtype == np.uint8
    assert bgr.flags.c_contiguous
    scale = {"uint8": 1, "uint16": 256, "bool": 1 / 255}[image.dtype.name]
    channels = image.reshape(*image.shape[:2], -1)[:, :, :3].astype(float)
    np.testing.assert_array_equal(bgr, np.broadcast_to(channels // scale, bgr.shape))


def test_a_frame_is_not_copied():
    image = np.zeros((3, 4, 3), np.uint8)
    assert np.shares_memory(to_bgr(image), image)


@pytest.mark.parametrize("shape", [(), (4,), (0, 4, 3), (4, 0), (4, 4, 2), (4, 4, 5), (1, 4, 4, 3)])
def test_unusual_forms(shape):
    with pytest.raises(SourceError, match="unusual form"):
        to_bgr(np.zeros(shape, np.uint8))


@pytest.mark.parametrize("kind", [np.float32, np.int16, np.complex64])
def test_unusual_pixels(kind):
    with pytest.raises(SourceError, match="unusual type"):
        to_bgr(np.zeros((4, 4, 3), kind))
