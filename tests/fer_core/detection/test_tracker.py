from itertools import islice

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fer_core.detection import DetectionSettings, FaceTracker
from fer_core.system.resources import asset
from fer_core.types import FaceStatus
from fer_core.video.reader import VideoReader

RATE = 30
# The face of the astronaut within `scene`.
FACE = np.array([248, 121, 346, 219])


def run(tracker, frames, start=0):
    return [tracker.update(frame, (start + i) / RATE) for i, frame in enumerate(frames)]


def overlap(box, other):
    shared = np.prod(
        np.clip(np.minimum(box[2:], other[2:]) - np.maximum(box[:2], other[:2]), 0, None)
    )
    return shared / (np.prod(box[2:] - box[:2]) + np.prod(other[2:] - other[:2]) - shared)


@pytest.fixture(params=["hybrid", "haar"])
def detector(request):
    return request.param


# The cascades on every frame take half of the time of these tests and are not the default.
TRACKERS = [
    pytest.param(
        (detector, schedule),
        id=f"{detector}-{schedule}",
        marks=[pytest.mark.long] if (detector, schedule) == ("haar", "thorough") else [],
    )
    for detector in ("hybrid", "haar")
    for schedule in ("thorough", "balanced", "light")
]


@pytest.fixture(params=TRACKERS)
def tracker(request):
    detector, schedule = request.param
    return FaceTracker(DetectionSettings(detector=detector, schedule=schedule))


def test_first_frame_already_has_the_face(tracker, scene):
    found = tracker.update(scene(), 0.0)
    assert found.track_ids.tolist() == [1]
    assert found.status.tolist() == [FaceStatus.DETECTED]
    assert overlap(found.boxes[0], FACE) > 0.6


@pytest.mark.slow
def test_moving_face_keeps_its_number_and_its_place(tracker, scene):
    for step, found in enumerate(run(tracker, [scene(x=4 * i) for i in range(30)])):
        assert found.track_ids.tolist() == [1]
        assert overlap(found.boxes[0], FACE + np.array([4 * step, 0, 4 * step, 0])) > 0.6


@pytest.mark.slow
def test_still_face_does_not_jitter(tracker, scene):
    rng = np.random.default_rng(3)
    frames = [
        np.clip(scene() + rng.normal(0, 3, (360, 640)), 0, 255).astype(np.uint8) for _ in range(40)
    ]
    boxes = np.array([found.boxes[0] for found in run(tracker, frames)])
    steps = np.abs(np.diff(boxes[10:], axis=0))
    side = boxes[0, 2] - boxes[0, 0]
    assert steps.mean() < 0.01 * side
    assert steps.max() < 0.05 * side


@pytest.mark.slow
@pytest.mark.parametrize(
    ("schedule", "limit"), [("thorough", 0.25), ("balanced", 0.25), ("light", 1)]
)
def test_new_face_is_found_in_time(schedule, limit, detector, scene):
    tracker = FaceTracker(DetectionSettings(detector=detector, schedule=schedule))
    assert all(len(found) == 0 for found in run(tracker, [scene(present=False)] * 10))
    # It slides in from the side, so that no cut of the scene helps.
    entering = run(tracker, [scene(x=-450 + 30 * min(i, 15)) for i in range(45)], start=10)
    first = next(i for i, found in enumerate(entering) if len(found))
    # The whole face is inside the picture from the 7th of these frames on.
    assert (first - 7) / RATE <= limit


@pytest.mark.slow
def test_lost_face_goes_within_half_a_second(tracker, scene):
    run(tracker, [scene()] * 20)
    after = run(tracker, [scene(present=False)] * 20, start=20)
    gone = next(i for i, found in enumerate(after) if not len(found))
    assert gone / RATE <= 0.5
    assert all(not len(found) for found in after[gone:])


@pytest.mark.slow
def test_hidden_face_is_held_and_keeps_its_number(tracker, scene):
    run(tracker, [scene()] * 20)
    hidden = scene()
    hidden[150:220, 230:370] = 60
    during = run(tracker, [hidden] * 4, start=20)
    assert during[-1].track_ids.tolist() == [1]
    assert FaceStatus.HELD in np.concatenate([found.status for found in during])
    back = run(tracker, [scene()] * 5, start=24)
    assert back[-1].track_ids.tolist() == [1]
    assert back[-1].status.tolist() == [FaceStatus.DETECTED]


