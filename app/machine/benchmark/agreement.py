"""Compare the faces that two systems find in a clip."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import intersection_over_union

Boxes = NDArray[np.float32]
"""(n, 4) float32 ``left, top, right, bottom``, the faces of one frame."""

SAME_FACE: Final = 0.5
"""Intersection over union from which two boxes show the same face."""

_LINK: Final = 0.3
_LINK_GAP: Final = 0.25
_LONG_TRACK: Final = 1.0
_GRACE: Final = 0.25


@dataclass(frozen=True, slots=True)
class Agreement:
    """Numbers of faces that one system found and the other did not.

    Attributes:
        expected: Boxes of the reference's tracks of a second and more, after their first 250 ms.
        missed: How many of them ours has no box for.
        missed_doubles: How many of the missed ones belong to a face that ours has: the reference
            shows it twice there, and ours fits its other box.
        reference_only: All boxes of the reference that ours has none for.
        ours_only: Boxes of ours that the reference has none for.
        reference_boxes: All boxes of the reference.
        our_boxes: All boxes of ours.
    """

    expected: int
    missed: int
    missed_doubles: int
    reference_only: int
    ours_only: int
    reference_boxes: int
    our_boxes: int


def link(boxes: Sequence[Boxes], times: Sequence[float]) -> list[list[tuple[int, int]]]:
    """Link the boxes of a system without tracks to tracks, by overlap from frame to frame.

    Args:
        boxes: The faces of each frame.
        times: The frames' times, seconds.

    Returns:
        Each track as (frame, row of that frame's boxes), in the order of the frames; a track
        bridges frames without its face for 250 ms.
    """
    open_: list[list[tuple[int, int]]] = []
    closed: list[list[tuple[int, int]]] = []
    for frame, here in enumerate(boxes):
        free = list(range(len(here)))
        still_open: list[list[tuple[int, int]]] = []
        for track in open_:
            last_frame, last_row = track[-1]
            overlap = intersection_over_union(boxes[last_frame][last_row][None], here)[0]
            best = max(free, key=lambda row: overlap[row], default=None)
            if best is not None and overlap[best] >= _LINK:
                track.append((frame, best))
                free.remove(best)
                still_open.append(track)
            elif times[frame] - times[last_frame] <= _LINK_GAP:
                still_open.append(track)
            else:
                closed.append(track)
        open_ = still_open + [[(frame, row)] for row in free]
    return closed + open_


def agreement(
    ours: Sequence[Boxes], reference: Sequence[Boxes], times: Sequence[float]
) -> Agreement:
    """Compare two systems on the same frames."""
    found = [_covered(there, here) for here, there in zip(ours, reference, strict=True)]
    known = [_covered(here, there) for here, there in zip(ours, reference, strict=True)]
    expected = missed = doubles = 0
    for track in link(reference, times):
        start = times[track[0][0]]
        if times[track[-1][0]] - start < _LONG_TRACK:
            continue
        for frame, row in track:
            if times[frame] - start < _GRACE:
                continue
            expected += 1
            if not found[frame][row]:
                missed += 1
                doubles += _is_double(reference[frame][row], ours[frame], reference[frame])
    return Agreement(
        expected,
        missed,
        doubles,
        sum(int((~row).sum()) for row in found),
        sum(int((~row).sum()) for row in known),
        sum(map(len, reference)),
        sum(map(len, ours)),
    )


def _covered(boxes: Boxes, others: Boxes) -> NDArray[np.bool_]:
    """Return for each box, (n,) bool, whether one of the others shows the same face."""
    if not len(boxes) or not len(others):
        return np.zeros(len(boxes), np.bool_)
    return intersection_over_union(boxes, others).max(axis=1) >= SAME_FACE


def _is_double(box: Boxes, ours: Boxes, reference: Boxes) -> bool:
    """Return whether a box overlaps one of ours that fits another box of the reference."""
    if not len(ours):
        return False
    overlap = intersection_over_union(box[None], ours)[0]
    nearest = ours[int(overlap.argmax())]
    return bool(overlap.max() > 0.2) and bool(_covered(nearest[None], reference)[0])


def label_changes_per_minute(
    tracks: Sequence[Sequence[tuple[float, int]]],
) -> float:
    """Return how often the label of a face changes, per minute of one face.

    Args:
        tracks: Each as (time in seconds, number of its likeliest label).
    """
    changes = sum(
        first != second for track in tracks for (_, first), (_, second) in pairwise(track)
    )
    seconds = sum(track[-1][0] - track[0][0] for track in tracks if track)
    return 60 * changes / seconds if seconds else 0.0
