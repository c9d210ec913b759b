"""Models that load, spoilt ones, and the speed of this machine."""

from pathlib import Path

import pytest

from app.machine.doctor import models, speed
from app.machine.doctor.check import Verdict
from app.machine.doctor.speed import FrameTime
from fer_core.emotion import model_library
from fer_core.emotion.model_library import user_models_folder
from tests.support.models import make_model


@pytest.mark.slow
def test_bundled_models_and_speed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "_FRAMES", 5)
    checks = {check.name: check for check in models.check_models()}
    assert checks["model cnn"].verdict is Verdict.GOOD
    assert "ms a face (README: " in checks["model cnn"].detail
    assert "ms a frame" in checks["speed"].detail
    assert "README: " in checks["speed"].detail
    for name, key in (("model cnn", "face_ms"), ("speed", "frame_processor_ms")):
        values = checks[name].as_dict()["values"]
        assert values[key] > 0
        assert values[f"readme_{key}"]["AVX2"] > 0


def test_a_slow_machine_is_advised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "measure_frames", lambda: FrameTime(80.0, 20.0))
    check = list(models.check_models())[-1]
    assert check.verdict is Verdict.WARNING
    assert "light quality" in check.advice
    assert check.detail.startswith(
        "80.0 ms a frame of the demo clip, 20.0 ms of it on the processor"
    )


def test_the_name_of_a_spoilt_model_of_the_users_is_not_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(models, "measure_frames", lambda: FrameTime(8.0, 8.0))
    user_models_folder().mkdir(parents=True)
    (user_models_folder() / "anna.onnx").write_text("no model")
    checks = list(models.check_models())
    assert [check.verdict for check in checks].count(Verdict.WARNING) == 1
    assert "anna" not in str(checks)


@pytest.mark.slow
def test_a_model_of_the_users_is_measured_but_compared_with_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(models, "measure_frames", lambda: FrameTime(8.0, 8.0))
    user_models_folder().mkdir(parents=True)
    make_model(user_models_folder() / "anna.onnx")
    mine = next(check for check in models.check_models() if "added by you" in check.name)
    assert mine.detail.endswith(" ms a face")
    assert mine.values["readme_face_ms"] == {}


def test_no_model_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_library, "models_folder", lambda: tmp_path)
    assert list(models.check_models())[-1].verdict is Verdict.FAILURE