@pytest.mark.slow
def test_scene_cut_drops_the_old_face_at_once(tracker, scene, astronaut):
    run(tracker, [scene()] * 10)
    rng = np.random.default_rng(0)
    stripes = np.tile(rng.integers(0, 255, (360, 1), dtype=np.uint8), (1, 640))
    assert len(tracker.update(stripes, 10 / RATE)) == 0


@pytest.mark.slow
def test_scene_cut_finds_the_new_face_soon(tracker, scene):
    run(tracker, [scene()] * 10)
    after = run(tracker, [np.ascontiguousarray(scene()[:, ::-1])] * 6, start=10)
    assert 1 not in np.concatenate([found.track_ids for found in after])
    assert after[-1].track_ids.tolist() == [2]


@pytest.mark.slow
def test_scene_cut_finds_many_faces_soon(tracker, scene, astronaut):
    portrait = astronaut[:300, 80:380]
    many = np.vstack([np.hstack([portrait] * 4), np.hstack([portrait[:, ::-1]] * 4)])
    empty = np.ascontiguousarray(np.full_like(many, 90))
    run(tracker, [empty] * 5)
    # A quarter of a second after the cut.
    found = run(tracker, [many] * 8, start=5)[-1]
    assert len(found) == 8
    assert len(set(found.track_ids.tolist())) == 8


@pytest.mark.slow
def test_a_flash_keeps_the_face(tracker, scene):
    run(tracker, [scene()] * 10)
    bright = np.clip(scene().astype(int) * 2 + 40, 0, 255).astype(np.uint8)
    after = run(tracker, [bright, bright, scene(), scene()], start=10)
    assert all(found.track_ids.tolist() == [1] for found in after)


@pytest.mark.slow
def test_numbers_are_never_used_twice(tracker, scene):
    seen = []
    for visit in range(3):
        seen += run(tracker, [scene()] * 3, start=40 * visit)[-1].track_ids.tolist()
        run(tracker, [scene(present=False)] * 20, start=40 * visit + 3)
    tracker.reset()
    seen += run(tracker, [scene()])[-1].track_ids.tolist()
    assert seen == [1, 2, 3, 4]


@pytest.mark.slow
def test_two_faces_have_two_numbers_in_order(tracker, astronaut):
    pair = np.hstack([astronaut[:300, 80:380], astronaut[:300, 80:380]])
    found = run(tracker, [pair] * 5)[-1]
    assert found.track_ids.tolist() == [1, 2]
    assert abs(found.boxes[0, 0] - found.boxes[1, 0]) > 200


@pytest.mark.slow
def test_equal_frames_give_equal_boxes(detector, scene):
    rng = np.random.default_rng(1)
    frames = [
        np.clip(scene(x=3 * i) + rng.normal(0, 5, (360, 640)), 0, 255).astype(np.uint8)
        for i in range(25)
    ]
    runs = [run(FaceTracker(DetectionSettings(detector=detector)), frames) for _ in range(2)]
    for first, second in zip(*runs, strict=True):
        np.testing.assert_array_equal(first.boxes, second.boxes)
        np.testing.assert_array_equal(first.track_ids, second.track_ids)
        np.testing.assert_array_equal(first.status, second.status)


@pytest.mark.slow
@pytest.mark.parametrize("jump", [-5.0, 60.0])
def test_jump_in_time_forgets_the_faces(tracker, scene, jump):
    run(tracker, [scene()] * 5)
    assert tracker.update(scene(), 1.0 + jump).track_ids.tolist() == [2]


@pytest.mark.slow
def test_other_size_forgets_the_faces(tracker, scene, astronaut):
    run(tracker, [scene()] * 5)
    assert tracker.update(astronaut, 5 / RATE).track_ids.tolist() == [2]


def test_parts_of_a_face_are_not_faces(detector, astronaut):
    tracker = FaceTracker(DetectionSettings(detector=detector))
    large = astronaut[20:220, 120:320].repeat(3, axis=0).repeat(3, axis=1)
    assert all(len(found) == 1 for found in run(tracker, [large] * 40))


