"""Optimiser, losses and schedule of a recipe, compiled into its model."""

from typing import Any

import keras

from training.fit.schedule import WarmupCosine
from training.heads import FERPLUS
from training.recipe import Recipe


def compile_for(
    recipe: Recipe, model: keras.Model, steps: int, *, epochs: int, factor: float = 1.0
) -> None:
    """Compile a model for so many epochs of so many steps.

    Args:
        recipe: Of the model.
        model: Its trainable variables get an optimiser of their own.
        steps: Steps an epoch.
        epochs: That a cosine takes to fall to zero.
        factor: On the learning rate.
    """
    losses, weights = make_losses(recipe, model.output_names)
    model.compile(
        optimizer=make_optimizer(recipe, steps, epochs, factor),
        loss=losses,
        loss_weights=weights,
        weighted_metrics={head: ["accuracy"] for head in losses},
        # XLA on a CPU is five times slower here than TensorFlow's own kernels.
        jit_compile=False if keras.backend.backend() == "tensorflow" else "auto",
    )
    model.optimizer.build(model.trainable_variables)


def make_optimizer(
    recipe: Recipe, steps: int, epochs: int, factor: float
) -> keras.optimizers.Optimizer:
    """Return the optimiser of a recipe."""
    o, s = recipe.optimizer, recipe.schedule
    rate: Any = o.learning_rate * factor
    if s.schedule == "cosine":
        rate = WarmupCosine(rate, round(s.warmup * steps), epochs * steps)
    common: dict[str, Any] = {
        "learning_rate": rate,
        "global_clipnorm": o.clip_norm or None,
        "weight_decay": o.weight_decay or None,
    }
    if o.optimizer == "sgd":
        made = keras.optimizers.SGD(momentum=o.momentum, nesterov=o.momentum > 0, **common)
    elif o.optimizer == "adamw":
        made = keras.optimizers.AdamW(**common)
    else:
        made = keras.optimizers.Adam(**common)
    if o.weight_decay:
        made.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
    return made


def make_losses(recipe: Recipe, heads: list[str]) -> tuple[dict[str, Any], dict[str, float]]:
    """Return the loss and its weight by head."""
    spec = recipe.loss
    losses: dict[str, Any] = {}
    for head in heads:
        if spec.loss == "focal":
            losses[head] = keras.losses.CategoricalFocalCrossentropy(
                gamma=spec.gamma, from_logits=True, label_smoothing=spec.label_smoothing
            )
        else:
            losses[head] = keras.losses.CategoricalCrossentropy(
                from_logits=True, label_smoothing=spec.label_smoothing
            )
    if len(heads) == 1:
        return losses, {heads[0]: 1.0}
    return losses, {
        head: spec.ferplus_weight if head == FERPLUS else spec.fer2013_weight for head in heads
    }
