"""Cost of finding and following faces at 1280x720."""

import cv2
import numpy as np
import pytest
from skimage import data

from fer_core.detection import DetectionSettings, FaceTracker, HaarDetector

RATE = 30


@pytest.fixture(scope="module")
def frames():
    """A second of a portrait that moves before a wall of gravel, (720, 1280) uint8 gray."""
    face = cv2.cvtColor(data.astronaut()[:300, 60:380], cv2.COLOR_RGB2GRAY)
    wall = cv2.resize(data.gravel(), (1280, 720))
    moving = []
    for step in range(RATE):
        frame = wall.copy()
        frame[200:500, 300 + 4 * step : 620 + 4 * step] = face
        moving.append(frame)
    return moving


@pytest.fixture(autouse=True)
def one_thread():
    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    yield
    cv2.setNumThreads(threads)


def test_full_scan(benchmark, frames):
    detector = HaarDetector(DetectionSettings(smallest_face=48))
    found = benchmark.pedantic(detector.detect, (frames[0],), rounds=5)
    assert len(found)


@pytest.mark.parametrize("schedule", ["balanced", "light"])
def test_second_of_tracking(benchmark, frames, schedule):
    tracker = FaceTracker(DetectionSettings(schedule=schedule))
    seconds = iter(range(1000))

    def track():
        start = next(seconds)
        return [tracker.update(frame, start + i / RATE) for i, frame in enumerate(frames)][-1]

    found = benchmark.pedantic(track, rounds=3, warmup_rounds=1)
    assert len(found)


def test_still_picture(benchmark, frames):
    tracker = FaceTracker(DetectionSettings())
    times = iter(np.arange(100000) / RATE)
    found = benchmark.pedantic(
        lambda: tracker.update(frames[0], float(next(times))), rounds=60, warmup_rounds=30
    )
    assert len(found)
