"""Where boxes and labels go: computed once, in pixels of the target, for every painter.

Sizes follow the target's shorter side, so that a snapshot, an export and the window look alike;
``pixel_ratio`` keeps text legible on dense screens.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.drawing.palette import Colour, style_of
from fer_core.drawing.shapes import Rect, corner_ticks, dashes, rounded_rectangle
from fer_core.drawing.text import CAP_HEIGHT, measure
from fer_core.labels import DEFAULT_THRESHOLD, UNCERTAIN, decide
from fer_core.types import Analysis, FaceStatus

HALO: Final[Colour] = (18, 18, 18)
"""A dark rim under each line, so that it shows on any picture."""
TEXT_SHARE: Final = 1 / 38
"""Pixel size of labels as a share of the target's shorter side..."""
LEAST_TEXT: Final = 13
"""... but no less than this, in pixels of a plain screen."""
SMALL_TEXT: Final = 0.8
"""Share of the size for faces that are small against their label."""
TINY_TEXT: Final = 6
"""Pixel size below which a label that does not fit is left out."""
LINE_SHARE: Final = 1 / 300


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """Lines with round ends and joints.

    Attributes:
        lines: Each (n, 2) float32, points in target pixels.
        closed: Whether the last point of each line joins the first.
        width: Pixels.
        colour: RGB.
    """

    lines: tuple[NDArray[np.float32], ...]
    closed: bool
    width: int
    colour: Colour


@dataclass(frozen=True, slots=True)
class Plate:
    """A label: a filled rectangle with rounded corners and one line of text.

    Attributes:
        left: Whole pixels of the target, as the next three.
        top: See above.
        width: See above.
        height: See above.
        radius: Of the corners, pixels.
        fill: RGB.
        text: What it says.
        text_left: Where the text begins, pixels from `left`.
        baseline: Pixels from `top` to the baseline.
        text_pixels: Pixel size of the font.
        ink: RGB of the text.
    """

    left: int
    top: int
    width: int
    height: int
    radius: int
    fill: Colour
    text: str
    text_left: int
    baseline: int
    text_pixels: int
    ink: Colour

    @property
    def rect(self) -> Rect:
        """Left, top, right, bottom in target pixels."""
        return self.left, self.top, self.left + self.width, self.top + self.height


@dataclass(frozen=True, slots=True, eq=False)
class FaceMark:
    """All that is drawn for one face.

    Attributes:
        track_id: The face's number.
        rect: Its box, wholly inside the target.
        strokes: In the order in which they are drawn.
        plate: Its label, or None where the target is too small for one.
    """

    track_id: int
    rect: Rect
    strokes: tuple[Stroke, ...]
    plate: Plate | None


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """Everything that is drawn over one picture.

    Attributes:
        size: (width, height) of the target in pixels.
        marks: One a face; strokes of all are drawn first, then plates, the chosen face last.
    """

    size: tuple[int, int]
    marks: tuple[FaceMark, ...]

    def track_at(self, x: float, y: float) -> int | None:
        """Number of the face whose label or box holds a point; the smallest box where several."""
        hits = [
            (_area(rect), mark.track_id)
            for mark in self.marks
            for rect in (mark.rect, mark.plate.rect if mark.plate else mark.rect)
            if rect[0] <= x < rect[2] and rect[1] <= y < rect[3]
        ]
        return min(hits)[1] if hits else None


def layout_overlay(
    analysis: Analysis,
    size: tuple[int, int],
    *,
    threshold: float = DEFAULT_THRESHOLD,
    selected: int | None = None,
    mirror: bool = False,
    pixel_ratio: float = 1.0,
) -> Overlay:
    """Lay out boxes and labels of an analysis for a target of any size.

    Args:
        analysis: What the pipeline said of a frame.
        size: (width, height) of the target in pixels; the whole frame is shown on it.
        threshold: Probability below which a face is labelled "uncertain".
        selected: Number of the face to emphasise.
        mirror: Whether the picture is shown mirrored; labels are not.
        pixel_ratio: Device pixels per plain pixel of a dense screen.

    Raises:
        ValueError: ``size`` or ``pixel_ratio`` is not positive.
    """
    width, height = size
    if width < 1 or height < 1 or not pixel_ratio > 0:
        raise ValueError(f"expected a positive size and pixel ratio, not {size}, {pixel_ratio}")
    faces = analysis.faces
    rects = _target_rects(faces.boxes, analysis.frame.size, size, mirror)
    text_pixels = max(round(LEAST_TEXT * pixel_ratio), round(min(size) * TEXT_SHARE))
    line = max(round(2 * pixel_ratio), round(min(size) * LINE_SHARE))

    order = [i for i in range(len(faces)) if np.isfinite(rects[i]).all()]
    # The chosen face takes the best place for its label, then the larger ones.
    order.sort(key=lambda i: (faces.track_ids[i] != selected, -_area(rects[i])))
    placed: list[Rect] = []
    marks: list[FaceMark] = []
    for i in order:
        track = int(faces.track_ids[i])
        label, confidence = decide(faces.smoothed[i], analysis.labels, threshold)
        rect = rects[i]
        others = [rects[j] for j in order if j != i]
        plate = _plate(label, confidence, rect, size, text_pixels, line, others, placed)
        if plate is not None:
            placed.append(plate.rect)
        seen = faces.status[i] == FaceStatus.DETECTED
        thin = max(1, min(line, round(min(rect[2] - rect[0], rect[3] - rect[1]) / 24)))
        strokes = _strokes(
            rect, thin, style_of(label).colour, dashed=not seen, chosen=track == selected
        )
        marks.append(FaceMark(track, rect, strokes, plate))
    return Overlay(size, tuple(reversed(marks)))


