"""What the heads are trained towards: soft targets and weights, row by row."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from training.data.errors import DataError
from training.data.faces import FaceSet
from training.data.ferplus import majority, probability
from training.heads import FER2013
from training.recipe import Recipe, heads_of


@dataclass(frozen=True, slots=True, eq=False)
class Targets:
    """The target of one head.

    Attributes:
        probabilities: (n, 7) float32, rows summing to 1 (all 0 where there is no label).
        weights: (n,) float32, what each row counts; 0 where there is no label.
    """

    probabilities: NDArray[np.float32]
    weights: NDArray[np.float32]


def targets_of(recipe: Recipe, faces: FaceSet) -> dict[str, Targets]:
    """Return the targets of each head of a recipe.

    Raises:
        DataError: The recipe asks for FER+ labels and the data set has no votes, or no face has
            a label.
    """
    result = {}
    for head in heads_of(recipe):
        if head == FER2013:
            probabilities = np.eye(len(EMOTIONS), dtype=np.float32)[faces.emotions]
        else:
            if faces.votes is None:
                raise DataError(
                    f"The recipe {recipe.name} learns from FER+ votes, which this data set lacks; "
                    "put fer2013new.csv beside it, or use --set labels=fer2013."
                )
            rule = majority if recipe.data.labels == "ferplus-majority" else probability
            probabilities = rule(faces.votes)
        weights = (probabilities.sum(axis=1) > 0).astype(np.float32)
        if not weights.any():
            raise DataError(f"No face of the data set has a label for the recipe {recipe.name}.")
        result[head] = Targets(probabilities, weights)
    return result


def balance(targets: Targets) -> Targets:
    """Return the targets with weights by which each emotion counts the same in sum.

    The mean weight of the labelled rows stays 1, so that learning rates keep their meaning.
    """
    mass = (targets.probabilities * targets.weights[:, None]).sum(axis=0)
    each = np.where(mass > 0, 1.0 / np.maximum(mass, 1e-9), 0.0)
    weights = targets.weights * (targets.probabilities @ each.astype(np.float32))
    labelled = targets.weights > 0
    weights *= targets.weights[labelled].sum() / max(float(weights[labelled].sum()), 1e-9)
    return Targets(targets.probabilities, weights.astype(np.float32))
