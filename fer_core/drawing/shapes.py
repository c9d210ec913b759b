"""Rounded frames of whole pixels: straight bars and quarter rings at the corners.

Straight lines on whole pixels are sharp without antialiasing and fast to fill; only the corners
need it. OpenCV's antialiased lines are not used: they are 1.4 to 2.5 pixels wider than requested.
"""

from dataclasses import dataclass
from enum import IntEnum

from fer_core.drawing.palette import Colour


class Quadrant(IntEnum):
    """Which corner of a frame, clockwise."""

    TOP_LEFT = 0
    TOP_RIGHT = 1
    BOTTOM_RIGHT = 2
    BOTTOM_LEFT = 3


@dataclass(frozen=True, slots=True)
class PixelRect:
    """A rectangle of whole target pixels; the right and bottom edges are outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Width in pixels."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Height in pixels."""
        return self.bottom - self.top

    @property
    def area(self) -> int:
        """Number of pixels."""
        return self.width * self.height

    def inset(self, by: int) -> "PixelRect":
        """Return the rectangle that is ``by`` pixels smaller on each side."""
        return PixelRect(self.left + by, self.top + by, self.right - by, self.bottom - by)

    def overlap(self, other: "PixelRect") -> int:
        """Return the number of pixels in common."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(across, 0) * max(down, 0)

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point is inside."""
        return self.left <= x < self.right and self.top <= y < self.bottom


@dataclass(frozen=True, slots=True)
class Corner:
    """A quarter of a ring in a square of ``radius`` x ``radius`` pixels.

    Attributes:
        left: Left edge of the square in target pixels.
        top: Its top edge.
        radius: Outer radius.
        width: Of the ring; its inner radius is ``radius - width``.
        quadrant: Which quarter.
    """

    left: int
    top: int
    radius: int
    width: int
    quadrant: Quadrant


Point = tuple[float, float]
"""(x, y) in target pixels; the edge of the first pixel is at 0."""

Polygon = tuple[Point, ...]
"""The outline of a filled area."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """Bars and corners of one colour that together make a frame, whole or in parts.

    That of a tilted face has polygons in their place, see `fer_core.drawing.turned`. Each of them
    goes along one edge of the line and, with as many points, back along its other edge.
    """

    bars: tuple[PixelRect, ...]
    corners: tuple[Corner, ...]
    colour: Colour
    polygons: tuple[Polygon, ...] = ()


@dataclass(frozen=True, slots=True)
class Dashes:
    """Lengths of dashes and of the gaps between them, pixels."""

    drawn: int
    skipped: int


def frame(
    rect: PixelRect,
    radius: int,
    width: int,
    colour: Colour,
    *,
    dashes: Dashes | None = None,
    arms: int | None = None,
) -> Stroke:
    """Make the outline of a rectangle with rounded corners, inwards from its edge.

    Args:
        rect: The outer edge, at least one pixel wide and high.
        radius: Of the outer edge; made smaller where the rectangle is too small for it.
        width: Of the line; made smaller likewise.
        colour: RGB.
        dashes: Interrupt the straight sides; the corners stay whole.
        arms: Draw only so many pixels of each side next to each corner.
    """
    side = min(rect.width, rect.height)
    width = max(1, min(width, side // 2))
    radius = max(width, min(radius, side // 2))
    if side < 2:
        return Stroke((rect,), (), colour)
    across, down = (
        [
            (start + radius + first, start + radius + last)
            for first, last in spans(length - 2 * radius, dashes, arms)
        ]
        for start, length in ((rect.left, rect.width), (rect.top, rect.height))
    )
    bars = [PixelRect(first, rect.top, last, rect.top + width) for first, last in across]
    bars += [PixelRect(first, rect.bottom - width, last, rect.bottom) for first, last in across]
    bars += [PixelRect(rect.left, first, rect.left + width, last) for first, last in down]
    bars += [PixelRect(rect.right - width, first, rect.right, last) for first, last in down]
    right, bottom = rect.right - radius, rect.bottom - radius
    corners = (
        Corner(rect.left, rect.top, radius, width, Quadrant.TOP_LEFT),
        Corner(right, rect.top, radius, width, Quadrant.TOP_RIGHT),
        Corner(right, bottom, radius, width, Quadrant.BOTTOM_RIGHT),
        Corner(rect.left, bottom, radius, width, Quadrant.BOTTOM_LEFT),
    )
    return Stroke(tuple(bars), corners, colour)


def spans(length: int, dashes: Dashes | None, arms: int | None) -> list[tuple[int, int]]:
    """Return the parts of a side of ``length`` pixels that are drawn, as (first, last)."""
    if length <= 0 or arms == 0:
        return []
    if arms is not None and 2 * arms < length:
        return [(0, arms), (length - arms, length)]
    if dashes is None or arms is not None:
        return [(0, length)]
    period = dashes.drawn + dashes.skipped
    # A gap at both ends, as the corners are whole.
    count = round((length - dashes.skipped) / period)
    gap = (length - count * dashes.drawn) / (count + 1)
    starts = [round(gap + i * (dashes.drawn + gap)) for i in range(count)]
    return [(start, min(start + dashes.drawn, length)) for start in starts]
