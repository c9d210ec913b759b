import cv2
import keras
import numpy as np
import pytest
import skimage.data

from training.layers import augment
from training.layers.augment import AugmentFaces
from training.layers.batchnorm import FusedBatchNorm
from training.layers.standardize import StandardizeFaces

pytestmark = pytest.mark.slow


def faces(n=6):
    return np.random.default_rng(0).integers(0, 256, (n, 48, 48, 1), dtype=np.uint8)


ALL = {
    "flip": True,
    "rotate": 15.0,
    "shift": 0.2,
    "zoom": 0.15,
    "brightness": 0.2,
    "contrast": 0.3,
    "tone": 0.5,
    "blur": 1.0,
    "noise": 0.05,
    "erase": 0.5,
    "erase_area": 0.3,
    "jpeg": 0.5,
}


def test_nothing_changes_outside_training():
    x = faces()
    y = np.asarray(AugmentFaces(**ALL)(x, training=False))
    assert y.dtype == np.float32
    assert np.array_equal(y, x)


@pytest.mark.parametrize("fill", ["nearest", "reflect", "constant"])
def test_training_changes_faces_within_their_range(fill):
    x = faces()
    y = np.asarray(AugmentFaces(**ALL, fill=fill)(x, training=True))
    assert y.shape == x.shape
    assert y.min() >= 0
    assert y.max() <= 255
    assert all(not np.array_equal(a, b) for a, b in zip(x, y, strict=True))


def test_flip_mirrors_about_half_and_nothing_else():
    x = faces(40)
    y = np.asarray(AugmentFaces(flip=True)(x, training=True))
    mirrored = [np.allclose(b, a[:, ::-1], atol=1e-3) for a, b in zip(x, y, strict=True)]
    same = [np.allclose(a, b, atol=1e-3) for a, b in zip(x, y, strict=True)]
    assert all(m or s for m, s in zip(mirrored, same, strict=True))
    assert 8 <= sum(mirrored) <= 32


def test_shift_moves_a_dot_no_further_than_allowed():
    x = np.zeros((30, 48, 48, 1), np.uint8)
    x[:, 24, 24] = 255
    y = np.asarray(AugmentFaces(shift=0.1, fill="constant")(x, training=True))
    grid = np.arange(48)
    mass = y[..., 0].sum(axis=(1, 2))
    rows = (y[..., 0].sum(axis=2) * grid).sum(axis=1) / mass
    assert np.abs(rows - 24).max() <= 4.8 + 0.05
    assert np.abs(rows - 24).max() > 2


def roughness(x):
    return np.abs(np.diff(x[..., 0].astype(float), axis=2)).mean(axis=(1, 2))


def test_blur_smooths_about_half_and_keeps_the_light():
    x = faces(40)
    y = np.asarray(AugmentFaces(blur=1.5)(x, training=True))
    smoother = roughness(y) < 0.95 * roughness(x)
    untouched = np.abs(y - x).max(axis=(1, 2, 3)) < 1e-2
    assert 8 <= untouched.sum() <= 32
    assert 8 <= smoother.sum() <= 32
    # The border is mirrored, not black: what is blurred keeps its mean.
    assert np.abs(y.mean(axis=(1, 2, 3)) - x.mean(axis=(1, 2, 3))).max() < 2.0


def test_noise_stays_within_its_deviation():
    x = np.full((40, 48, 48, 1), 128, np.uint8)
    deviations = np.asarray(AugmentFaces(noise=0.1)(x, training=True)).std(axis=(1, 2, 3))
    assert 8 <= (deviations < 1e-3).sum() <= 32
    assert 5 < deviations.max() < 0.1 * 255 * 1.05


def test_tone_keeps_black_and_white_and_moves_what_is_between():
    x = np.zeros((20, 48, 48, 1), np.uint8)
    x[:, :16], x[:, 16:32] = 255, 128
    y = np.asarray(AugmentFaces(tone=0.7)(x, training=True))
    assert np.allclose(y[:, :16], 255, atol=1e-2)
    assert np.allclose(y[:, 32:], 0, atol=1e-2)
    middle = y[:, 20, 0, 0]
    assert middle.min() < 115
    assert middle.max() > 140


def test_jpeg_is_what_a_jpeg_library_makes_of_it(monkeypatch):
    monkeypatch.setattr(augment, "_JPEG_SCALES", (0.0, 0.0))  # the table itself: quality 50
    portrait = cv2.cvtColor(skimage.data.astronaut(), cv2.COLOR_RGB2GRAY)
    x = cv2.resize(portrait[0:208, 120:328], (48, 48), interpolation=cv2.INTER_AREA)[
        None, ..., None
    ]
    y = np.asarray(AugmentFaces(jpeg=1.0)(x, training=True))[0, :, :, 0]
    packed = cv2.imencode(".jpg", x[0], [cv2.IMWRITE_JPEG_QUALITY, 50])[1]
    theirs = cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE).astype(float)
    # Theirs rounds the pixels too, and computes in whole numbers.
    assert np.abs(y - theirs).mean() < 0.6
    assert np.abs(theirs - x[0, :, :, 0]).mean() > 2


def test_jpeg_leaves_the_others_as_they_are():
    x = faces(40)
    y = np.asarray(AugmentFaces(jpeg=0.5)(x, training=True))
    untouched = np.abs(y - x).max(axis=(1, 2, 3)) == 0
    assert 8 <= untouched.sum() <= 32


def test_the_seed_decides():
    x = faces()
    a, b, c = (np.asarray(AugmentFaces(**ALL, seed=s)(x, training=True)) for s in (1, 1, 2))
    assert np.array_equal(a, b)
    assert not np.array_equal(a, c)


def test_layers_survive_saving(tmp_path):
    inputs = keras.Input((48, 48, 1), dtype="uint8")
    x = AugmentFaces(**ALL, seed=3, name="augment")(inputs)
    x = StandardizeFaces()(x)
    x = FusedBatchNorm()(keras.layers.Conv2D(3, 3)(x))
    model = keras.Model(inputs, x)
    model.save(tmp_path / "m.keras")
    again = keras.saving.load_model(tmp_path / "m.keras", safe_mode=True)
    assert again.get_layer("augment").settings == model.get_layer("augment").settings
    first, second = (m.predict_on_batch(faces()) for m in (model, again))
    assert np.array_equal(first, second)
