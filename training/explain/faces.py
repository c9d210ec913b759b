"""The faces of a photograph, found and cut as the app does it."""

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.haar import HaarDetector
from fer_core.detection.settings import DetectionSettings
from fer_core.emotion.crops import crop_faces
from fer_core.emotion.model_card import FACE_SIZE
from training.data.pictures import as_face


def find_faces(
    gray: NDArray[np.uint8], margin: float, interpolation: str
) -> tuple[NDArray[np.uint8], bool]:
    """Return the faces of a picture, and whether the whole picture had to be taken for one.

    A picture of 48x48 pixels is a face of a data set; it is not searched.

    Args:
        gray: (H, W) uint8.
        margin: Share of a box's side that the model sees beyond it.
        interpolation: Of the model's card.

    Returns:
        (n, 48, 48, 1) uint8, n > 0, from left to right, and whether no face was found.
    """
    if gray.shape == (FACE_SIZE, FACE_SIZE):
        return gray[None, :, :, None], False
    boxes = HaarDetector(DetectionSettings()).detect(gray)
    if not len(boxes):
        return as_face(gray)[None, :, :, None], True
    return crop_faces(gray, boxes[np.argsort(boxes[:, 0])], margin, interpolation), False
