"""``fer-desktop run``: a source live into a table and a session, without a window."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from app.cli import main
from app.commands.record_options import FACES, TABLE_ENDINGS
from fer_core.drawing.faces_shown import FACES_SHOWN
from fer_core.tables import writers
from fer_core.tables.results import find_results
from tests.support.clips import constant, frame_times, write_clip
from tests.support.sounds import portaudio
from tests.support.waiting import wait_until

__all__ = ["portaudio"]

posix = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


@pytest.fixture
def run(model_file, capsys):
    """Runs the command; returns its exit code and what it said."""

    def call(*arguments):
        code = main(["run", *map(str, arguments), "--model", str(model_file)])
        return code, capsys.readouterr().err

    return call


@pytest.mark.slow
def test_a_clip_becomes_a_table_and_a_session(run, tmp_path):
    clip = write_clip(tmp_path / "clip.mp4", constant(30, 25, sound=None))
    table, session = tmp_path / "live.csv", tmp_path / "one.fersession"
    code, said = run("--source", clip, "--table", table, "--record", session, "--faces", "show")
    assert code == 0
    rows = pd.read_csv(table)
    content = json.loads((session / "session.json").read_text())
    counts = content["counts"]
    assert counts["frames"] + counts["skipped"] == 30
    assert rows["frame"].nunique() == counts["frames"]
    assert f"{counts['frames']} frames in {counts['rows']} rows" in said
    assert (
        pd.read_csv(session / "table.csv")
        .drop(columns="wall_time")
        .equals(rows.drop(columns="wall_time"))
    )
    times = frame_times(session / "pictures.mkv")
    assert times == pytest.approx([round(time * 25) / 25 for time in times], abs=0.001)
    assert content["source"]["path"] == str(clip)
    (condition,) = content["conditions"]
    assert len(condition["model"]["sha256"]) == 64
    assert condition["settings"]["detection"]["detector"] == "hybrid"
    (found,) = find_results(session)
    assert found.copy == session / "pictures.mkv"


@pytest.mark.slow
def test_the_duration_ends_a_source_without_an_end(run, tmp_path):
    code, said = run("--source", "demo", "--record", tmp_path / "one", "--duration", "0.5")
    assert code == 0
    content = json.loads((tmp_path / "one.fersession" / "session.json").read_text())
    assert content["faces"] == "hide"
    assert content["counts"]["frames"] > 0
    assert str(tmp_path / "one.fersession") in said


@pytest.mark.parametrize(
    ("flags", "sentence"),
    [
        (("--table", "{folder}/there.csv"), "exists already"),
        (("--record", "{folder}/there"), "exists already"),
        (("--table", "{folder}/new.xls"), "tables are written as"),
        (("--model", "nowhere.onnx"), "nowhere.onnx"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_opened(flags, sentence, tmp_path, capsys):
    (tmp_path / "there.csv").touch()
    (tmp_path / "there.fersession").mkdir()
    flags = [flag.format(folder=tmp_path) for flag in flags]
    assert main(["run", "--source", "demo", *flags]) == 1
    assert sentence in capsys.readouterr().err
    assert {path.name for path in tmp_path.iterdir()} <= {"there.csv", "there.fersession", "user"}


def test_a_source_that_is_not_there(run, tmp_path):
    code, said = run("--source", tmp_path / "nowhere.mp4", "--record", tmp_path / "one")
    assert code == 1
    assert "nowhere.mp4" in said
    assert not (tmp_path / "one.fersession").exists()


@pytest.mark.slow
def test_sound_is_recorded_where_it_was_asked_for(run, tmp_path, portaudio):
    clip = write_clip(tmp_path / "clip.mp4", constant(10, 25, sound=None))
    code, said = run(
        *("--source", clip, "--record", tmp_path / "one", "--faces", "show", "--sound", "c270")
    )
    assert code == 0
    assert "Sound is recorded from Webcam C270." in said
    (stream,) = portaudio.streams
    assert stream.state == "closed"
    folder = tmp_path / "one.fersession"
    assert json.loads((folder / "session.json").read_text())["sound"]["name"] == "Webcam C270"


@pytest.mark.parametrize(
    ("device", "sentence"), [("c270", "pip install fer-desktop[sound]"), ("band", "no microphone")]
)
def test_sound_that_is_not_there_is_a_sentence(
    device, sentence, run, tmp_path, portaudio, monkeypatch, capsys
):
    if device == "c270":
        monkeypatch.setitem(sys.modules, "sounddevice", None)
    clip = write_clip(tmp_path / "clip.mp4", constant(10, 25, sound=None))
    code, said = run("--source", clip, "--record", tmp_path / "one", "--sound", device)
    assert code == 1
    assert sentence in said
    assert not (tmp_path / "one.fersession").exists()


def test_sound_without_a_recording_is_a_wrong_call(capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["run", "--source", "demo", "--sound"])
    assert "--sound goes with --record" in capsys.readouterr().err


def test_a_virtual_camera_that_is_not_there_is_a_sentence(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyvirtualcam", None)
    code, said = run("--source", "demo", "--virtual-camera")
    assert code == 1
    assert "fer-desktop[virtual-camera]" in said


def test_faces_without_a_recording_is_a_wrong_call(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["run", "--source", "demo", "--faces", "show"])
    assert ended.value.code == 2
    assert "--record" in capsys.readouterr().err


def test_the_choices_are_those_of_the_core():
    assert FACES == FACES_SHOWN
    assert TABLE_ENDINGS == writers.TABLE_ENDINGS


@posix
@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_with_everything_kept(number, model_file, tmp_path):
    folder = tmp_path / "one.fersession"
    with subprocess.Popen(
        [
            *(sys.executable, "-m", "app", "run", "--source", "demo", "--model", str(model_file)),
            *("--record", str(folder), "--faces", "show"),
        ],
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        wait_for_rows(folder / "table.csv")
        child.send_signal(number)
        _, said = child.communicate(timeout=300)
    assert child.returncode == 130
    assert "Traceback" not in said
    content = json.loads((folder / "session.json").read_text())
    assert content["state"] == "finished"
    assert content["counts"]["pictures"] == len(frame_times(folder / "pictures.mkv")) > 0


@pytest.mark.slow
def test_it_runs_without_qt(model_file, tmp_path):
    code = (
        "import sys; from app.cli import main; "
        f"code = main(['run', '--source', 'demo', '--model', {str(model_file)!r}, "
        f"'--duration', '0.2', '--record', {str(tmp_path / 'one')!r}]); "
        "assert not [m for m in sys.modules if m.startswith('PySide6')]; sys.exit(code)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def wait_for_rows(table: Path) -> None:
    wait_until(lambda: table.exists() and table.read_text().count("\n") >= 5)
