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

_DECISION: Final = f"""\
FER-2013's training part holds about ninety neutral faces for each disgusted one by FER+'s labels,
and a network that has learnt this answers "neutral" where it doubts. So the head that the app shows
is divided by the share of each emotion among its training labels, to a power, before the
probabilities are made to sum to 1 (Menon et al., 2021). Power and temperature are in the graph and
in the card, which says by which limit they were chosen; `fer-train decide` chooses them on
{PUBLIC_TEST}. The table has what the whole choice brings when it is repeated on four fifths and
measured on the last fifth, with the interval of a bootstrap over the same faces before and after;
`probabilities_fer2013` is not divided.

A model with "none" has no decision: its probabilities are the softmax as it was learnt. A model
with one head gets none, because its probabilities are also those that are compared with published
figures, and because against FER+'s labels it names too few faces neutral already.
"""

_PHOTOGRAPHS: Final = """\
Faces that the app finds in photographs which are no part of FER-2013, by the emotion that each was
collected for; the mean is that of angry, happy, sad, surprise and neutral. No ten people labelled
them, and the certainty of a model can be far above its share of right answers here. The photographs
are no part of this project.
"""

_PROTOCOL: Final = """\
Figures of 73 to 74 % are quoted for single networks on FER-2013's PrivateTest. They stand by other
protocols than the one here:

| quoted | by which protocol |
| --- | --- |
| 73.1 % | VGG19, mean of ten crops, the epoch that is best on PrivateTest itself |
| 73.3 % | VGG, in fact measured on PublicTest |
| 73.7 % | chosen on the part that is reported |
| 74.1 % | ResNet-34 with masks, 143 million parameters, ImageNet weights, mean of several draws |

Run again by others, the last one came to 73.1 % so, and to 71.1 % with one plain crop; other reruns
of such networks report 65 to 71.6 %. They keep the training images that also stand in the test
parts. Here the epoch, the temperature, the margin and the decision are chosen on PublicTest, copies
of test images are left out of training, and PrivateTest is looked at once a file. The nearest to
their protocol is the column "ten-crop" above; no epoch was chosen by it, and nothing was trained
with the copies. With 3,589 images a figure is good to about 1.5 points.
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
    parts += ["## Published figures\n", _PROTOCOL]
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
    """Return the sections that depend on the cards alone, from the decision to the margin."""
    parts = [
        "## How readily rare emotions are named\n",
        _DECISION,
        tables.decisions(models) + "\n",
        "## Recall and precision of each emotion\n",
        "Recall, the share of the images with a label that the model gives it:\n",
        tables.by_emotion(models, "recall") + "\n",
        "Precision, the share of the images that the model gives a label which have it:\n",
        tables.by_emotion(models, "precision") + "\n",
        "## Photographs\n",
        _PHOTOGRAPHS,
        *[f"Measured on {name}.\n" for name in tables.photograph_sets(models)],
        tables.photographs(models) + "\n",
        "## Where a crop is no FER-2013 crop\n",
        f"Accuracy on {PUBLIC_TEST} and the points lost against clean. Each disturbance alone, the "
        f"same pixels for every model: boxes off by 15 %, Gaussian blur and noise, "
        f"{100 * DIM:.0f} % of the light with a sensor's noise, JPEG of quality {JPEG_QUALITY}, "
        f"{100 * COVERED:.0f} % of the face covered (`training/evaluate/disturbances.py`).\n",
    ]
    for labels, text in tables.LABELS.items():
        parts += [f"Against {text}:\n", tables.robustness(models, labels) + "\n"]
    parts += [
        f"Calibration error of the head that the app shows, on {PUBLIC_TEST}: how far certainty is "
        "from the share of right answers.\n",
        tables.disturbed_calibration(models) + "\n",
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
