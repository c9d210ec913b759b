"""Distillation: the answers of finished models, mixed into the targets (Hinton et al., 2015)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from training.data.faces import FaceSet
from training.data.targets import Targets
from training.evaluate.calibrate import softmax
from training.evaluate.predictors import (
    Images,
    Predictor,
    find_predictor,
    open_predictor,
    undecided,
)
from training.recipe import Loss, RecipeError

_LEAST = 1e-12
"""What a probability counts at least where its logarithm is taken."""


@dataclass(frozen=True, slots=True, eq=False)
class Teachers:
    """Finished runs and models that are asked about faces.

    Attributes:
        names: As the recipe names them.
        predictors: In the same order.
        temperature: On top of the calibrated one; above 1 it softens the answers.
    """

    names: tuple[str, ...]
    predictors: tuple[Predictor, ...]
    temperature: float

    def answers(self, images: Images, heads: Sequence[str]) -> dict[str, NDArray[np.float64]]:
        """Return the mean of the teachers' probabilities, (n, 7) by head.

        A decision inside a teacher's file is taken back: the student learns how likely an
        emotion is.

        Args:
            images: (n, 48, 48, 1) uint8.
            heads: That are asked for.

        Raises:
            RecipeError: A teacher lacks one of them.
        """
        total = {head: np.zeros((len(images), len(EMOTIONS))) for head in heads}
        for name, predictor in zip(self.names, self.predictors, strict=True):
            answer = undecided(predictor, predictor.predict(images))
            missing = [head for head in heads if head not in answer]
            if missing:
                raise RecipeError(
                    f"{name} has no head {missing[0]}, which the recipe's labels ask for."
                )
            for head in heads:
                total[head] += _softened(answer[head], self.temperature)
        return {head: sums / len(self.predictors) for head, sums in total.items()}


def open_teachers(loss: Loss) -> Teachers:
    """Open the teachers that a recipe names.

    Raises:
        RecipeError: Their share is no share.
        FerError: A teacher cannot be loaded.
    """
    if not 0.0 < loss.teacher_share <= 1.0:
        raise RecipeError(f"teacher_share={loss.teacher_share}: it is above 0 and at most 1.")
    names = tuple(name.strip() for name in loss.teachers.split(","))
    predictors = tuple(open_predictor(find_predictor(name)) for name in names)
    return Teachers(names, predictors, loss.teacher_temperature)


def distilled_targets(
    targets: dict[str, Targets], loss: Loss, faces: FaceSet
) -> dict[str, Targets]:
    """Return the targets with the teachers' answers about clean faces mixed in.

    Each teacher sees every face and its mirror image; the mean counts.

    Args:
        targets: Of the labels, by head.
        loss: Names the teachers, their share and their temperature.
        faces: The training faces, in the order of the targets.

    Raises:
        RecipeError: A teacher lacks a head, or the share is no share.
        FerError: A teacher cannot be loaded.
    """
    teachers, heads = open_teachers(loss), list(targets)
    seen = teachers.answers(faces.images, heads)
    mirrored = teachers.answers(np.ascontiguousarray(faces.images[:, :, ::-1]), heads)
    return {
        head: mixed(target, (seen[head] + mirrored[head]) / 2, loss.teacher_share)
        for head, target in targets.items()
    }


def _softened(probabilities: NDArray[np.float32], temperature: float) -> NDArray[np.float64]:
    """Return the probabilities at another temperature; 1 changes nothing."""
    if temperature == 1.0:
        return probabilities.astype(np.float64)
    return softmax(np.log(np.maximum(probabilities, _LEAST)), temperature)


def mixed(target: Targets, answer: NDArray[np.float64], share: float) -> Targets:
    """Return targets into which answers of teachers are mixed.

    The cross-entropy is linear in its target, so this is the weighted sum of the loss against
    the labels and of that against the teachers. A face without a label is taught by the teachers
    alone.

    Args:
        target: Of the labels; a weight between 0 and 1 is the labelled part of a mixed face.
        answer: (n, 7) probabilities.
        share: That the answers count.
    """
    own = (1.0 - share) * target.weights
    summed = own[:, None] * target.probabilities + share * answer
    weights = own + share
    return Targets(
        (summed / summed.sum(axis=1, keepdims=True)).astype(np.float32),
        weights.astype(np.float32),
    )
