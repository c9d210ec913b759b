"""``fer-desktop doctor`` prints every check, for people and as JSON."""

import json

import pytest

from app.cli import main
from app.commands import doctor
from app.machine.doctor.check import Check, Verdict


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
def test_on_this_machine(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    assert "speed:" in capsys.readouterr().out
