"""The whole page."""

import tomllib
from collections.abc import Mapping, Sequence
from typing import Final

from training.cards import answers, tables
from training.cards.shipped import Shipped
from training.cards.speed import Speed
from training.data.faces import PUBLIC_TEST, FaceSet
from training.evaluate.disturbances import COVERED, DIM, JPEG_QUALITY
from training.evaluate.margin import SIGNIFICANT

_HEAD: Final = """\
# Models

Written by `fer-train cards models/ --out models/README.md` from the cards inside the files; not by
hand. `fer-desktop models show NAME` prints the same figures. Accuracies are shares of right answers
for one plain crop, with 95 % bootstrap intervals, measured on the file as it is; on FER-2013's
PrivateTest, which nothing was chosen on, unless a cell names PublicTest. "Without leaks" leaves the
images out that also stand in Training. FER+ labels are what most of ten people said, for the images
where that is one of the seven emotions.
"""


def write_page(
    models: Sequence[Shipped],
    speeds: Mapping[str, Speed],
    processor: str,
    faces: FaceSet | None,
) -> str:
    """Return the page, Markdown.

    Args:
        models: At least one.
        speeds: By the models' names.
        processor: What the speeds were measured on.
        faces: PublicTest, for McNemar's test; None leaves it out.
    """
    parts = [_HEAD, "## Which to choose\n", which_to_choose(models), "## Figures\n"]
    parts += [
        tables.overview(models, speeds) + "\n",
        f"Time: ONNX Runtime, one thread, median processor time on {processor}.\n",
        "Averaged over the face and its mirror image (flip), over ten crops, and without leaks; to "
        "compare within a line:\n",
        tables.averaged(models) + "\n",
    ]
    parts += figures(models)
    parts += _comparison(models, faces)
    parts += ["## Cards\n", *(card_of(model) for model in models)]
    return "\n".join(parts)


def which_to_choose(models: Sequence[Shipped]) -> str:
    """Return a line a model, from its card."""
    lines = [
        f"- `{m.name}`, {tables.cell(m.card.title)}: {tables.cell(m.card.description)}"
        for m in models
    ]
    return "\n".join(lines) + "\n"


def figures(models: Sequence[Shipped]) -> list[str]:
    """Return the sections on recall, robustness and margin; they depend on the cards alone."""
    parts = [
        "## Recall of each emotion\n",
        "The share of the images with a label that the model gives it:\n",
        tables.recall(models) + "\n",
        "## Where a crop is no FER-2013 crop\n",
        f"Accuracy on {PUBLIC_TEST} and the points lost against clean. Each disturbance alone, the "
        f"same pixels for every model: boxes off by 15 %, Gaussian blur and noise, "
        f"{100 * DIM:.0f} % of the light with a sensor's noise, JPEG of quality {JPEG_QUALITY}, "
        f"{100 * COVERED:.0f} % of the face covered (`training/evaluate/disturbances.py`).\n",
    ]
    for labels, text in tables.LABELS.items():
        parts += [f"Against {text}:\n", tables.robustness(models, labels) + "\n"]
    parts += [
        "## Whose faces\n",
        "Whether the models are right as often whatever the tone of the skin, the age or the sex: "
        f"{tables.NOT_MEASURED}. FER-2013 names none of them.\n",
        "## Margin around the box\n",
        f"Accuracy on the faces of {PUBLIC_TEST} that the app finds again, cut with a "
        "margin on each side, as a share of the box; the one in bold stands in the card and is "
        "what the app cuts by. It is the nearest to 0 of those that McNemar's test does not tell "
        f"from the best (p of {SIGNIFICANT} or more), against the labels of the head that the app "
        "shows: FER+ where the model has learnt it. FER-2013 cut away what wide margins would "
        "see.\n",
    ]
    for labels, text in tables.LABELS.items():
        parts += [f"Against {text}:\n", tables.margins(models, labels) + "\n"]
    return parts


def _comparison(models: Sequence[Shipped], faces: FaceSet | None) -> list[str]:
    title = "## Is one better than the other?\n"
    if len(models) < 2:
        return [title, "There is one model; McNemar's test compares two.\n"]
    if faces is None:
        missing = "McNemar's test needs the images (`--data`)."
        return [title, f"{tables.NOT_MEASURED.capitalize()}: {missing}\n"]
    predictions = {model.name: model.predictor.predict(faces.images) for model in models}
    parts = [
        title,
        f"McNemar's test on {PUBLIC_TEST}: on the images where exactly one of two models is right, "
        "how likely is a split at least so uneven if both were equally good.\n",
        answers.differences(predictions, faces) + "\n",
    ]
    if len(answers.members(predictions)) > 1:
        parts += [
            "## Together\n",
            f"Right answers on {PUBLIC_TEST} of the mean of the models that have the same heads: "
            "no file, but what a model as good as all of them would reach.\n",
            answers.ensemble(predictions, faces) + "\n",
        ]
    return parts


def card_of(model: Shipped) -> str:
    """Return a model's card."""
    card = model.card
    rows = [
        ("what it is", f"{card.title}. {card.description}"),
        ("network", f"{card.architecture}, {card.parameters:,} parameters, {card.precision}"),
        ("emotions", ", ".join(card.labels)),
        ("margin around the box", f"{card.crop_margin:g}"),
        ("learnt from", card.data),
        ("licence", card.licence),
        ("not for", card.not_for),
        ("weaknesses", card.weaknesses),
        ("looks at PrivateTest", str(card.private_test_looks)),
        *card.notes.items(),
        ("date", card.date),
        ("file", f"`{model.name}.onnx`, {model.size:,} bytes"),
        ("SHA-256", f"`{model.sha256}`"),
    ]
    lines = [f"### {model.name}\n"]
    lines += [f"- **{name}:** {tables.cell(text)}" for name, text in rows if text]
    if card.recipe:
        name = tomllib.loads(card.recipe).get("name", "without a name")
        lines += [
            f"\n<details><summary>Recipe {name}, as it was run</summary>\n",
            f"```toml\n{card.recipe.strip()}\n```\n\n</details>",
        ]
    return "\n".join(lines) + "\n"
