"""Turn the pictures of a video upright, as its display matrix states."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from av.buffer import Buffer
from av.sidedata.sidedata import Type
from av.video.frame import VideoFrame
from numpy.typing import NDArray

_TURNS = {1: cv2.ROTATE_90_COUNTERCLOCKWISE, 2: cv2.ROTATE_180, 3: cv2.ROTATE_90_CLOCKWISE}


@dataclass(frozen=True, slots=True)
class Orientation:
    """A rotation, then perhaps a reflection: what phones store instead of turning the pixels.

    Attributes:
        quarter_turns: 0 to 3, counterclockwise.
        mirrored: Whether left and right change places after the turn.
    """

    quarter_turns: int = 0
    mirrored: bool = False

    @classmethod
    def of(cls, frame: VideoFrame) -> "Orientation":
        """Read a frame's display matrix; angles between are rounded to a quarter turn.

        The matrix (ISO/IEC 14496-12, 6.2.2) takes x to ``a x + c y`` and y to ``b x + d y``. It
        is read as a whole, because `VideoFrame.rotation` says 180 degrees of a mirror.
        """
        try:
            # A mapping; PyAV's stubs say less of it.
            side_data = cast(Mapping[Type, Buffer], frame.side_data)
            if Type.DISPLAYMATRIX not in side_data:
                return cls()
            matrix = bytes(side_data[Type.DISPLAYMATRIX])
        except ValueError:
            # PyAV refuses all side data of a frame that has a kind unknown to it.
            return cls(round(frame.rotation / 90) % 4)
        a, b, _, c, d = struct.unpack("=5i", matrix[:20])
        mirrored = a * d - b * c < 0
        if mirrored:
            a = -a
        return cls(round(-np.degrees(np.arctan2(b, a)) / 90.0) % 4, mirrored)

    def size(self, width: int, height: int) -> tuple[int, int]:
        """Return (width, height) after `apply`."""
        return (height, width) if self.quarter_turns % 2 else (width, height)

    def apply(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Turn a picture upright.

        Args:
            image: (H, W, 3) uint8.

        Returns:
            The picture itself if it stands upright already, else a new contiguous array.
        """
        if self.quarter_turns:
            image = np.asarray(cv2.rotate(image, _TURNS[self.quarter_turns]), np.uint8)
        if self.mirrored:
            image = np.asarray(cv2.flip(image, 1), np.uint8)
        return image
