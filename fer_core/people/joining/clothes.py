"""Describe what a person wears: colours and texture of the area below a face.

The area is two faces wide and begins below the chin. Colours are those of the picture with its
average made gray (Buchsbaum, "A spatial processor model for object colour perception", 1980), so
that other light changes them less. Texture is the histogram of uniform local binary patterns
(Ojala, Pietikäinen and Mäenpää, "Multiresolution gray-scale and rotation invariant texture
classification with local binary patterns", 2002).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.people.joining.patterns import PATTERNS, pattern_histogram

COLUMNS: Final = 8
ROWS: Final = 5
_CELL: Final = 4
_TOP: Final = 1.08
"""Where the area begins, in heights of the face's box from the box's top."""
_BOTTOM: Final = 2.08
_HALF_WIDTH: Final = 0.8
"""Half its width, in widths of the face's box."""
_BESIDE: Final = (1.7, 2.2)
"""Where, in widths of the box from its middle, the background beside a body is looked at."""
_LEAST_HEIGHT: Final = 0.3
"""Least height within the picture, in heights of the face's box."""
_BINS: Final = 12
_GRAY: Final = 118.0
"""Average of a picture whose light is evened out."""

_GRID: Final = 3 * ROWS * COLUMNS
_COLOURS: Final = 3 * _BINS
_NECK: Final = [COLUMNS // 2 - 1, COLUMNS // 2]
"""The cells just below the chin."""
_SIDES: Final = 8
_BODY: Final = 12.0
"""From how far off the background's colour, in steps, a cell is taken to show a body."""
LENGTH: Final = _GRID + ROWS * COLUMNS + _COLOURS + PATTERNS + _SIDES
"""Numbers of a description."""


def describe_clothes(
    image: NDArray[np.uint8],
    box: NDArray[np.float32],
    others: Iterable[NDArray[np.float32]] = (),
    light: NDArray[np.float32] | None = None,
) -> NDArray[np.uint8] | None:
    """Describe the area below a face.

    Args:
        image: (H, W, 3) uint8 BGR.
        box: (4,) the face's ``left, top, right, bottom`` in pixels.
        others: Boxes of the other faces; what they cover does not count.
        light: What `measure_light` says of the picture; None to measure it.

    Returns:
        (`LENGTH`,) uint8, or None where too little of the area is in the picture.
    """
    height, width = image.shape[:2]
    left, top, right, bottom = (float(x) for x in box)
    face_width, face_height = right - left, bottom - top
    middle = (left + right) / 2
    x0, x1 = middle - _HALF_WIDTH * face_width, middle + _HALF_WIDTH * face_width
    y0, y1 = top + _TOP * face_height, top + _BOTTOM * face_height
    inner = (max(round(x0), 0), max(round(y0), 0), min(round(x1), width), min(round(y1), height))
    if inner[3] - inner[1] < max(_LEAST_HEIGHT * face_height, 4) or inner[2] - inner[0] < 8:
        return None
    canvas = np.zeros((ROWS * _CELL, COLUMNS * _CELL, 3), np.uint8)
    mask = np.zeros(canvas.shape[:2], np.bool_)
    scale_x, scale_y = canvas.shape[1] / (x1 - x0), canvas.shape[0] / (y1 - y0)
    c0 = min(round((inner[0] - x0) * scale_x), canvas.shape[1] - 1)
    r0 = min(round((inner[1] - y0) * scale_y), canvas.shape[0] - 1)
    c1 = max(round((inner[2] - x0) * scale_x), c0 + 1)
    r1 = max(round((inner[3] - y0) * scale_y), r0 + 1)
    patch = image[inner[1] : inner[3], inner[0] : inner[2]]
    canvas[r0:r1, c0:c1] = cv2.resize(patch, (c1 - c0, r1 - r0), interpolation=cv2.INTER_AREA)
    mask[r0:r1, c0:c1] = True
    for other in others:
        a, b, c, d = (float(x) for x in other)
        rows = slice(*_span((b - y0) * scale_y, (d - y0) * scale_y, canvas.shape[0]))
        columns = slice(*_span((a - x0) * scale_x, (c - x0) * scale_x, canvas.shape[1]))
        mask[rows, columns] = False
    if mask.mean() < _LEAST_HEIGHT:
        return None
    gain = _GRAY / (measure_light(image) if light is None else light)
    even = np.clip(canvas * gain, 0, 255).astype(np.uint8)
    lab = np.asarray(cv2.cvtColor(even, cv2.COLOR_BGR2LAB), np.uint8)
    gray = cv2.cvtColor(canvas, cv2.COLOR_BGR2GRAY)
    wide = face_width * _BESIDE[0], face_width * _BESIDE[1]
    sides = [
        _side(image[inner[1] : inner[3]], middle + a, middle + b, gain)
        for a, b in ((-wide[1], -wide[0]), wide)
    ]
    texture = pattern_histogram(np.asarray(gray, np.uint8), mask)
    return np.concatenate([*_grid(lab, mask), _colours(lab, mask), texture, *sides])


def measure_light(image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return (3,) the picture's average blue, green and red, at least 8."""
    small = cv2.resize(image, (32, 18), interpolation=cv2.INTER_AREA)
    return np.maximum(small.reshape(-1, 3).mean(axis=0), 8.0).astype(np.float32)


def _side(
    rows: NDArray[np.uint8], start: float, end: float, gain: NDArray[np.float32]
) -> NDArray[np.uint8]:
    """Return (4,) the mean colour of a strip, and 255 where it is in the picture, else 0."""
    first, last = _span(start, end, rows.shape[1])
    if last - first < 3:
        return np.zeros(4, np.uint8)
    mean = rows[:, first:last].reshape(-1, 3).mean(axis=0) * gain
    colour = np.clip(mean, 0, 255).astype(np.uint8).reshape(1, 1, 3)
    lab = np.asarray(cv2.cvtColor(colour, cv2.COLOR_BGR2LAB), np.uint8)
    return np.append(lab.ravel(), np.uint8(255))


def stand_out(described: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return (n,) how much clothes differ from the background beside them, in steps of colour.

    Where they do not, the area below the face may show no clothes at all. Where no background is in
    the picture the body fills it, and the value is large.
    """
    known = described.astype(np.float32)
    grid = known[:, :_GRID].reshape(len(known), ROWS, COLUMNS, 3)
    seen = known[:, _GRID : _GRID + ROWS * COLUMNS].reshape(len(known), ROWS, COLUMNS, 1) / 255
    inner = slice(2, COLUMNS - 2)
    weight = np.maximum(seen[:, :, inner].sum(axis=(1, 2)), 1e-6)
    middle = (grid * seen)[:, :, inner].sum(axis=(1, 2)) / weight
    sides = known[:, -_SIDES:].reshape(len(known), 2, 4)
    distance = np.linalg.norm(sides[:, :, :3] - middle[:, None], axis=2)
    return np.where(sides[:, :, 3] > 0, distance, 255.0).min(axis=1).astype(np.float32)


def _span(start: float, end: float, size: int) -> tuple[int, int]:
    return min(max(int(start), 0), size), min(max(int(np.ceil(end)), 0), size)


def _grid(lab: NDArray[np.uint8], mask: NDArray[np.bool_]) -> list[NDArray[np.uint8]]:
    """Return the mean colour of each cell, and whether it is seen."""
    weight = mask.reshape(ROWS, _CELL, COLUMNS, _CELL).mean(axis=(1, 3))
    inside = (lab * mask[..., None]).reshape(ROWS, _CELL, COLUMNS, _CELL, 3).mean(axis=(1, 3))
    mean = inside / np.maximum(weight, 1e-6)[..., None]
    seen = np.where(weight >= 0.5, 255, 0)
    return [mean.astype(np.uint8).ravel(), seen.astype(np.uint8).ravel()]


def _colours(lab: NDArray[np.uint8], mask: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Return histograms of lightness and of the two colour axes, each with 255 as its sum."""
    middle = mask.copy()
    # The outer columns are as often the background's as the clothes'.
    middle[:, : 2 * _CELL] = middle[:, -2 * _CELL :] = False
    pixels = lab[middle if middle.any() else mask].astype(np.float32)
    found: list[NDArray[np.uint8]] = []
    for channel, (low, high) in enumerate(((0, 256), (98, 158), (98, 158))):
        values = np.clip(pixels[:, channel], low, high - 0.5)
        # Each value counts for its two nearest bins, so that a small shift changes little.
        place = (values - low) / (high - low) * _BINS - 0.5
        below = np.floor(place)
        share = place - below
        counts = np.zeros(_BINS + 2)
        np.add.at(counts, below.astype(int) + 1, 1 - share)
        np.add.at(counts, below.astype(int) + 2, share)
        counts[1] += counts[0]
        counts[-2] += counts[-1]
        found.append((255 * counts[1:-1] / max(len(pixels), 1)).round().astype(np.uint8))
    return np.concatenate(found)


@dataclass(frozen=True, slots=True, eq=False)
class ClothesLikeness:
    """How alike two descriptions of clothes are, from 0 to 1 but for `neck`.

    Attributes:
        colours: Overlap of the histograms (Bhattacharyya), the mean of three.
        layout: How near the colours of cells in the same place are.
        worn: The same, of those cells alone whose colour is not that of the background beside them
            in both; 0 where there are none.
        collar: The same of the row of cells below the chin.
        texture: Overlap of the histograms of patterns.
        neck: How far apart the colours just below the chin are, in steps of colour: collar or skin.
    """

    colours: NDArray[np.float32]
    layout: NDArray[np.float32]
    worn: NDArray[np.float32]
    collar: NDArray[np.float32]
    texture: NDArray[np.float32]
    neck: NDArray[np.float32]


def compare_clothes(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> ClothesLikeness:
    """Compare every description of one face with every one of another.

    Args:
        one: (n, `LENGTH`) uint8.
        other: (m, `LENGTH`) uint8.

    Returns:
        Arrays (n, m) float32.
    """
    a, b = one.astype(np.float32), other.astype(np.float32)
    grids = [x[:, :_GRID].reshape(len(x), -1, 3) for x in (a, b)]
    seen = [x[:, _GRID : _GRID + ROWS * COLUMNS] / 255 for x in (a, b)]
    both = seen[0][:, None] * seen[1][None]
    difference = grids[0][:, None] - grids[1][None]
    # Lightness depends on the light more than the colour does.
    distance = np.sqrt((np.square(difference) * (0.25, 1.0, 1.0)).sum(axis=-1))
    near = np.exp(-distance / 16)
    layout = _weighted(near, both)
    bodies = [_shows_body(x, grid) for x, grid in zip((a, b), grids, strict=True)]
    worn = both * (bodies[0][:, None] | bodies[1][None])
    chins = [x[:, _NECK].mean(axis=1) for x in grids]
    apart = (chins[0][:, None] - chins[1][None]) * (0.5, 1.0, 1.0)
    neck = np.linalg.norm(apart, axis=-1)
    start = _GRID + ROWS * COLUMNS
    roots = [
        np.sqrt(x[:, start : start + _COLOURS] / 255).reshape(len(x), 3, _BINS) for x in (a, b)
    ]
    colours = np.minimum(np.einsum("nkb,mkb->nmk", *roots), 1.0) @ np.array([0.2, 0.4, 0.4])
    patterns = [np.sqrt(x[:, start + _COLOURS : -_SIDES] / 255) for x in (a, b)]
    texture = np.minimum(patterns[0] @ patterns[1].T, 1.0)
    return ClothesLikeness(
        colours.astype(np.float32),
        layout.astype(np.float32),
        _weighted(near, worn).astype(np.float32),
        _weighted(near[..., :COLUMNS], worn[..., :COLUMNS]).astype(np.float32),
        texture.astype(np.float32),
        neck.astype(np.float32),
    )


def _weighted(
    values: NDArray[np.floating[Any]], weights: NDArray[np.floating[Any]]
) -> NDArray[np.floating[Any]]:
    """Return the weighted means over the last axis; 0 where nothing has a weight."""
    total = weights.sum(axis=-1)
    return np.where(total > 0, (values * weights).sum(axis=-1) / np.maximum(total, 1e-6), 0.0)


def _shows_body(described: NDArray[np.float32], grid: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Return (n, cells) bool: whose colour is not that of the background on either side."""
    sides = described[:, -_SIDES:].reshape(len(described), 2, 4)
    distance = np.linalg.norm(grid[:, :, None] - sides[:, None, :, :3], axis=-1)
    known = sides[:, None, :, 3] > 0
    return np.where(known, distance, np.inf).min(axis=-1) > _BODY
