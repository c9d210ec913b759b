"""Compute where boxes and labels go, once for every painter, in pixels of the target.

Sizes follow the target's shorter side, so that a snapshot, an export and the window look alike;
``pixel_ratio`` keeps text legible on dense screens.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from fer_core.drawing.palette import Colour, style_of
from fer_core.drawing.plates import ENGLISH_LABELS, LabelWriter, Plate, plate_for
from fer_core.drawing.shapes import Dashes, PixelRect, Stroke, frame
from fer_core.drawing.turned import TurnedRect, turned_frame
from fer_core.geometry import whole_squares
from fer_core.labels import DEFAULT_THRESHOLD, decide
from fer_core.types import Analysis, Faces, FaceStatus

TURNED_FROM: Final = 5.0
"""Degrees of tilt from which the frame turns with the head; below, its lines stay on whole pixels
and steady."""

HALO: Final[Colour] = (18, 18, 18)
"""A dark rim of one pixel around each line, so that it shows on any picture."""
TEXT_SHARE: Final = 1 / 38
"""Pixel size of labels as a share of the target's shorter side..."""
LEAST_TEXT: Final = 13
"""... but no less than this, in pixels of a plain screen."""
LINE_SHARE: Final = 1 / 210
"""Width of lines as a share of the target's shorter side..."""
LEAST_LINE: Final = 3
"""... but no less than this, in pixels of a plain screen."""


class Decided(NamedTuple):
    """The label of a face.

    Attributes:
        label: The emotion, or "uncertain".
        confidence: Its probability; NaN where a person assigned it.
    """

    label: str
    confidence: float


@dataclass(frozen=True, slots=True)
class FaceMark:
    """Box and label of one face.

    Attributes:
        track_id: The face's number.
        rect: Its box, wholly inside the target; of a tilted face the one that holds the turned
            box.
        strokes: In the order in which they are drawn.
        plate: Its label, or None where the target is too small for one.
    """

    track_id: int
    rect: PixelRect
    strokes: tuple[Stroke, ...]
    plate: Plate | None


@dataclass(frozen=True, slots=True)
class Overlay:
    """Boxes and labels over one picture.

    Attributes:
        size: (width, height) of the target in pixels.
        marks: One for each face, the chosen face last. All strokes are drawn first, then all
            plates.
    """

    size: tuple[int, int]
    marks: tuple[FaceMark, ...]

    def track_at(self, x: float, y: float) -> int | None:
        """Return the number of the face at a point (box or label); the smallest box if several."""
        hits = [
            (mark.rect.area, mark.track_id)
            for mark in self.marks
            if mark.rect.holds(x, y) or (mark.plate is not None and mark.plate.rect.holds(x, y))
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
    enlarge: float = 1.0,
    decided: Sequence[Decided] | None = None,
    writer: LabelWriter = ENGLISH_LABELS,
) -> Overlay:
    """Lay out boxes and labels of an analysis for a target of any size.

    Args:
        analysis: The pipeline's result for a frame.
        size: (width, height) of the target in pixels; the whole frame is shown on it.
        threshold: Probability below which a face is labelled "uncertain".
        selected: Number of the face to emphasise.
        mirror: Whether the picture is shown mirrored; labels are not.
        pixel_ratio: Device pixels per plain pixel of a dense screen.
        enlarge: How many times as large as usual labels and lines are, for an audience.
        decided: The label of each face where that is known already, as in a table, in place of
            what the averages over time say.
        writer: Writes and measures the labels' texts.

    Raises:
        ValueError: ``size``, ``pixel_ratio`` or ``enlarge`` is not positive.
    """
    if min(size) < 1 or not (pixel_ratio > 0 and enlarge > 0):
        raise ValueError(
            f"expected a positive size, pixel ratio and factor, not {size}, {pixel_ratio}, "
            f"{enlarge}"
        )
    return layout_faces(
        analysis.faces,
        analysis.labels,
        analysis.frame.size,
        size,
        threshold=threshold,
        selected=selected,
        mirror=mirror,
        pixel_ratio=pixel_ratio,
        enlarge=enlarge,
        decided=decided,
        writer=writer,
    )


