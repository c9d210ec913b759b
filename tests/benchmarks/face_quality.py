"""Where the limits of `fer_core.emotion.face_quality` lie, and what its figures are worth.

Run ``python -m tests.benchmarks.face_quality limits DATA`` in the project's root, with FER-2013 and
its FER+ votes: faces of PublicTest are disturbed step by step, and each figure is read off where
the default model has lost ten points of accuracy. ``photographs FOLDER`` counts the flags on
photographs in a folder for each emotion; ``turns FOLDER`` measures the estimated yaw on
photographs laid over a head model; ``cost`` measures the processor time on the demo clip.
``--every N`` takes every Nth face or photograph, ``--disturbance NAME`` (repeatable) measures these
limits alone.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import process_time
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.detection import DetectionSettings, FaceTracker
from fer_core.detection.boxes import Square
from fer_core.detection.network.blazeface import BlazeFace
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.crops import crop_faces
from fer_core.emotion.face_quality import QualityMeter, find_flags, measure_crops
from fer_core.emotion.model_card import EMOTIONS, FACE_SIZE
from fer_core.emotion.model_library import default_model
from fer_core.labels import DEFAULT_THRESHOLD, FLAGGED_FACTOR
from fer_core.pipeline import Pipeline
from fer_core.sources import open_source
from fer_core.types import FaceFlag, TrackedBoxes
from tests.support.frontal_faces import frontal_face, look
from tests.support.head_turns import turn_head
from training.data.open import open_data
from training.evaluate.disturbances import READ_NOISE, WHITE_ELECTRONS
from training.evaluate.labelled import FERPLUS_MAJORITY, labelled

Gray = NDArray[np.uint8]
Crops = NDArray[np.uint8]

FALL: Final = 0.10
"""Accuracy that a limit costs."""


def _dimmed(face: Gray, light: float, rng: np.random.Generator) -> Gray:
    """So much of the light, with the noise of a small sensor."""
    electrons = rng.poisson(light * WHITE_ELECTRONS / 255 * face)
    noise = READ_NOISE * rng.standard_normal(face.shape)
    return np.rint(electrons * (255 / WHITE_ELECTRONS) + noise).clip(0, 255).astype(np.uint8)


def _noisy(face: Gray, deviation: float, rng: np.random.Generator) -> Gray:
    return (
        np.rint(face + 255 * deviation * rng.standard_normal(face.shape))
        .clip(0, 255)
        .astype(np.uint8)
    )


def _blurred(face: Gray, deviation: float, _: np.random.Generator) -> Gray:
    blurred = cv2.GaussianBlur(face, (0, 0), deviation, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(blurred, np.uint8)


def _moved(face: Gray, pixels: float, rng: np.random.Generator) -> Gray:
    """Smeared along a line of so many pixels in any direction."""
    side = int(pixels) | 1
    kernel = np.zeros((side, side), np.float32)
    kernel[side // 2] = 1
    turn = cv2.getRotationMatrix2D((side // 2, side // 2), rng.uniform(0, 180), 1)
    kernel = cv2.warpAffine(kernel, turn, (side, side))
    smeared = cv2.filter2D(face, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)
    return np.asarray(smeared, np.uint8)


def _shrunk(face: Gray, side: float, _: np.random.Generator) -> Gray:
    """As the app sees a face of so many pixels."""
    small = np.asarray(
        cv2.resize(face, (int(side), int(side)), interpolation=cv2.INTER_AREA), np.uint8
    )
    return _as_crop(small)


def _cut(face: Gray, share: float, rng: np.random.Generator) -> Gray:
    """As the app sees a face of which this share lies outside, at any of the four edges."""
    lost = round(FACE_SIZE * share)
    turns = int(rng.integers(4))
    around = cv2.copyMakeBorder(np.rot90(face, turns), *[FACE_SIZE] * 4, cv2.BORDER_REPLICATE)
    left = np.ascontiguousarray(around[:, FACE_SIZE + lost :])
    box = np.array([[0, FACE_SIZE, FACE_SIZE - lost, 2 * FACE_SIZE]], np.float32)
    return np.ascontiguousarray(np.rot90(crop_faces(left, box)[0, :, :, 0], -turns))


def _as_crop(gray: Gray) -> Gray:
    height, width = gray.shape
    return crop_faces(gray, np.array([[0, 0, width, height]], np.float32))[0, :, :, 0]


def _turned(face: Gray, yaw: float, rng: np.random.Generator) -> Gray:
    middle = (FACE_SIZE - 1) / 2
    return turn_head(face, Square(middle, middle, FACE_SIZE), yaw * rng.choice([-1, 1]))


DISTURBANCES: Final[
    Mapping[str, tuple[Callable[[Gray, float, np.random.Generator], Gray], Sequence[float], str]]
] = {
    "share of the light": (_dimmed, (0.25, 0.12, 0.1, 0.08, 0.06), "clearness"),
    "noise, share of white": (_noisy, (0.06, 0.1, 0.13, 0.16), "clearness"),
    "blur, pixels": (_blurred, (1, 1.4, 1.7, 2, 2.4), "sharpness"),
    "motion, pixels": (_moved, (5, 7, 9, 11), "sharpness"),
    "side of the face, pixels": (_shrunk, (24, 20, 17, 15, 13, 11), "side"),
    "share outside": (_cut, (0.2, 0.3, 0.35, 0.4, 0.45), "outside"),
    "turned, degrees": (_turned, (20, 30, 40, 45, 50, 55), "yaw"),
}
"""By name: the change, its steps from harmless to harmful, and the figure that answers to it; the
last three figures are the steps themselves."""


def measure_limits(data: Path, every: int, names: Sequence[str]) -> None:
    """Print accuracy and figures step by step, and where ten points are lost."""
    part = open_data(data).part("PublicTest")
    labels = next(found for found in labelled(part) if found.name == FERPLUS_MAJORITY)
    faces, codes = part.images[labels.rows[::every]], labels.codes[::every]
    classifier = EmotionClassifier.load(default_model().path)
    clean = _right(classifier, faces, codes)[0].mean()
    figures = measure_crops(faces)
    _print(f"{len(faces)} faces, undisturbed {100 * clean:.1f} % right; flagged:")
    beside = TrackedBoxes(
        np.tile(np.array([[0, 0, 48, 48]], np.float32), (len(faces), 1)),
        np.arange(len(faces)),
        np.zeros(len(faces), np.int8),
    )
    flags = find_flags(figures, beside, np.full(len(faces), 48, np.float32))
    for flag in FaceFlag:
        _print(f"  {flag.name.lower()} {100 * flags[:, flag].mean():.2f} %")
    _print("| disturbance | step | right | median figure |\n| --- | ---: | ---: | ---: |")
    for name in names:
        change, steps, figure = DISTURBANCES[name]
        found: list[tuple[float, float, float]] = []
        for step in steps:
            rng = np.random.default_rng(1)
            changed = np.stack([change(face[:, :, 0], step, rng) for face in faces])[..., None]
            right, sure = _right(classifier, changed, codes)
            value = _figure(figure, changed, step)
            needed = FLAGGED_FACTOR * DEFAULT_THRESHOLD
            named = sure >= needed
            found.append((right.mean(), value, right[named].mean()))
            _print(
                f"| {name} | {step} | {100 * right.mean():.1f} % | {value:.3f} | of "
                f"{100 * named.mean():.0f} % with {needed:.1f} or more "
                f"{100 * right[named].mean():.1f} % right"
            )
        rights, values, sure_rights = zip(*found, strict=True)
        step, limit, right_of_sure = (
            np.interp(FALL - clean, [-right for right in rights], column)
            for column in (steps, values, sure_rights)
        )
        _print(
            f"| {name} | {step:.3g} | {100 * (clean - FALL):.1f} % | **{limit:.3f}** | of those "
            f"{100 * right_of_sure:.0f} % right"
        )


def _figure(name: str, crops: Crops, step: float) -> float:
    if name not in ("clearness", "sharpness"):
        return step
    figures = measure_crops(crops)
    if name == "sharpness":
        return float(np.median(figures.sharpness))
    return float(np.median(figures.contrast / figures.noise))


def _right(
    classifier: EmotionClassifier, faces: Crops, codes: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], NDArray[np.float32]]:
    """Whether each answer is right, and its probability."""
    said = np.concatenate(
        [classifier.classify(faces[at : at + 32]) for at in range(0, len(faces), 32)]
    )
    order = np.array([EMOTIONS.index(name) for name in classifier.labels])
    return order[said.argmax(axis=1)] == codes, said.max(axis=1)


def count_flags(folder: Path, every: int) -> None:
    """Print how many photographs have which flag, and how often the model is right with it."""
    classifier = EmotionClassifier.load(default_model().path)
    tracker = FaceTracker(DetectionSettings(schedule="thorough"))
    meter = QualityMeter()
    flags, right, brightness = [], [], []
    for path in _photographs(folder, every):
        gray = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
        if gray is None:
            continue
        tracker.reset()
        tracked = tracker.update(np.asarray(gray, np.uint8), 0.0)
        if not len(tracked):
            continue
        crops = crop_faces(np.asarray(gray, np.uint8), tracked.boxes, rolls=tracked.rolls)
        quality = meter.update(tracked, crops, 0.0)
        meter.reset()
        largest = int(np.argmax(quality.sides))
        flags.append(quality.flags[largest])
        brightness.append(float(crops[largest].mean()))
        said = classifier.classify(crops[[largest]])[0]
        right.append(classifier.labels[int(said.argmax())] == path.parent.name)
    all_flags, all_right = np.array(flags), np.array(right)
    good = ~all_flags.any(axis=1)
    _print(f"{len(good)} photographs with a face; right {100 * all_right.mean():.1f} %")
    _print(f"| ok | {good.sum()} | {100 * all_right[good].mean():.1f} % |")
    for flag in FaceFlag:
        rows = all_flags[:, flag] > 0
        share = f"{100 * all_right[rows].mean():.1f} %" if rows.any() else ""
        _print(f"| {flag.name.lower()} | {rows.sum()} | {share} |")
    for third, rows in enumerate(np.array_split(np.argsort(brightness), 3)):
        levels = np.array(brightness)[rows]
        _print(
            f"mean gray {levels.min():.0f} to {levels.max():.0f} (third {third + 1}): dark "
            f"{all_flags[rows, FaceFlag.DARK].sum():.0f} of {len(rows)}"
        )


def measure_turns(folder: Path, every: int) -> None:
    """Print the estimated yaw of photographs that a head model turns, and its error."""
    network = BlazeFace()
    rows: list[tuple[float, float]] = []
    misses: dict[float, int] = {}
    faces = 0
    for path in _photographs(folder, every):
        gray = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
        if gray is None:
            continue
        picture = np.asarray(gray, np.uint8)
        found = frontal_face(network, picture)
        if found is None:
            continue
        faces += 1
        around = Square(found.square.x, found.square.y, 2.6 * found.square.side)
        for yaw in (-50, -40, -30, -20, -10, 0, 10, 20, 30, 40, 50):
            turned = look(network, turn_head(picture, found.square, yaw), around)
            if turned is None:
                misses[yaw] = misses.get(yaw, 0) + 1
            else:
                rows.append((yaw, turned.yaw))
    known, estimated = np.array(rows).T
    _print(f"{faces} photographs; not found again: {misses}")
    _print("| turned by | estimated, median | error: median | nine of ten within |")
    _print("| ---: | ---: | ---: | ---: |")
    for yaw in sorted(set(known)):
        values = estimated[known == yaw]
        error = np.abs(values - yaw)
        _print(
            f"| {yaw:.0f} | {np.median(values):.1f} | {np.median(error):.1f} | "
            f"{np.percentile(error, 90):.1f} |"
        )
    error = np.abs(estimated - known)[np.abs(known) <= 30]
    _print(f"| up to 30 | | {np.median(error):.1f} | {np.percentile(error, 90):.1f} |")


def measure_cost() -> None:
    """Print the processor time of the quality figures beside that of the whole analysis."""
    pipeline = Pipeline(EmotionClassifier.load(default_model().path))
    source = open_source("demo")
    source.open()
    frames = []
    while len(frames) < 100 and (frame := source.read()) is not None:
        frames.append(frame)
    source.close()
    for frame in frames[:10]:
        pipeline(frame)
    started = process_time()
    analyses = [pipeline(frame) for frame in frames[10:]]
    whole = process_time() - started
    meter = QualityMeter()
    started = process_time()
    for analysis in analyses:
        faces = analysis.faces
        meter.update(TrackedBoxes(faces.boxes, faces.track_ids, faces.status), analysis.crops, 0.0)
    alone = process_time() - started
    count = sum(len(analysis.faces) for analysis in analyses)
    _print(
        f"{count} faces on {len(analyses)} frames: {1e6 * alone / max(count, 1):.0f} us a face, "
        f"{100 * alone / whole:.1f} % of the analysis"
    )


def _photographs(folder: Path, every: int) -> list[Path]:
    return sorted(path for path in folder.glob("*/*") if path.is_file())[::every]


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("limits", "photographs", "turns", "cost"))
    parser.add_argument("path", type=Path, nargs="?")
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument(
        "--disturbance", action="append", choices=list(DISTURBANCES), metavar="NAME"
    )
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    match arguments.what, arguments.path:
        case "cost", _:
            measure_cost()
        case _, None:
            parser.error("name the data")
        case "limits", path:
            measure_limits(path, arguments.every, arguments.disturbance or list(DISTURBANCES))
        case "photographs", path:
            count_flags(path, arguments.every)
        case "turns", path:
            measure_turns(path, arguments.every)


if __name__ == "__main__":
    main()
