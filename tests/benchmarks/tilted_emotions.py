"""How often a model reads tilted faces rightly, as they are and turned upright.

Run ``python -m tests.benchmarks.tilted_emotions FOLDER`` in the project's root; FOLDER holds a
folder of photographs for each emotion, named for it. ``--every N`` takes every Nth of them,
``--tilt DEGREES`` (repeatable) measures these tilts alone. Prints a table: for each tilt the
photographs with a face, the share of them that is read rightly in crops that are not turned, in
crops turned upright by the eyes always, and in those of the program, which turns them beyond 12
degrees; each with the mean recall of five emotions.
"""

import argparse
import sys
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.detection import DetectionSettings, FaceTracker
from fer_core.emotion import crops as cropping
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.crops import TURNED_FROM, crop_faces
from fer_core.emotion.model_card import EMOTIONS
from fer_core.emotion.model_library import default_model
from tests.benchmarks.finders import Gray, tilted
from training.evaluate.photographs import FIVE

TILTS: Final = (0, 15, 25, 30, 45)

WAYS: Final = ("as they are", "turned upright", f"turned beyond {TURNED_FROM:.0f} degrees")

Answers = NDArray[np.bool_]


def photographs(folder: Path) -> list[tuple[Gray, str]]:
    """Each photograph in gray, with its emotion."""
    found: list[tuple[Gray, str]] = []
    for emotion in EMOTIONS:
        for path in sorted((folder / emotion).glob("*.*")):
            picture = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
            if picture is not None:
                found.append((np.asarray(picture, np.uint8), emotion))
    return found


def crops_in_three_ways(
    gray: Gray, tracker: FaceTracker, classifier: EmotionClassifier
) -> list[NDArray[np.uint8]]:
    """The largest face that is found, in the order of `WAYS`; nothing where none is."""
    tracker.reset()
    found = tracker.update(gray, 0.0)
    if not len(found):
        return []
    boxes, card = found.boxes, classifier.card
    largest = [int(((boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])).argmax())]
    box, roll = boxes[largest], found.rolls[largest]
    upright = crop_faces(gray, box, card.crop_margin, card.interpolation)
    (corners,) = box.tolist()
    around = cropping._with_margin(corners, card.crop_margin)
    turned = cropping._turned(gray, around, float(roll[0]))
    always = cv2.resize(turned, upright.shape[1:3], interpolation=cv2.INTER_AREA)
    program = crop_faces(gray, box, card.crop_margin, card.interpolation, roll)
    return [upright, np.asarray(always, np.uint8)[None, :, :, None], program]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("--tilt", type=int, action="append", metavar="DEGREES")
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    pictures = photographs(arguments.folder)[:: arguments.every]
    classifier = EmotionClassifier.load(default_model().path)
    tracker = FaceTracker(DetectionSettings(schedule="thorough"))
    heads = [f"{way}: {what}" for way in WAYS for what in ("right", "recall of five")]
    sys.stdout.write(f"| {len(pictures)} photographs tilted by | faces | {' | '.join(heads)} |\n")
    sys.stdout.write("| ---: | ---: |" + " ---: |" * len(heads) + "\n")
    for tilt in arguments.tilt or TILTS:
        crops: list[list[NDArray[np.uint8]]] = [[] for _ in WAYS]
        labels: list[str] = []
        for picture, label in pictures:
            ways = crops_in_three_ways(tilted(tilt)(picture), tracker, classifier)
            if ways:
                labels.append(label)
                for cut, crop in zip(crops, ways, strict=True):
                    cut.append(crop)
        cells: list[str] = []
        for cut in crops:
            likeliest = classifier.classify(np.concatenate(cut)).argmax(axis=1).tolist()
            right = np.array(
                [classifier.labels[k] == label for k, label in zip(likeliest, labels, strict=True)]
            )
            cells += [f"{100 * right.mean():.1f} %", f"{100 * recall_of_five(right, labels):.1f} %"]
        sys.stdout.write(f"| {tilt} degrees | {len(labels)} | {' | '.join(cells)} |\n")
        sys.stdout.flush()


def recall_of_five(right: Answers, labels: list[str]) -> float:
    """Mean of the shares of five emotions that are read rightly."""
    of = np.array(labels)
    return float(np.mean([right[of == emotion].mean() for emotion in FIVE]))


if __name__ == "__main__":
    main()
