"""Frames of tilted faces: polygons, since turned lines have no whole pixels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, pi, radians, sin
from typing import Final

from fer_core.drawing.palette import Colour
from fer_core.drawing.shapes import Dashes, PixelRect, Point, Polygon, Stroke, spans

_ARC_STEPS: Final = 6
"""Straight pieces that make a rounded corner."""

_ARCS: Final = tuple(
    tuple(
        (cos(angle), sin(angle))
        for angle in (
            pi + pi / 2 * (quadrant + step / _ARC_STEPS) for step in range(_ARC_STEPS + 1)
        )
    )
    for quadrant in range(4)
)
"""Directions of the points of each rounded corner, the first one top left, then clockwise."""

_Piece = Sequence[tuple[Point, Point]]
"""Pairs of an outer and an inner point along a line, clockwise, before they are turned."""


@dataclass(frozen=True, slots=True)
class TurnedRect:
    """A rectangle that is turned about its centre.

    Attributes:
        x: Of the centre, target pixels; the edge of the first pixel is at 0.
        y: Of the centre.
        width: Before it is turned.
        height: Before it is turned.
        degrees: By which it is turned, clockwise.
    """

    x: float
    y: float
    width: float
    height: float
    degrees: float

    @property
    def corners(self) -> Polygon:
        """The four corners, clockwise, the first one top left before it is turned."""
        across, down = self.width / 2, self.height / 2
        return self.place(((-across, -down), (across, -down), (across, down), (-across, down)))

    def extent(self, size: tuple[int, int]) -> PixelRect:
        """Return the smallest upright rectangle that holds it, cut at the target's edges.

        Args:
            size: (width, height) of the target. The result has at least one pixel of it.
        """
        width, height = size
        across, down = zip(*self.corners, strict=True)
        left = min(max(round(min(across)), 0), width - 1)
        top = min(max(round(min(down)), 0), height - 1)
        right, bottom = min(round(max(across)), width), min(round(max(down)), height)
        return PixelRect(left, top, max(right, left + 1), max(bottom, top + 1))

    def inset(self, by: float) -> "TurnedRect":
        """Return the rectangle that is ``by`` pixels smaller on each side."""
        return TurnedRect(self.x, self.y, self.width - 2 * by, self.height - 2 * by, self.degrees)

    def place(self, points: Iterable[Point]) -> Polygon:
        """Return where points relative to the centre come to lie when they are turned."""
        cosine, sine = cos(radians(self.degrees)), sin(radians(self.degrees))
        left, top = self.x, self.y
        return tuple(
            [(left + cosine * x - sine * y, top + sine * x + cosine * y) for x, y in points]
        )


def turned_frame(
    rect: TurnedRect,
    radius: float,
    width: float,
    colour: Colour,
    *,
    dashes: Dashes | None = None,
    arms: int | None = None,
) -> Stroke:
    """Make the outline of a turned rectangle, as `fer_core.drawing.shapes.frame` does upright.

    Args:
        rect: The outer edge, at least a pixel wide and high.
        radius: Of the outer edge; made smaller where the rectangle is too small for it.
        width: Of the line; made smaller likewise.
        colour: RGB.
        dashes: Interrupt the straight sides; the corners stay whole.
        arms: Draw only so many pixels of each side next to each corner.
    """
    side = min(rect.width, rect.height)
    width = min(width, side / 2)
    radius = max(width, min(radius, side / 2))
    sides = rect.width - 2 * radius, rect.height - 2 * radius
    corners = [_corner(rect, radius, width, quadrant) for quadrant in range(4)]
    pieces: list[_Piece] = []
    if arms is not None and 2 * arms < min(sides):
        for quadrant, corner in enumerate(corners):
            first = _moved(corner[0], _direction(quadrant - 1), -arms)
            last = _moved(corner[-1], _direction(quadrant), arms)
            pieces.append([first, *corner, last])
    elif arms is None and dashes is not None:
        pieces += corners
        for quadrant, corner in enumerate(corners):
            along = _direction(quadrant)
            pieces += [
                [_moved(corner[-1], along, first), _moved(corner[-1], along, last)]
                for first, last in spans(round(sides[quadrant % 2]), dashes, None)
            ]
    else:
        pieces.append([pair for corner in [*corners, corners[0][:1]] for pair in corner])
    return Stroke((), (), colour, tuple(_band(rect, piece) for piece in pieces))


def _corner(
    rect: TurnedRect, radius: float, width: float, quadrant: int
) -> list[tuple[Point, Point]]:
    """Return the rounded corner, the first one top left, then clockwise."""
    right, down = ((-1, -1), (1, -1), (1, 1), (-1, 1))[quadrant]
    x, y = right * (rect.width / 2 - radius), down * (rect.height / 2 - radius)
    inner = radius - width
    return [
        ((x + radius * across, y + radius * along), (x + inner * across, y + inner * along))
        for across, along in _ARCS[quadrant]
    ]


def _direction(side: int) -> Point:
    """Return the direction of a side, clockwise, the first one being the top."""
    return ((1, 0), (0, 1), (-1, 0), (0, -1))[side % 4]


def _moved(pair: tuple[Point, Point], direction: Point, by: float) -> tuple[Point, Point]:
    (x, y), (inner_x, inner_y) = pair
    across, down = by * direction[0], by * direction[1]
    return (x + across, y + down), (inner_x + across, inner_y + down)


def _band(rect: TurnedRect, pairs: _Piece) -> Polygon:
    """Return the turned area between the outer and the inner points."""
    outline = [outer for outer, _ in pairs] + [inner for _, inner in reversed(pairs)]
    return rect.place(outline)
