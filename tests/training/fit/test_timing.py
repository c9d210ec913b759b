"""Timing builds the network that the run will have, with the weights that it begins with."""

import dataclasses

import pytest

from tests.training.conftest import draw_faces
from training.architectures.build import build
from training.fit import timing as timing_module
from training.fit.loop import make_batches
from training.fit.timing import Timing, fitted_to, measure
from training.recipe import Augment, Model, Recipe, RecipeError, Schedule, Training

pytestmark = pytest.mark.slow


@pytest.mark.long
def test_a_resnet50_that_begins_as_a_small_network_is_timed(tmp_path):
    base = Recipe("test", training=Training(batch_size=4, precision="float32"))
    small = Model(architecture="residual", width=0.1)
    build(dataclasses.replace(base, model=small)).save(tmp_path / "model.keras")
    large = Model(architecture="resnet50-faces", width=0.25, weights=str(tmp_path))
    faces = draw_faces({"Training": 12})
    recipe = dataclasses.replace(base, model=large)
    lines = []
    timing = measure(recipe, make_batches(recipe, faces), lines.append)
    assert timing.precision == "float32"
    assert timing.step_seconds > 0
    assert timing.epoch_seconds == timing.step_seconds * (len(faces.images) // 4)


@pytest.mark.parametrize(
    ("bfloat16", "timed", "best"), [(0.5, 6, "mixed_bfloat16"), (9, 1, "float32")]
)
def test_a_precision_that_is_far_slower_is_timed_no_longer(monkeypatch, bfloat16, timed, best):
    class Clock:
        now = 0.0

        def perf_counter(self):
            return self.now

    class Network:
        def __init__(self, seconds):
            self.seconds = seconds

        def train_on_batch(self, *_, **__):
            clock.now += self.seconds
            steps.append(self.seconds)

    clock, steps = Clock(), []
    monkeypatch.setattr(timing_module, "time", clock)
    monkeypatch.setattr(timing_module, "compile_for", lambda *_, **__: None)
    monkeypatch.setattr(
        timing_module,
        "build",
        lambda _, *, precision, **__: Network(1.0 if precision == "float32" else bfloat16),
    )
    recipe = Recipe("test", training=Training(batch_size=7, epochs=90))
    timing = measure(recipe, make_batches(recipe, draw_faces({"Training": 28})), [].append)
    assert steps == [1.0] * 6 + [bfloat16] * timed
    assert timing == Timing(best, min(1.0, bfloat16), 4 * min(1.0, bfloat16))


def test_minutes_decide_the_epochs():
    timing = Timing("float32", 0.1, 30.0)
    few = fitted_to(Recipe("test"), timing, 5)
    assert few.training.epochs == 9
    assert fitted_to(Recipe("test"), timing, 0.01).training.epochs == 1
    assert fitted_to(Recipe("test"), timing, 999).training.epochs == Recipe("t").training.epochs
    with pytest.raises(RecipeError, match="above zero"):
        fitted_to(Recipe("test"), timing, 0)


def test_the_warm_up_keeps_its_share_of_the_time():
    recipe = Recipe("test", training=Training(epochs=30), schedule=Schedule(warmup=3))
    timing = Timing("float32", 0.1, 30.0)
    assert fitted_to(recipe, timing, 0.01).schedule.warmup == pytest.approx(0.1)
    assert fitted_to(recipe, timing, 5).schedule.warmup == pytest.approx(0.9)
    assert fitted_to(recipe, timing, 999).schedule.warmup == 3


def test_settled_epochs_keep_their_share_of_the_time():
    recipe = Recipe("test", training=Training(epochs=90), augment=Augment(settle=15))
    few = fitted_to(recipe, Timing("float32", 0.1, 30.0), 10)
    assert (few.training.epochs, few.augment.settle) == (18, 3)
