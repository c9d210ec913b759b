"""What a person reads when something does not fit: a sentence, and the exit code."""

import contextlib
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from fer_core.system.file_lock import FileLock
from fer_core.system.stop_signals import STOP_SIGNALS
from training.cli import main
from training.runs.folder import LOCK


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (["fit", "cnn-huge", "--data", "none"], "There is no recipe 'cnn-huge'"),
        (["fit", "cnn-wide", "--data", "none.csv"], "There is no data set none.csv"),
        (["fit", "cnn-wide", "--data", "x", "--set", "epochs=two"], "epochs"),
        (["data", "none"], "There is no data set none"),
        (["evaluate", "none", "--data", "none"], "neither a run folder nor an .onnx"),
        (["evaluate", "none.onnx", "--data", "none"], "no model file"),
        (["evaluate", "cnn", "--data", "none"], "There is no data set none"),
        (["margin", "cnn", "--data", "none"], "There is no data set none"),
        (["restore", "cnn", "--data", "none", "--out", "r"], "There is no data set none"),
        (["compare", "cnn", "missing.onnx"], "There is no model file missing.onnx"),
        (["study", "cnn-wide", "cnn-huge", "--data", "x"], "There is no recipe 'cnn-huge'"),
        (["cards", "none", "--out", "p.md"], "There is no folder none"),
        (["export", "none", "-o", "m.onnx"], "neither a run folder nor a .keras"),
        (["export", "none.keras", "-o", "m.onnx"], "none.keras cannot be read"),
        (["export", "none", "-o", "model"], "ends in .onnx"),
        (["export", "none", "-o", "m.onnx", "--int8"], "--data"),
        (["export", "none", "-o", "m.onnx", "--name", "../../m"], "--name ../../m"),
        (["export", "none", "-o", "m.onnx", "--name", ""], "the name of a file"),
        (["explain", "none", "none.png"], "neither a run folder nor an .onnx"),
        (["explain", "cnn", "none.png"], "cannot be read"),
    ],
)
def test_a_call_that_cannot_be_carried_out_is_one_line(
    call, sentence, capsys, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert main(call) == 2
    error = capsys.readouterr().err
    assert error.startswith("fer-train: ")
    assert sentence in error
    assert error.count("\n") == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.slow
def test_inputs_are_checked_before_anything_heavy_is_loaded(finished_run):
    run, data = finished_run
    code = (
        "import sys; from training.cli import main; "
        f"assert main(['compare', {str(run)!r}, 'missing.onnx', '--data', {str(data)!r}]) == 2; "
        "assert not {'keras', 'tensorflow'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_ctrl_c_ends_with_130(monkeypatch, capsys, csv_file):
    from training.commands import data

    def interrupted(path, strict):
        raise KeyboardInterrupt

    monkeypatch.setattr(data, "open_data", interrupted)
    assert main(["data", str(csv_file)]) == 130
    assert "stopped" in capsys.readouterr().err


@pytest.mark.parametrize("number", [n for n in STOP_SIGNALS if n != signal.SIGINT])
def test_other_signals_stop_as_ctrl_c_does(number, monkeypatch, capsys, csv_file):
    from training.commands import data

    monkeypatch.setattr(data, "open_data", lambda path, strict: signal.raise_signal(number))
    assert main(["data", str(csv_file)]) == 130
    assert capsys.readouterr().err == "fer-train: stopped.\n"


@pytest.mark.parametrize("call", [["recipes", "\x1b[2J"], ["data", "\x1b[2J"]])
def test_no_control_character_is_repeated(call, capsys):
    with contextlib.suppress(SystemExit):
        main(call)
    said = capsys.readouterr().err
    assert "\\u001b[2J" in said
    assert "\x1b" not in said


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device")
def test_output_on_a_full_disk_is_a_sentence():
    command = [sys.executable, "-m", "training", "recipes"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("fer-train: Writing failed: No space left")
    assert done.stderr.count("\n") == 1


def test_what_was_not_foreseen_is_one_line_too(monkeypatch, capsys, csv_file):
    from training.commands import data

    def broken(path, strict):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(data, "open_data", broken)
    assert main(["data", str(csv_file)]) == 1
    error = capsys.readouterr().err
    assert "No space left on device" in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    "call",
    [
        [],
        ["fly"],
        ["fit"],
        ["fit", "cnn-wide", "--data", "d", "--minutes", "nan"],
        ["evaluate", "m", "--data", "d", "--tta", "x"],
        ["explain", "cnn", "face.png", "--emotion", "bored"],
        ["export", "m.h5", "-o", "m.onnx", "--scale", "x"],
    ],
)
def test_wrong_calls(call, capsys):
    with pytest.raises(SystemExit) as ended:
        main(call)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_debug_shows_the_traceback(capsys, tmp_path):
    assert main(["data", str(tmp_path / "none"), "--debug"]) == 2
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.slow
def test_a_part_that_is_not_there_is_named(csv_file, finished_run, capsys):
    run, _ = finished_run
    assert main(["evaluate", str(run), "--data", str(csv_file), "--part", "Validation"]) == 2
    assert "it has Training, PublicTest, PrivateTest" in capsys.readouterr().err


def test_two_do_not_train_into_one_folder(csv_file, tmp_path, capsys):
    folder = tmp_path / "run"
    folder.mkdir()
    other = FileLock(folder / LOCK)
    call = ["fit", "cnn-wide", "--data", str(csv_file), "--out", str(folder)]
    assert main(call) == 1
    other.release()
    assert "is being trained by another run" in capsys.readouterr().err
    assert [path.name for path in folder.iterdir()] == [LOCK]


def test_a_run_folder_that_cannot_be_made_is_told(csv_file, capsys):
    call = ["fit", "cnn-wide", "--data", str(csv_file), "--out", str(csv_file / "run")]
    assert main(call) == 1
    assert "cannot be written to" in capsys.readouterr().err


def test_without_the_extra_it_says_how_to_install_it(monkeypatch, capsys, csv_file):
    import importlib.util

    known = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "keras" else known(name)
    )
    assert main(["fit", "cnn-wide", "--data", str(csv_file)]) == 1
    assert 'pip install "fer-desktop[training]"' in capsys.readouterr().err


@pytest.mark.slow
def test_the_light_commands_import_no_keras(csv_file):
    code = (
        "import sys; from training.cli import main; "
        f"main(['data', {str(csv_file)!r}]); main(['recipes']); "
        "assert not {'keras', 'tensorflow'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


@pytest.mark.slow
def test_a_reader_that_has_seen_enough_is_no_failure():
    command = [sys.executable, "-m", "training", "recipes"]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        errors = program.stderr.read()
    assert (program.returncode, errors) == (0, "")
