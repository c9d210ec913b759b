from pathlib import Path

import pytest

from app.machine.benchmark.annotation_shares import STEPS, measure_shares
from fer_core.annotation.settings import AnnotationSettings
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import FerError
from tests.support.clips import constant, write_clip
from tests.support.models import make_model


@pytest.mark.slow
@pytest.mark.parametrize("pixel_format", ["yuv420p", "yuv444p"], ids=["patched", "converted"])
def test_every_step_has_a_share(tmp_path: Path, pixel_format: str) -> None:
    clip = write_clip(tmp_path / "a.mp4", constant(75, sound=None, pixel_format=pixel_format))
    classifier = EmotionClassifier.load(make_model(tmp_path / "m.onnx"))
    shares = measure_shares(clip, classifier, AnnotationSettings(), frames=70)
    assert list(shares) == list(STEPS)
    assert sum(shares.values()) == pytest.approx(1)
    assert min(shares.values()) > 0


def test_a_file_that_is_no_video(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"no video")
    classifier = EmotionClassifier.load(make_model(tmp_path / "m.onnx"))
    with pytest.raises(FerError):
        measure_shares(tmp_path / "a.mp4", classifier, AnnotationSettings())
