"""Optimiser, losses and schedule of a recipe, compiled into its model."""

from collections.abc import Mapping
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from training.data.targets import Targets
from training.fit.schedule import WarmupCosine
from training.heads import FERPLUS
from training.recipe import Recipe

Priors = Mapping[str, NDArray[np.float32]]
"""By head: (7,) the share of each emotion among its labels."""


class PriorAdjusted(keras.losses.Loss):
    """Another loss, of logits that are raised where an emotion is common.

    A network that is trained so leaves out how common each emotion is, and names rare ones more
    readily ("Long-tail learning via logit adjustment"; Menon et al., 2021, section 5).

    Args:
        loss: Of (n, 7) targets and logits.
        offset: (7,), added to the logits.
    """

    def __init__(self, loss: keras.losses.Loss, offset: NDArray[np.float32]) -> None:
        """See the class."""
        super().__init__(name=loss.name)
        self._loss = loss
        self._offset = offset

    def call(self, y_true: Any, y_pred: Any) -> Any:  # noqa: ANN401 (tensors of the backend)
        """Return the loss of each row."""
        return self._loss.call(y_true, y_pred + keras.ops.convert_to_tensor(self._offset))


def priors_of(targets: Mapping[str, Targets]) -> Priors:
    """Return the share of each emotion among the labels of training faces, by head.

    An emotion without any label counts as one label.
    """
    priors = {}
    for head, target in targets.items():
        mass = (target.probabilities * target.weights[:, None]).sum(axis=0)
        mass = np.maximum(mass, 1.0)
        priors[head] = (mass / mass.sum()).astype(np.float32)
    return priors


def compile_for(
    recipe: Recipe,
    model: keras.Model,
    steps: int,
    *,
    epochs: int,
    factor: float = 1.0,
    priors: Priors | None = None,
) -> None:
    """Compile a model for so many epochs of so many steps.

    Args:
        recipe: Of the model.
        model: Its trainable variables get an optimiser of their own.
        steps: Steps an epoch.
        epochs: That a cosine takes to fall to zero.
        factor: On the learning rate.
        priors: What a loss is adjusted by where the recipe has a ``prior_power``; None for not
            at all.
    """
    losses, weights = make_losses(recipe, model.output_names, priors)
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


def make_losses(
    recipe: Recipe, heads: list[str], priors: Priors | None = None
) -> tuple[dict[str, Any], dict[str, float]]:
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
        if spec.prior_power and priors is not None:
            offset = (spec.prior_power * np.log(priors[head])).astype(np.float32)
            losses[head] = PriorAdjusted(losses[head], offset)
    if len(heads) == 1:
        return losses, {heads[0]: 1.0}
    return losses, {
        head: spec.ferplus_weight if head == FERPLUS else spec.fer2013_weight for head in heads
    }
