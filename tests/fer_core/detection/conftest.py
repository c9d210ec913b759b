import cv2
import numpy as np
import pytest
from skimage import data


@pytest.fixture(scope="session")
def astronaut():
    """(512, 512) uint8 gray; the face's centre is about (224, 115), its side 90 to 110."""
    return cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2GRAY)


@pytest.fixture(scope="session")
def scene(astronaut):
    """Draws (360, 640) frames: the astronaut's upper half at an offset before a gray wall."""

    def draw(x=0, y=0, present=True):
        frame = np.full((360, 640), 110, np.uint8)
        if present:
            portrait = astronaut[:256, 80:368]
            left, top = 150 + x, 60 + y
            first, last = max(0, left), min(640, left + portrait.shape[1])
            if first < last:
                frame[top : top + 256, first:last] = portrait[:, first - left : last - left]
        return frame

    return draw
