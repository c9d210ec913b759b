import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.emotion.crops import crop_faces


def ramp(height: int, width: int) -> np.ndarray:
    """Brightness grows to the right from 0 to 255."""
    return np.tile(np.linspace(0, 255, width).astype(np.uint8), (height, 1))


def boxes(*rows: tuple[float, float, float, float]) -> np.ndarray:
    return np.array(rows, np.float32).reshape(-1, 4)


def test_no_box_no_crop() -> None:
    assert crop_faces(ramp(100, 100), boxes()).shape == (0, 48, 48, 1)


def test_a_box_of_the_models_size_is_copied_pixel_for_pixel() -> None:
    gray = np.random.default_rng(0).integers(0, 256, (100, 120), np.uint8)
    crop = crop_faces(gray, boxes((10, 20, 58, 68)))
    np.testing.assert_array_equal(crop[0, :, :, 0], gray[20:68, 10:58])


def test_shrinking_averages() -> None:
    stripes = np.zeros((96, 96), np.uint8)
    stripes[:, ::2] = 200
    crop = crop_faces(stripes, boxes((0, 0, 96, 96)))
    np.testing.assert_array_equal(crop, np.full((1, 48, 48, 1), 100, np.uint8))


def test_margin_widens_the_cut_on_each_side() -> None:
    gray = ramp(200, 200)
    narrow, wide = (crop_faces(gray, boxes((50, 50, 150, 150)), m)[0, 24, :, 0] for m in (0, 0.2))
    assert wide[0] == pytest.approx(30 / 199 * 255, abs=3)
    assert wide[-1] == pytest.approx(170 / 199 * 255, abs=3)
    assert narrow[0] > wide[0]
    assert narrow[-1] < wide[-1]


def test_beyond_the_picture_its_edge_is_repeated() -> None:
    crop = crop_faces(ramp(100, 100), boxes((-48, 0, 48, 96)))[0, :, :, 0]
    assert (crop[:, :20] == 0).all()
    assert crop[0, -1] > 100


@given(
    st.integers(1, 40),
    st.integers(1, 40),
    st.tuples(*[st.floats(-100, 100, width=32)] * 2),
    st.tuples(*[st.floats(0, 100, width=32)] * 2),
    st.floats(-0.4, 1),
    st.sampled_from(["area", "linear"]),
)
def test_any_box_gives_pixels_of_the_picture(
    height: int,
    width: int,
    corner: tuple[float, float],
    side: tuple[float, float],
    margin: float,
    interpolation: str,
) -> None:
    gray = np.full((height, width), 77, np.uint8)
    box = (*corner, corner[0] + side[0], corner[1] + side[1])
    crop = crop_faces(gray, boxes(box), margin, interpolation)
    np.testing.assert_array_equal(crop, np.full((1, 48, 48, 1), 77, np.uint8))


@pytest.mark.parametrize("angle", [-40, -15, 15, 40])
def test_a_tilted_face_is_turned_upright(angle: float) -> None:
    rng = np.random.default_rng(0)
    gray = cv2.resize(rng.integers(0, 256, (15, 15), np.uint8), (240, 240))
    upright = crop_faces(gray, boxes((72, 72, 168, 168)))
    turn = cv2.getRotationMatrix2D((119.5, 119.5), -angle, 1.0)
    tilted = np.asarray(cv2.warpAffine(gray, turn, (240, 240)), np.uint8)
    turned = crop_faces(tilted, boxes((72, 72, 168, 168)), rolls=np.array([angle], np.float32))
    left = crop_faces(tilted, boxes((72, 72, 168, 168)))
    assert np.abs(turned.astype(int) - upright).mean() < 3
    assert np.abs(left.astype(int) - upright).mean() > 10


def test_a_small_tilt_is_left_as_it_is() -> None:
    gray = ramp(120, 120)
    plain = crop_faces(gray, boxes((20, 20, 100, 100)))
    small = crop_faces(gray, boxes((20, 20, 100, 100)), rolls=np.array([11.5], np.float32))
    np.testing.assert_array_equal(small, plain)


def test_as_many_rolls_as_boxes_are_needed() -> None:
    with pytest.raises(ValueError, match="zip"):
        crop_faces(ramp(50, 50), boxes((0, 0, 9, 9)), rolls=np.zeros(2, np.float32))


@pytest.mark.parametrize("margin", [0.0, 0.1])
def test_a_face_at_the_edge_keeps_its_shape(margin):
    gray = np.random.default_rng(0).integers(0, 256, (200, 300)).astype(np.uint8)
    padded = cv2.copyMakeBorder(gray, 50, 50, 50, 50, cv2.BORDER_REPLICATE)
    for square in ((-30, 40, 66, 136), (250, 40, 346, 136), (100, -40, 196, 56)):
        cut = np.clip(square, 0, [300, 200, 300, 200])
        whole = np.array([square], np.float32) + 50
        for roll in (0.0, 30.0):
            rolls = np.array([roll], np.float32)
            found = crop_faces(gray, np.array([cut], np.float32), margin, rolls=rolls)
            expected = crop_faces(padded, whole, margin, rolls=rolls)
            assert np.abs(found.astype(int) - expected).max() <= 1
