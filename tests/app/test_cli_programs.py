"""The program in a process of its own, as a user starts it."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from fer_core.system.user_folders import HOME_VARIABLE
from fer_core.tables.row_log import measure_log
from fer_core.tables.rows import read_rows
from tests.support.models import make_model
from tests.support.videos import make_video
from tests.support.waiting import wait_until

pytestmark = pytest.mark.slow

DEMO_SECONDS = "2"

posix = pytest.mark.skipif(os.name != "posix", reason="/dev/full and names of users")


def run_app(*arguments: str | Path, timeout: float = 300) -> "subprocess.CompletedProcess[str]":
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


@posix
@pytest.mark.parametrize("arguments", [["--version"], ["models"], ["models", "--json"]])
def test_output_that_is_lost_is_a_failure(arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [sys.executable, "-m", "app", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=300,
            check=False,
        )
    assert_one_sentence(run, "output could not be written", "No space left")


@posix
def test_a_home_folder_that_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, "~nobody-of-this-name/x")
    assert_one_sentence(run_app("models"), HOME_VARIABLE, "~nobody-of-this-name/x")


@posix
def test_a_model_in_a_home_folder_that_is_unknown() -> None:
    run = run_app("annotate", "a.mp4", "--model", "~nobody-of-this-name/m.onnx")
    assert_one_sentence(run, "There is no model", "~nobody-of-this-name/m.onnx")


@pytest.mark.parametrize("measured", ["--run-for", pytest.param("--stats", marks=pytest.mark.long)])
def test_a_source_without_a_picture_is_a_failure(
    measured: str, tmp_path: Path, model_file: Path
) -> None:
    """A server that accepts and never answers; the window is closed before it gives up."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/video"
        code = (
            "import sys\n"
            "from app.window.start import WindowOptions; from app.window.run import WindowRun\n"
            "from PySide6.QtCore import QTimer\n"
            f"options = WindowOptions(source={address!r}, model={str(model_file)!r}, "
            f"run_for={1.0 if measured == '--run-for' else None}, "
            f"stats={str(tmp_path / 's.json')!r})\n"
            "from app import cli\n"
            "def run(_):\n"
            "    run = WindowRun(options)\n"
            "    QTimer.singleShot(3000, run._window.close)\n"
            "    return run.execute()\n"
            "cli._open_window = run\n"
            "sys.exit(cli.main([]))"
        )
        run = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, timeout=300, check=False
        )
    assert_one_sentence(run, address, "showed no picture")


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
        "first_face_s",
    }
    assert measured["frames_captured"] >= measured["frames_analysed"] > 0
    assert 0 < measured["frames_painted"] <= measured["frames_analysed"]
    latency = measured["latency_ms"]
    assert 0 < latency["p50"] <= latency["p95"] <= latency["max"]
    assert set(measured["stage_ms"]) == {"gray", "detect", "crop", "classify", "smooth", "quality"}
    assert measured["provider"] == "CPUExecutionProvider"
    assert measured["rss_mb"] > 20
    assert list(tmp_path.glob(".stats*")) == []


