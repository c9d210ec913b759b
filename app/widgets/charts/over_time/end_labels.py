"""Place names beside the right end of what they name, without one covering another."""

from collections.abc import Sequence
from dataclasses import replace

from app.widgets.charts.over_time.plot_style import EndLabel


def spread_labels(
    labels: Sequence[EndLabel], top: float, bottom: float, height: float
) -> list[EndLabel]:
    """Move labels apart by as little as possible; the weakest are left out where room ends.

    Args:
        labels: In any order.
        top: Least pixels from the top of the widget of a label's middle.
        bottom: Most of them.
        height: Pixels from one label's middle to the next.

    Returns:
        Those that have room, from top to bottom.
    """
    room = max(1, int((bottom - top) // height) + 1)
    kept = sorted(labels, key=lambda label: -label.share)[:room]
    kept.sort(key=lambda label: label.y)
    placed: list[float] = []
    for label in kept:
        least = placed[-1] + height if placed else top
        placed.append(max(label.y, least))
    most = bottom
    for i in range(len(placed) - 1, -1, -1):
        placed[i] = min(placed[i], most)
        most = placed[i] - height
    return [replace(label, y=y) for label, y in zip(kept, placed, strict=True)]
