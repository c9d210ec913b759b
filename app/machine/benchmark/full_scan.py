"""The reference for measurements: the whole cascade on every frame, without tracking."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.detection import DetectionSettings, HaarDetector
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.crops import crop_faces
from fer_core.types import Frame

SETTINGS: Final = DetectionSettings(
    cascade="default", scale_factor=1.1, min_neighbours=5, smallest_face=48, schedule="thorough"
)


@dataclass(frozen=True, slots=True, eq=False)
class Scanned:
    """Faces and emotions of one frame by a full scan.

    Attributes:
        boxes: (n, 4) float32 ``left, top, right, bottom``, pixels.
        probabilities: (n, k) float32.
    """

    boxes: NDArray[np.float32]
    probabilities: NDArray[np.float32]


class FullScan:
    """``detectMultiScale(gray, 1.1, 5, minSize=(48, 48))`` on every frame, with the same model.

    Args:
        classifier: The model; its faces go in one batch, as in the pipeline.
    """

    def __init__(self, classifier: EmotionClassifier) -> None:
        self._classifier = classifier
        self._detector = HaarDetector(SETTINGS)

    def __call__(self, frame: Frame) -> Scanned:
        """Analyse one frame."""
        gray = np.asarray(cv2.cvtColor(frame.image, cv2.COLOR_BGR2GRAY), np.uint8)
        boxes = self._detector.detect(gray)
        card = self._classifier.card
        crops = crop_faces(gray, boxes, card.crop_margin, card.interpolation)
        return Scanned(boxes, self._classifier.classify(crops))
