import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import main
from app.commands import models
from fer_core.tables.formats import FORMATS
from tests.support.models import make_model
from tests.support.videos import make_video

DEMO_SECONDS = "2"


def run_app(*arguments: str | Path, timeout: float = 60) -> "subprocess.CompletedProcess[str]":
    """The program in a process of its own, as a user starts it."""
    return subprocess.run(
        [sys.executable, "-m", "app", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


def assert_one_sentence(run: "subprocess.CompletedProcess[str]", *words: str) -> None:
    assert run.returncode == 1, run.stderr
    lines = run.stderr.splitlines()
    assert len(lines) == 1, run.stderr
    assert lines[0].startswith("fer-desktop: ")
    for word in words:
        assert word in lines[0]


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("fer-desktop 0.")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    for word in ("annotate", "benchmark", "models", "--source", "--run-for", "--stats"):
        assert word in shown
    for ending in FORMATS:
        assert f".{ending}" in shown


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["nonsense"],
        ["--run-for", "soon"],
        ["--run-for", "-1"],
        ["--run-for", "inf"],
        ["models", "--nonsense"],
    ],
)
def test_a_wrong_call_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: fer-desktop" in capsys.readouterr().err


def test_a_stopped_command_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(models, "run", stop)
    assert main(["models"]) == 130


def test_stats_into_a_missing_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--source", "demo", "--stats", str(tmp_path / "no" / "s.json")]) == 1
    assert "does not exist" in capsys.readouterr().err


def test_debug_lets_the_error_through(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="does not exist"):
        main(["--debug", "--stats", str(tmp_path / "no" / "s.json")])


@pytest.mark.slow
def test_a_run_of_the_demo_clip_is_measured(tmp_path: Path, model_file: Path) -> None:
    stats = tmp_path / "stats.json"
    run = run_app(
        "--source", "demo", "--model", model_file, "--run-for", DEMO_SECONDS, "--stats", stats
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    measured = json.loads(stats.read_text(encoding="utf-8"))
    assert set(measured) == {
        "frames_captured",
        "frames_analysed",
        "frames_dropped",
        "frames_painted",
        "faces_mean",
        "latency_ms",
        "stage_ms",
        "fps_painted",
        "provider",
        "model",
        "rss_mb",
        "cpu_share",
        "startup_s",
    }
    assert measured["frames_captured"] >= measured["frames_analysed"] > 0
    assert 0 < measured["frames_painted"] <= measured["frames_analysed"]
    latency = measured["latency_ms"]
    assert 0 < latency["p50"] <= latency["p95"] <= latency["max"]
    assert set(measured["stage_ms"]) == {"gray", "detect", "crop", "classify", "smooth"}
    assert measured["provider"] == "CPUExecutionProvider"
    assert measured["rss_mb"] > 20
    assert list(tmp_path.glob(".stats*")) == []


@pytest.mark.slow
def test_the_window_loads_neither_tensorflow_nor_keras(model_file: Path) -> None:
    run = subprocess.run(
        [
            *(sys.executable, "-X", "importtime", "-m", "app"),
            *("--source", "demo", "--model", str(model_file), "--run-for", "0.5"),
        ],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0
    loaded = {line.rpartition("|")[2].strip() for line in run.stderr.splitlines()}
    assert "PySide6.QtWidgets" in loaded
    assert not loaded & {"tensorflow", "keras", "matplotlib", "pandas"}


@pytest.mark.slow
def test_a_file_that_ends_before_run_for_starts_again(
    tmp_path: Path, model_file: Path, short_clip: Path
) -> None:
    stats = tmp_path / "stats.json"
    run = run_app("--source", short_clip, "--model", model_file, "--run-for", "3", "--stats", stats)
    assert (run.returncode, run.stderr) == (0, "")
    assert json.loads(stats.read_text(encoding="utf-8"))["frames_captured"] > 10


@pytest.fixture
def short_clip(tmp_path: Path) -> Path:
    """Ten frames, half a second in all."""
    return make_video(tmp_path / "short.mp4", 10, rate=20)


class TestBadSources:
    """Each ends the program by itself, with a sentence and exit code 1."""

    @pytest.fixture
    def refuse(self, model_file: Path) -> "object":
        def refuse(source: str | Path, *words: str) -> None:
            run = run_app("--source", source, "--model", model_file)
            assert_one_sentence(run, *words)

        return refuse

    def test_missing_file(self, refuse, tmp_path: Path) -> None:
        refuse(tmp_path / "missing.mp4", "no file", "missing.mp4")

    def test_empty_file(self, refuse, tmp_path: Path) -> None:
        (tmp_path / "empty.mp4").touch()
        refuse(tmp_path / "empty.mp4", "empty.mp4 is empty")

    @pytest.mark.slow
    def test_text_named_as_video(self, refuse, tmp_path: Path) -> None:
        (tmp_path / "text.mp4").write_text("no video at all\n" * 50, encoding="utf-8")
        refuse(tmp_path / "text.mp4", "text.mp4")

    @pytest.mark.slow
    def test_truncated_video(self, refuse, tmp_path: Path, short_clip: Path) -> None:
        content = short_clip.read_bytes()
        (tmp_path / "cut.mp4").write_bytes(content[: len(content) // 2])
        refuse(tmp_path / "cut.mp4", "cut.mp4", "cut off")

    def test_folder(self, refuse, tmp_path: Path) -> None:
        refuse(tmp_path, "is a folder")

    @pytest.mark.slow
    def test_absent_camera(self, refuse) -> None:
        refuse("99", "camera 99")


class TestBadModels:
    """Each ends the program by itself, with a sentence and exit code 1."""

    @pytest.fixture
    def refuse(self) -> "object":
        def refuse(model: str | Path, *words: str) -> None:
            assert_one_sentence(run_app("--source", "demo", "--model", model), *words)

        return refuse

    @pytest.mark.slow
    def test_another_input_shape(self, refuse, tmp_path: Path) -> None:
        path = make_model(tmp_path / "shape.onnx", input_shape=("n", 96, 48, 1))
        refuse(path, "shape.onnx")

    @pytest.mark.slow
    def test_wrong_labels(self, refuse, tmp_path: Path) -> None:
        refuse(make_model(tmp_path / "labels.onnx", classes=5), "7 labels")

    @pytest.mark.slow
    def test_no_onnx_at_all(self, refuse, tmp_path: Path) -> None:
        (tmp_path / "text.onnx").write_text("not a model", encoding="utf-8")
        refuse(tmp_path / "text.onnx", "text.onnx is not an ONNX model")

    @pytest.mark.slow
    def test_unknown_name(self, refuse) -> None:
        refuse("no-such-model", "'no-such-model'")
