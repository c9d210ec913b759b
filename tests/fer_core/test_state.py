"""A pipeline taken up again behind any frame says what one says that never stopped."""

import io

import numpy as np
import pytest

from fer_core.detection import DetectionSettings
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.pipeline import Pipeline, PipelineSettings
from fer_core.types import Frame
from tests.support.clips import picture
from tests.support.models import make_model

FRAMES = 36
CUTS = (1, 5, 13, 20, 21, 30)


def frame(number: int) -> Frame:
    """A face that moves, is away from 14 to 19, and a new scene from 26 on."""
    image = picture(number, (256, 192), with_face=not 14 <= number < 20)
    if number >= 26:
        image = np.ascontiguousarray(image[::-1, ::-1])[:, :, ::-1].copy()
    return Frame(image, number, number / 25, 0.0)


def through_a_file(state):
    """As it comes back from a disk."""
    file = io.BytesIO()
    np.savez(file, allow_pickle=False, **state)
    file.seek(0)
    with np.load(file, allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("detector", "schedule", "interval"),
    [
        ("haar", "balanced", 0.0),
        ("haar", "balanced", 0.1),
        ("haar", "light", 0.0),
        ("haar", "thorough", 0),
        ("hybrid", "balanced", 0.1),
        ("hybrid", "light", 0.0),
        ("hybrid", "thorough", 0),
    ],
)
def test_it_goes_on_exactly(detector, schedule, interval, tmp_path):
    classifier = EmotionClassifier.load(make_model(tmp_path / "tiny.onnx"))
    detection = DetectionSettings(detector=detector, schedule=schedule)
    settings = PipelineSettings(detection, classify_interval=interval)
    whole = Pipeline(classifier, settings)
    expected, states = [], {}
    for number in range(FRAMES):
        expected.append(whole(frame(number)).faces)
        if number + 1 in CUTS:
            states[number + 1] = through_a_file(whole.state())
    assert any(len(faces) for faces in expected)
    assert not all(len(faces) for faces in expected)
    for cut, state in states.items():
        again = Pipeline(classifier, settings)
        again.restore(state)
        for number in range(cut, FRAMES):
            faces = again(frame(number)).faces
            for name in ("boxes", "track_ids", "status", "probabilities", "smoothed", "rolls"):
                assert np.array_equal(getattr(faces, name), getattr(expected[number], name))
            for one, other in zip(
                faces.quality.arrays(), expected[number].quality.arrays(), strict=True
            ):
                np.testing.assert_array_equal(one, other)


def test_a_fresh_pipeline_has_a_state_too(tmp_path):
    classifier = EmotionClassifier.load(make_model(tmp_path / "tiny.onnx"))
    state = Pipeline(classifier).state()
    again = Pipeline(classifier)
    again.restore(through_a_file(state))
    assert len(again(frame(0)).faces) == len(Pipeline(classifier)(frame(0)).faces)
