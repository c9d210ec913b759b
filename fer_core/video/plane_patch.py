"""Copy what was drawn on a BGR picture into the planes of the frame that it was decoded from.

All other pixels keep the values that the decoder gave them: no colour changes, and the time for
converting the whole picture is saved (for 1280x720 as much as finding its faces takes).
"""

from collections.abc import Iterable
from typing import Any, Final, cast

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.drawing.shapes import PixelRect
from fer_core.video.yuv import FULL_RANGE, to_planes

_MARGIN: Final = 2
"""Pixels by which the smoothed edges of lines reach beyond their rectangle, at most."""


def can_be_patched(frame: av.VideoFrame) -> bool:
    """Tell whether a decoded frame has the pixel format that `PlanePatch` writes into.

    That is 4:2:0 with 8 bits, limited range and even sides.
    """
    return (
        frame.format.name == "yuv420p"
        and frame.color_range != FULL_RANGE
        and frame.width % 2 == 0
        and frame.height % 2 == 0
    )


class PlanePatch:
    """Remembers rectangles of a picture before something is drawn in them.

    Args:
        image: (H, W, 3) uint8 BGR, before anything is drawn.
        rects: Where something will be drawn.
    """

    def __init__(self, image: NDArray[np.uint8], rects: Iterable[PixelRect]) -> None:
        self._image = image
        self._before = [(place, image[place].copy()) for place in _places(image.shape[:2], rects)]

    def apply(self, frame: av.VideoFrame, matrix: int) -> av.VideoFrame:
        """Return the frame with what was drawn on the picture since the patch was made.

        Args:
            frame: The picture as decoded, see `can_be_patched`. It is not changed, because the
                decoder predicts later frames from it.
            matrix: Code of its matrix coefficients (ITU-T H.273, table 4).

        Returns:
            A new frame, or ``frame`` itself where no pixel differs.
        """
        changed = [
            (place, mask)
            for place, before in self._before
            if (mask := _differing(self._image[place], before)).any()
        ]
        if not changed:
            return frame
        copy = av.VideoFrame(frame.width, frame.height, "yuv420p")
        planes = _planes(copy)
        for plane, original in zip(planes, _planes(frame), strict=True):
            plane[:] = original
        for (rows, columns), mask in changed:
            luma, chroma = to_planes(self._image[rows, columns], matrix)
            cv2.copyTo(luma, mask, planes[0][rows, columns])
            # A sample of chroma belongs to four pixels.
            coarse = mask[::2, ::2] | mask[1::2, ::2] | mask[::2, 1::2] | mask[1::2, 1::2]
            half = (_halved(rows), _halved(columns))
            for plane, values in zip(planes[1:], chroma, strict=True):
                cv2.copyTo(values, coarse, plane[half])
        return copy


def _differing(image: NDArray[np.uint8], before: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return (h, w) uint8, not 0 where a pixel of two (h, w, 3) pictures differs."""
    blue, green, red = cv2.split(cv2.absdiff(image, before))
    return np.asarray(cv2.bitwise_or(cv2.bitwise_or(blue, green), red), np.uint8)


def _places(size: tuple[int, ...], rects: Iterable[PixelRect]) -> list[tuple[slice, slice]]:
    """Return rows and columns of each rectangle, widened to even numbers for 4:2:0."""
    height, width = size
    places: list[tuple[slice, slice]] = []
    for rect in rects:
        rows = _even_slice(rect.top - _MARGIN, rect.bottom + _MARGIN, height)
        columns = _even_slice(rect.left - _MARGIN, rect.right + _MARGIN, width)
        if rows.start < rows.stop and columns.start < columns.stop:
            places.append((rows, columns))
    return places


def _even_slice(start: int, stop: int, length: int) -> slice:
    return slice(max(start // 2 * 2, 0), min(-(-stop // 2) * 2, length))


def _halved(whole: slice) -> slice:
    return slice(whole.start // 2, whole.stop // 2)


def _planes(frame: av.VideoFrame) -> list[NDArray[np.uint8]]:
    return [
        np.frombuffer(cast("Any", plane), np.uint8).reshape(-1, plane.line_size)[
            : plane.height, : plane.width
        ]
        for plane in frame.planes
    ]
