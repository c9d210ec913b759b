"""Put what was drawn into a picture's own planes, and leave every other pixel as it was coded.

A picture that only passes through loses nothing this way, neither colour nor time: converting
all of 1280x720 to 4:2:0 costs as much as finding the faces in it.
"""

from collections.abc import Iterable
from typing import Any, Final, cast

import av
import numpy as np
from numpy.typing import NDArray

from fer_core.drawing.layout import Overlay
from fer_core.drawing.shapes import PixelRect
from fer_core.video.yuv import FULL_RANGE, to_planes

_MARGIN: Final = 2
"""Smoothed edges of lines reach a little beyond their rectangle."""


def can_be_retouched(frame: av.VideoFrame) -> bool:
    """Whether a decoded frame can be encoded with its own planes."""
    return (
        frame.format.name == "yuv420p"
        and frame.color_range != FULL_RANGE
        and frame.width % 2 == 0
        and frame.height % 2 == 0
    )


def drawn_rects(overlay: Overlay) -> list[PixelRect]:
    """Where an overlay is drawn: the sides and corners of its boxes, and its labels."""
    rects: list[PixelRect] = []
    for mark in overlay.marks:
        for stroke in mark.strokes:
            rects += _sides(stroke.bars)
            rects += [
                PixelRect(c.left, c.top, c.left + c.radius, c.top + c.radius)
                for c in stroke.corners
            ]
        if mark.plate is not None:
            rects.append(mark.plate.rect)
    # The dark rim of a line holds the line.
    return [one for one in rects if not any(_holds(other, one) for other in rects)]


def _sides(bars: Iterable[PixelRect]) -> list[PixelRect]:
    """Bars with the dashes of one side taken as one."""
    sides: dict[tuple[bool, int], PixelRect] = {}
    for bar in bars:
        level = bar.width >= bar.height
        key = level, bar.top if level else bar.left
        known = sides.get(key, bar)
        sides[key] = PixelRect(
            min(known.left, bar.left),
            min(known.top, bar.top),
            max(known.right, bar.right),
            max(known.bottom, bar.bottom),
        )
    return list(sides.values())


def _holds(outer: PixelRect, inner: PixelRect) -> bool:
    return outer != inner and outer.overlap(inner) == inner.area


class Retouch:
    """Remembers the places of a picture that are about to be drawn over.

    Args:
        image: (H, W, 3) uint8 BGR, before anything is drawn.
        rects: Where something will be drawn.
    """

    def __init__(self, image: NDArray[np.uint8], rects: Iterable[PixelRect]) -> None:
        self._image = image
        self._before = [(place, image[place].copy()) for place in _places(image.shape[:2], rects)]

    def onto(self, frame: av.VideoFrame, matrix: int) -> av.VideoFrame:
        """The frame with what was drawn since then.

        Args:
            frame: The picture as decoded; `can_be_retouched`. It is not changed: the decoder
                still needs it.
            matrix: Code of its matrix coefficients.
        """
        changed = [
            (place, (self._image[place] != before).any(axis=2)) for place, before in self._before
        ]
        changed = [(place, mask) for place, mask in changed if mask.any()]
        if not changed:
            return frame
        copy = av.VideoFrame(frame.width, frame.height, "yuv420p")
        planes = _planes(copy)
        for plane, original in zip(planes, _planes(frame), strict=True):
            plane[:] = original
        for (rows, columns), mask in changed:
            luma, chroma = to_planes(self._image[rows, columns], matrix)
            np.copyto(planes[0][rows, columns], luma, where=mask)
            coarse = mask.reshape(len(mask) // 2, 2, -1, 2).any(axis=(1, 3))
            half = (_halved(rows), _halved(columns))
            for plane, values in zip(planes[1:], chroma, strict=True):
                np.copyto(plane[half], values, where=coarse)
        return copy


def _places(size: tuple[int, ...], rects: Iterable[PixelRect]) -> list[tuple[slice, slice]]:
    """Rows and columns of each rectangle, from even numbers to even numbers."""
    height, width = size
    places: list[tuple[slice, slice]] = []
    for rect in rects:
        rows = _even_slice(rect.top - _MARGIN, rect.bottom + _MARGIN, height)
        columns = _even_slice(rect.left - _MARGIN, rect.right + _MARGIN, width)
        if rows.start < rows.stop and columns.start < columns.stop:
            places.append((rows, columns))
    return places


def _even_slice(start: int, stop: int, length: int) -> slice:
    return slice(max(start // 2 * 2, 0), min(-(-stop // 2) * 2, length))


def _halved(whole: slice) -> slice:
    return slice(whole.start // 2, whole.stop // 2)


def _planes(frame: av.VideoFrame) -> list[NDArray[np.uint8]]:
    return [
        np.frombuffer(cast("Any", plane), np.uint8).reshape(-1, plane.line_size)[
            : plane.height, : plane.width
        ]
        for plane in frame.planes
    ]
