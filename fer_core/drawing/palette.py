"""One colour and one line style per emotion, distinct for colour-blind people too.

The colours are those of Okabe and Ito, "Color Universal Design" (2008), which stay distinct under
protanopia, deuteranopia and tritanopia. Colour is never the only cue: boxes and bars carry the
emotion's name, lines in a chart differ in their dashes.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

Colour = tuple[int, int, int]
"""Red, green, blue, 0 to 255."""

BLACK: Final[Colour] = (0, 0, 0)
WHITE: Final[Colour] = (255, 255, 255)
READABLE: Final = 4.5
"""Least contrast of text by WCAG 2.1, success criterion 1.4.3 (level AA)."""
VISIBLE: Final = 3.0
"""Least contrast of lines and shapes that carry meaning by WCAG 2.1, 1.4.11."""


@dataclass(frozen=True, slots=True)
class EmotionStyle:
    """Colour and line style of an emotion, the same everywhere.

    Attributes:
        colour: Of its box, plate, bar and line.
        ink: Black or white, whichever reads better on `colour`.
        dashes: Of its line in a chart: lengths drawn and skipped in turn, in line widths; empty
            for a solid line.
    """

    colour: Colour
    ink: Colour
    dashes: tuple[float, ...]


def luminance(colour: Colour) -> float:
    """Return the relative luminance as WCAG 2.1 defines it, 0 (black) to 1 (white)."""
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (channel / 255 for channel in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio as WCAG 2.1 defines it, 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def ink_on(colour: Colour) -> Colour:
    """Return black or white, whichever reads better on ``colour``; contrast at least 4.58."""
    return max(BLACK, WHITE, key=lambda ink: contrast(ink, colour))


@lru_cache(maxsize=64)  # charts need the same few at each repaint
def visible_on(colour: Colour, ground: Colour, least: float = VISIBLE) -> Colour:
    """Return ``colour``, moved towards black or white until it contrasts enough with ``ground``.

    Args:
        colour: What is to be drawn.
        ground: What it is drawn on.
        least: The contrast to reach; reached wherever black or white reaches it.
    """
    target = ink_on(ground)
    for step in range(21):
        share = step / 20
        red, green, blue = (
            round(channel + (goal - channel) * share)
            for channel, goal in zip(colour, target, strict=True)
        )
        if contrast((red, green, blue), ground) >= least:
            return red, green, blue
    return target


def _style(colour: Colour, *dashes: float) -> EmotionStyle:
    return EmotionStyle(colour, ink_on(colour), dashes)


_STYLES: Final = {
    "angry": _style((213, 94, 0), 6, 2),
    "disgust": _style((0, 158, 115), 4, 2, 1, 2),
    "fear": _style((204, 121, 167), 2, 2),
    "happy": _style((240, 228, 66)),
    "sad": _style((0, 114, 178), 8, 2, 2, 2),
    "surprise": _style((230, 159, 0), 4, 4),
    "neutral": _style((86, 180, 233), 1, 2),
}
_UNCERTAIN: Final = _style((110, 110, 110), 1, 4)


def style_of(label: str) -> EmotionStyle:
    """Return the style of an emotion; gray for `fer_core.labels.UNCERTAIN` and any other label."""
    return _STYLES.get(label, _UNCERTAIN)
