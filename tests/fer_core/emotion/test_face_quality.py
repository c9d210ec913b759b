import cv2
import numpy as np
import pytest
import skimage.data
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from matplotlib.cbook import get_sample_data

from fer_core.emotion.crops import crop_faces
from fer_core.emotion.face_quality import MOST_YAW, QualityMeter, measure_crops
from fer_core.types import TrackedBoxes

FACE = np.array([177, 66, 272, 161], np.float32)
HOPPER = np.array([163, 77, 358, 272], np.float32)


@pytest.fixture(scope="module")
def portrait():
    return cv2.cvtColor(skimage.data.astronaut(), cv2.COLOR_RGB2GRAY)


@pytest.fixture(scope="module")
def hopper():
    with get_sample_data("grace_hopper.jpg") as file:
        return cv2.imdecode(np.frombuffer(file.read(), np.uint8), cv2.IMREAD_GRAYSCALE)


def tracked(box=FACE, **other):
    others = {name: np.array([value], np.float32) for name, value in other.items()}
    return TrackedBoxes(box[None], np.array([1]), np.zeros(1, np.int8), **others)


def names(gray, box=FACE, **other):
    faces = tracked(box, **other)
    return QualityMeter().update(faces, crop_faces(gray, faces.boxes), 0.0).names(0)


def dim(gray, light):
    """So much of the light, with the noise of a small sensor."""
    rng = np.random.default_rng(0)
    electrons = rng.poisson(light * 1000 / 255 * gray.astype(float))
    return np.rint(electrons * 0.255 + rng.normal(0, 2, gray.shape)).clip(0, 255).astype(np.uint8)


def test_of_a_good_portrait_nothing_is_wrong(portrait, hopper):
    assert names(portrait) == ()
    assert names(hopper, HOPPER) == ()


@pytest.mark.parametrize(("reflected", "gamma"), [(0.4, 1.3), (0.2, 1.0)])
def test_dark_skin_in_good_light_is_not_dark(portrait, hopper, reflected, gamma):
    """Tones are moved down as those of dark skin are; the light, and so the noise, is as it was."""
    for gray, box in ((portrait, FACE), (hopper, HOPPER)):
        noise = np.random.default_rng(0).normal(0, 1.5, gray.shape)
        toned = np.clip(255 * reflected * (gray / 255) ** gamma + noise, 0, 255).astype(np.uint8)
        assert crop_faces(toned, box[None]).mean() < 60
        assert names(toned, box) == ()


def test_a_dark_picture_without_noise_is_not_dark(portrait):
    assert names((portrait * 0.2).astype(np.uint8)) == ()


def test_a_dim_and_noisy_face_is_dark(portrait, hopper):
    # Large faces: averaging to 48x48 takes noise away, so that it needs less light.
    small = cv2.resize(portrait, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    assert names(small, FACE / 2) == ()
    assert "dark" in names(dim(small, 0.05), FACE / 2)
    assert "dark" in names(dim(hopper, 0.01), HOPPER)


def test_noise_in_good_light_is_called_the_same(portrait):
    """What counts is what the noise leaves of the contrast."""
    small = cv2.resize(portrait, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    noise = np.random.default_rng(0).normal(0, 80, small.shape)
    assert "dark" in names(np.clip(small + noise, 0, 255).astype(np.uint8), FACE / 2)


def test_a_far_face_is_small(portrait):
    far = cv2.resize(portrait, None, fx=0.1, fy=0.1, interpolation=cv2.INTER_AREA)
    assert "small" in names(far, FACE * np.float32(0.1))


def test_a_face_out_of_focus_is_blurred_and_only_that(portrait):
    assert names(cv2.GaussianBlur(portrait, (0, 0), 7)) == ("blurred",)


def test_low_contrast_is_not_blur(portrait):
    assert names((portrait * 0.3 + 80).astype(np.uint8)) == ()


def test_noise_does_not_make_a_blurred_face_sharp(portrait):
    blurred = cv2.GaussianBlur(portrait, (0, 0), 7)
    noise = np.random.default_rng(0).normal(0, 12, blurred.shape)
    noisy = np.clip(blurred + noise, 0, 255).astype(np.uint8)
    sharp, clear, veiled = (
        measure_crops(crop_faces(gray, FACE[None])).sharpness[0]
        for gray in (portrait, blurred, noisy)
    )
    assert abs(veiled - clear) < 0.2 * (sharp - clear)


def test_a_face_that_looks_aside_is_turned(portrait):
    assert names(portrait, yaws=MOST_YAW - 1) == ()
    assert names(portrait, yaws=MOST_YAW + 1) == names(portrait, yaws=-MOST_YAW - 1) == ("turned",)
    assert names(portrait, yaws=np.nan) == ()


def test_a_face_beyond_the_edge_is_cut_off(portrait):
    assert names(portrait, outside=0.1) == ()
    assert names(portrait, outside=0.5) == ("cut_off",)


def test_a_flag_lasts_when_most_of_the_time_has_it(portrait):
    meter = QualityMeter(0.25)
    faces = tracked()
    sharp = crop_faces(portrait, faces.boxes)
    soft = crop_faces(cv2.GaussianBlur(portrait, (0, 0), 7), faces.boxes)
    for number in range(10):
        meter.update(faces, sharp, number / 25)
    once = meter.update(faces, soft, 10 / 25)
    assert once.names(0) == ("blurred",)
    assert once.lasting(0) == ()
    later = [meter.update(faces, soft, number / 25).lasting(0) for number in range(11, 25)]
    assert later[-1] == ("blurred",)


def test_no_faces_have_no_figures():
    quality = QualityMeter().update(TrackedBoxes.empty(), np.zeros((0, 48, 48, 1), np.uint8), 0.0)
    assert len(quality) == 0


@pytest.mark.slow
@given(arrays(np.uint8, (1, 48, 48, 1), elements=st.integers(0, 255)))
def test_figures_are_finite_whatever_the_crop(crops):
    figures = measure_crops(crops)
    for values in (figures.sharpness, figures.contrast, figures.noise):
        assert np.isfinite(values).all()
        assert (values >= 0).all()


def test_noise_and_contrast_are_those_of_the_formula():
    crops = np.random.default_rng(3).integers(0, 256, (3, 48, 48, 1), np.uint8)
    figures = measure_crops(crops)
    for row, crop in enumerate(crops[..., 0].astype(float)):
        wide = np.pad(crop, 1, mode="reflect")
        across = wide[:, :-2] - 2 * wide[:, 1:-1] + wide[:, 2:]
        residue = np.abs(across[:-2] - 2 * across[1:-1] + across[2:])
        assert figures.noise[row] == pytest.approx(np.median(residue) / (0.6745 * 6))
        rows = wide[:-2] + wide[1:-1] + wide[2:]
        means = (rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) / 9
        assert figures.contrast[row] == pytest.approx(means.std())


def test_an_even_area_has_no_detail():
    figures = measure_crops(np.full((1, 48, 48, 1), 90, np.uint8))
    assert figures.sharpness[0] == figures.contrast[0] == 0


@pytest.mark.parametrize(
    "crops", [np.zeros((1, 48, 48), np.uint8), np.zeros((1, 48, 48, 1), np.float32)]
)
def test_other_crops_are_refused(crops):
    with pytest.raises(ValueError, match="expected crops"):
        measure_crops(crops)
