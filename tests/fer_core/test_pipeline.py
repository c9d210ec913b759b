from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import skimage.data

from fer_core.detection import DetectionSettings
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.pipeline import Pipeline, PipelineSettings
from fer_core.types import Analysis, Frame
from tests.support.models import make_model

ASTRONAUT = np.ascontiguousarray(skimage.data.astronaut()[:, :, ::-1])
FACE = (160, 60, 290, 190)
"""Where the face is in the astronaut's portrait, roughly, for any cascade's taste."""


@pytest.fixture
def classifier(tmp_path: Path) -> EmotionClassifier:
    return EmotionClassifier.load(make_model(tmp_path / "m.onnx"))


def frames(image: np.ndarray, count: int, rate: float = 30, start: int = 0) -> list[Frame]:
    return [Frame(image, i, i / rate, 0.0) for i in range(start, start + count)]


def analyse(pipeline: Pipeline, count: int = 15, start: int = 0) -> list[Analysis]:
    return [pipeline(frame) for frame in frames(ASTRONAUT, count, start=start)]


def overlap(box: np.ndarray) -> float:
    """Intersection over union with the face."""
    left, top = np.maximum(box[:2], FACE[:2])
    right, bottom = np.minimum(box[2:], FACE[2:])
    shared = max(right - left, 0) * max(bottom - top, 0)
    areas = (box[2] - box[0]) * (box[3] - box[1]) + (FACE[2] - FACE[0]) * (FACE[3] - FACE[1])
    return float(shared / (areas - shared))


def test_finds_and_reads_the_face_of_a_portrait(classifier: EmotionClassifier) -> None:
    last = analyse(Pipeline(classifier))[-1]
    assert len(last.faces) == 1
    assert overlap(last.faces.boxes[0]) > 0.5
    assert last.crops.shape == (1, 48, 48, 1)
    assert last.faces.probabilities.sum() == pytest.approx(1, abs=1e-4)
    np.testing.assert_allclose(last.faces.probabilities, classifier.classify(last.crops))
    assert last.labels == classifier.labels
    assert set(last.seconds) == {"gray", "detect", "crop", "classify", "smooth", "quality"}


def test_the_number_of_a_face_stays(classifier: EmotionClassifier) -> None:
    numbers = {i for done in analyse(Pipeline(classifier)) for i in done.faces.track_ids.tolist()}
    assert len(numbers) == 1


@pytest.mark.slow
def test_the_same_frames_give_the_same_analysis(classifier: EmotionClassifier) -> None:
    first, second = (analyse(Pipeline(classifier), 8) for _ in range(2))
    for one, other in zip(first, second, strict=True):
        np.testing.assert_array_equal(one.faces.boxes, other.faces.boxes)
        np.testing.assert_array_equal(one.faces.smoothed, other.faces.smoothed)


@pytest.mark.slow
@pytest.mark.parametrize("shape", [(1, 1), (1, 500), (47, 48), (200, 300)])
def test_no_face_in_a_blank_picture_of_any_size(
    classifier: EmotionClassifier, shape: tuple[int, int]
) -> None:
    image = np.full((*shape, 3), 128, np.uint8)
    done = [Pipeline(classifier)(frame) for frame in frames(image, 3)][-1]
    assert len(done.faces) == 0
    assert done.faces.probabilities.shape == (0, 7)
    assert done.crops.shape == (0, 48, 48, 1)


def test_another_model_takes_over_and_the_track_stays(
    classifier: EmotionClassifier, tmp_path: Path
) -> None:
    pipeline = Pipeline(classifier)
    before = analyse(pipeline)[-1]
    other = EmotionClassifier.load(
        make_model(tmp_path / "other.onnx", labels=("sad", "happy", "neutral"), seed=3)
    )
    pipeline.use_classifier(other)
    after = analyse(pipeline, 1, start=15)[-1]
    np.testing.assert_array_equal(before.faces.track_ids, after.faces.track_ids)
    assert after.labels == ("sad", "happy", "neutral")
    assert after.faces.smoothed.shape == (1, 3)


@pytest.mark.slow
def test_other_settings_take_effect(classifier: EmotionClassifier) -> None:
    pipeline = Pipeline(classifier)
    numbers = analyse(pipeline)[-1].faces.track_ids
    pipeline.use_settings(replace(pipeline.settings, smoothing_seconds=0.0))
    unsmoothed = analyse(pipeline, 1, start=15)[-1]
    np.testing.assert_array_equal(unsmoothed.faces.track_ids, numbers)
    np.testing.assert_array_equal(unsmoothed.faces.smoothed, unsmoothed.faces.probabilities)
    thorough = PipelineSettings(DetectionSettings(cascade="alt2", schedule="thorough"))
    pipeline.use_settings(thorough)
    assert len(analyse(pipeline, start=16)[-1].faces) == 1
    assert pipeline.settings == thorough


