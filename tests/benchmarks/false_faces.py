"""Regenerates the table of false and true faces in ``README.md`` beside this file.

Run as ``python -m tests.benchmarks.false_faces`` in the project's root; it takes some minutes.
"""

import sys
from collections.abc import Callable, Iterator

import cv2
import matplotlib.cbook
import numpy as np
from matplotlib.image import imread
from numpy.typing import NDArray
from skimage import data

from app.machine.benchmark.full_scan import SETTINGS
from fer_core.detection import DetectionSettings, FaceTracker, HaarDetector
from fer_core.detection.settings import DETECTORS, SCHEDULES

Gray = NDArray[np.uint8]

WIDTH, HEIGHT = 640, 360
FRAMES = 24
STILL = 8
RATE = 30

FACE_FREE = [
    "brick",
    "chelsea",
    "clock",
    "coffee",
    "coins",
    "grass",
    "gravel",
    "hubble_deep_field",
    "immunohistochemistry",
    "moon",
    "page",
    "rocket",
    "text",
]
"""Of scikit-image; the coins bear heads of gods and emperors, and the cascades see them."""

COLUMNS = [f"{name} {schedule}" for name in DETECTORS for schedule in SCHEDULES]


def tell(*cells: object) -> None:
    sys.stdout.write("| " + " | ".join(map(str, cells)) + " |\n")
    sys.stdout.flush()


def gray(picture: NDArray[np.uint8]) -> Gray:
    if picture.ndim == 3:
        picture = cv2.cvtColor(np.ascontiguousarray(picture[..., :3]), cv2.COLOR_RGB2GRAY)
    return np.asarray(picture, np.uint8)


def texture(seed: int, roughness: float) -> Gray:
    """Noise at six scales, the coarser the stronger, as clouds and foliage are."""
    rng = np.random.default_rng(seed)
    total = np.zeros((HEIGHT, WIDTH))
    for octave in range(1, 7):
        coarse = rng.normal(0, 1, (HEIGHT >> octave, WIDTH >> octave))
        total += roughness**octave * cv2.resize(
            coarse, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC
        )
    return cv2.normalize(total, None, 0, 255, cv2.NORM_MINMAX).astype(np.uint8)


def clip(picture: Gray, seed: int) -> Iterator[Gray]:
    """First still, then panned, zoomed and turned a little; with a camera's noise."""
    rng = np.random.default_rng(seed)
    height, width = picture.shape
    fit = 1.15 * max(WIDTH / width, HEIGHT / height)
    for step in range(FRAMES):
        angle = 0.2 * max(0, step - STILL)
        turn = cv2.getRotationMatrix2D(
            (width / 2, height / 2), 2 * np.sin(angle), fit * (1 + 0.05 * np.sin(angle))
        )
        turn[0, 2] += WIDTH / 2 - width / 2 + 15 * np.sin(angle + seed)
        turn[1, 2] += HEIGHT / 2 - height / 2 + 10 * np.sin(angle)
        moved = cv2.warpAffine(picture, turn, (WIDTH, HEIGHT), borderMode=cv2.BORDER_REFLECT)
        noisy = moved + rng.normal(0, 2, moved.shape)
        yield np.clip(noisy, 0, 255).astype(np.uint8)


def count(frames: list[Gray], find: Callable[[Gray, float], int]) -> int:
    return sum(find(frame, step / RATE) for step, frame in enumerate(frames))


def tracker(detector: str, schedule: str) -> Callable[[Gray, float], int]:
    faces = FaceTracker(DetectionSettings(detector=detector, schedule=schedule))
    return lambda frame, time: len(faces.update(frame, time))


def detector(settings: DetectionSettings) -> Callable[[Gray, float], int]:
    scan = HaarDetector(settings)
    return lambda frame, time: len(scan.detect(frame))


def portraits() -> dict[str, Gray]:
    hopper = imread(matplotlib.cbook.get_sample_data("grace_hopper.jpg", asfileobj=False))
    # Cut so that the whole face stays in the picture.
    return {"astronaut": gray(data.astronaut()[:300]), "grace hopper": gray(hopper[50:370])}


def main() -> None:
    pictures = {name: gray(getattr(data, name)()) for name in FACE_FREE}
    pictures |= {f"texture {i}": texture(i, 1.0 + 0.12 * i) for i in range(8)}
    tell("pictures", "frames", "full scan", "with alt2", *COLUMNS)
    tell("---", *["---:"] * (3 + len(COLUMNS)))
    total = np.zeros(2 + len(COLUMNS), int)
    for kind, group in (("face-free", pictures), ("portraits", portraits())):
        for number, (name, picture) in enumerate(group.items()):
            frames = list(clip(picture, number))
            found = [
                count(frames, detector(SETTINGS)),
                count(frames, detector(DetectionSettings(cascade="alt2", smallest_face=48))),
                *(count(frames, tracker(*column.split())) for column in COLUMNS),
            ]
            if kind == "face-free":
                total += found
            tell(name, FRAMES, *found)
        if kind == "face-free":
            tell("**face-free, all**", FRAMES * len(group), *(f"**{n}**" for n in total))


if __name__ == "__main__":
    main()
