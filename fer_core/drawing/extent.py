"""Find the rectangles of a picture in which an overlay changes pixels."""

from collections.abc import Iterable
from math import ceil, floor
from typing import Final

import numpy as np

from fer_core.drawing.layout import Overlay
from fer_core.drawing.shapes import PixelRect, Point

_SMALL: Final = 200 * 200
"""Pixels of a box up to which it counts as a whole: converting them takes less time than as many
calls as its sides and corners need."""


def drawn_rects(overlay: Overlay) -> list[PixelRect]:
    """Return rectangles that hold every pixel of an overlay.

    Returns:
        Small boxes; the sides and corners of larger ones, a few strips and not the whole face but
        where it is tilted; and the labels. They may reach beyond the target.
    """
    rects: list[PixelRect] = []
    for mark in overlay.marks:
        if mark.rect.area <= _SMALL:
            points = [p for s in mark.strokes for polygon in s.polygons for p in polygon]
            # The smoothed edges of a turned frame reach a fraction of a pixel beyond its rectangle.
            rects.append(_extent(points) if points else mark.rect)
        for stroke in () if mark.rect.area <= _SMALL else mark.strokes:
            rects += _sides(stroke.bars)
            rects += [_extent(polygon) for polygon in stroke.polygons]
            rects += [
                PixelRect(c.left, c.top, c.left + c.radius, c.top + c.radius)
                for c in stroke.corners
            ]
        if mark.plate is not None:
            rects.append(mark.plate.rect)
    # The dark rim of a line covers the line.
    edges = np.array([(r.left, r.top, -r.right, -r.bottom) for r in rects]).reshape(-1, 4)
    within = (edges[:, np.newaxis] >= edges).all(axis=2) & (edges[:, np.newaxis] != edges).any(
        axis=2
    )
    return [rects[i] for i in np.flatnonzero(~within.any(axis=1)).tolist()]


def _sides(bars: Iterable[PixelRect]) -> list[PixelRect]:
    """Return one rectangle a side, from its first dash to its last."""
    sides: dict[tuple[bool, int], PixelRect] = {}
    for bar in bars:
        horizontal = bar.width >= bar.height
        key = horizontal, bar.top if horizontal else bar.left
        known = sides.get(key, bar)
        sides[key] = PixelRect(
            min(known.left, bar.left),
            min(known.top, bar.top),
            max(known.right, bar.right),
            max(known.bottom, bar.bottom),
        )
    return list(sides.values())


def _extent(points: Iterable[Point]) -> PixelRect:
    across, down = zip(*points, strict=True)
    return PixelRect(floor(min(across)), floor(min(down)), ceil(max(across)), ceil(max(down)))