@pytest.mark.slow
def test_a_face_can_be_classified_in_turns(classifier: EmotionClassifier) -> None:
    settings = PipelineSettings(smoothing_seconds=0.0, classify_interval=1 / 15)
    done = [d for d in analyse(Pipeline(classifier, settings), 20) if len(d.faces)][:10]
    every = [d for d in analyse(Pipeline(classifier), 20) if len(d.faces)][:10]
    for k, (now, then) in enumerate(zip(done, every, strict=True)):
        np.testing.assert_array_equal(now.faces.boxes, then.faces.boxes)
        # The portrait stands still, but what its crop holds moves a little with the box.
        said = every[k - k % 2]
        np.testing.assert_array_equal(now.faces.smoothed, said.faces.probabilities)
        np.testing.assert_array_equal(now.crops, said.crops)
        np.testing.assert_array_equal(now.faces.quality.sharpness, said.faces.quality.sharpness)
        np.testing.assert_array_equal(now.faces.quality.contrast, said.faces.quality.contrast)
        np.testing.assert_array_equal(now.faces.quality.sides, then.faces.quality.sides)


@pytest.mark.slow
def test_reset_forgets_the_face_and_never_gives_its_number_again(
    classifier: EmotionClassifier,
) -> None:
    pipeline = Pipeline(classifier)
    before = analyse(pipeline)[-1].faces.track_ids
    pipeline.reset()
    after = analyse(pipeline)[-1].faces.track_ids
    assert len(after) == 1
    assert after[0] > before[0]


@pytest.mark.slow
def test_a_still_does_not_depend_on_what_was_seen_before_nor_change_what_follows(
    classifier: EmotionClassifier,
) -> None:
    alone, used, other = (Pipeline(classifier) for _ in range(3))
    still = Frame(np.ascontiguousarray(ASTRONAUT[:, ::-1]), 0, 0.0, 0.0)
    expected = alone.analyse_still(still).faces
    before, _ = (analyse(pipeline, 3)[-1].faces for pipeline in (used, other))
    for _ in range(2):
        found = used.analyse_still(still).faces
        assert found.track_ids.tolist() == [1]
        for name in ("boxes", "rolls", "probabilities", "smoothed"):
            np.testing.assert_array_equal(getattr(found, name), getattr(expected, name))
    after, untouched = (analyse(pipeline, 2, start=3)[-1].faces for pipeline in (used, other))
    np.testing.assert_array_equal(after.track_ids, before.track_ids)
    np.testing.assert_array_equal(after.boxes, untouched.boxes)
    np.testing.assert_array_equal(after.smoothed, untouched.smoothed)


@pytest.mark.slow
@pytest.mark.parametrize("interval", [0.0, 0.1])
@pytest.mark.parametrize("together", [1, 4])
def test_frames_that_come_together_have_the_analyses_of_single_ones(
    classifier: EmotionClassifier, together: int, interval: float
) -> None:
    empty = np.zeros_like(ASTRONAUT)
    images = [empty, ASTRONAUT, ASTRONAUT, empty, ASTRONAUT, ASTRONAUT, ASTRONAUT, empty]
    shown = [Frame(image, i, i / 30, 0.0) for i, image in enumerate(images)]
    settings = PipelineSettings(classify_interval=interval)
    single, joint = Pipeline(classifier, settings), Pipeline(classifier, settings)
    expected = [single(frame) for frame in shown]
    found = [
        analysis
        for start in range(0, len(shown), together)
        for analysis in joint.analyse_in_order(shown[start : start + together])
    ]
    assert sum(len(one.faces) for one in expected) >= 5
    for one, other in zip(expected, found, strict=True):
        assert one.frame is other.frame
        np.testing.assert_array_equal(one.faces.boxes, other.faces.boxes)
        np.testing.assert_array_equal(one.faces.track_ids, other.faces.track_ids)
        np.testing.assert_array_equal(one.crops, other.crops)
        np.testing.assert_allclose(one.faces.smoothed, other.faces.smoothed, atol=1e-6)
        np.testing.assert_allclose(one.faces.probabilities, other.faces.probabilities, atol=1e-6)
    assert joint.analyse_in_order([]) == []
