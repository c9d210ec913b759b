"""Labels of faces: their text, their size and their place around a box."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from fer_core.drawing.palette import Colour, style_of
from fer_core.drawing.shapes import PixelRect
from fer_core.drawing.text import CAP_HEIGHT, text_width
from fer_core.labels import UNCERTAIN

SMALL_TEXT: Final = 0.8
"""Share of the text size for faces that are small against their label."""
TINY_TEXT: Final = 6
"""Pixel size below which a label that does not fit is left out."""

_DIGIT: Final = re.compile(r"\d")

# What a plate may hide, in order of harm: another label, another face, its own face.
_HIDES_LABEL: Final = 8.0
_HIDES_FACE: Final = 2.0
_HIDES_OWN_FACE: Final = 1.0
_NEXT_PLACE: Final = 0.05


@dataclass(frozen=True, slots=True)
class Plate:
    """A label: a filled rectangle with rounded corners and one line of text.

    Attributes:
        rect: Where it is.
        radius: Of its corners, pixels.
        fill: RGB.
        text: Its text.
        text_left: Where the text begins, pixels from the left edge.
        baseline: Pixels from the top edge to the baseline.
        text_pixels: Pixel size of the font.
        ink: RGB of the text.
    """

    rect: PixelRect
    radius: int
    fill: Colour
    text: str
    text_left: int
    baseline: int
    text_pixels: int
    ink: Colour


def label_text(number: int | None, label: str, confidence: float) -> str:
    """Return the text of a label: "3 · happy 83 %", "3 · uncertain", or "3 · happy, by hand".

    Args:
        number: The face's; None to leave it out.
        label: The emotion, or `UNCERTAIN`.
        confidence: Its probability; NaN where a person assigned the label.
    """
    if math.isnan(confidence):
        text = f"{label}, by hand"
    else:
        text = label if label == UNCERTAIN else f"{label} {round(100 * confidence)} %"
    return text if number is None else f"{number} · {text}"


@dataclass(frozen=True, slots=True)
class LabelWriter:
    """How labels read, and how wide their text is where they are painted.

    Attributes:
        write: Returns the text of a label; takes what `label_text` takes.
        measure: Returns the width in pixels of a text at a pixel size, as `text_width` does.
    """

    write: Callable[[int | None, str, float], str] = label_text
    measure: Callable[[str, float], float] = text_width


ENGLISH_LABELS: Final = LabelWriter()
"""The labels of exports, in the font that comes with the program."""


def plate_for(
    number: int | None,
    label: str,
    confidence: float,
    box: PixelRect,
    size: tuple[int, int],
    text_pixels: int,
    gap: int,
    other_boxes: Sequence[PixelRect],
    placed: Sequence[PixelRect],
    writer: LabelWriter = ENGLISH_LABELS,
) -> Plate | None:
    """Lay out the label of a box, wholly inside the target.

    Args:
        number: The face's, as tables have it; None where it is not shown.
        label: The emotion, or `UNCERTAIN`.
        confidence: Its probability, 0 to 1.
        box: The face, inside the target.
        size: (width, height) of the target.
        text_pixels: Pixel size of the font; made smaller where the label would not fit.
        gap: Pixels between box and label.
        other_boxes: The other faces, which the label should not hide.
        placed: The labels that are placed already.
        writer: Writes and measures the label's text.

    Returns:
        None where the target is too small for any label.
    """
    text = writer.write(number, label, confidence)
    # Two sizes only: with a size that follows the box the text would change on every frame.
    if box.width < 5 * text_pixels:
        text_pixels = max(TINY_TEXT, round(text_pixels * SMALL_TEXT))
    width, height = _extent(text, text_pixels, writer)
    while width > size[0] or height > size[1]:
        text_pixels = min(text_pixels - 1, text_pixels * size[0] // width)
        if text_pixels < TINY_TEXT:
            return None
        width, height = _extent(text, text_pixels, writer)
    style = style_of(label)
    return Plate(
        rect=_best_place(box, width, height, size, gap, other_boxes, placed),
        radius=round(height * 0.28),
        fill=style.colour,
        text=text,
        text_left=_padding(text_pixels),
        baseline=round((height + CAP_HEIGHT * text_pixels) / 2),
        text_pixels=text_pixels,
        ink=style.ink,
    )


def _padding(text_pixels: int) -> int:
    return round(0.5 * text_pixels)


def _extent(text: str, text_pixels: int, writer: LabelWriter) -> tuple[int, int]:
    # Digits differ in width; all count as the widest, so that the plate keeps its width.
    steady = _DIGIT.sub("0", text)
    width = math.ceil(writer.measure(steady, text_pixels)) + 2 * _padding(text_pixels)
    return width, round(1.55 * text_pixels)


def _best_place(
    box: PixelRect,
    width: int,
    height: int,
    size: tuple[int, int],
    gap: int,
    other_boxes: Sequence[PixelRect],
    placed: Sequence[PixelRect],
) -> PixelRect:
    """Return the place around a box, inside the target, that hides least; earlier ones first."""
    above, below = box.top - gap - height, box.bottom + gap
    places = (
        (box.left, above),
        (box.left, below),
        (box.right - width, above),
        (box.right - width, below),
        (box.right + gap, box.top),
        (box.left - gap - width, box.top),
        (box.left + 4 * gap, box.top + 4 * gap),
        (box.left + 4 * gap, box.bottom - 4 * gap - height),
    )
    best, best_cost = PixelRect(0, 0, width, height), math.inf
    for rank, (x, y) in enumerate(places):
        left = min(max(x, 0), size[0] - width)
        top = min(max(y, 0), size[1] - height)
        here = PixelRect(left, top, left + width, top + height)
        hidden = (
            _HIDES_LABEL * sum(here.overlap(other) for other in placed)
            + _HIDES_FACE * sum(here.overlap(other) for other in other_boxes)
            + _HIDES_OWN_FACE * here.overlap(box)
        )
        cost = hidden / here.area + _NEXT_PLACE * rank
        if cost < best_cost:
            best, best_cost = here, cost
        if hidden == 0:
            break
    return best