@pytest.mark.slow
def test_noise_has_no_faces(tracker):
    rng = np.random.default_rng(2)
    frames = rng.integers(0, 255, (8, 360, 640), dtype=np.uint8)
    assert all(len(found) == 0 for found in run(tracker, frames))


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(
    shapes=st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), min_size=1, max_size=4),
    times=st.lists(st.floats(-1e6, 1e6), min_size=4, max_size=4),
    detector=st.sampled_from(["hybrid", "haar"]),
    schedule=st.sampled_from(["thorough", "balanced", "light"]),
    smallest=st.sampled_from([None, 1, 0.5, 30]),
)
def test_odd_frames_never_fail(shapes, times, detector, schedule, smallest):
    tracker = FaceTracker(
        DetectionSettings(detector=detector, schedule=schedule, smallest_face=smallest)
    )
    rng = np.random.default_rng(0)
    for shape, time in zip(shapes, times, strict=False):
        found = tracker.update(rng.integers(0, 255, shape, dtype=np.uint8), time)
        assert np.isfinite(found.boxes).all()


@pytest.mark.slow
@pytest.mark.parametrize("shape", [(1, 1), (1, 5000), (5000, 1), (4320, 7680)])
def test_extreme_sizes(shape, detector):
    tracker = FaceTracker(DetectionSettings(detector=detector))
    for step in range(2):
        assert len(tracker.update(np.zeros(shape, np.uint8), step / RATE)) == 0


def test_other_pictures_are_refused():
    with pytest.raises(ValueError, match=r"expected gray \(H, W\) uint8"):
        FaceTracker(DetectionSettings()).update(np.zeros((9, 9, 3), np.uint8), 0.0)


@pytest.mark.parametrize(
    "wrong",
    [
        {"detector": "profile"},
        {"cascade": "profile"},
        {"schedule": "fast"},
        {"scale_factor": 1.0},
        {"min_neighbours": -1},
        {"smallest_face": 0},
        {"smallest_face": float("nan")},
    ],
)
def test_wrong_settings_are_refused(wrong):
    with pytest.raises(ValueError, match="expected"):
        DetectionSettings(**wrong)


@pytest.fixture(scope="module")
def demo():
    """The first 8 seconds of the demo clip in gray, with their times."""
    with VideoReader(asset("demo.mp4")) as reader:
        return [
            (picture.gray(), float((picture.ticks - reader.info.first) * reader.info.time_base))
            for picture in islice(reader.pictures(0, 0.0), 240)
        ]


@pytest.mark.slow
@pytest.mark.parametrize("first", [37, 64])
def test_what_came_before_is_forgotten_to_the_last_bit(demo, detector, first):
    whole, later = (FaceTracker(DetectionSettings(detector=detector)) for _ in range(2))
    faces = 0
    for number, (gray, time) in enumerate(demo):
        found = whole.update(gray, time)
        if number < first:
            continue
        again = later.update(gray, time)
        if time > demo[first][1] + 4:
            order, other = (np.argsort(one.boxes[:, 0]) for one in (found, again))
            for name in ("boxes", "status", "rolls", "yaws", "outside"):
                values = getattr(found, name)[order]
                assert np.array_equal(values, getattr(again, name)[other], equal_nan=True)
            faces += len(found)
    assert faces > 20


@pytest.mark.slow
def test_what_lies_outside_of_the_picture_is_a_share_of_the_face(scene):
    tracker = FaceTracker(DetectionSettings(detector="hybrid"))
    whole = tracker.update(scene(), 0.0)
    assert whole.outside.tolist() == [0]
    (left, _, right, _) = whole.boxes[0]
    cut = int(left + 0.25 * (right - left))
    tracker.reset()
    part = tracker.update(np.ascontiguousarray(scene()[:, cut:]), 0.0)
    assert part.outside[0] == pytest.approx(0.25, abs=0.12)
    height, width = (part.boxes[0, 2:] - part.boxes[0, :2])[::-1]
    assert part.outside[0] == pytest.approx(1 - width / height, abs=0.02)


def test_only_the_network_estimates_a_yaw(scene):
    found = {
        detector: FaceTracker(DetectionSettings(detector=detector)).update(scene(), 0.0)
        for detector in ("hybrid", "haar")
    }
    assert abs(found["hybrid"].yaws[0]) < 25
    assert np.isnan(found["haar"].yaws).all()
