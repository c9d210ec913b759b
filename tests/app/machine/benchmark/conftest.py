import time

import numpy as np
import pytest
from skimage import data

from fer_core.types import Frame


@pytest.fixture
def frame():
    image = np.ascontiguousarray(data.astronaut()[:256, 80:368, ::-1])
    return Frame(image, 0, 0.0, time.monotonic())
