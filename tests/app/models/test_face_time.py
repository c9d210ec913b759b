from pathlib import Path

import pytest

from app.models import face_time
from app.models.face_time import ONE_THREAD, face_milliseconds
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import ModelError
from tests.support.models import make_model


def test_a_face_takes_processor_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(face_time, "_BLOCK_SECONDS", 0.001)
    classifier = EmotionClassifier.load(make_model(tmp_path / "m.onnx"), ONE_THREAD)
    assert face_milliseconds(classifier) > 0


def test_it_is_the_median_of_blocks_of_calls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    classifier = EmotionClassifier.load(make_model(tmp_path / "m.onnx"), ONE_THREAD)
    now = 0.0
    seconds = iter([0.5, 0.04, 0.04, 0.2, 0.03, 0.03])

    def take(*_: object) -> None:
        nonlocal now
        now += next(seconds)

    monkeypatch.setattr(classifier, "classify", take)
    monkeypatch.setattr(face_time, "thread_time", lambda: now)
    # Without the first call: twice 40, once 200 and twice 30 ms.
    assert face_milliseconds(classifier) == pytest.approx(40)


def test_a_model_that_fails_is_no_figure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    classifier = EmotionClassifier.load(make_model(tmp_path / "m.onnx"), ONE_THREAD)

    def fail(_: object) -> None:
        raise ModelError("It broke.")

    monkeypatch.setattr(classifier, "classify", fail)
    with pytest.raises(ModelError, match="It broke"):
        face_milliseconds(classifier)
