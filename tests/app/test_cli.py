from pathlib import Path

import pytest

from app import cli
from app.cli import main
from app.commands import models
from app.window import start
from app.window.options import WindowOptions
from fer_core.detection.settings import DETECTORS
from fer_core.tables.formats import FORMATS


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
        ["--run-for", "1e308"],
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

    monkeypatch.setattr(models, "_list", stop)
    assert main(["models"]) == 130


def test_stats_into_a_missing_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--source", "demo", "--stats", str(tmp_path / "no" / "s.json")]) == 1
    assert "does not exist" in capsys.readouterr().err


def test_the_detector_of_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    assert cli._DETECTORS == DETECTORS
    opened: list[WindowOptions] = []
    monkeypatch.setattr(start, "run", lambda options: opened.append(options) or 0)
    for call in ([], ["--detector", "haar"]):
        assert main(call) == 0
    assert [options.detector for options in opened] == [None, "haar"]
    with pytest.raises(SystemExit):
        main(["--detector", "eyes"])


def test_debug_lets_the_error_through(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="does not exist"):
        main(["--debug", "--stats", str(tmp_path / "no" / "s.json")])


@pytest.mark.parametrize(
    ("flags", "pixelate", "recorded"),
    [
        ((), None, "hide"),
        (("--faces", "pixelate"), True, "pixelate"),
        (("--faces", "show"), False, "show"),
        (("--faces", "hide"), None, "hide"),
    ],
)
def test_faces_says_what_the_window_shows_and_what_is_recorded(
    flags, pixelate, recorded, monkeypatch
):
    opened = []
    monkeypatch.setattr("app.window.start.run", lambda options: opened.append(options) or 0)
    assert main(["--source", "demo", *flags]) == 0
    (options,) = opened
    assert (options.pixelate, options.faces) == (pixelate, recorded)
    assert (options.sound, options.lsl_markers) == (None, None)


@pytest.mark.parametrize(
    ("flags", "sentence"),
    [
        (("--sound",), "--sound goes with --record"),
        (("--lsl-markers", " "), "name of a stream"),
    ],
)
def test_the_window_refuses_what_it_cannot_do_before_it_opens(flags, sentence, capsys):
    assert main(["--source", "demo", *flags]) == 1
    assert sentence in capsys.readouterr().err
