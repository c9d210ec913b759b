"""Frames of tilted and turned clips on which pixelation leaves a face uncovered.

Run ``python -m tests.benchmarks.uncovered_faces CLIP`` in the project's root, with a clip of one
face that is upright and found throughout. Each frame is tilted, or narrowed as a head that turns
away is (its far side does not vanish as that of a real one does). Where the face is on the upright
clip is searched thoroughly. A frame counts as uncovered where less than 95 % of the disc about the
face's middle, of 0.4 of its side, which holds eyes and mouth, is within the rectangles that are
pixelated. Prints a table: for each detector with the boxes of the frame alone, as live (lost faces
stay covered) and as in files (which look ahead, too). ``--change TITLE`` (repeatable) prints these
lines alone.
"""

import argparse
import sys
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.annotation.hiding.blur import AROUND_SECONDS, blurred_rects
from fer_core.annotation.parts.look_ahead import LookAhead
from fer_core.annotation.parts.production import REACH_SECONDS
from fer_core.detection import DetectionSettings, FaceTracker
from fer_core.detection.boxes import turned_extents
from fer_core.detection.settings import DETECTORS, DetectorName
from fer_core.types import Faces, Observation
from tests.support.moving_pictures import read, swing, tilt, turn_away, warped

Gray = NDArray[np.uint8]
Boxes = NDArray[np.float32]

DISC: Final = 0.4
COVERED: Final = 0.95
WAYS: Final = ("boxes alone", "live", "files")


CHANGES: Final = {
    **{f"tilted by {degrees} degrees": tilt(degrees) for degrees in (0, 15, 25, 35, 45, 60, 90)},
    "tilted to and fro by 60 degrees": swing,
    "turned away and back": turn_away,
}


def discs(frames: list[Gray]) -> list[NDArray[np.float64]]:
    """(n, 3) of each frame: x, y and 1 of points that show the face; between finds interpolated."""
    tracker = FaceTracker(DetectionSettings(schedule="thorough"))
    places = np.full((len(frames), 3), np.nan)
    for row, frame in enumerate(frames):
        tracker.reset()
        found = tracker.update(frame, 0.0)
        if len(found):
            left, top, right, bottom = found.boxes[0].tolist()
            places[row] = (left + right) / 2, (top + bottom) / 2, right - left
    known = np.flatnonzero(~np.isnan(places[:, 0]))
    for column in places.T:
        column[:] = np.interp(np.arange(len(frames)), known, column[known])
    y, x = np.mgrid[-1:1:21j, -1:1:21j]
    round_ = np.hypot(x, y) <= 1
    points = np.stack([x[round_], y[round_], np.zeros(round_.sum())], axis=1)
    return [DISC * side * points + (x, y, 1) for x, y, side in places]


def covered(points: NDArray[np.float64], boxes: Boxes, size: tuple[int, int]) -> bool:
    """Whether enough of the points in the picture is pixelated."""
    x, y = points.T
    shown = (x >= 0) & (y >= 0) & (x < size[0]) & (y < size[1])
    inside = np.zeros(len(points), bool)
    for rect in blurred_rects(boxes, size):
        inside |= (x >= rect.left) & (x < rect.right) & (y >= rect.top) & (y < rect.bottom)
    return not shown.any() or bool(inside[shown].mean() >= COVERED)


def uncovered(
    frames: list[Gray], points: list[NDArray[np.float64]], rate: float, detector: DetectorName
) -> list[int]:
    """Frames without cover, one number a way."""
    size = (frames[0].shape[1], frames[0].shape[0])
    tracker = FaceTracker(DetectionSettings(detector))
    live: LookAhead[int] = LookAhead(0, 1, 0.0, False, 0.0)
    files: LookAhead[int] = LookAhead(round(REACH_SECONDS * rate), 1, 0.0, True, AROUND_SECONDS)
    areas: dict[str, list[Boxes]] = {way: [] for way in WAYS}
    for row, frame in enumerate(frames):
        found = tracker.update(frame, row / rate)
        chances = np.full((len(found), 7), 1 / 7, np.float32)
        faces = Faces(
            found.boxes, found.track_ids, found.status, chances, chances, rolls=found.rolls
        )
        observation = Observation(row, row / rate, faces)
        areas["boxes alone"].append(turned_extents(found.boxes, found.rolls))
        for way, ahead in (("live", live), ("files", files)):
            areas[way] += [done.around for done in ahead.push(observation, row)]
    areas["files"] += [done.around for done in files.flush()]
    return [
        sum(
            not covered(place, boxes, size) for place, boxes in zip(points, areas[way], strict=True)
        )
        for way in WAYS
    ]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clip", type=Path)
    parser.add_argument("--frames", type=int, default=192, metavar="N")
    parser.add_argument("--change", action="append", choices=list(CHANGES), metavar="TITLE")
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    frames, rate = read(arguments.clip, arguments.frames)
    height, width = frames[0].shape
    places = discs(frames)
    heads = [f"{name}: {way}" for name in DETECTORS for way in WAYS]
    sys.stdout.write(f"| {len(frames)} frames | {' | '.join(heads)} |\n")
    sys.stdout.write("| --- |" + " ---: |" * len(heads) + "\n")
    for title in arguments.change or CHANGES:
        matrices = [CHANGES[title](row / rate, width, height) for row in range(len(frames))]
        changed = [warped(frame, matrix) for frame, matrix in zip(frames, matrices, strict=True)]
        points = [p @ m.T for p, m in zip(places, matrices, strict=True)]
        cells = [n for name in DETECTORS for n in uncovered(changed, points, rate, name)]
        sys.stdout.write(f"| {title} | {' | '.join(map(str, cells))} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