def test_the_window_loads_neither_tensorflow_nor_keras(model_file: Path) -> None:
    run = subprocess.run(
        [
            *(sys.executable, "-X", "importtime", "-m", "app"),
            *("--source", "demo", "--model", str(model_file), "--run-for", "0.5"),
        ],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0
    loaded = {line.rpartition("|")[2].strip() for line in run.stderr.splitlines()}
    assert "PySide6.QtWidgets" in loaded
    assert not loaded & {"tensorflow", "keras", "matplotlib", "pandas"}


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


def test_a_session_ends_with_the_time_that_was_given(tmp_path: Path, model_file: Path) -> None:
    folder = tmp_path / "one.fersession"
    run = run_app(
        *("--source", "demo", "--model", model_file, "--record", folder, "--duration", "1")
    )
    assert run.returncode == 0, run.stderr
    assert f"{folder} has " in run.stderr
    content = json.loads((folder / "session.json").read_text(encoding="utf-8"))
    assert content["state"] == "finished"
    assert content["faces"] == "hide"
    assert content["counts"]["rows"] > 0


class TestTable:
    """``--table`` in a process of its own."""

    def test_one_that_exists_stays(self, tmp_path: Path, model_file: Path) -> None:
        table = tmp_path / "live.csv"
        table.write_text("mine", encoding="utf-8")
        run = run_app("--source", "demo", "--model", model_file, "--table", table)
        assert_one_sentence(run, "live.csv exists already", "--overwrite")
        assert table.read_text(encoding="utf-8") == "mine"

    @posix
    def test_a_closed_terminal_ends_it_in_good_order(
        self, tmp_path: Path, model_file: Path
    ) -> None:
        program, rows = record(tmp_path, model_file)
        program.send_signal(signal.SIGHUP)
        _, errors = program.communicate(timeout=300)
        assert program.returncode == 130
        assert len(errors.splitlines()) == 1  # what the table holds
        assert not rows.exists()
        assert list(read_rows(tmp_path / "live.csv"))

    @posix
    def test_a_program_that_is_killed_leaves_what_was_seen(
        self, tmp_path: Path, model_file: Path
    ) -> None:
        program, rows = record(tmp_path, model_file)
        program.kill()
        program.communicate(timeout=300)
        assert measure_log(rows).frames > 0
        run = run_app("--source", "demo", "--model", model_file, "--run-for", "0.5")
        assert run.returncode == 0
        assert "recording of live.csv was interrupted" in run.stderr
        assert str(rows) in run.stderr
        assert rows.exists()

    @posix
    def test_a_full_disk_is_a_failure_and_keeps_what_was_written(
        self, tmp_path: Path, model_file: Path
    ) -> None:
        """A limit on the size of files stands for a full disk; it works for every user."""
        table = tmp_path / "live.csv"
        arguments = ["--source", "demo", "--model", str(model_file), "--run-for", "6"]
        code = (
            "import resource, sys; from app.cli import main; "
            "resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, 8_000)); "
            f"sys.exit(main({[*arguments, '--table', str(table)]!r}))"
        )
        run = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, timeout=300, check=False
        )
        assert_one_sentence(run, "ended early", "may not be larger", str(table))
        assert len(list(read_rows(table))) > 10


def record(folder: Path, model: Path) -> "tuple[subprocess.Popen[str], Path]":
    """Start the program with ``--table``; returns it with rows in its log, and that log."""
    rows = folder / "live.unfinished.csv"
    program = subprocess.Popen(
        [
            *(sys.executable, "-m", "app", "--source", "demo", "--model", str(model)),
            *("--table", str(folder / "live.csv")),
        ],
        stderr=subprocess.PIPE,
        text=True,
    )
    wait_until(lambda: rows.exists() and measure_log(rows).frames > 0)
    return program, rows


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

    def test_text_named_as_video(self, refuse, tmp_path: Path) -> None:
        (tmp_path / "text.mp4").write_text("no video at all\n" * 50, encoding="utf-8")
        refuse(tmp_path / "text.mp4", "text.mp4")

    def test_truncated_video(self, refuse, tmp_path: Path, short_clip: Path) -> None:
        content = short_clip.read_bytes()
        (tmp_path / "cut.mp4").write_bytes(content[: len(content) // 2])
        refuse(tmp_path / "cut.mp4", "cut.mp4", "cut off")

    def test_folder(self, refuse, tmp_path: Path) -> None:
        refuse(tmp_path, "is a folder")

    def test_absent_camera(self, refuse) -> None:
        refuse("99", "camera 99")


class TestBadModels:
    """Each ends the program by itself, with a sentence and exit code 1."""

    @pytest.fixture
    def refuse(self) -> "object":
        def refuse(model: str | Path, *words: str) -> None:
            assert_one_sentence(run_app("--source", "demo", "--model", model), *words)

        return refuse

    def test_another_input_shape(self, refuse, tmp_path: Path) -> None:
        path = make_model(tmp_path / "shape.onnx", input_shape=("n", 96, 48, 1))
        refuse(path, "shape.onnx")

    def test_wrong_labels(self, refuse, tmp_path: Path) -> None:
        refuse(make_model(tmp_path / "labels.onnx", classes=5), "7 labels")

    def test_no_onnx_at_all(self, refuse, tmp_path: Path) -> None:
        (tmp_path / "text.onnx").write_text("not a model", encoding="utf-8")
        refuse(tmp_path / "text.onnx", "text.onnx is not an ONNX model")

    def test_unknown_name(self, refuse) -> None:
        refuse("no-such-model", "'no-such-model'")
