"""The search for new faces: a full scan cut into slices that frames share."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from fer_core.detection.boxes import Square, intersection_over_union
from fer_core.detection.changes import Region
from fer_core.detection.haar import Cascade, Windows
from fer_core.detection.pyramid import Pyramid

_CALL_COST: Final = 400.0
"""What calling the cascade costs beside its windows, in windows (about 50 microseconds)."""

_LARGEST_SLICE: Final = 6000.0
"""Windows of the largest slice (about 1 ms); smaller ones share the work of frames more evenly,
but more calls cost more."""


@dataclass(frozen=True, slots=True)
class Slice:
    """One call of the cascade: one size of face in one part of one octave.

    Attributes:
        octave: Which of the pyramid's octaves.
        side: Side of the window, pixels of the octave.
        region: Part of the octave, in its pixels.
        cost: About how many windows the cascade tries.
    """

    octave: int
    side: int
    region: Region
    cost: float


def slices(
    cascade: Cascade, pyramid: Pyramid, region: Region, smallest: float, ratio: float
) -> list[Slice]:
    """A full scan of a region, large faces first.

    Args:
        cascade: The cascade.
        pyramid: A picture of the size in question; its pixels are not looked at.
        region: Where, in pixels of the working picture; faces may stick out by their whole side.
        smallest: Side of the smallest face, in pixels of the working picture, at least the
            cascade's window.
        ratio: Ratio of neighbouring sizes.
    """
    cut: list[Slice] = []
    side = smallest
    while True:
        octave = 0
        while side / 2 ** (octave + 1) >= cascade.window:
            octave += 1
        height, width = pyramid.octave(octave).shape
        pixels = round(side / 2**octave)
        if pixels > min(height, width):
            return cut[::-1]
        left, top, right, bottom = (edge / 2**octave for edge in region)
        cut += _bands(
            cascade.window,
            octave,
            pixels,
            (
                max(0, int(left) - pixels),
                max(0, int(top) - pixels),
                min(width, int(right) + 1 + pixels),
                min(height, int(bottom) + 1 + pixels),
            ),
        )
        side *= ratio


def _bands(window: int, octave: int, side: int, region: Region) -> list[Slice]:
    """One size in bands from top to bottom that overlap by a face."""
    left, top, right, bottom = region
    # OpenCV resizes the picture so that the face gets the cascade's window, and steps by two
    # pixels there as long as it shrinks it to less than a half.
    shrink = side / window
    columns = max(right - left - side, 0) / shrink / 2 + 1
    rows = max(bottom - top - side, 0) / shrink / 2 + 1
    count = max(1, round(columns * rows / _LARGEST_SLICE))
    height = -(-max(bottom - top - side, 0) // count)
    return [
        Slice(
            octave,
            side,
            (left, top + index * height, right, min(bottom, top + (index + 1) * height + side)),
            columns * rows / count + _CALL_COST,
        )
        for index in range(count)
    ]


def scan(cascade: Cascade, pyramid: Pyramid, slice_: Slice) -> Windows:
    """What the cascade finds in one slice, boxes in pixels of the whole picture."""
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
    """One full scan under way.

    Attributes:
        seconds: How long it may take, in the time of the frames.
    """

    def __init__(self, slices: Sequence[Slice], seconds: float) -> None:
        self.seconds = seconds
        self._slices = slices
        self._next = 0
        self._cost = sum(slice_.cost for slice_ in slices)
        self._credit = 0.0

    @property
    def finished(self) -> bool:
        """Whether every slice was scanned."""
        return self._next >= len(self._slices)

    def advance(self, cascade: Cascade, pyramid: Pyramid, elapsed: float) -> list[Windows]:
        """Scan the share of a frame that comes `elapsed` seconds after the last one."""
        if self.finished:
            return []
        self._credit += self._cost * (elapsed / self.seconds if self.seconds > elapsed else 1.0)
        found: list[Windows] = []
        while not self.finished and self._credit > 0:
            slice_ = self._slices[self._next]
            self._credit -= slice_.cost
            self._next += 1
            windows = scan(cascade, pyramid, slice_)
            if len(windows):
                found.append(windows)
        return found
