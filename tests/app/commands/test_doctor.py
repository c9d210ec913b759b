"""``fer-desktop doctor`` prints every check, for people and as JSON."""

import json
import re
import socket
from pathlib import Path

import pytest

from app.cli import main
from app.commands import doctor
from app.machine.doctor.check import Check, Verdict
from fer_core.system.user_folders import HOME_VARIABLE


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[Check]:
    checks = [
        Check("a", Verdict.GOOD, "1"),
        Check("b\x1b", Verdict.WARNING, "2", "Do this."),
    ]
    monkeypatch.setattr(doctor, "_checks", lambda: iter(checks))
    return checks


def test_in_words(found: list[Check], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["ok", "a:", "1"]
    assert "\x1b" not in lines[1]
    assert lines[2].strip() == "Do this."
    assert lines[3] == "Nothing fails."


def test_as_json(found: list[Check], capsys: pytest.CaptureFixture[str]) -> None:
    found.append(Check("c", Verdict.FAILURE, "3"))
    assert main(["doctor", "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert [check["verdict"] for check in said] == ["good", "warning", "failure"]


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [[], ["--json"]])
def test_on_this_machine_without_anything_personal(
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    home = tmp_path / "zaphod.beeblebrox"
    home.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("USER", "LOGNAME", "USERNAME"):
        monkeypatch.setenv(name, "zaphod.beeblebrox")
    monkeypatch.setenv(HOME_VARIABLE, str(home / "fer"))
    assert main(["doctor", *arguments]) in (0, 1)  # a busy machine may fail at speed
    said = capsys.readouterr().out
    assert "speed" in said
    assert "beeblebrox" not in said
    assert not re.search(rf"\b{re.escape(socket.gethostname())}\b", said)
