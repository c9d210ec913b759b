"""Tables of the models' figures beside one another, in Markdown, from the cards alone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from fer_core.emotion.model_card import EMOTIONS, Figure, ModelCard
from training.cards.shipped import Shipped
from training.cards.speed import BATCH, Speed
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST
from training.evaluate.decision import HELD_OUT
from training.evaluate.disturbances import DISTURBANCES
from training.evaluate.evaluation import WITHOUT_LEAKS
from training.evaluate.labelled import FERPLUS_MAJORITY
from training.evaluate.margin import CONDITIONS_OWN, MARGINS, conditions
from training.evaluate.photographs import FOUND
from training.evaluate.photographs import LABELS as PHOTOGRAPH_LABELS
from training.heads import FER2013

NOT_MEASURED: Final = "not measured"

LABELS: Final = {
    FER2013: "FER-2013's labels",
    FERPLUS_MAJORITY: "majority of ten people (FER+)",
}


def table(head: Sequence[str], rows: Iterable[Sequence[str]], texts: int = 1) -> str:
    """Return a table whose first columns are ``texts``, the others figures."""
    lines = [head, ["---"] * texts + ["---:"] * (len(head) - texts), *rows]
    return "\n".join(f"| {' | '.join(map(cell, line))} |" for line in lines)


def cell(text: str) -> str:
    """Return a text that stays in its cell."""
    return " ".join(text.split()).replace("|", "\\|")


def overview(models: Sequence[Shipped], speeds: Mapping[str, Speed]) -> str:
    """Return the first table: what each model costs and how often it is right.

    Args:
        models: Those of the page.
        speeds: By name; models without one are "not measured".
    """
    rows = []
    for model in models:
        card, speed = model.card, speeds.get(model.name)
        rows.append(
            [
                f"`{model.name}`",
                f"{card.parameters:,}, {card.precision}",
                f"{model.size / 1e6:.1f} MB",
                f"{speed.single:.2f} / {speed.batched:.2f}" if speed else NOT_MEASURED,
                _accuracy(card, FER2013, "plain"),
                _accuracy(card, FERPLUS_MAJORITY, "plain"),
                _cell_of(card, "balanced_accuracy", FERPLUS_MAJORITY, "plain", _share),
                _cell_of(card, "ece", FERPLUS_MAJORITY, "plain", _share),
            ]
        )
    head = [
        "model",
        "parameters",
        "file",
        f"ms a face, 1 / {BATCH} at a time",
        "FER-2013",
        "FER+ majority",
        "mean recall of the seven, FER+",
        "calibration error, FER+",
    ]
    return table(head, rows)


def averaged(models: Sequence[Shipped]) -> str:
    """Return accuracy plain, averaged over copies of the face, and without leaked images."""
    ways = ("plain", "flip", "ten-crop", WITHOUT_LEAKS)
    rows = [
        [
            f"`{model.name}`",
            f"{part}, {text}",
            *(_measured(model.card, part, labels, way, _interval) for way in ways),
        ]
        for model in models
        for part in (PRIVATE_TEST, PUBLIC_TEST)
        for labels, text in LABELS.items()
    ]
    return table(["model", "on", *ways], rows, texts=2)


def decisions(models: Sequence[Shipped]) -> str:
    """Return the power of each model's decision and what it brought on faces held out from it."""
    gained = "balanced_accuracy gained"
    rows = []
    for model in models:
        card = model.card

        def held_out(metric: str, text: Callable[[Figure], str], card: ModelCard = card) -> str:
            found = card.figure(metric, PUBLIC_TEST, FERPLUS_MAJORITY, HELD_OUT)
            return NOT_MEASURED if found is None else text(found)

        if not card.prior_power:
            rows.append([f"`{model.name}`", "none", *["" for _ in range(5)]])
            continue
        rows.append(
            [
                f"`{model.name}`",
                f"{card.prior_power:.2f}",
                held_out("balanced_accuracy", _share),
                held_out(gained, _points),
                held_out(f"{gained}, mean of the folds", _points),
                held_out("accuracy", _share),
                held_out("accuracy gained", _points),
            ]
        )
    head = [
        "model",
        "power",
        "mean recall of the seven",
        "points gained",
        "mean of the five folds",
        "right answers",
        "points gained",
    ]
    return table(head, rows)


def by_emotion(models: Sequence[Shipped], metric: str) -> str:
    """Return a figure of each emotion.

    Args:
        models: Those of the page.
        metric: "recall" or "precision".
    """
    rows = [
        [
            f"`{model.name}`",
            text,
            *(
                _cell_of(model.card, f"{metric} of {emotion}", labels, "plain", _share)
                for emotion in EMOTIONS
            ),
        ]
        for model in models
        for labels, text in LABELS.items()
    ]
    return table(["model", "labels", *EMOTIONS], rows, texts=2)


