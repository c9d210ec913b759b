"""Faces that each finder finds in moving pictures, frame by frame, and what that costs.

Run ``python -m tests.benchmarks.moving_clips CLIP`` in the project's root, with a video, or a
picture that is made to sway. ``--faces N`` says how many faces each frame has (one, if left out; 0
for none); ``--first N`` and ``--frames N`` choose a part of the clip. A clip of one face is also
tilted to either side, tilted to and fro, brought closer, and enlarged. Prints for each of these the
frames with at least and with exactly so many boxes, all boxes, how many numbers they have (one each
if no face was lost), and milliseconds of processor time a frame; ``--change TITLE`` (repeatable)
prints these lines alone, ``--schedule NAME`` measures another one than balanced, ``--detector
NAME`` one finder.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from time import process_time
from typing import Final

import cv2
import numpy as np

from fer_core.detection import DetectionSettings, FaceTracker
from fer_core.detection.settings import DETECTORS, SCHEDULES
from tests.support.moving_pictures import (
    RATE,
    Change,
    Gray,
    approach,
    read,
    sway,
    swing,
    tilt,
    warped,
)

AS_IT_IS: Final = "as it is"
ENLARGED: Final = "enlarged to 1280x720"

CHANGES: Final[Mapping[str, Change | None]] = {
    AS_IT_IS: None,
    ENLARGED: None,
    **{
        f"tilted by {degrees} degrees to the {side}": tilt(-sign * degrees)
        for side, sign in (("right", 1), ("left", -1))
        for degrees in (15, 25, 35)
    },
    "tilted to and fro by 60 degrees": swing,
    "half as large and back": approach,
}


def frames_of(path: Path, first: int, count: int) -> tuple[list[Gray], float]:
    """Return gray frames of a video or of a picture that sways, and their rate."""
    picture = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    if picture is not None:
        return list(sway(np.asarray(picture, np.uint8), first + count)[first:]), RATE
    frames, rate = read(path, first + count)
    return frames[first:], rate


def changed(frames: list[Gray], rate: float, title: str) -> list[Gray]:
    """Return the frames of one line of the table."""
    change = CHANGES[title]
    if change is not None:
        height, width = frames[0].shape
        return [
            warped(frame, change(row / rate, width, height)) for row, frame in enumerate(frames)
        ]
    if title == ENLARGED:
        return [
            np.asarray(cv2.resize(frame, (1280, 720), interpolation=cv2.INTER_LINEAR), np.uint8)
            for frame in frames
        ]
    return frames


def measure(
    frames: list[Gray], rate: float, settings: DetectionSettings, first: int, faces: int
) -> list[str]:
    """Return the cells of one finder."""
    tracker = FaceTracker(settings)
    counts: list[int] = []
    numbers: set[int] = set()
    started = process_time()
    for row, frame in enumerate(frames, first):
        found = tracker.update(frame, row / rate)
        counts.append(len(found))
        numbers |= set(found.track_ids.tolist())
    spent = 1e3 * (process_time() - started) / len(frames)
    return [
        str(sum(count >= faces for count in counts)),
        str(sum(count == faces for count in counts)),
        str(sum(counts)),
        str(len(numbers)),
        f"{spent:.1f}",
    ]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clip", type=Path)
    parser.add_argument("--faces", type=int, default=1, metavar="N")
    parser.add_argument("--first", type=int, default=0, metavar="N")
    parser.add_argument("--frames", type=int, default=192, metavar="N")
    parser.add_argument("--change", action="append", choices=list(CHANGES), metavar="TITLE")
    parser.add_argument("--schedule", choices=SCHEDULES, default="balanced")
    parser.add_argument("--detector", choices=DETECTORS)
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    frames, rate = frames_of(arguments.clip, arguments.first, arguments.frames)
    if not frames:
        parser.error(f"{arguments.clip} has no such frames.")
    titles = arguments.change or (list(CHANGES) if arguments.faces == 1 else [AS_IT_IS])
    detectors = [arguments.detector] if arguments.detector else DETECTORS
    parts = (f"{arguments.faces} or more", f"exactly {arguments.faces}", "boxes", "numbers", "ms")
    heads = [f"{name}: {part}" for name in detectors for part in parts]
    sys.stdout.write(f"| {len(frames)} frames | {' | '.join(heads)} |\n")
    sys.stdout.write("| --- |" + " ---: |" * len(heads) + "\n")
    for title in titles:
        moving = changed(frames, rate, title)
        cells = [
            cell
            for name in detectors
            for cell in measure(
                moving,
                rate,
                DetectionSettings(name, schedule=arguments.schedule),
                arguments.first,
                arguments.faces,
            )
        ]
        sys.stdout.write(f"| {title} | {' | '.join(cells)} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
