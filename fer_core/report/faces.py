"""A small picture of each person for the report, sharp or pixelated."""

import base64
from collections.abc import Mapping
from typing import Final, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.errors import FerError, ResultError
from fer_core.findings.recording import Recording
from fer_core.sources.source import FrameSource
from fer_core.sources.spec import open_source

FacesMode = Literal["show", "pixelate", "hide"]
FACES_MODES: Final = ("hide", "pixelate", "show")

_SIDE: Final = 112
_CELLS: Final = 7
"""How many cells a pixelated face has on a side: enough for light and dark, not for a likeness."""

_MARGIN: Final = 0.2


def pictures_of(recording: Recording, mode: FacesMode) -> Mapping[str, str]:
    """Make a picture of each person, from the frame on which their detected face is largest.

    Returns:
        JPEG files as ``data:`` addresses, by person; nothing with ``hide``.

    Raises:
        ResultError: The source is not there or cannot be read.
    """
    if mode == "hide":
        return {}
    source = recording.files.source
    if source is None:
        raise ResultError(
            "{name} is not where it was, so there are no pictures of faces; leave --faces out.",
            name=recording.name,
        )
    wanted: dict[int, list[int]] = {}
    for person in range(len(recording.persons)):
        rows = recording.rows_of(person)
        detected = rows[recording.status[rows] == 0]
        rows = detected if len(detected) else rows
        best = int(rows[recording.boxes[rows, 2:].prod(axis=1).argmax()])
        wanted.setdefault(int(recording.frame[best]), []).append(best)
    pictures: dict[str, str] = {}
    frames = open_source(str(source))
    try:
        frames.open()
        for place in sorted(wanted):
            image = _image_at(frames, float(recording.begins[place]))
            for row in wanted[place]:
                name = recording.persons[int(recording.person[row])]
                if image is not None:
                    pictures[name] = _data(_crop(image, recording.boxes[row]), mode)
    except FerError as error:
        raise ResultError(
            "There are no pictures of {name}: {reason}", name=recording.name, reason=error
        ) from error
    finally:
        frames.close()
    return pictures


def _image_at(frames: FrameSource, time: float) -> NDArray[np.uint8] | None:
    if time > 0:
        frames.seek(time)
    frame = frames.read()
    while frame is not None and frame.time < time - 1e-4:
        frame = frames.read()
    return None if frame is None else frame.image


def _crop(image: NDArray[np.uint8], box: NDArray[np.float64]) -> NDArray[np.uint8]:
    left, top, width, height = box.tolist()
    side = max(width, height) * (1 + 2 * _MARGIN)
    centre_x, centre_y = left + width / 2, top + height / 2
    x0, y0 = round(max(centre_x - side / 2, 0)), round(max(centre_y - side / 2, 0))
    x1 = round(min(centre_x + side / 2, image.shape[1]))
    y1 = round(min(centre_y + side / 2, image.shape[0]))
    return image[y0 : max(y1, y0 + 1), x0 : max(x1, x0 + 1)]


def _data(crop: NDArray[np.uint8], mode: FacesMode) -> str:
    if mode == "pixelate":
        crop = np.asarray(
            cv2.resize(crop, (_CELLS, _CELLS), interpolation=cv2.INTER_AREA), np.uint8
        )
        shape = cv2.resize(crop, (_SIDE, _SIDE), interpolation=cv2.INTER_NEAREST)
    else:
        shape = cv2.resize(crop, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA)
    written, content = cv2.imencode(".jpg", shape, [cv2.IMWRITE_JPEG_QUALITY, 88])
    if not written:
        raise ResultError("A picture of a face cannot be written as JPEG.")
    return "data:image/jpeg;base64," + base64.b64encode(content.tobytes()).decode("ascii")
