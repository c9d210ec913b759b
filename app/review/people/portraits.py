"""Cut a picture of each person out of a video; kept in memory, never written."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from PySide6.QtGui import QImage

from app.review.people.boxes import Box
from fer_core.errors import FerError
from fer_core.sources import open_source

SIDE: Final = 56
"""Side of a picture, in pixels of a plain screen."""
_MARGIN: Final = 0.3
_SCALE: Final = 2
"""Pictures are made larger than they are shown, for dense screens."""


def cut_portraits(path: Path, boxes: Mapping[str, Box], start: float = 0.0) -> dict[str, QImage]:
    """Cut pictures of people out of a file.

    Args:
        path: A video or a picture.
        boxes: Where each person is seen well, by their number.
        start: Time of the table at which the file begins, in seconds.

    Returns:
        Square pictures by number; those that cannot be read are left out.
    """
    found: dict[str, QImage] = {}
    try:
        source = open_source(str(path))
        source.open()
    except FerError:
        # Without its video a list of names is still of use.
        return found
    try:
        for number, box in sorted(boxes.items(), key=lambda pair: pair[1].time):
            moment = max(box.time - start, 0.0)
            if moment > 0:
                source.seek(moment)
            frame = source.read()
            while frame is not None and frame.time < moment - 0.002:
                frame = source.read()
            if frame is not None:
                found[number] = _cut(frame.image, box)
    except FerError:
        return found
    finally:
        source.close()
    return found


def _cut(image: np.ndarray, box: Box) -> QImage:
    side = max(box.width, box.height) * (1 + 2 * _MARGIN)
    middle_x, middle_y = box.left + box.width / 2, box.top + box.height / 2
    size = SIDE * _SCALE
    scale = size / max(side, 1.0)
    matrix = np.array(
        [
            [scale, 0, size / 2 - scale * middle_x],
            [0, scale, size / 2 - scale * middle_y],
        ]
    )
    flags = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    cut = cv2.warpAffine(image, matrix, (size, size), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return QImage(cut.data, size, size, cut.strides[0], QImage.Format.Format_BGR888).copy()
