"""What a run folder shows people: plots of its course, its network, the versions it ran on."""

import os
import platform
from importlib import metadata
from pathlib import Path
from typing import Any

import keras

from fer_core.system.files import write_json
from training.plots import figure, save_figure

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
        axes.set_xlabel("epoch")
        axes.set_ylabel(name)
        axes.grid(visible=True, alpha=0.3)
        axes.legend()
        save_figure(fig, folder / f"{name}.png")


def draw_architecture(folder: Path, model: keras.Model) -> None:
    """Draw ``architecture.png``: the layers from top to bottom, with shapes and weights."""
    rows = [
        (layer.name, type(layer).__name__, _shape(layer), layer.count_params())
        for layer in model.layers
        if not isinstance(layer, keras.layers.Dropout)
    ]
    fig, axes = figure(7.5, 0.6 + 0.26 * len(rows))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(len(rows) + 1, -1)
    for x, title in ((0.02, "layer"), (0.34, "kind"), (0.62, "output"), (0.98, "weights")):
        axes.text(x, -0.4, title, color=_GRAY, ha="right" if x > 0.9 else "left", va="center")
    for y, (name, kind, shape, count) in enumerate(rows, start=1):
        box = {"boxstyle": "round,pad=0.25", "fc": "#EAF2F8" if count else "white", "ec": _GRAY}
        axes.text(0.02, y - 0.3, name, fontsize=8, va="center", bbox=box | {"lw": 0.6})
        axes.text(0.34, y - 0.3, kind, fontsize=8, va="center")
        axes.text(0.62, y - 0.3, shape, fontsize=8, va="center")
        axes.text(0.98, y - 0.3, f"{count:,}" if count else "", fontsize=8, va="center", ha="right")
    axes.set_title(f"{model.name}: {model.count_params():,} weights", fontsize=10)
    save_figure(fig, folder / "architecture.png")


def _shape(layer: Any) -> str:  # noqa: ANN401 (a Keras layer)
    output = layer.output
    if isinstance(output, dict):
        output = list(output.values())
    first = output[0] if isinstance(output, list) else output
    return " x ".join(str(d) for d in first.shape[1:])
