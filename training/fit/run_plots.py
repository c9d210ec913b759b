"""What a run folder shows people: plots of its course, its network, the versions it ran on."""

import itertools
import os
import platform
import re
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import keras

from fer_core.system.files import write_json
from training.plots import figure, name_epochs, save_figure

_PACKAGES = ("keras", "tensorflow", "jax", "numpy", "onnx", "onnxruntime", "fer-desktop")
_GRAY, _BLUE, _ORANGE = "0.45", "#0072B2", "#D55E00"


def write_environment(folder: Path, precision: str) -> None:
    """Write ``environment.json``: versions, backend, precision, processor count."""
    versions = {}
    for package in _PACKAGES:
        try:
            versions[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    write_json(
        folder / "environment.json",
        {
            "python": platform.python_version(),
            "system": f"{platform.system()} {platform.machine()}",
            "processors": os.cpu_count(),
            "backend": keras.backend.backend(),
            "precision": precision,
            "packages": versions,
        },
    )


def draw_history(folder: Path, history: list[dict[str, float]]) -> None:
    """Draw ``accuracy.png`` and ``loss.png`` over the epochs."""
    epochs = [row["epoch"] for row in history]
    accuracies = [key for key in history[0] if key.endswith("accuracy")]
    for name, keys in (
        ("accuracy", [k for k in accuracies if k != "val_accuracy"] + ["val_accuracy"]),
        ("loss", ["loss", "val_loss"]),
    ):
        fig, axes = figure(6.4, 4.0)
        for key in keys:
            values = [row.get(key, float("nan")) for row in history]
            validation = key.startswith("val_")
            axes.plot(
                epochs,
                values,
                color=_ORANGE if validation else _BLUE,
                marker="." if len(epochs) < 30 else "",
                label=key.replace("val_", "validation ").replace("_", " "),
            )
        name_epochs(axes)
        axes.set_ylabel(name)
        axes.grid(visible=True, alpha=0.3)
        axes.legend()
        save_figure(fig, folder / f"{name}.png")


def draw_architecture(folder: Path, model: keras.Model) -> None:
    """Draw ``architecture.png``: the layers from top to bottom, with shapes and weights.

    Of a network within the network, such as a backbone, its blocks follow, indented.
    """
    rows = rows_of(model)
    fig, axes = figure(7.5, 0.6 + 0.26 * len(rows))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(len(rows) + 1, -1)
    for x, title in ((0.02, "layer"), (0.34, "kind"), (0.62, "output"), (0.98, "weights")):
        axes.text(x, -0.4, title, color=_GRAY, ha="right" if x > 0.9 else "left", va="center")
    for y, row in enumerate(rows, start=1):
        box = {"boxstyle": "round,pad=0.25", "fc": "#EAF2F8" if row.count else "white", "ec": _GRAY}
        x = 0.05 if row.inner else 0.02
        axes.text(x, y - 0.3, row.name, fontsize=8, va="center", bbox=box | {"lw": 0.6})
        axes.text(0.34, y - 0.3, row.kind, fontsize=8, va="center")
        axes.text(0.62, y - 0.3, row.shape, fontsize=8, va="center")
        count = f"{row.count:,}" if row.count else ""
        axes.text(0.98, y - 0.3, count, fontsize=8, va="center", ha="right")
    axes.set_title(f"{model.name}: {model.count_params():,} weights", fontsize=10)
    save_figure(fig, folder / "architecture.png")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the drawing.

    Attributes:
        name: Of the layer or block.
        kind: The layer's class, or how many layers a block has.
        shape: Of the output.
        count: Weights.
        inner: It is a block of the network in the line above.
    """

    name: str
    kind: str
    shape: str
    count: int
    inner: bool = False


def rows_of(model: keras.Model) -> list[Row]:
    """Return the layers of a model but dropout, those of a nested model by blocks."""
    rows: list[Row] = []
    for layer in model.layers:
        if isinstance(layer, keras.layers.Dropout):
            continue
        kind = "network" if isinstance(layer, keras.Model) else type(layer).__name__
        rows.append(Row(layer.name, kind, _shape(layer), layer.count_params()))
        if isinstance(layer, keras.Model):
            rows += _blocks(layer)
    return rows


def _blocks(model: keras.Model) -> list[Row]:
    """Return a line for each run of layers whose names begin with the same block."""
    groups = [
        (name, list(layers))
        for name, layers in itertools.groupby(
            (x for x in model.layers if not isinstance(x, keras.layers.InputLayer)),
            key=lambda layer: _block(layer.name),
        )
    ]
    return [
        Row(
            name,
            f"{len(layers)} layers" if len(layers) > 1 else type(layers[0]).__name__,
            _shape(layers[-1]),
            sum(layer.count_params() for layer in layers),
            inner=True,
        )
        for name, layers in groups
    ]


def _block(name: str) -> str:
    """Return the block that a layer belongs to by its name, as `keras.applications` names them.

    ``conv2_block1_1_conv`` belongs to ``conv2_block1``, ``block1a_dwconv`` to ``block1a``,
    ``conv1_pad`` to ``conv1``.
    """
    found = re.match(r"(?:conv\d+_)?block\d+[a-z]?|[a-z]+\d*", name)
    return found[0] if found else name


def _shape(layer: Any) -> str:  # noqa: ANN401 (a Keras layer)
    output = layer.output
    if isinstance(output, dict):
        output = list(output.values())
    first = output[0] if isinstance(output, list) else output
    return " x ".join(str(d) for d in first.shape[1:])
