"""How long a training will take and in which precision: a few steps are timed first."""

import dataclasses
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

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

_FAR_SLOWER: Final = 2.0
"""A trial ends at a step that takes longer than the same one of the other precision by so many of
its usual steps, and so many times as long. Where a processor computes bfloat16 without instructions
for it, the first step shows that, which holds as much tracing in both."""


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
    steps = _time_steps(recipe, batches, first)
    seconds = {first: _usual(steps)}
    whole = seconds[first] * batches.steps * recipe.training.epochs
    if wanted == "auto" and whole > _SHORT:
        seconds["mixed_bfloat16"] = _usual(_time_steps(recipe, batches, "mixed_bfloat16", steps))
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


def _time_steps(
    recipe: Recipe, batches: Stream, precision: str, other: Sequence[float] = ()
) -> list[float]:
    """Return the seconds of a few steps, or of fewer where one is far slower than the other's.

    Args:
        recipe: What is trained.
        batches: Its batches.
        precision: Keras dtype policy.
        other: The seconds of each step in another precision.
    """
    stream = batches.forever(0)
    model = build(recipe, precision=precision, faces=next(stream)[0])
    compile_for(recipe, model, batches.steps, epochs=recipe.training.epochs)
    more = _FAR_SLOWER * _usual(other) if other else float("inf")
    taken: list[float] = []
    for number in range(_UNTIMED_STEPS + _TIMED_STEPS):
        began = time.perf_counter()
        images, targets, weights = next(stream)
        model.train_on_batch(images, targets, sample_weight=weights)
        taken.append(time.perf_counter() - began)
        if other and taken[-1] > max(_FAR_SLOWER * other[number], other[number] + more):
            break
    return taken


def _usual(steps: Sequence[float]) -> float:
    """Return the median seconds of a step; of a trial that ended at once, those of its last one."""
    return float(np.median(steps[_UNTIMED_STEPS:] or steps[-1:]))


def clear() -> None:
    """Forget the throw-away models."""
    keras.backend.clear_session()
