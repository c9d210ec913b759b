"""The plot of accuracy over the margin around a box, as PNG bytes."""

from collections.abc import Mapping

from training.evaluate.margin import Margins
from training.evaluate.pictures import COLOURS
from training.plots import figure, png


def plot(measured: Mapping[str, Margins], chosen: float) -> bytes:
    """Draw each labelling's accuracy over the margin, with 95 % intervals.

    Args:
        measured: By the names of the labellings.
        chosen: The margin to take, marked by a line.
    """
    fig, axes = figure(6.4, 4.2)
    for (name, margins), colour in zip(measured.items(), COLOURS, strict=False):
        found = [margins.accuracy(margin) for margin in margins.right]
        values = [100 * f.value for f in found]
        error = [
            [100 * (f.value - f.low) for f in found],
            [100 * (f.high - f.value) for f in found],
        ]
        axes.errorbar(
            list(margins.right), values, yerr=error, color=colour, marker="o", capsize=3, label=name
        )
        axes.axhline(100 * margins.own.value, color=colour, linestyle=":", linewidth=1)
    axes.axvline(chosen, color="0.6", linestyle="--", label=f"to take: {chosen:.2f}")
    axes.set_xlabel("margin on each side, share of the box (dotted: FER-2013's own crops)")
    axes.set_ylabel("accuracy, % (faces found again)")
    axes.grid(visible=True, alpha=0.3)
    axes.legend(fontsize=8)
    return png(fig)