def label_text(label: str, confidence: float) -> str:
    """The words of a label: "happy 83 %", or "uncertain" alone."""
    return label if label == UNCERTAIN else f"{label} {round(100 * confidence)} %"


def _target_rects(
    boxes: NDArray[np.float32], frame_size: tuple[int, int], size: tuple[int, int], mirror: bool
) -> list[Rect]:
    """Boxes of the frame in target pixels, cut at the target's edges."""
    width, height = size
    scale = np.array([width / frame_size[0], height / frame_size[1]] * 2)
    scaled = boxes.astype(np.float64) * scale
    if mirror:
        scaled[:, [0, 2]] = width - scaled[:, [2, 0]]
    rects = np.clip(scaled, 0, [width, height, width, height])
    return [(left, top, right, bottom) for left, top, right, bottom in rects.tolist()]


def _strokes(
    rect: Rect, line: int, colour: Colour, *, dashed: bool, chosen: bool
) -> tuple[Stroke, ...]:
    """The lines of a box: a thin rounded outline, solid or dashed; ticks around the chosen one."""
    half = line / 2 + 1
    left, top, right, bottom = rect
    inner = (
        left + half,
        top + half,
        max(right - half, left + half),
        max(bottom - half, top + half),
    )
    side = min(right - left, bottom - top)
    radius = min(0.1 * side, 8.0 * line)
    outline = rounded_rectangle(inner, radius)
    lines = dashes(outline, 5.0 * line, 4.0 * line) if dashed else (outline,)
    strokes = [
        Stroke(lines, not dashed, line + 2, HALO),
        Stroke(lines, not dashed, line, colour),
    ]
    if chosen:
        ticks = corner_ticks(inner, radius, min(0.14 * side, 12.0 * line))
        strokes += [
            Stroke(ticks, False, 2 * line + 2 + line // 2, HALO),
            Stroke(ticks, False, 2 * line + line // 2, colour),
        ]
    return tuple(strokes)


def _plate(
    label: str,
    confidence: float,
    rect: Rect,
    size: tuple[int, int],
    text_pixels: int,
    line: int,
    others: Sequence[Rect],
    placed: Sequence[Rect],
) -> Plate | None:
    """The label of a box at the best place inside the target, smaller where it must be."""
    text = label_text(label, confidence)
    # Two sizes only: a size that followed the box would make the text tremble with it.
    if rect[2] - rect[0] < 5 * text_pixels:
        text_pixels = max(TINY_TEXT, round(text_pixels * SMALL_TEXT))
    while (extent := _plate_size(text, text_pixels))[0] > size[0] or extent[1] > size[1]:
        text_pixels = min(text_pixels - 1, round(text_pixels * size[0] / max(extent[0], 1)))
        if text_pixels < TINY_TEXT:
            return None
    width, height = extent
    left, top = _best_place(rect, width, height, size, line, others, placed)
    style = style_of(label)
    return Plate(
        left=left,
        top=top,
        width=width,
        height=height,
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


def _plate_size(text: str, text_pixels: int) -> tuple[int, int]:
    # Digits differ in width; the widest stands for all, so that a plate does not tremble.
    steady = "".join("0" if character.isdigit() else character for character in text)
    width = int(np.ceil(measure(steady, text_pixels).width)) + 2 * _padding(text_pixels)
    return width, round(1.55 * text_pixels)


def _best_place(
    rect: Rect,
    width: int,
    height: int,
    size: tuple[int, int],
    line: int,
    others: Sequence[Rect],
    placed: Sequence[Rect],
) -> tuple[int, int]:
    """The place around a box that hides least: other labels first, other faces, then its own."""
    left, top, right, bottom = rect
    gap = line + 1
    places = (
        (left, top - gap - height),
        (left, bottom + gap),
        (right - width, top - gap - height),
        (right - width, bottom + gap),
        (right + gap, top),
        (left - gap - width, top),
        (left + 2 * gap, top + 2 * gap),
        (left + 2 * gap, bottom - 2 * gap - height),
    )
    best, best_cost = (0, 0), float("inf")
    for rank, (x, y) in enumerate(places):
        x = round(min(max(x, 0), size[0] - width))
        y = round(min(max(y, 0), size[1] - height))
        here = (x, y, x + width, y + height)
        hidden = (
            8 * sum(_overlap(here, other) for other in placed)
            + 2 * sum(_overlap(here, other) for other in others)
            + _overlap(here, rect)
        )
        cost = hidden / (width * height) + 0.05 * rank
        if cost < best_cost:
            best, best_cost = (x, y), cost
        if hidden == 0:
            break
    return best


def _area(rect: Rect) -> float:
    return max(rect[2] - rect[0], 0.0) * max(rect[3] - rect[1], 0.0)


def _overlap(one: Rect, other: Rect) -> float:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return max(across, 0.0) * max(down, 0.0)
