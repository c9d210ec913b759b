"""Draw on decoded frames without converting them: in their own colours, where something changes.

All other pixels keep the values that the decoder gave them: no colour changes, and the time for
converting the whole picture is saved (for 1280x720 as much as finding its faces takes). Only a
frame of full range is brought to limited range, which takes a tenth of that.
"""

from collections.abc import Iterable
from typing import Final

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.drawing.shapes import PixelRect
from fer_core.video.gray import plane_of
from fer_core.video.yuv import FULL_RANGE

_FULL: Final = "yuvj420p"
"""The format whose range is full whatever the frame says."""

_MARGIN: Final = 2
"""Pixels by which the smoothed edges of lines reach beyond their rectangle, at most."""


def can_be_drawn_on(frame: av.VideoFrame) -> bool:
    """Tell whether a decoded frame has the pixel format that `PlaneCanvas` takes.

    That is 4:2:0 with 8 bits and even sides.
    """
    return (
        frame.format.name in ("yuv420p", _FULL) and frame.width % 2 == 0 and frame.height % 2 == 0
    )


class PlaneCanvas:
    """Parts of a decoded frame as a picture that can be drawn on.

    Args:
        frame: See `can_be_drawn_on`. It is not changed, because the decoder predicts later frames
            from it.
        rects: Where something will be drawn.

    Attributes:
        image: (H, W, 3) uint8 luma, Cb and Cr of limited range, writeable; undefined but for the
            rectangles and a margin around each.
    """

    def __init__(self, frame: av.VideoFrame, rects: Iterable[PixelRect]) -> None:
        self._is_own = frame.format.name == _FULL or frame.color_range == FULL_RANGE
        self._frame = _limited(frame) if self._is_own else frame
        shape = frame.height, frame.width
        self.image: NDArray[np.uint8] = np.empty((*shape, 3), np.uint8)
        self._places = _places(shape, rects)
        luma, blue, red = (plane_of(self._frame, number) for number in range(3))
        for rows, columns in self._places:
            half = _halved(rows), _halved(columns)
            size = columns.stop - columns.start, rows.stop - rows.start
            chroma = [
                cv2.resize(plane[half], size, interpolation=cv2.INTER_NEAREST)
                for plane in (blue, red)
            ]
            self.image[rows, columns] = cv2.merge([luma[rows, columns], *chroma])

    def finish(self) -> av.VideoFrame:
        """Return the frame in limited range with what was drawn; may be called once.

        It is a new one, but the given one where that has this range and nothing is drawn.
        """
        if not self._places:
            return self._frame
        result = self._frame if self._is_own else _copied(self._frame)
        planes = [plane_of(result, number) for number in range(3)]
        for rows, columns in self._places:
            drawn = self.image[rows, columns]
            planes[0][rows, columns] = drawn[..., 0]
            half = _halved(rows), _halved(columns)
            # A sample of chroma belongs to four pixels: where none was drawn, it is their mean.
            small = cv2.resize(drawn, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
            planes[1][half], planes[2][half] = small[..., 1], small[..., 2]
        return result


def _copied(frame: av.VideoFrame) -> av.VideoFrame:
    copy = av.VideoFrame(frame.width, frame.height, "yuv420p")
    for number in range(3):
        plane_of(copy, number)[:] = plane_of(frame, number)
    return copy


def _limited(frame: av.VideoFrame) -> av.VideoFrame:
    """Return a frame of full range as one of limited range (ITU-R BT.601, 8 bits)."""
    limited = av.VideoFrame(frame.width, frame.height, "yuv420p")
    for number, (scale, lift) in enumerate([(219 / 255, 16), *[(224 / 255, 128 * 31 / 255)] * 2]):
        plane = plane_of(frame, number)
        plane_of(limited, number)[:] = cv2.addWeighted(plane, scale, plane, 0.0, lift)
    return limited


def _places(size: tuple[int, int], rects: Iterable[PixelRect]) -> list[tuple[slice, slice]]:
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
