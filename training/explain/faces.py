"""The faces of a photograph, found and cut as the app does it."""

import numpy as np
from numpy.typing import NDArray

from fer_core.detection import DetectionSettings, FaceTracker
from fer_core.detection.settings import DEFAULT_DETECTOR, DetectorName
from fer_core.emotion.crops import crop_faces
from fer_core.emotion.model_card import FACE_SIZE
from training.data.pictures import as_face


def find_faces(
    gray: NDArray[np.uint8],
    margin: float,
    interpolation: str,
    detector: DetectorName = DEFAULT_DETECTOR,
) -> tuple[NDArray[np.uint8], bool]:
    """Return the faces of a picture, and whether the whole picture had to be taken for one.

    A picture of 48x48 pixels is a face of a data set; it is not searched.

    Args:
        gray: (H, W) uint8.
        margin: Share of a box's side that the model sees beyond it.
        interpolation: Of the model's card.
        detector: What finds faces.

    Returns:
        (n, 48, 48, 1) uint8, n > 0, from left to right, and whether no face was found.
    """
    if gray.shape == (FACE_SIZE, FACE_SIZE):
        return gray[None, :, :, None], False
    found = FaceTracker(DetectionSettings(detector, schedule="thorough")).update(gray, 0.0)
    if not len(found):
        return as_face(gray)[None, :, :, None], True
    order = np.argsort(found.boxes[:, 0], kind="stable")
    crops = crop_faces(gray, found.boxes[order], margin, interpolation, found.rolls[order])
    return crops, False
