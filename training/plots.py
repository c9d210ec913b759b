"""Plots without a screen: matplotlib figures that never touch a window system."""

import io
from pathlib import Path
from typing import TYPE_CHECKING

from fer_core.system.files import write_bytes

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


def figure(width: float, height: float) -> "tuple[Figure, Axes]":
    """Return a figure of so many inches and its axes.

    `matplotlib.figure.Figure` is used without pyplot: no backend, no global state, no window.
    """
    from matplotlib.figure import Figure

    fig = Figure(figsize=(width, height), layout="constrained")
    return fig, fig.subplots()


def name_epochs(axes: "Axes") -> None:
    """Let the horizontal axis be that of epochs, which are whole numbers."""
    from matplotlib.ticker import MaxNLocator

    axes.set_xlabel("epoch")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))


def png(fig: "Figure") -> bytes:
    """Return a figure as a PNG file's bytes."""
    buffer = io.BytesIO()
    fig.savefig(buffer, format="png", dpi=110)
    return buffer.getvalue()


def save_figure(fig: "Figure", path: Path) -> None:
    """Write a figure as PNG, whole or not at all.

    Raises:
        FerError: It cannot be written.
    """
    write_bytes(path, png(fig))
