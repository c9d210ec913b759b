import av
import cv2
import numpy as np
import pytest

from fer_core.video.bgr import BgrConverter
from fer_core.video.gray import gray_of, has_luma, plane_of
from tests.support.clips import picture


def coded(matrix: int, *, full: bool, pixels: str = "yuv420p") -> av.VideoFrame:
    """Return the astronaut's face as a frame of some colour matrix and range."""
    source = av.VideoFrame.from_ndarray(picture(3, (193, 145)), "bgr24")
    frame = source.reformat(
        format=pixels, dst_colorspace=matrix, dst_color_range=2 if full else 1, interpolation="AREA"
    )
    frame.colorspace = matrix
    frame.color_range = 2 if full else 1
    return frame


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("pixels", ["yuv420p", "yuv422p", "yuv444p"])
@pytest.mark.parametrize("matrix", [1, 5, 6, 9])
def test_gray_is_that_of_the_picture_in_bgr(matrix: int, pixels: str, full: bool) -> None:
    frame = coded(matrix, full=full, pixels=pixels)
    assert has_luma(frame)
    bgr = BgrConverter((193, 145))(frame)
    expected = cv2.cvtColor(bgr, cv2.COLOR_BGR2GRAY).astype(int)
    found = gray_of(frame)
    assert found.shape == expected.shape
    assert found.flags.c_contiguous
    apart = np.abs(found - expected)
    assert apart.mean() < 1.0
    assert (apart > 3).mean() < 0.01


def test_the_decoders_memory_is_not_given_away() -> None:
    frame = coded(6, full=True)
    before = plane_of(frame, 0).copy()
    gray_of(frame)[:] = 0
    assert np.array_equal(plane_of(frame, 0), before)


@pytest.mark.parametrize("pixels", ["rgb24", "yuv420p10le", "gray", "nv12", "yuva420p"])
def test_other_formats_are_left_to_the_conversion_to_bgr(pixels: str) -> None:
    assert not has_luma(av.VideoFrame(64, 48, pixels))


def test_luma_of_limited_range_is_stretched_as_rounding_says() -> None:
    luma = np.arange(256, dtype=np.uint8).reshape(16, 16)
    chroma = np.full((8, 16), 128, np.uint8)
    frame = av.VideoFrame.from_ndarray(np.concatenate([luma, chroma]), "yuv420p")
    expected = np.clip(np.round((luma.astype(float) - 16) * 255 / 219), 0, 255)
    assert np.array_equal(gray_of(frame), expected)
