"""Faces that each finder finds in photographs, upright and tilted, and what that costs.

Run ``python -m tests.benchmarks.finders FOLDER`` in the project's root, with a folder of
photographs that hold one face or more each (searched through with its subfolders); ``--every N``
takes every Nth of them. Prints a table: of each copy the photographs with a face, all boxes, and
milliseconds of processor time a photograph.
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from time import process_time
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.detection import DetectionSettings, FaceTracker
from fer_core.detection.settings import DETECTORS

Gray = NDArray[np.uint8]


def tilted(angle: float) -> Callable[[Gray], Gray]:
    """Turn a picture about its middle; its edges go on beyond it."""

    def turn(gray: Gray) -> Gray:
        height, width = gray.shape
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
        turned = cv2.warpAffine(gray, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(turned, np.uint8)

    return turn


def dim(gray: Gray) -> Gray:
    """A fifth of the light, with the noise of a webcam."""
    noise = np.random.default_rng(0).normal(0, 4, gray.shape)
    return np.clip(gray * 0.2 + noise, 0, 255).astype(np.uint8)


def half_covered(gray: Gray) -> Gray:
    """The lower third is gray, as behind a hand or a book."""
    covered = gray.copy()
    covered[2 * len(gray) // 3 :] = 90
    return covered


def small(gray: Gray) -> Gray:
    """A quarter of the side, in the middle of an empty 720p picture."""
    frame = np.full((720, 1280), 110, np.uint8)
    face = cv2.resize(gray, (160, 160), interpolation=cv2.INTER_AREA)
    frame[280:440, 560:720] = face
    return frame


COPIES: Final[Mapping[str, Callable[[Gray], Gray]]] = {
    "as they are": lambda gray: gray,
    **{f"tilted by {angle} degrees": tilted(angle) for angle in (10, 20, 30, 45)},
    "dim": dim,
    "lower third covered": half_covered,
    "small, 720p": small,
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, metavar="N")
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    read = [cv2.imread(str(p), cv2.IMREAD_GRAYSCALE) for p in sorted(arguments.folder.rglob("*.*"))]
    pictures = [np.asarray(picture, np.uint8) for picture in read if picture is not None]
    pictures = pictures[:: arguments.every]
    heads = [f"{name}: {what}" for name in DETECTORS for what in ("found", "boxes", "ms")]
    sys.stdout.write(f"| {len(pictures)} photographs | {' | '.join(heads)} |\n")
    sys.stdout.write("| --- |" + " ---: |" * len(heads) + "\n")
    trackers = {name: FaceTracker(DetectionSettings(name)) for name in DETECTORS}
    for title, change in COPIES.items():
        cells: list[str] = []
        for tracker in trackers.values():
            counts: list[int] = []
            spent = 0.0
            for picture in pictures:
                copy = change(picture)
                tracker.reset()
                started = process_time()
                counts.append(len(tracker.update(copy, 0.0)))
                spent += process_time() - started
            found = sum(count > 0 for count in counts)
            cells += [str(found), str(sum(counts)), f"{1000 * spent / len(pictures):.1f}"]
        sys.stdout.write(f"| {title} | {' | '.join(cells)} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
