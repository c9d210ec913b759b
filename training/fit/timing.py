"""How long a training will take and in which precision: a few steps are timed first."""

import dataclasses
import time
from collections.abc import Callable
from dataclasses import dataclass

import keras
import numpy as np

from training.architectures.build import build
from training.fit.batches import Stream
from training.fit.compiled import compile_for
from training.recipe import Recipe, RecipeError

_SHORT = 60.0
_TIMED_STEPS = 4
_UNTIMED_STEPS = 2
"""The first steps hold tracing and the choice of kernels."""


@dataclass(frozen=True, slots=True)
class Timing:
    """What was measured.

    Attributes:
        precision: Keras dtype policy to train in.
        step_seconds: Median seconds a step in it.
        epoch_seconds: Of an epoch, without its validation.
    """

    precision: str
    step_seconds: float
    epoch_seconds: float


def measure(recipe: Recipe, batches: Stream, tell: Callable[[str], None]) -> Timing:
    """Time a few steps of a throw-away copy of the model, in each precision worth a trial.

    A step begins with its batch, in which teachers may be asked.
    """
    wanted = recipe.training.precision
    first = "float32" if wanted == "auto" else wanted
    if batches.steps * recipe.training.epochs <= _UNTIMED_STEPS + _TIMED_STEPS:
        # The trial would take longer than the training.
        return Timing(first, 0.0, 0.0)
    seconds = {first: _step(recipe, batches, first)}
    whole = seconds[first] * batches.steps * recipe.training.epochs
    if wanted == "auto" and whole > _SHORT:
        seconds["mixed_bfloat16"] = _step(recipe, batches, "mixed_bfloat16", 3 * seconds[first])
    best = min(seconds, key=lambda precision: seconds[precision])
    if len(seconds) > 1:
        each = ", ".join(f"{p} {1000 * s:.0f} ms" for p, s in seconds.items())
        tell(f"a step of {batches.batch_size} faces takes: {each}; {best} is used")
    step = seconds[best]
    return Timing(best, step, step * batches.steps)


def fitted_to(recipe: Recipe, timing: Timing, minutes: float) -> Recipe:
    """Return the recipe with as many epochs as fit into so many minutes, at least one.

    A tenth is kept for validation and files. The schedule ends with the last epoch, its warm-up
    and the settled epochs keep their share of them, and so do stages.

    Raises:
        RecipeError: The minutes are not above zero.
    """
    if not minutes > 0:
        raise RecipeError(f"--minutes {minutes:g}: give a number above zero.")
    epochs = max(1, int(0.9 * minutes * 60 / max(timing.epoch_seconds, 1e-6)))
    epochs = min(epochs, recipe.training.epochs)
    share = epochs / recipe.training.epochs
    training = dataclasses.replace(recipe.training, epochs=epochs)
    schedule = dataclasses.replace(recipe.schedule, warmup=recipe.schedule.warmup * share)
    augment = dataclasses.replace(recipe.augment, settle=round(recipe.augment.settle * share))
    return dataclasses.replace(recipe, training=training, schedule=schedule, augment=augment)


def _step(recipe: Recipe, batches: Stream, precision: str, too_long: float = float("inf")) -> float:
    """Return the median seconds of a few steps, or of fewer when one takes too long.

    A processor without bfloat16 takes several times as long for it, and says so at once.
    """
    stream = batches.forever(0)
    model = build(recipe, precision=precision, faces=next(stream)[0])
    compile_for(recipe, model, batches.steps, epochs=recipe.training.epochs)
    taken = []
    for _ in range(_UNTIMED_STEPS + _TIMED_STEPS):
        began = time.perf_counter()
        images, targets, weights = next(stream)
        model.train_on_batch(images, targets, sample_weight=weights)
        taken.append(time.perf_counter() - began)
        if len(taken) > _UNTIMED_STEPS and taken[-1] > too_long:
            break
    return float(np.median(taken[_UNTIMED_STEPS:]))


def clear() -> None:
    """Forget the throw-away models."""
    keras.backend.clear_session()
