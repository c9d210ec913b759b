from pathlib import Path

import pytest

from app.machine.doctor import speed
from app.machine.doctor.speed import ONE_THREAD, face_milliseconds, measure_frames
from fer_core.emotion.classifier import EmotionClassifier
from tests.support.models import make_model


def test_a_face_takes_processor_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "_BLOCK_SECONDS", 0.001)
    classifier = EmotionClassifier.load(make_model(tmp_path / "m.onnx"), ONE_THREAD)
    assert face_milliseconds(classifier) > 0


@pytest.mark.slow
def test_a_frame_takes_processor_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "_FRAMES", 3)
    frame = measure_frames()
    assert frame.clock > 0
    assert frame.processor > 0
