import av
import numpy as np
import pytest

from fer_core.video.bgr import BgrConverter


def frames(count=3, size=(64, 48)):
    rng = np.random.default_rng(0)
    for _ in range(count):
        small = rng.integers(0, 256, (6, 8, 3), dtype=np.uint8)
        image = np.kron(small, np.ones((size[1] // 6, size[0] // 8, 1), np.uint8))
        yield av.VideoFrame.from_ndarray(image, format="bgr24").reformat(format="yuv420p")


@pytest.mark.parametrize("size", [(64, 48), (96, 48)])
def test_the_pixels_are_those_of_a_frame_by_itself(size):
    convert = BgrConverter(size)
    for frame in frames():
        alone = frame.to_ndarray(format="bgr24", width=size[0], height=size[1])
        found = convert(frame)
        assert found.dtype == np.uint8
        assert found.flags.c_contiguous
        assert np.array_equal(found, alone)


def test_frames_that_change_their_size_all_get_the_same():
    convert = BgrConverter((64, 48))
    assert {convert(f).shape for s in ((64, 48), (128, 96)) for f in frames(1, s)} == {(48, 64, 3)}


def test_earlier_pixels_stay_as_they_were():
    convert = BgrConverter((64, 48))
    first, second = frames(2)
    kept = convert(first)
    before = kept.copy()
    convert(second)
    assert np.array_equal(kept, before)
