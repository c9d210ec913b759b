"""``fer-train decide``: choose how often a model file names rare emotions, and write it in."""

import argparse
import dataclasses
import math
from pathlib import Path
from typing import Any

import numpy as np

from fer_core.detection.settings import DEFAULT_DETECTOR
from fer_core.emotion.model_card import EMOTIONS, OUTPUT_NAME, Figure, ModelCard
from fer_core.errors import FerError
from training.commands.inputs import (
    MODEL_HELP,
    add_data,
    add_detector,
    find_model_file,
    require_data,
    require_part,
)
from training.commands.screen import Screen
from training.data.faces import PUBLIC_TEST, FaceSet
from training.data.ferplus import majority
from training.data.open import open_data
from training.data.split import split
from training.evaluate.decision import HELD_OUT, LARGEST_LOSS, CrossFit, Decision, Logits
from training.evaluate.predictors import Images
from training.recipe import Recipe

LEAST_NEUTRAL = 0.9
"""Recall of neutral on photographs below which a power is not taken."""

COMMAND = "fer-train decide 1"
"""Name and version of what measures; the version goes up when a figure changes its meaning."""


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``decide`` to the parser of ``fer-train``."""
    parser = subparsers.add_parser(
        "decide",
        help="choose how readily a model file names rare emotions",
        description="Choose how readily a model file names rare emotions.",
    )
    add = parser.add_argument
    add("model", metavar="MODEL", help=MODEL_HELP)
    add_data(parser)
    add(
        "--photographs",
        type=Path,
        metavar="DIR",
        help="photographs in a folder for each emotion, on which neutral faces stay recognised",
    )
    add(
        "--limit",
        type=_points,
        default=LARGEST_LOSS,
        metavar="POINTS",
        help=f"points of accuracy that it may cost ({100 * LARGEST_LOSS:g})",
    )
    add_detector(parser)
    add("--write", action="store_true", help="write it into the .onnx file")
    parser.set_defaults(run=run)


def _points(text: str) -> float:
    """Return the share that a number of percentage points stands for; a parser's type."""
    try:
        points = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of points") from None
    if not 0 <= points < math.inf:
        raise argparse.ArgumentTypeError(f"expected 0 points or more, not {text}")
    return points / 100


def run(arguments: argparse.Namespace) -> int:
    """Choose power and temperature on PublicTest, and print what they bring on held-out faces.

    Powers that recognise fewer neutral faces of the photographs than `LEAST_NEUTRAL` are not
    taken. With ``--write``, figures in the card of the file before are dropped; ``fer-train
    evaluate`` and ``margin`` measure new ones.

    Raises:
        UsageError: The model or the data do not exist.
        FerError: The file or the data cannot be used, or no power keeps enough neutral faces.
    """
    screen = Screen()
    model = find_model_file(arguments.model)
    require_data(arguments.data)
    require_data(arguments.photographs)
    photographs, limit = arguments.photographs, arguments.limit
    from training.evaluate.decision import CLEAN, POWERS, choose, cross_fit
    from training.evaluate.decision_views import views_of
    from training.evaluate.photographs import open_photographs
    from training.evaluate.predictors import open_onnx
    from training.export.card import load_graph, write_card
    from training.export.decision import logits_of, put_decision

    predictor = open_onnx(model)
    card, recipe = predictor.classifier.card, predictor.recipe
    if recipe is None or recipe.data.labels == "fer2013":
        raise FerError(
            f"{model} has learnt FER-2013's labels alone: its one output is compared with "
            "published figures and stays as it is."
        )
    if card.labels != EMOTIONS:
        raise FerError(f"{model} names its emotions in another order than FER-2013.")
    faces = open_data(arguments.data)
    require_part(faces, PUBLIC_TEST)
    prior = _prior(recipe, faces, arguments.data)
    proto = load_graph(model)

    def logits_in_file(images: Images) -> Logits:
        return logits_of(proto, OUTPUT_NAME, images)

    views = views_of(
        logits_in_file,
        faces.part(PUBLIC_TEST),
        card.crop_margin,
        card.interpolation,
        screen.tell,
        arguments.detector,
    )
    powers = POWERS
    if photographs is not None:
        found = open_photographs(
            photographs, card.crop_margin, card.interpolation, arguments.detector
        )
        neutral = found.labels == EMOTIONS.index("neutral")
        if not neutral.any():
            raise FerError(f"No neutral face is found in {photographs}.")
        logits = logits_in_file(found.images[neutral])
        powers = tuple(p for p in POWERS if _neutral(choose(views, prior, [p]), logits))
        if not powers:
            raise FerError(
                f"With every power fewer than {100 * LEAST_NEUTRAL:.0f} % of the neutral faces of "
                f"{photographs} are recognised."
            )
    fitted = cross_fit(views, prior, powers, limit=limit)
    decision = choose(views, prior, powers, limit=limit)
    n = len(views[CLEAN].labels)
    for line in _lines(decision, fitted, n):
        screen.tell(line)
    if arguments.write:
        put_decision(proto, OUTPUT_NAME, decision)
        write_card(proto, _decided(card, decision, fitted, n, arguments), model)
        screen.tell(f"the decision is in {model}; measure it with fer-train evaluate and margin")
    return 0


