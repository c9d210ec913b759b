"""Models that load, spoilt ones, and the speed of this machine."""

from pathlib import Path

import pytest

from app.machine.doctor import models
from app.machine.doctor.check import Verdict
from fer_core.emotion import model_library
from fer_core.emotion.model_library import user_models_folder


@pytest.mark.slow
def test_bundled_models_and_speed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "_FRAMES", 5)
    checks = {check.name: check for check in models.check_models()}
    assert checks["model cnn"].verdict is Verdict.GOOD
    assert "ms a frame" in checks["speed"].detail


def test_a_slow_machine_is_advised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "_analysis_milliseconds", lambda: 80.0)
    check = list(models.check_models())[-1]
    assert check.verdict is Verdict.WARNING
    assert "light quality" in check.advice


def test_the_name_of_a_spoilt_model_of_the_users_is_not_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(models, "_analysis_milliseconds", lambda: 8.0)
    user_models_folder().mkdir(parents=True)
    (user_models_folder() / "anna.onnx").write_text("no model")
    checks = list(models.check_models())
    assert [check.verdict for check in checks].count(Verdict.WARNING) == 1
    assert "anna" not in str(checks)


def test_no_model_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_library, "models_folder", lambda: tmp_path)
    assert list(models.check_models())[-1].verdict is Verdict.FAILURE
