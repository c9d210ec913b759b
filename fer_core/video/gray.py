"""Gray pictures straight from the luma of decoded frames, without a conversion to BGR."""

from functools import lru_cache
from typing import Any, Final, cast

import cv2
import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from fer_core.video.yuv import FULL_RANGE, luma_weights

_FULL: Final = frozenset({"yuvj420p", "yuvj422p", "yuvj444p"})
_PLANAR: Final = frozenset({"yuv420p", "yuv422p", "yuv444p"}) | _FULL

_RED, _GREEN, _BLUE = 0.299, 0.587, 0.114
"""Weights of gray, those of ITU-R BT.601, as OpenCV has them."""

_SCALE: Final = 255 / 219
_LIFT: Final = -16 * _SCALE
"""Stretch luma of limited range to 0 to 255."""

_SAME: Final = 1e-3
"""Shares of chroma below this leave gray as it is."""


def has_luma(frame: VideoFrame) -> bool:
    """Whether `gray_of` takes a frame: planes of 8 bits, the first one luma."""
    return frame.format.name in _PLANAR


def gray_of(frame: VideoFrame) -> NDArray[np.uint8]:
    """Return a decoded frame in gray.

    Luma of limited range is stretched to 0 to 255. Where the frame's colours are not those of
    BT.601 (high definition mostly is BT.709), a share of chroma makes its luma what BT.601 has for
    the same colour, so that faces look as the models know them. Values beyond those of RGB are cut
    off as gray, not in each colour.

    Args:
        frame: See `has_luma`.

    Returns:
        (H, W) uint8, contiguous: equal to the gray of the same frame in BGR to within 2 levels,
        but for colours that RGB cannot hold.
    """
    full = frame.format.name in _FULL or frame.color_range == FULL_RANGE
    planes = [plane_of(frame, number) for number in range(3)]
    blue, red = _chroma_shares(int(frame.colorspace))
    if max(abs(blue), abs(red)) < _SAME:
        if full:
            return planes[0].copy()
        return np.asarray(cv2.addWeighted(planes[0], _SCALE, planes[0], 0.0, _LIFT), np.uint8)
    scale, lift, spread = (1.0, 0.0, 1.0) if full else (_SCALE, _LIFT, 255 / 224)
    blue, red = blue * spread, red * spread
    small = cv2.addWeighted(planes[1], blue, planes[2], red, 128 * (1 - blue - red))
    height, width = planes[0].shape
    chroma = cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.addWeighted(planes[0], scale, chroma, 1.0, lift - 128), np.uint8)


def plane_of(frame: VideoFrame, number: int) -> NDArray[np.uint8]:
    """Return a plane of a frame of 8 bits: (h, w) uint8, the frame's own memory."""
    plane = frame.planes[number]
    pixels = np.frombuffer(cast("Any", plane), np.uint8)
    return pixels.reshape(-1, plane.line_size)[: plane.height, : plane.width]


@lru_cache
def _chroma_shares(matrix: int) -> tuple[float, float]:
    """Return the shares of Cb and Cr that luma of a matrix lacks to be that of BT.601."""
    red, blue = luma_weights(matrix)
    green = 1 - red - blue
    from_blue = 2 * (1 - blue) * (_BLUE - _GREEN * blue / green)
    from_red = 2 * (1 - red) * (_RED - _GREEN * red / green)
    return from_blue, from_red
