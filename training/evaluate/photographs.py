"""Photographs of other origin in a folder for each emotion, with the faces that the app finds."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.detection import DetectionSettings, FaceTracker
from fer_core.detection.settings import DEFAULT_DETECTOR, DetectorName
from fer_core.emotion.crops import crop_faces
from fer_core.emotion.model_card import EMOTIONS, Figure
from fer_core.errors import FerError
from fer_core.sources.picture import PictureSource
from training.data.errors import DataError
from training.evaluate.metrics import measure
from training.evaluate.predictors import Images, Probabilities

LABELS: Final = "the photographs' own"
"""What a card calls the labels of photographs: those of their folders."""

FIVE: Final = ("angry", "happy", "sad", "surprise", "neutral")
"""The emotions that photographs have enough of; disgust and fear are left out of the means."""

FOUND: Final = "faces as the app finds them"
"""What a card calls the conditions of figures on photographs."""

_ENDINGS: Final = (".jpg", ".jpeg", ".png")


@dataclass(frozen=True, slots=True, eq=False)
class Photographs:
    """The largest face of each photograph in which the app finds one.

    Attributes:
        total: Photographs in the folder.
        images: (n, 48, 48, 1) uint8, cut as the app cuts them.
        labels: (n,) int64, codes of `fer_core.emotion.model_card.EMOTIONS`.
    """

    total: int
    images: Images
    labels: NDArray[np.int64]

    @property
    def name(self) -> str:
        """What a card calls the set, whose files are not part of the project."""
        return f"{self.total} photographs of other origin"


def open_photographs(
    folder: Path,
    margin: float,
    interpolation: str,
    detector: DetectorName = DEFAULT_DETECTOR,
) -> Photographs:
    """Read the photographs and cut their faces as the app does.

    Args:
        folder: Holds a folder for each emotion, named for it, with JPEG or PNG files.
        margin: Of the model's card.
        interpolation: Of the model's card.
        detector: What finds faces.

    Raises:
        DataError: There is no folder named for an emotion, or no face is found.
        FerError: A photograph cannot be read.
    """
    paths = [
        (path, code)
        for code, emotion in enumerate(EMOTIONS)
        for path in (sorted((folder / emotion).glob("*")) if (folder / emotion).is_dir() else [])
        if path.suffix.lower() in _ENDINGS
    ]
    if not paths:
        raise DataError(
            f"{folder} holds no photographs; they stand in folders named {', '.join(EMOTIONS)}."
        )
    tracker = FaceTracker(DetectionSettings(detector, schedule="thorough"))
    crops, labels = [], []
    for path, code in paths:
        gray = np.asarray(cv2.cvtColor(_picture(path), cv2.COLOR_BGR2GRAY), np.uint8)
        tracker.reset()
        found = tracker.update(gray, 0.0)
        boxes = found.boxes
        if len(boxes):
            largest = [((boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])).argmax()]
            rolls = found.rolls[largest]
            crops.append(crop_faces(gray, boxes[largest], margin, interpolation, rolls))
            labels.append(code)
    if not crops:
        raise DataError(f"No face is found in the {len(paths)} photographs of {folder}.")
    return Photographs(len(paths), np.concatenate(crops), np.array(labels, np.int64))


def _picture(path: Path) -> NDArray[np.uint8]:
    source = PictureSource(path)
    source.open()
    try:
        frame = source.read()
    finally:
        source.close()
    if frame is None:
        raise FerError(f"{path} holds no picture.")
    return frame.image


def measure_photographs(photographs: Photographs, probabilities: Probabilities) -> dict[str, Any]:
    """Return the figures of the head that the app shows.

    Args:
        photographs: At least one face.
        probabilities: Of these faces, by head.

    Returns:
        What `training.evaluate.metrics.measure` returns, and ``photographs``,
        ``recall_of_five`` and ``precision_of_five``.
    """
    shown = next(iter(probabilities.values()))
    found = measure(shown, photographs.labels, EMOTIONS)
    rows = [found["per_class"][name] for name in FIVE if found["per_class"][name]["support"]]
    return found | {
        "photographs": photographs.total,
        "recall_of_five": _mean([row["recall"] for row in rows]),
        "precision_of_five": _mean([row["precision"] for row in rows]),
    }


def _mean(values: list[float]) -> float:
    return float(np.mean(values)) if values else 0.0


def photograph_figures(name: str, result: dict[str, Any], command: str) -> list[Figure]:
    """Return the figures as a card states them.

    Args:
        name: Of the set.
        result: Of `measure_photographs`.
        command: Name and version of the command.
    """

    def figure(metric: str, value: float, n: int) -> Figure:
        return Figure(
            metric=metric,
            value=round(value, 6),
            part=name,
            labels=LABELS,
            n=n,
            conditions=FOUND,
            command=command,
        )

    n = result["n"]
    found = [
        figure(metric, result[key], n)
        for metric, key in (
            ("recall, mean of five", "recall_of_five"),
            ("precision, mean of five", "precision_of_five"),
            ("ece", "ece"),
        )
    ]
    for emotion, row in result["per_class"].items():
        if row["support"]:
            found.append(figure(f"recall of {emotion}", row["recall"], row["support"]))
            found.append(figure(f"precision of {emotion}", row["precision"], row["support"]))
    return found
