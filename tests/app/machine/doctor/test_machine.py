"""Cameras and folders as the check finds them."""

from collections import namedtuple
from pathlib import Path

import pytest

from app.machine.doctor import machine
from app.machine.doctor.check import Check, Verdict
from fer_core.sources.camera_names import CameraName
from fer_core.system.user_folders import HOME_VARIABLE

Usage = namedtuple("Usage", "total used free")


def find(name: str) -> Check:
    return next(check for check in machine.check_machine() if check.name == name)


def test_no_camera_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "list_cameras", tuple)
    assert find("cameras").verdict is Verdict.WARNING


def test_names_of_cameras_are_not_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "list_cameras", lambda: (CameraName(0, "Anna's phone"),))
    monkeypatch.setattr(machine.os, "access", lambda path, mode: True)
    check = find("cameras")
    assert (check.verdict, check.detail) == (Verdict.GOOD, "1 (none was started)")


def test_a_camera_that_may_not_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "list_cameras", lambda: (CameraName(3, "x"),))
    monkeypatch.setattr(machine.sys, "platform", "linux")
    monkeypatch.setattr(machine.os, "access", lambda path, mode: False)
    check = find("cameras")
    assert check.verdict is Verdict.WARNING
    assert "not open to you: 3" in check.detail
    assert "usermod" in check.advice


def test_folders_that_are_not_there_yet(user_folder: Path) -> None:
    check = find("folder of settings")
    assert check.verdict is Verdict.GOOD
    assert not user_folder.exists()


def test_a_folder_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, "/proc/self")
    check = find("folder of logs")
    assert check.verdict is Verdict.FAILURE
    assert HOME_VARIABLE in check.advice


def test_little_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda path: Usage(1, 1, 7_000_000))
    check = find("folder of settings")
    assert check.verdict is Verdict.WARNING
    assert "7 MB free" in check.detail
