"""The search for new faces: a full scan cut into slices that frames share."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, inf, log2
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import Square, intersection_over_union
from fer_core.detection.cascades.haar import Cascade, Windows
from fer_core.detection.pictures.changes import CELL, Cells
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.state import State

_CALL_COST: Final = 400.0
"""What calling the cascade costs beside its windows, in windows (about 50 microseconds)."""

_LARGEST_COST: Final = 6000.0
"""Neighbouring slices of one size are joined up to this where it spares work: large slices spare
calls, small ones share the work of the frames more evenly."""

_LARGEST_AROUND_FACE: Final = 1.6
"""A larger window around a known face is not taken for the face, in sides of it."""


@dataclass(frozen=True, slots=True)
class Slice:
    """One call of the cascade: one size of face in one part of one octave.

    Attributes:
        octave: Which of the pyramid's octaves.
        side: Side of the window, pixels of the octave.
        region: ``left, top, right, bottom`` in pixels of the octave.
        cost: About how many windows the cascade tries.
    """

    octave: int
    side: int
    region: tuple[int, int, int, int]
    cost: float


def slices(
    cascade: Cascade,
    pyramid: Pyramid,
    cells: Cells,
    known: Sequence[Square],
    smallest: float,
    ratio: float,
    largest: float = inf,
) -> list[Slice]:
    """Return a scan for all faces whose middle holds certain cells, large faces first.

    Args:
        cascade: The cascade.
        pyramid: A picture of the size in question; its pixels are not looked at.
        cells: Where something may be new.
        known: Faces in pixels of the whole picture; they and their parts are not looked for.
        smallest: Side of the smallest face, in pixels of the working picture, at least the
            cascade's window.
        ratio: Ratio of neighbouring sizes.
        largest: Side of the largest face, in pixels of the working picture.
    """
    cut: list[Slice] = []
    side = smallest
    while side <= min(largest, *pyramid.octave(0).shape):
        octave = max(0, int(log2(side / cascade.window)))
        pixels = round(side / 2**octave)
        picture = pyramid.octave(octave).shape
        if pixels <= min(picture):
            centres = _centres(cells, [_scaled(face, pyramid.reduction) for face in known], side)
            cut += _cover(centres, octave, pixels, picture, cascade.window)
        side *= ratio
    return cut[::-1]


def _scaled(square: Square, reduction: int) -> Square:
    return Square(square.x / reduction, square.y / reduction, square.side / reduction)


def _centres(cells: Cells, known: Sequence[Square], side: float) -> Cells:
    """Cells in which the centre of a face of this side lies that is worth a try."""
    # A face that comes up changes its own middle: the inner half of its window is enough.
    reach = 2 * ceil(side / 4 / CELL) + 1
    centres = cv2.dilate(cells.view(np.uint8), np.ones((reach, reach), np.uint8)).view(np.bool_)
    for face in known:
        if side <= _LARGEST_AROUND_FACE * face.side:
            # Around a centre in here at least half of a smaller window lies within the face, and
            # a larger one overlaps it by 0.3: the tracker takes both for the face itself.
            inner = Square(face.x, face.y, max(face.side - side / 2, 0.4 * face.side))
            left, top, right, bottom = (max(0, round(edge / CELL)) for edge in inner.corners())
            centres[top:bottom, left:right] = False
    return centres


def _cover(
    centres: Cells, octave: int, side: int, picture: tuple[int, ...], window: int
) -> list[Slice]:
    """Rectangles that hold all windows of one size around the centres."""
    rows = len(centres)
    if not rows:
        return []
    band = max(1, round(side * 2**octave / CELL))
    starts = range(0, rows, band)
    bands: Cells = np.logical_or.reduceat(centres, starts)
    found: list[Slice] = []
    group: list[Slice] = []
    top, taken = 0, np.zeros(centres.shape[1], np.bool_)
    for bottom, columns in zip(starts, bands, strict=True):
        end = min(bottom + band, rows)
        alone = _row(columns.tobytes(), (bottom, end, rows), octave, side, picture, window)
        if group and alone:
            either = taken | columns
            joined = _row(either.tobytes(), (top, end, rows), octave, side, picture, window)
            if _cost(joined) <= min(_cost(group) + _cost(alone), _LARGEST_COST):
                taken, group = either, joined
                continue
        found += group
        top, taken, group = bottom, columns, alone
    return found + group


def _row(
    columns: bytes,
    band: tuple[int, int, int],
    octave: int,
    side: int,
    picture: tuple[int, ...],
    window: int,
) -> list[Slice]:
    """Rectangles side by side around the centres of some rows.

    Args:
        columns: 1 for each column of cells that has a centre, else 0.
        band: First row of cells, the row behind the last one, and how many rows there are.
        octave: As in `Slice`.
        side: As in `Slice`.
        picture: (height, width) of the octave.
        window: The cascade's window.
    """
    cell = CELL / 2**octave
    height, width = picture
    top, bottom, rows = band
    row: list[Slice] = []
    for first, end in _runs(columns, max(1, round(side / cell))):
        left = max(0, int(first * cell - side / 2))
        upper = max(0, int(top * cell - side / 2))
        # The last cells take what is left over at the edges of the picture.
        right = width if end == len(columns) else min(width, int(end * cell + side / 2) + 1)
        lower = height if bottom == rows else min(height, int(bottom * cell + side / 2) + 1)
        across, down = right - left - side, lower - upper - side
        if across >= 0 and down >= 0:
            # OpenCV resizes the picture so that the face gets the cascade's window, and steps by
            # two pixels there as long as it shrinks it to less than a half.
            shrink = side / window
            cost = (across / shrink / 2 + 1) * (down / shrink / 2 + 1) + _CALL_COST
            row.append(Slice(octave, side, (left, upper, right, lower), cost))
    return row


def _cost(row: Sequence[Slice]) -> float:
    return sum(slice_.cost for slice_ in row)


def _runs(columns: bytes, gap: int) -> list[tuple[int, int]]:
    """First and end of each run of ones; runs with less than a gap between them are one."""
    runs: list[tuple[int, int]] = []
    first = columns.find(1)
    while first >= 0:
        end = columns.find(0, first)
        end = len(columns) if end < 0 else end
        if runs and first - runs[-1][1] < gap:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((first, end))
        first = columns.find(1, end)
    return runs


def scan(cascade: Cascade, pyramid: Pyramid, slice_: Slice) -> Windows:
    """Return what the cascade finds in one slice, boxes in pixels of the whole picture."""
    left, top, right, bottom = slice_.region
    found = cascade.windows_of_side(
        pyramid.octave(slice_.octave)[top:bottom, left:right], slice_.side
    )
    span = pyramid.reduction * 2**slice_.octave
    offset = np.array([left, top, left, top], np.float32)
    return Windows((found.boxes + offset) * np.float32(span), found.weights)


def proposals(found: Sequence[Windows]) -> list[Square]:
    """Places that deserve a closer look, the clearest first: one for all overlapping windows."""
    if not found:
        return []
    boxes = np.concatenate([windows.boxes for windows in found])
    weights = np.concatenate([windows.weights for windows in found])
    overlap = intersection_over_union(boxes, boxes)
    free = np.ones(len(boxes), np.bool_)
    places: list[Square] = []
    for index in np.argsort(-weights, kind="stable"):
        if free[index]:
            members = free & (overlap[index] >= 0.3)
            places.append(Square.of(boxes[members].mean(axis=0)))
            free &= ~members
    return places


class Round:
    """One full scan under way."""

    def __init__(self, slices: Sequence[Slice]) -> None:
        self._slices = slices
        self._next = 0
        self._cost = _cost(slices)
        self._spent = 0.0

    def advance(self, cascade: Cascade, pyramid: Pyramid, progress: float) -> list[Windows]:
        """Scan up to a share of the whole, 0 to 1."""
        found: list[Windows] = []
        while self._next < len(self._slices) and (
            progress >= 1 or self._spent < progress * self._cost
        ):
            slice_ = self._slices[self._next]
            self._spent += slice_.cost
            self._next += 1
            windows = scan(cascade, pyramid, slice_)
            if len(windows):
                found.append(windows)
        return found

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything that is left to do; see `fer_core.state`."""
        return {
            "slices": np.array(
                [(s.octave, s.side, *s.region, s.cost) for s in self._slices], np.float64
            ).reshape(-1, 7),
            "progress": np.array([self._next, self._spent], np.float64),
        }

    @classmethod
    def restored(cls, state: State) -> "Round":
        """Return the round whose `state` this was."""
        slices_ = [
            Slice(int(octave), int(side), (int(left), int(top), int(right), int(bottom)), cost)
            for octave, side, left, top, right, bottom, cost in state["slices"].tolist()
        ]
        next_, spent = state["progress"].tolist()
        round_ = cls(slices_)
        round_._next, round_._spent = int(next_), spent
        return round_
