"""Distillation: the answers of finished models, mixed into the targets (Hinton et al., 2015)."""

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from training.data.faces import FaceSet
from training.data.targets import Targets
from training.evaluate.calibrate import softmax
from training.evaluate.predictors import find_predictor, open_predictor, undecided
from training.recipe import Loss, RecipeError

_LEAST = 1e-12
"""What a probability counts at least where its logarithm is taken."""


def distilled_targets(
    targets: dict[str, Targets], loss: Loss, faces: FaceSet
) -> dict[str, Targets]:
    """Return the targets with the teachers' answers mixed in.

    The cross-entropy is linear in its target, so this is the weighted sum of the loss against the
    labels and of that against the teachers. Each teacher sees every face and its mirror image;
    the mean counts. A face without a label is taught by the teachers alone. A decision inside a
    teacher's file is taken back: the student learns how likely an emotion is.

    Args:
        targets: Of the labels, by head.
        loss: Names the teachers, their share and their temperature.
        faces: The training faces, in the order of the targets.

    Raises:
        RecipeError: A teacher lacks a head, or the share is no share.
        FerError: A teacher cannot be loaded.
    """
    if not 0.0 < loss.teacher_share <= 1.0:
        raise RecipeError(f"teacher_share={loss.teacher_share}: it is above 0 and at most 1.")
    names = [name.strip() for name in loss.teachers.split(",")]
    answers = _answers(names, loss, faces, list(targets))
    return {
        head: _mixed(target, answers[head], loss.teacher_share) for head, target in targets.items()
    }


def _answers(
    names: list[str], loss: Loss, faces: FaceSet, heads: list[str]
) -> dict[str, NDArray[np.float64]]:
    """Return the teachers' mean probabilities (n, 7) by head."""
    total = {head: np.zeros((len(faces), len(EMOTIONS))) for head in heads}
    for name in names:
        teacher = open_predictor(find_predictor(name))
        for images in (faces.images, np.ascontiguousarray(faces.images[:, :, ::-1])):
            answer = undecided(teacher, teacher.predict(images))
            missing = [head for head in heads if head not in answer]
            if missing:
                raise RecipeError(
                    f"{name} has no head {missing[0]}, which the recipe's labels ask for."
                )
            for head in heads:
                total[head] += _softened(answer[head], loss.teacher_temperature)
    return {head: sums / (2 * len(names)) for head, sums in total.items()}


def _softened(probabilities: NDArray[np.float32], temperature: float) -> NDArray[np.float64]:
    """Return the probabilities at another temperature; 1 changes nothing."""
    if temperature == 1.0:
        return probabilities.astype(np.float64)
    return softmax(np.log(np.maximum(probabilities, _LEAST)), temperature)


def _mixed(target: Targets, answer: NDArray[np.float64], share: float) -> Targets:
    labelled = target.weights > 0
    own = np.where(labelled, 1.0 - share, 0.0)[:, None]
    mixed = own * target.probabilities + share * answer
    mixed /= mixed.sum(axis=1, keepdims=True)
    weights = np.where(labelled, target.weights, share)
    return Targets(mixed.astype(np.float32), weights.astype(np.float32))