def layout_faces(
    faces: Faces,
    labels: Sequence[str],
    frame_size: tuple[int, int],
    size: tuple[int, int] | None = None,
    *,
    numbered: bool = True,
    threshold: float = DEFAULT_THRESHOLD,
    selected: int | None = None,
    mirror: bool = False,
    pixel_ratio: float = 1.0,
    enlarge: float = 1.0,
    decided: Sequence[Decided] | None = None,
    writer: LabelWriter = ENGLISH_LABELS,
) -> Overlay:
    """Lay out boxes and labels of faces whose picture is not at hand, see `layout_overlay`.

    Args:
        faces: The faces of a frame.
        labels: The emotions, in the order of the columns of their probabilities.
        frame_size: (width, height) of the frame in pixels.
        size: Of the target; None for that of the frame.
        numbered: Whether labels begin with the face's number.
        threshold: See `layout_overlay`, as the next six.
        selected: See above.
        mirror: See above.
        pixel_ratio: See above.
        enlarge: See above.
        decided: See above.
        writer: See above.
    """
    size = frame_size if size is None else size
    boxes = _target_boxes(faces.boxes, frame_size, size, mirror)
    turned = {
        i: _turned_box(faces, i, frame_size, size, mirror)
        for i, roll in enumerate(faces.rolls.tolist())
        if abs(roll) >= TURNED_FROM
    }
    boxes = [turned[i].extent(size) if i in turned else box for i, box in enumerate(boxes)]
    text_pixels = round(enlarge * max(LEAST_TEXT * pixel_ratio, min(size) * TEXT_SHARE))
    line = round(enlarge * max(LEAST_LINE * pixel_ratio, min(size) * LINE_SHARE))

    tracks: list[int] = faces.track_ids.tolist()
    status: list[int] = faces.status.tolist()
    # The chosen face takes the best place for its label, then the larger ones.
    order = sorted(range(len(faces)), key=lambda i: (tracks[i] != selected, -boxes[i].area))
    placed: list[PixelRect] = []
    marks: list[FaceMark] = []
    for i in order:
        if decided is None:
            flags = faces.quality.lasting(i)
            label, confidence = decide(faces.smoothed[i], labels, threshold, flags)
        else:
            label, confidence = decided[i]
        others = [boxes[j] for j in order if j != i]
        plate = plate_for(
            tracks[i] if numbered else None,
            label,
            confidence,
            boxes[i],
            size,
            text_pixels,
            line,
            others,
            placed,
            writer,
        )
        if plate is not None:
            placed.append(plate.rect)
        strokes = _strokes(
            turned.get(i, boxes[i]),
            line,
            style_of(label).colour,
            dashed=status[i] != FaceStatus.DETECTED,
            chosen=tracks[i] == selected,
        )
        marks.append(FaceMark(tracks[i], boxes[i], strokes, plate))
    return Overlay(size, tuple(reversed(marks)))


def _target_boxes(
    boxes: NDArray[np.float32], frame_size: tuple[int, int], size: tuple[int, int], mirror: bool
) -> list[PixelRect]:
    """Convert boxes to whole target pixels, cut at the target's edges, never empty."""
    # A few numbers: NumPy takes several times as long for them.
    width, height = size
    across, down = width / frame_size[0], height / frame_size[1]
    found: list[PixelRect] = []
    for left, top, right, bottom in boxes.tolist():
        if mirror:
            x, last_x = width - right * across, width - left * across
        else:
            x, last_x = left * across, right * across
        first = min(_whole(x, width), width - 1), min(_whole(top * down, height), height - 1)
        last = _whole(last_x, width), _whole(bottom * down, height)
        found.append(PixelRect(*first, max(last[0], first[0] + 1), max(last[1], first[1] + 1)))
    return found


def _whole(pixels: float, most: int) -> int:
    """Return the nearest whole number of pixels from 0 to ``most``."""
    return round(min(max(0.0, pixels), most))


def _turned_box(
    faces: Faces, row: int, frame_size: tuple[int, int], size: tuple[int, int], mirror: bool
) -> TurnedRect:
    """Return the box of a tilted face in target pixels, with what the picture's edge cut off."""
    (box,) = whole_squares(faces.boxes[row : row + 1], frame_size)
    scale = np.array([size[0] / frame_size[0], size[1] / frame_size[1]] * 2)
    left, top, right, bottom = (box * scale).tolist()
    x, roll = (left + right) / 2, round(float(faces.rolls[row]))
    if mirror:
        x, roll = size[0] - x, -roll
    return TurnedRect(x, (top + bottom) / 2, max(right - left, 1), max(bottom - top, 1), roll)


def _strokes(
    box: PixelRect | TurnedRect, line: int, colour: Colour, *, dashed: bool, chosen: bool
) -> tuple[Stroke, ...]:
    """Return the lines of a box: a thin rounded frame, solid or dashed; thick corners if chosen."""
    side = int(min(box.width, box.height))
    line = max(1, min(line, side // 16))
    radius = min(side // 8, 8 * line)
    dashes = Dashes(5 * line, 4 * line) if dashed else None
    strokes = _rimmed(box, radius, line, colour, dashes=dashes, arms=None)
    if chosen:
        strokes += _rimmed(box, radius, 2 * line, colour, dashes=None, arms=side // 8)
    return strokes


def _rimmed(
    box: PixelRect | TurnedRect,
    radius: int,
    width: int,
    colour: Colour,
    *,
    dashes: Dashes | None,
    arms: int | None,
) -> tuple[Stroke, ...]:
    """Return a frame with its dark rim; without the rim where the box is too small for it."""
    rim_arms = None if arms is None else arms + 1
    if isinstance(box, TurnedRect):
        return (
            turned_frame(box, radius + 1, width + 2, HALO, dashes=dashes, arms=rim_arms),
            turned_frame(box.inset(1), radius, width, colour, dashes=dashes, arms=arms),
        )
    if min(box.width, box.height) < 3:
        return (frame(box, radius, width, colour),)
    rim = frame(box, radius + 1, width + 2, HALO, dashes=dashes, arms=rim_arms)
    line = frame(box.inset(1), radius, width, colour, dashes=dashes, arms=arms)
    return rim, line
