import cv2
import numpy as np
import pytest

from fer_core.detection import DetectionSettings, FaceTracker
from fer_core.detection.network.blazeface import BlazeFace

RATE = 30


def tilted(frame, angle):
    turn = cv2.getRotationMatrix2D((297, 170), -angle, 1.0)
    return cv2.warpAffine(frame, turn, (640, 360), borderMode=cv2.BORDER_REPLICATE)


@pytest.mark.slow
@pytest.mark.parametrize("schedule", ["thorough", "balanced", "light"])
@pytest.mark.parametrize("angle", [-35, -25, 25, 35])
def test_a_tilted_face_is_followed_with_its_tilt(scene, schedule, angle):
    tracker = FaceTracker(DetectionSettings(detector="hybrid", schedule=schedule))
    for step in range(12):
        found = tracker.update(tilted(scene(x=3 * step), angle), step / RATE)
        assert found.track_ids.tolist() == [1]
        assert found.rolls[0] == pytest.approx(angle, abs=12)


@pytest.mark.slow
@pytest.mark.parametrize("angle", [-50, -35, 35, 50])
def test_the_tilt_is_that_of_the_picture(scene, angle):
    tracker = FaceTracker(DetectionSettings())
    upright = tracker.update(scene(), 0.0).rolls[0]
    tracker.reset()
    for step in range(8):
        found = tracker.update(tilted(scene(), angle), step / RATE)
        assert found.rolls[0] - upright == pytest.approx(angle, abs=4)


def test_an_upright_face_has_no_tilt(scene):
    tracker = FaceTracker(DetectionSettings(detector="hybrid"))
    assert abs(tracker.update(scene(), 0.0).rolls[0]) < 10


def test_the_cascades_measure_no_tilt(scene):
    tracker = FaceTracker(DetectionSettings(detector="haar"))
    assert tracker.update(scene(), 0.0).rolls.tolist() == [0]


def test_a_face_at_the_edge_of_the_picture_is_found(astronaut):
    tracker = FaceTracker(DetectionSettings(detector="hybrid"))
    found = tracker.update(np.ascontiguousarray(astronaut[85:300, 190:330]), 0.0)
    assert len(found) == 1


def test_a_face_that_fills_the_picture_is_found(astronaut):
    tracker = FaceTracker(DetectionSettings(detector="hybrid"))
    close = cv2.resize(astronaut[50:190, 155:295], (420, 420))
    assert len(tracker.update(close, 0.0)) == 1


def test_a_far_face_is_found(scene):
    far = cv2.resize(scene(), (320, 180), interpolation=cv2.INTER_AREA)
    frame = np.full((720, 1280), 110, np.uint8)
    frame[400:580, 300:620] = far
    found = FaceTracker(DetectionSettings(detector="hybrid")).update(frame, 0.0)
    assert len(found) == 1
    assert found.boxes[0, 0] == pytest.approx(424, abs=8)


@pytest.mark.parametrize("schedule", ["balanced", "light"])
def test_a_still_has_the_same_faces_in_every_schedule(scene, schedule):
    frame = tilted(scene(), 20)
    complete = FaceTracker(DetectionSettings(detector="hybrid", schedule="thorough"))
    other = FaceTracker(DetectionSettings(detector="hybrid", schedule=schedule))
    expected, found = complete.update(frame, 0.0), other.update(frame, 0.0)
    assert len(expected) == 1
    np.testing.assert_array_equal(found.boxes, expected.boxes)
    np.testing.assert_array_equal(found.rolls, expected.rolls)


def test_a_face_in_a_tiny_picture_is_found(astronaut):
    tiny = cv2.resize(astronaut[40:200, 150:300], (45, 48), interpolation=cv2.INTER_AREA)
    assert len(FaceTracker(DetectionSettings(detector="hybrid")).update(tiny, 0.0)) == 1


@pytest.mark.slow
def test_a_face_that_stays_where_it_is_followed_is_looked_at_less_often(scene, monkeypatch):
    shown = []
    run = BlazeFace.run

    def count(network, views):
        shown.append(len(views))
        return run(network, views)

    monkeypatch.setattr(BlazeFace, "run", count)

    def views_of(frames):
        tracker = FaceTracker(DetectionSettings())
        tracker.update(frames[0], 0.0)
        shown.clear()
        for step, frame in enumerate(frames[1:], 1):
            assert tracker.update(frame, step / RATE).track_ids.tolist() == [1]
        return sum(shown)

    still = [scene()] * RATE
    # Nothing follows the size but the network.
    breathing = [
        cv2.warpAffine(
            scene(),
            cv2.getRotationMatrix2D((294, 175), 0, 1 + 0.1 * np.sin(step / 3)),
            (640, 360),
            borderMode=cv2.BORDER_REPLICATE,
        )
        for step in range(RATE)
    ]
    assert views_of(still) < 0.8 * views_of(breathing)
