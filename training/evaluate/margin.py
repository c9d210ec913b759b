"""Which margin around a box of the app's finder suits a model: measured, not assumed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.detection import DetectionSettings, FaceTracker
from fer_core.detection.settings import DEFAULT_DETECTOR, DetectorName
from fer_core.emotion.crops import crop_faces
from fer_core.emotion.model_card import FACE_SIZE, Figure
from training.data.faces import FaceSet
from training.evaluate.labelled import labelled
from training.evaluate.mcnemar import mcnemar
from training.evaluate.metrics import Interval, bootstrap
from training.evaluate.predictors import Images, Predictor

COMMAND: Final = "fer-train margin 2"
"""Name and version of what measures; the version goes up when a figure changes its meaning."""

MARGINS: Final = tuple(round(0.05 * step, 2) for step in range(-2, 7))
"""Shares of the box's side, -0.10 to 0.30."""

SIGNIFICANT: Final = 0.05
"""Below this p of McNemar's test a margin is worse than the best; above, it may be luck."""

_ENLARGED: Final = 4
"""So large are faces before a camera, so that the finders have sizes to choose among."""

_BORDER: Final = 0.5
"""Of the side, on each side: room for boxes and margins beyond the picture."""

_SIDES: Final = (0.5, 1.5)
"""Smallest and largest side of a box that shows the face of the picture, by the picture's."""


@dataclass(frozen=True, slots=True, eq=False)
class FoundAgain:
    """FER-2013 images as the app would have cut them.

    Attributes:
        rows: (m,) int64, the images in which the face was found again.
        crops: By margin: (m, 48, 48, 1) uint8.
        missed: Images in which no box showed the face.
        several: Images in which more than one box did.
    """

    rows: NDArray[np.int64]
    crops: Mapping[float, Images]
    missed: int
    several: int


@dataclass(frozen=True, slots=True, eq=False)
class Margins:
    """Accuracy against one labelling, margin by margin, on the faces found again.

    Attributes:
        n: Faces found again that have such a label.
        own: On FER-2013's own crops of the same faces.
        right: By margin: (n,) whether each answer is right.
    """

    n: int
    own: Interval
    right: Mapping[float, NDArray[np.bool_]]

    def accuracy(self, margin: float) -> Interval:
        """Return the accuracy at a margin."""
        return bootstrap(self.right[margin])

    def best(self, start: float) -> float:
        """Return the margin to take.

        Of those that are not significantly worse than the most accurate one (the same faces,
        McNemar's test), it is the nearest to ``start``; of two as near, the more accurate one.
        """
        most = max(self.right, key=lambda margin: self.right[margin].sum())
        level = [
            margin
            for margin, right in self.right.items()
            if mcnemar(self.right[most], right).p >= SIGNIFICANT
        ]
        return min(level, key=lambda m: (round(abs(m - start), 6), -int(self.right[m].sum())))

    def to_json(self) -> dict[str, Any]:
        """Return what ``margin.json`` holds."""

        def row(found: Interval) -> dict[str, float]:
            return {"accuracy": found.value, "low": found.low, "high": found.high}

        return {
            "n": self.n,
            "own_crop": row(self.own),
            "margins": [{"margin": m, **row(self.accuracy(m))} for m in self.right],
        }

    def figures(self, part: str, labels: str) -> list[Figure]:
        """Return the figures as a card states them."""
        measured = {CONDITIONS_OWN: self.own}
        measured |= {conditions(margin): self.accuracy(margin) for margin in self.right}
        return [
            found.accuracy(part=part, labels=labels, n=self.n, conditions=name, command=COMMAND)
            for name, found in measured.items()
        ]


CONDITIONS_OWN: Final = "found again, FER-2013's crop"
"""What a card calls the faces found again in FER-2013's own crops."""


def conditions(margin: float) -> str:
    """Return what a card calls the faces found again and cut with a margin."""
    return f"found again, margin {margin:.2f}"


def find_again(
    images: Images,
    margins: Sequence[float] = MARGINS,
    interpolation: str = "area",
    detector: DetectorName = DEFAULT_DETECTOR,
) -> FoundAgain:
    """Search FER-2013's images with the app's finder, and cut what it finds as the app does.

    Each image is enlarged four times (bicubic), with its edge repeated for half a side all
    around, and searched with the app's settings. A face counts as found again where exactly one
    box of 0.5 to 1.5 times the image's side contains the image's middle; images without such a
    box, or with several, are counted and left out. What FER-2013 cut away is not there: beyond
    the image a wide margin sees the repeated edge, so that wide margins are measured too low.

    Args:
        images: (n, 48, 48, 1) uint8.
        margins: Shares of the box's side.
        interpolation: Of the model's card.
        detector: What finds faces.
    """
    side = _ENLARGED * FACE_SIZE
    border = round(_BORDER * side)
    middle = border + side / 2
    low, high = (share * side for share in _SIDES)
    # Smaller boxes would not count: they are not looked for.
    tracker = FaceTracker(DetectionSettings(detector, smallest_face=low, schedule="thorough"))
    rows, crops = [], {margin: [] for margin in margins}
    missed = several = 0
    for row, image in enumerate(images):
        large = cv2.resize(image, (side, side), interpolation=cv2.INTER_CUBIC)
        picture = np.asarray(
            cv2.copyMakeBorder(large, *[border] * 4, borderType=cv2.BORDER_REPLICATE), np.uint8
        )
        tracker.reset()
        tracked = tracker.update(picture, 0.0)
        boxes = tracked.boxes
        left, top, right, bottom = boxes.T
        shows = (left <= middle) & (middle <= right) & (top <= middle) & (middle <= bottom)
        shows &= (low <= right - left) & (right - left <= high)
        boxes, rolls = boxes[shows], tracked.rolls[shows]
        if len(boxes) == 1:
            rows.append(row)
            for margin, found in crops.items():
                found.append(crop_faces(picture, boxes, margin, interpolation, rolls))
        else:
            missed += len(boxes) == 0
            several += len(boxes) > 1
    nothing = np.zeros((0, FACE_SIZE, FACE_SIZE, 1), np.uint8)
    return FoundAgain(
        rows=np.array(rows, np.int64),
        crops={m: np.concatenate([nothing, *found]) for m, found in crops.items()},
        missed=missed,
        several=several,
    )


def measure_margins(predictor: Predictor, faces: FaceSet, found: FoundAgain) -> dict[str, Margins]:
    """Measure a model on the faces found again, at every margin.

    Args:
        predictor: The model.
        faces: The part that was searched.
        found: At least one face.

    Returns:
        By the names of the labellings.
    """
    again = faces.select(found.rows)
    own = predictor.predict(again.images)
    answers = {margin: predictor.predict(crops) for margin, crops in found.crops.items()}
    return {
        labels.name: Margins(
            n=len(labels.rows),
            own=bootstrap(labels.right(own)),
            right={margin: labels.right(p) for margin, p in answers.items()},
        )
        for labels in labelled(again)
    }
