"""The plots of an evaluation, as PNG bytes."""

from typing import Any

import numpy as np

from fer_core.emotion.model_card import EMOTIONS
from training.evaluate.evaluation import Evaluation
from training.evaluate.labelled import labelled
from training.plots import figure, png

_BLUE, _ORANGE, _GRAY = "#0072B2", "#D55E00", "0.6"
# Okabe and Ito's colours, which colour-blind people tell apart.
COLOURS = ("#D55E00", "#009E73", "#CC79A7", "#E69F00", "#0072B2", "#56B4E9", "#555555")


def confusion(result: dict[str, Any], *, normalised: bool) -> bytes:
    """Draw a confusion matrix, rows true, as counts or as shares of each row."""
    counts = np.array(result["confusion"], dtype=float)
    shown = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1) if normalised else counts
    fig, axes = figure(5.6, 4.8)
    axes.imshow(shown, cmap="Blues", vmin=0)
    axes.set_xticks(range(len(EMOTIONS)), EMOTIONS, rotation=40, ha="right")
    axes.set_yticks(range(len(EMOTIONS)), EMOTIONS)
    axes.set_xlabel("model")
    axes.set_ylabel("label")
    dark = shown.max() / 2
    for row in range(len(EMOTIONS)):
        for column in range(len(EMOTIONS)):
            value = shown[row, column]
            text = f"{100 * value:.0f}" if normalised else f"{value:.0f}"
            colour = "white" if value > dark else "black"
            axes.text(column, row, text, ha="center", va="center", color=colour, fontsize=9)
    axes.set_title("per cent of each label" if normalised else "images", fontsize=10)
    return png(fig)


def reliability(result: dict[str, Any]) -> bytes:
    """Draw how often the model is right against how certain it is."""
    bins = result["reliability"]
    fig, axes = figure(5.0, 4.6)
    axes.plot([0, 1], [0, 1], color=_GRAY, linestyle="--", label="says what it means")
    certainty = [b["certainty"] for b in bins]
    axes.plot(certainty, [b["accuracy"] for b in bins], marker="o", color=_BLUE, label="model")
    total = sum(b["count"] for b in bins)
    axes.bar(
        [(b["low"] + b["high"]) / 2 for b in bins],
        [b["count"] / total for b in bins],
        width=1 / 16,
        color=_ORANGE,
        alpha=0.35,
        label="share of the images",
    )
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    axes.set_xlabel("certainty")
    axes.set_ylabel("right")
    axes.set_title(f"expected calibration error {100 * result['ece']:.1f} %", fontsize=10)
    axes.legend(fontsize=8)
    return png(fig)


def roc(evaluation: Evaluation, labels_name: str) -> bytes:
    """Draw the ROC curve of each emotion against the rest."""
    from sklearn.metrics import roc_curve

    fig, axes = figure(5.2, 4.8)
    labels = next(x for x in labelled(evaluation.faces) if x.name == labels_name)
    found = evaluation.probabilities[labels.head(evaluation.probabilities)][labels.rows]
    areas = evaluation.results[labels_name]["roc_auc"]
    for code, (emotion, colour) in enumerate(zip(EMOTIONS, COLOURS, strict=True)):
        if emotion in areas:
            wrong, right, _ = roc_curve(labels.codes == code, found[:, code])
            axes.plot(wrong, right, color=colour, label=f"{emotion} {areas[emotion]:.3f}")
    axes.plot([0, 1], [0, 1], color=_GRAY, linestyle="--")
    axes.set_xlabel("false positives")
    axes.set_ylabel("true positives")
    axes.set_title("area under the curve", fontsize=10)
    axes.legend(fontsize=8)
    return png(fig)


def mistakes(evaluation: Evaluation, labels_name: str, count: int = 30) -> bytes:
    """Draw the faces that the model was most certain about and wrong, as a contact sheet."""
    labels = next(x for x in labelled(evaluation.faces) if x.name == labels_name)
    found = evaluation.probabilities[labels.head(evaluation.probabilities)][labels.rows]
    predicted = found.argmax(axis=1)
    wrong = np.flatnonzero(predicted != labels.codes)
    worst = wrong[np.argsort(-found[wrong, predicted[wrong]], kind="stable")][:count]
    columns = 6
    rows = max(1, -(-len(worst) // columns))
    from matplotlib.figure import Figure

    fig = Figure(figsize=(9.0, 0.4 + 1.75 * rows), layout="constrained")
    fig.suptitle("first line: label; second line: model, with its certainty", fontsize=9)
    for place, i in enumerate(worst, start=1):
        axes = fig.add_subplot(rows, columns, place)
        image = evaluation.faces.images[labels.rows[i], :, :, 0]
        axes.imshow(image, cmap="gray", vmin=0, vmax=255)
        axes.set_axis_off()
        axes.set_title(
            f"{EMOTIONS[labels.codes[i]]}\n{EMOTIONS[predicted[i]]} "
            f"{100 * found[i, predicted[i]]:.0f} %",
            fontsize=7,
        )
    return png(fig)
