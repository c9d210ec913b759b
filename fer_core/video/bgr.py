"""Convert decoded frames to BGR pixels."""

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import VideoReformatter
from numpy.typing import NDArray


class BgrConverter:
    """Converts the frames of one video to BGR pixels of one size.

    A frame that converts itself (`VideoFrame.to_ndarray`) sets swscale up anew and starts threads
    for it, each time: at 640x480 that costs three to seven times the conversion.

    Args:
        size: (width, height) of the result, in pixels.
    """

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size
        self._reformatter = VideoReformatter()

    def __call__(self, frame: VideoFrame) -> NDArray[np.uint8]:
        """Return (height, width, 3) uint8, BGR, contiguous.

        Raises:
            FFmpegError: The frame's format cannot be converted.
        """
        width, height = self._size
        # One thread: the conversion takes less time than waking a second one.
        made = self._reformatter.reformat(frame, width, height, "bgr24", threads=1)
        return np.asarray(made.to_ndarray(), np.uint8)
