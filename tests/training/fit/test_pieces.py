"""Batches, schedule, targets, checkpoint, timing: each by itself."""

import numpy as np
import pytest

from training.data.errors import DataError
from training.data.targets import Targets, balance, targets_of
from training.fit.batches import Batches
from training.fit.epoch_callback import macro_scores
from training.fit.schedule import WarmupCosine
from training.fit.timing import Timing, fitted_to
from training.recipe import Data, Loss, Recipe, RecipeError
from training.runs import checkpoint


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


def test_targets_of_both_heads(voted_faces):
    found = targets_of(recipe("both"), voted_faces)
    assert list(found) == ["ferplus", "fer2013"]
    for target in found.values():
        assert np.array_equal(target.probabilities.argmax(axis=1), voted_faces.emotions)
        assert (target.weights == 1).all()


def test_votes_that_are_not_there_are_asked_for(faces):
    with pytest.raises(DataError, match=r"fer2013new\.csv"):
        targets_of(recipe("ferplus-majority"), faces)


def test_balance_gives_every_emotion_the_same_weight():
    one_hot = np.eye(7, dtype=np.float32)[[0, 0, 0, 0, 1, 2, 2]]
    weights = np.array([1, 1, 1, 1, 1, 1, 0], np.float32)
    found = balance(Targets(one_hot, weights)).weights
    assert found[:4].sum() == pytest.approx(found[4])
    assert found[5] == pytest.approx(found[4])
    assert found[6] == 0
    assert found.sum() == pytest.approx(6)


def test_warm_up_and_cosine():
    rate = WarmupCosine(0.1, 10, 110)
    told = [float(rate(step)) for step in (0, 9, 10, 60, 110, 500)]
    assert told == pytest.approx([0.01, 0.1, 0.1, 0.05, 0.0, 0.0], abs=1e-6)
    assert WarmupCosine.from_config(rate.get_config())(9) == rate(9)


def test_scores_by_hand():
    true = np.array([0, 0, 0, 1, 1, 2])
    told = np.array([0, 0, 1, 1, 2, 2])
    precision, recall, f1 = macro_scores(told, true)
    assert precision == pytest.approx((1 + 1 / 2 + 1 / 2) / 3)
    assert recall == pytest.approx((2 / 3 + 1 / 2 + 1) / 3)
    assert f1 == pytest.approx((0.8 + 0.5 + 2 / 3) / 3)


def test_a_checkpoint_comes_back_as_it_was(tmp_path):
    arrays = [np.arange(3.0), np.array(7, np.int64)]
    state = checkpoint.State(2, arrays, arrays[:1], [], arrays, {"waited": 1}, [{"epoch": 1.0}])
    checkpoint.save(tmp_path, state)
    again = checkpoint.load(tmp_path)
    assert (again.epoch, again.memory, again.history) == (2, {"waited": 1}, [{"epoch": 1.0}])
    assert [len(again.weights), len(again.optimizer), len(again.average)] == [2, 1, 0]
    assert np.array_equal(again.best[0], arrays[0])
    assert [p.name for p in tmp_path.iterdir()] == [checkpoint.FILE]


def test_damaged_and_missing_checkpoints(tmp_path):
    with pytest.raises(checkpoint.CheckpointError, match="without --resume"):
        checkpoint.load(tmp_path)
    (tmp_path / checkpoint.FILE).write_bytes(b"PK\x03\x04 half of it")
    with pytest.raises(checkpoint.CheckpointError, match="damaged"):
        checkpoint.load(tmp_path)


def test_minutes_decide_the_epochs():
    timing = Timing("float32", 0.1, 30.0)
    few = fitted_to(Recipe("test"), timing, 5)
    assert few.training.epochs == 9
    assert fitted_to(Recipe("test"), timing, 0.01).training.epochs == 1
    assert fitted_to(Recipe("test"), timing, 999).training.epochs == Recipe("t").training.epochs
    with pytest.raises(RecipeError, match="above zero"):
        fitted_to(Recipe("test"), timing, 0)
