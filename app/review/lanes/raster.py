"""Curves of probabilities as pictures, and runs of equal pixels; reduced from arrays first."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.arrays.curves import Coverage, reduce_curve
from fer_core.tables.arrays.person import PersonRows

NOTHING: Final = -1
"""Value of a pixel in which nothing is shown."""

Run = tuple[int, int, int]
"""First pixel, the one after the last, and their value."""

CurveStyle = tuple[int, Sequence[float]]
"""Colour as 0xAARRGGBB, and lengths in pixels that are drawn and skipped in turn."""


def label_pixels(labels: Sequence[Coverage], edges: NDArray[np.float64]) -> NDArray[np.int8]:
    """Return the label that lasts longest within each of p pixels.

    Args:
        labels: Where each of the `LABELS` is shown.
        edges: (p + 1,) float64, seconds, rising.

    Returns:
        (p,) int8, places in ``labels``, or `NOTHING`.
    """
    seconds = np.stack([label.seconds(edges) for label in labels])
    longest = seconds.argmax(axis=0)
    return np.where(seconds.max(axis=0) > _TINY * np.diff(edges), longest, NOTHING).astype(np.int8)


def covered_pixels(stretches: Coverage, edges: NDArray[np.float64]) -> NDArray[np.int8]:
    """Return 0 for pixels that stretches reach into, `NOTHING` for others."""
    seconds = stretches.seconds(edges)
    return np.where(seconds > _TINY * np.diff(edges), 0, NOTHING).astype(np.int8)


_TINY: Final = 1e-6
"""Share of a pixel below which a sum of times is rounding."""


def runs(pixels: NDArray[np.int8], least: int = 1) -> list[Run]:
    """Find neighbouring pixels of one value; those with `NOTHING` are left out.

    Args:
        pixels: (p,) int8.
        least: Shorter runs are left out.
    """
    bounds = np.flatnonzero(np.diff(pixels)) + 1
    firsts = np.concatenate([[0], bounds])[: len(pixels)]
    afters = np.append(bounds, len(pixels))[: len(firsts)]
    kept = (afters - firsts >= least) & (pixels[firsts] != NOTHING)
    found = firsts[kept], afters[kept], pixels[firsts[kept]]
    return list(zip(*(values.tolist() for values in found), strict=True))


def curve_pixels(
    rows: PersonRows,
    edges: NDArray[np.float64],
    height: int,
    styles: Sequence[CurveStyle],
    thickness: float,
) -> NDArray[np.uint32]:
    """Draw the probabilities of all emotions over time.

    Each column holds all values between the smallest and the largest within its pixel. Samples of
    following frames are joined by a line; where the person was away, there is none.

    Args:
        rows: What a person shows.
        edges: (w + 1,) float64, seconds, rising.
        height: Pixels from 0 to 1.
        styles: How each of the `EMOTIONS` is drawn; later ones lie on top.
        thickness: Of the lines, in pixels.

    Returns:
        (height, w) uint32, 0xAARRGGBB; 0 where there is no line.
    """
    width = len(edges) - 1
    picture = np.zeros((height, width), np.uint32)
    if len(rows) == 0 or height < 2:
        return picture
    # What is in sight, and a sample beyond each edge, to which lines go.
    first, after = np.searchsorted(rows.times, [edges[0], edges[-1]])
    seen = slice(max(int(first) - 1, 0), int(after) + 1)
    times, chances = rows.times[seen], rows.probabilities[:, seen]
    frames, ends = rows.place[seen], rows.ends[seen]
    low, high = reduce_curve(times, chances, edges)
    centres = (edges[:-1] + edges[1:]) / 2
    before = np.searchsorted(times, centres, "right") - 1
    known = np.maximum(before, 0)
    later = np.minimum(known + 1, len(times) - 1)
    joined = (frames[later] - frames[known] <= 1) & (later > known)
    there = (before >= 0) & (joined | (centres < ends[known]))
    level = np.arange(height, dtype=np.int16)[:, None]
    column = np.arange(width)
    for place in range(len(EMOTIONS)):
        between = np.where(there, np.interp(centres, times, chances[place]), np.nan)
        below, above = np.fmin(low[place], between), np.fmax(high[place], between)
        # Steps from pixel to pixel become upright lines.
        linked = ~np.isnan(between[1:]) & ~np.isnan(between[:-1])
        risen = np.where(linked, np.fmin(below[1:], above[:-1]), below[1:])
        fallen = np.where(linked, np.fmax(above[1:], below[:-1]), above[1:])
        below[1:], above[1:] = risen, fallen
        # NaN, where there is nothing, and emotions that the model does not know.
        shown = ~np.isnan(above) & _drawn(column, styles[place][1])
        top = np.floor((1 - above) * (height - thickness))
        bottom = np.ceil((1 - below) * (height - thickness)) + thickness - 1
        upper = np.where(shown, top, height).astype(np.int16)
        lower = np.where(shown, bottom, -1).astype(np.int16)
        inside = (level >= upper) & (level <= lower)
        np.copyto(picture, np.uint32(styles[place][0]), where=inside)
    return picture


def _drawn(column: NDArray[np.int64], dashes: Sequence[float]) -> NDArray[np.bool_]:
    """Return which pixels of a row a dashed line draws."""
    if not dashes:
        return np.ones(len(column), bool)
    ends = np.cumsum(dashes)
    phase = column % ends[-1]
    return np.searchsorted(ends, phase, "right") % 2 == 0
