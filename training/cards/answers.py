"""What the models say of the same images, one beside the other and all together."""

from collections.abc import Mapping
from itertools import combinations

import numpy as np

from training.cards.tables import LABELS, table
from training.data.faces import FaceSet
from training.evaluate.labelled import labelled
from training.evaluate.mcnemar import mcnemar
from training.evaluate.metrics import bootstrap
from training.evaluate.predictors import Probabilities

Answers = Mapping[str, Probabilities]
"""Of every model, by its name."""


def differences(answers: Answers, faces: FaceSet) -> str:
    """Return McNemar's test of every two models against every labelling.

    Args:
        answers: Of at least two models.
        faces: Those that they answer about.
    """
    rows = []
    for labels in labelled(faces):
        for a, b in combinations(answers, 2):
            test = mcnemar(labels.right(answers[a]), labels.right(answers[b]))
            p = f"{test.p:.4f}" if test.p >= 1e-4 else "below 0.0001"
            split = (str(test.only_first), str(test.only_second))
            rows.append([f"`{a}`, `{b}`", LABELS[labels.name], *split, p])
    head = ["models", "labels", "only the first is right", "only the second is right", "p"]
    return table(head, rows, texts=2)


def members(answers: Answers) -> list[str]:
    """Return the models whose answers can be averaged: those that have the most heads."""
    most = max(len(heads) for heads in answers.values())
    return [name for name, heads in answers.items() if len(heads) == most]


def ensemble(answers: Answers, faces: FaceSet) -> str:
    """Return how often the mean of the members' probabilities is right, beside each of them.

    Args:
        answers: Of at least two members.
        faces: Those that they answer about.
    """
    names = members(answers)
    mean: Probabilities = {
        head: np.mean([answers[name][head] for name in names], axis=0) for head in answers[names[0]]
    }
    shown = [(f"`{name}`", answers[name]) for name in names] + [("their mean", mean)]
    every = labelled(faces)
    rows = []
    for name, probabilities in shown:
        found = [bootstrap(labels.right(probabilities)) for labels in every]
        rows.append([name, *(interval.percent() for interval in found)])
    return table(["model", *(LABELS[labels.name] for labels in every)], rows)
