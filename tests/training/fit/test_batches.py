import numpy as np

from training.data.targets import targets_of
from training.fit.batches import Batches
from training.recipe import Data, Loss, Recipe


def recipe(labels):
    return Recipe("test", data=Data(labels=labels), loss=Loss())


def batches(faces, **options):
    return Batches(faces, targets_of(recipe("fer2013"), faces), 16, 3, **options)


def same(a, b):
    return all(np.array_equal(x[0], y[0]) for x, y in zip(a, b, strict=True))


def test_an_epoch_is_a_function_of_seed_and_number(faces):
    stream = batches(faces)
    assert stream.steps == len(faces) // 16
    assert same(stream.epoch(2), stream.epoch(2))
    assert not same(stream.epoch(2), stream.epoch(3))
    forever = stream.forever(2)
    taken = [next(forever) for _ in range(2 * stream.steps)]
    assert same(taken, [*stream.epoch(2), *stream.epoch(3)])


def test_every_face_stands_in_an_epoch_at_most_once(faces):
    seen = np.concatenate([images for images, _, _ in batches(faces).epoch(0)])
    assert len(np.unique(seen.reshape(len(seen), -1), axis=0)) == len(seen)


def test_balanced_sampling_evens_rare_emotions_out(faces):
    rare = faces.select((faces.emotions != 1) | (np.arange(len(faces)) < 9))
    stream = Batches(rare, targets_of(recipe("fer2013"), rare), 16, 0, balanced=True)
    drawn = np.concatenate([y["fer2013"] for n in range(30) for _, y, _ in stream.epoch(n)])
    shares = drawn.mean(axis=0)
    assert np.abs(shares - 1 / 7).max() < 0.03


def test_mixup_mixes_pixels_and_targets_alike(faces):
    white = faces.images.copy()
    white[:] = (40 * faces.emotions)[:, None, None, None]
    import dataclasses

    flat = dataclasses.replace(faces, images=white)
    stream = Batches(flat, targets_of(recipe("fer2013"), flat), 16, 0, mixup=0.5)
    for images, targets, weights in stream.epoch(0):
        told = targets["fer2013"] @ (40.0 * np.arange(7))
        assert np.abs(images[:, 0, 0, 0] - told).max() <= 0.51
        assert np.allclose(targets["fer2013"].sum(axis=1), 1, atol=1e-5)
        assert np.allclose(weights["fer2013"], 1)
        assert (targets["fer2013"].max(axis=1) < 0.999).any()


def test_mixing_ends_with_the_mixed_epochs(faces):
    stream = batches(faces, mixup=0.5, mixed_epochs=1)
    plain = batches(faces)
    assert not same(stream.epoch(0), plain.epoch(0))
    assert same(stream.epoch(1), plain.epoch(1))
