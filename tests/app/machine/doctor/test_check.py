from pathlib import Path

import pytest

from app.machine.doctor.check import Check, Verdict, without_home


def test_the_home_folder_is_not_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/anna"))
    assert without_home("/home/anna/.config/x") == "~/.config/x"


def test_a_root_without_a_home_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/"))
    assert without_home("/etc/x") == "/etc/x"


def test_as_json() -> None:
    assert Check("a", Verdict.GOOD, "b").as_dict() == {
        "name": "a",
        "verdict": "good",
        "detail": "b",
        "advice": "",
        "values": {},
    }