def _prior(recipe: Recipe, faces: FaceSet, data: Path) -> tuple[float, ...]:
    """Return the share of each emotion among FER+'s majorities of the faces that were learnt."""
    if faces.votes is None:
        raise FerError(f"{data} has no FER+ votes; put fer2013new.csv beside it.")
    training, _ = split(recipe.data, faces, recipe.training.seed)
    assert training.votes is not None
    counts = majority(training.votes).sum(axis=0)
    if not counts.all():
        missing = EMOTIONS[int(np.argmin(counts))]
        raise FerError(f"Most people called no training face of {data} {missing}.")
    return tuple(round(float(share), 6) for share in counts / counts.sum())


def _neutral(decision: Decision, logits: Logits) -> bool:
    answers = decision.probabilities(logits).argmax(axis=1)
    return bool((answers == EMOTIONS.index("neutral")).mean() >= LEAST_NEUTRAL)


def _lines(decision: Decision, fitted: CrossFit, n: int) -> list[str]:
    shares = ", ".join(
        f"{name} {100 * share:.1f} %" for name, share in zip(EMOTIONS, decision.prior, strict=True)
    )
    return [
        f"prior: {shares}",
        f"power {decision.power:.2f}, temperature {decision.temperature:.3f} "
        f"(all of {PUBLIC_TEST})",
        f"chosen on four fifths: powers {', '.join(f'{p:.2f}' for p in fitted.powers)}, "
        f"temperatures {', '.join(f'{t:.3f}' for t in fitted.temperatures)}",
        f"on the fifth left out, {n} images: mean recall {100 * fitted.recall_before:.2f} to "
        f"{100 * fitted.recall:.2f} %, by {100 * fitted.gain.value:+.2f} points "
        f"({100 * fitted.gain.low:+.2f} to {100 * fitted.gain.high:+.2f}); fold by fold "
        f"{', '.join(f'{100 * g:+.2f}' for g in fitted.fold_gains)}; "
        f"mean of the folds {100 * np.mean(fitted.fold_gains):+.2f}",
        f"right answers {100 * fitted.accuracy_before:.2f} to {100 * fitted.accuracy:.2f} %",
    ]


def _decided(
    card: ModelCard, decision: Decision, fitted: CrossFit, n: int, arguments: argparse.Namespace
) -> ModelCard:
    """Return the card of the file with the decision, without figures of the one before."""
    head = "ferplus-majority"
    points = round(100 * arguments.limit, 3)
    is_default = arguments.detector == DEFAULT_DETECTOR
    finder = "the app's finder" if is_default else f"the finder {arguments.detector}"

    def figure(
        metric: str, value: float, low: float | None = None, high: float | None = None
    ) -> Figure:
        return Figure(metric, round(value, 6), PUBLIC_TEST, head, n, low, high, HELD_OUT, COMMAND)

    gain = fitted.gain
    figures = (
        figure("balanced_accuracy", fitted.recall),
        figure("balanced_accuracy gained", gain.value, round(gain.low, 6), round(gain.high, 6)),
        figure("balanced_accuracy gained, mean of the folds", float(np.mean(fitted.fold_gains))),
        figure("accuracy", fitted.accuracy),
        figure("accuracy gained", fitted.accuracy - fitted.accuracy_before),
    )
    note = (
        f"The probabilities are divided by the share of each emotion among the training labels to "
        f"the power {decision.power:.2f}, at temperature {decision.temperature:.3f}, inside the "
        f"file. The power has the largest mean recall of the seven on {PUBLIC_TEST} among those "
        f"that cost at most {points:g} points of accuracy, both on folds held out from "
        f"the temperature; the temperature fits clean faces, boxes of {finder} and "
        f"disturbed faces alike. The whole choice repeated on four fifths and measured on the "
        f"last: mean recall "
        f"{100 * fitted.recall_before:.1f} to {100 * fitted.recall:.1f} % "
        f"({100 * gain.low:+.1f} to {100 * gain.high:+.1f} points; mean of the folds "
        f"{100 * np.mean(fitted.fold_gains):+.1f}), right answers "
        f"{100 * fitted.accuracy_before:.1f} to {100 * fitted.accuracy:.1f} %."
    )
    return dataclasses.replace(
        card,
        figures=(*(f for f in card.figures if f.labels != head), *figures),
        temperatures={**card.temperatures, OUTPUT_NAME: decision.temperature},
        prior_power=decision.power,
        prior=dict(zip(EMOTIONS, decision.prior, strict=True)),
        notes={**card.notes, "decision": note},
    )
