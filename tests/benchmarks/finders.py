"""Faces that each finder finds in photographs and changed copies, and what that costs.

Run ``python -m tests.benchmarks.finders FOLDER`` in the project's root, with a folder of
photographs that hold one face or more each (searched through with its subfolders); ``--every N``
takes every Nth of them, ``--without N`` all others. Prints a table: of each copy the photographs
with a face, all boxes, the tilt that is measured (median, and what a tenth is beyond either way),
and milliseconds of processor time a photograph; then the same of those that look into the camera,
turned aside by a head model; then the boxes in groups, pictures of twelve photographs each, as they
are and tilted by up to 20 degrees, beside those of a full scan. ``--only PART`` (``copies``,
``turned``, ``groups``) prints one of these alone, ``--copy TITLE`` (repeatable) these copies alone;
``--detector NAME`` measures one finder.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import process_time
from typing import Final, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from app.machine.benchmark.full_scan import SETTINGS
from fer_core.detection import DetectionSettings, FaceTracker, HaarDetector
from fer_core.detection.boxes import Square
from fer_core.detection.network.blazeface import BlazeFace
from fer_core.detection.settings import DETECTORS, DetectorName
from tests.support.frontal_faces import frontal_face
from tests.support.head_turns import turn_head

Gray = NDArray[np.uint8]
Photograph = TypeVar("Photograph")

TWELVE: Final = 12


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


def lower_third_covered(gray: Gray) -> Gray:
    """The lower third is gray, as behind a hand or a book."""
    covered = gray.copy()
    covered[2 * len(gray) // 3 :] = 90
    return covered


def one_half_covered(gray: Gray) -> Gray:
    """The right half is gray: mostly half of the face, as at a door or behind another head."""
    covered = gray.copy()
    covered[:, gray.shape[1] // 2 :] = 90
    return covered


def narrowed(share: float) -> Callable[[Gray], Gray]:
    """Only as wide as a share: a head that turns aside is so, but its far side vanishes, too."""

    def narrow(gray: Gray) -> Gray:
        height, width = gray.shape
        matrix = np.array([[share, 0, (1 - share) * width / 2], [0, 1, 0]], np.float64)
        narrow_ = cv2.warpAffine(gray, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(narrow_, np.uint8)

    return narrow


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
    "lower third covered": lower_third_covered,
    "right half covered": one_half_covered,
    **{f"narrowed to {share:.0%}": narrowed(share) for share in (0.7, 0.5)},
    "small, 720p": small,
}

TURNS: Final = (0, 15, 30, 45, 60)
"""Degrees by which faces are turned to either side; the head model shows no ear."""

PARTS: Final = ("copies", "turned", "groups")


def group(pictures: Sequence[Gray], most_tilt: float) -> Gray:
    """Twelve photographs, each 160 pixels high and wide, in three rows."""
    angles = np.random.default_rng(len(pictures[0])).uniform(-most_tilt, most_tilt, TWELVE)
    tiles = [
        cv2.resize(tilted(angle)(picture), (160, 160), interpolation=cv2.INTER_AREA)
        for angle, picture in zip(angles, pictures, strict=True)
    ]
    return np.asarray(np.vstack([np.hstack(tiles[i : i + 4]) for i in (0, 4, 8)]), np.uint8)


def print_groups(pictures: list[Gray], detectors: Sequence[DetectorName]) -> None:
    """The boxes of groups: of each finder, and of a full scan of the cascade."""
    chosen = [pictures[i : i + TWELVE] for i in range(0, len(pictures) - TWELVE + 1, TWELVE)]
    if not chosen:
        return
    sys.stdout.write(f"\n| {len(chosen)} groups of twelve | {' | '.join(detectors)} ")
    sys.stdout.write(f"| full scan | fewer than the full scan ({detectors[0]}) |\n")
    sys.stdout.write("| --- |" + " ---: |" * (len(detectors) + 2) + "\n")
    trackers = [FaceTracker(DetectionSettings(name, schedule="thorough")) for name in detectors]
    scan = HaarDetector(SETTINGS)
    for title, tilt in (("as they are", 0.0), ("tilted by up to 20 degrees", 20.0)):
        counts: list[list[int]] = []
        for twelve in chosen:
            picture = group(twelve, tilt)
            row: list[int] = []
            for tracker in trackers:
                tracker.reset()
                row.append(len(tracker.update(picture, 0.0)))
            counts.append([*row, len(scan.detect(picture))])
        found = np.array(counts)
        fewer = int((found[:, 0] < found[:, -1]).sum())
        totals = " | ".join(f"{n} of {TWELVE * len(chosen)}" for n in found.sum(axis=0))
        sys.stdout.write(f"| {title} | {totals} | {fewer} |\n")
        sys.stdout.flush()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("--without", type=int, metavar="N")
    parser.add_argument("--only", choices=PARTS)
    parser.add_argument("--copy", action="append", choices=list(COPIES), metavar="TITLE")
    parser.add_argument("--detector", choices=DETECTORS)
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    read = [cv2.imread(str(p), cv2.IMREAD_GRAYSCALE) for p in sorted(arguments.folder.rglob("*.*"))]
    pictures = [np.asarray(picture, np.uint8) for picture in read if picture is not None]
    if arguments.without:
        pictures = [p for i, p in enumerate(pictures) if i % arguments.without]
    pictures = pictures[:: arguments.every]
    detectors = [arguments.detector] if arguments.detector else DETECTORS
    only = "copies" if arguments.copy else arguments.only
    if only in (None, "copies"):
        copies = arguments.copy or list(COPIES)
        print_copies(pictures, {title: COPIES[title] for title in copies}, detectors)
    if only in (None, "turned"):
        print_turned(pictures, detectors)
    if only in (None, "groups"):
        print_groups(pictures, detectors)


def print_turned(pictures: list[Gray], detectors: Sequence[DetectorName]) -> None:
    """What is found in photographs that look into the camera, turned to either side."""
    network = BlazeFace()
    places = [frontal_face(network, picture) for picture in pictures]
    frontal = [
        (picture, face.square)
        for picture, face in zip(pictures, places, strict=True)
        if face is not None
    ]
    if not frontal:
        return
    # Every second one to the left.
    signed = [(*face, 1 - 2 * (number % 2)) for number, face in enumerate(frontal)]

    def turned(yaw: float) -> Callable[[tuple[Gray, Square, int]], Gray]:
        return lambda face: turn_head(face[0], face[1], face[2] * yaw)

    sys.stdout.write("\nTurned by a head model, those that look into the camera:\n\n")
    print_copies(signed, {f"turned by {yaw} degrees": turned(yaw) for yaw in TURNS}, detectors)


def print_copies(
    pictures: Sequence[Photograph],
    copies: Mapping[str, Callable[[Photograph], Gray]],
    detectors: Sequence[DetectorName],
) -> None:
    """What is found in copies of the photographs."""
    heads = [f"{name}: {what}" for name in detectors for what in ("found", "boxes", "tilt", "ms")]
    sys.stdout.write(f"| {len(pictures)} photographs | {' | '.join(heads)} |\n")
    sys.stdout.write("| --- |" + " ---: |" * len(heads) + "\n")
    trackers = {name: FaceTracker(DetectionSettings(name)) for name in detectors}
    for title, change in copies.items():
        cells: list[str] = []
        for tracker in trackers.values():
            counts: list[int] = []
            rolls: list[float] = []
            spent = 0.0
            for picture in pictures:
                copy = change(picture)
                tracker.reset()
                started = process_time()
                found = tracker.update(copy, 0.0)
                spent += process_time() - started
                counts.append(len(found))
                rolls += found.rolls.tolist()
            low, middle, high = np.percentile(rolls or [np.nan], (10, 50, 90))
            cells += [
                str(sum(count > 0 for count in counts)),
                str(sum(counts)),
                f"{middle:.0f} ({low:.0f}, {high:.0f})",
                f"{1000 * spent / len(pictures):.1f}",
            ]
        sys.stdout.write(f"| {title} | {' | '.join(cells)} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