def robustness(models: Sequence[Shipped], labels: str) -> str:
    """Return the accuracy under each disturbance and the points lost, on PublicTest."""
    cards = [model.card for model in models]
    clean = [_measured(card, PUBLIC_TEST, labels, "plain", _share) for card in cards]
    rows = [["clean", *clean]]
    for name in DISTURBANCES:
        row = [name]
        for card in cards:
            lost = _lost(card, labels, name)
            accuracy = _measured(card, PUBLIC_TEST, labels, name, _share)
            row.append(accuracy if lost is None else f"{accuracy}, loses {100 * lost:.1f}")
        rows.append(row)
    means = []
    for card in cards:
        every = [_lost(card, labels, name) for name in DISTURBANCES]
        lost = [x for x in every if x is not None]
        whole = len(lost) == len(every)
        means.append(f"loses {100 * sum(lost) / len(lost):.1f}" if whole else NOT_MEASURED)
    rows.append(["mean of the disturbances", *means])
    return table(["disturbance", *(f"`{model.name}`" for model in models)], rows)


def disturbed_calibration(models: Sequence[Shipped]) -> str:
    """Return the calibration error of the head that is shown, clean and disturbed, PublicTest."""
    cards = [model.card for model in models]

    def errors(name: str) -> list[Figure | None]:
        return [card.figure("ece", PUBLIC_TEST, _shown(card), name) for card in cards]

    def row(title: str, found: Sequence[Figure | None]) -> list[str]:
        return [title, *(NOT_MEASURED if f is None else _share(f) for f in found)]

    rows = [row("clean", errors("plain")), *(row(name, errors(name)) for name in DISTURBANCES)]
    means = []
    for column in zip(*(errors(name) for name in DISTURBANCES), strict=True):
        known = [figure.value for figure in column if figure is not None]
        whole = len(known) == len(column)
        means.append(f"{100 * sum(known) / len(known):.1f} %" if whole else NOT_MEASURED)
    rows.append(["mean of the disturbances", *means])
    return table(["disturbance", *(f"`{model.name}`" for model in models)], rows)


def photographs(models: Sequence[Shipped]) -> str:
    """Return recall and precision on photographs of other origin, model by model."""
    rows = []
    for model in models:
        found = {
            f.metric: _share(f)
            for f in model.card.figures
            if f.labels == PHOTOGRAPH_LABELS and f.conditions == FOUND
        }
        for metric in ("recall", "precision"):
            cells = [found.get(f"{metric} of {emotion}", NOT_MEASURED) for emotion in EMOTIONS]
            mean = found.get(f"{metric}, mean of five", NOT_MEASURED)
            error = found.get("ece", NOT_MEASURED) if metric == "recall" else ""
            rows.append([f"`{model.name}`", metric, *cells, mean, error])
    head = ["model", "", *EMOTIONS, "mean of five", "calibration error"]
    return table(head, rows, texts=2)


def photograph_sets(models: Sequence[Shipped]) -> list[str]:
    """Return the sets of photographs that the models were measured on, and how many faces."""
    found = {
        f"{f.part}, a face found in {f.n}": None
        for model in models
        for f in model.card.figures
        if f.labels == PHOTOGRAPH_LABELS and f.conditions == FOUND and f.metric == "ece"
    }
    return list(found)


def margins(models: Sequence[Shipped], labels: str) -> str:
    """Return the accuracy at each margin on PublicTest, that of the card in bold."""
    rows = []
    for name, margin in [(CONDITIONS_OWN, None), *((conditions(m), m) for m in MARGINS)]:
        row = ["FER-2013's own crop" if margin is None else f"{margin:.2f}"]
        for model in models:
            found = _measured(model.card, PUBLIC_TEST, labels, name, _interval)
            taken = margin is not None and abs(margin - model.card.crop_margin) < 1e-9
            row.append(f"**{found}**" if taken and found != NOT_MEASURED else found)
        rows.append(row)
    return table(["margin", *(f"`{model.name}`" for model in models)], rows)


def _shown(card: ModelCard) -> str:
    """Return the labels that the head which the app shows is measured against."""
    return FERPLUS_MAJORITY if card.fer2013_labels else FER2013


def _points(figure: Figure) -> str:
    text = f"{100 * figure.value:+.1f}"
    if figure.low is None or figure.high is None:
        return text
    return f"{text} ({100 * figure.low:+.1f} to {100 * figure.high:+.1f})"


def _share(figure: Figure) -> str:
    return f"{100 * figure.value:.1f} %"


def _interval(figure: Figure) -> str:
    if figure.low is None or figure.high is None:
        return _share(figure)
    return f"{_share(figure)} ({100 * figure.low:.1f} to {100 * figure.high:.1f})"


def _accuracy(card: ModelCard, labels: str, way: str) -> str:
    return _cell_of(card, "accuracy", labels, way, _interval)


def _cell_of(
    card: ModelCard, metric: str, labels: str, way: str, text: Callable[[Figure], str]
) -> str:
    """Return PrivateTest's figure, else PublicTest's, which says so."""
    reported = card.figure(metric, PRIVATE_TEST, labels, way)
    if reported is not None:
        return text(reported)
    chosen_on = card.figure(metric, PUBLIC_TEST, labels, way)
    return NOT_MEASURED if chosen_on is None else f"{text(chosen_on)}, {PUBLIC_TEST}"


def _measured(
    card: ModelCard, part: str, labels: str, way: str, text: Callable[[Figure], str]
) -> str:
    found = card.figure("accuracy", part, labels, way)
    return NOT_MEASURED if found is None else text(found)


def _lost(card: ModelCard, labels: str, disturbance: str) -> float | None:
    clean, disturbed = (
        card.figure("accuracy", PUBLIC_TEST, labels, way) for way in ("plain", disturbance)
    )
    return None if clean is None or disturbed is None else clean.value - disturbed.value
