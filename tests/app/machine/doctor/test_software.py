"""Packages that are missing or exclude one another."""

from types import SimpleNamespace

import pytest

from app.machine.doctor import software
from app.machine.doctor.check import Verdict
from app.system.qt_libraries import DisplayError


def verdict_of(name: str) -> tuple[Verdict, str]:
    check = next(check for check in software.check_software() if check.name == name)
    return check.verdict, check.detail


@pytest.mark.slow
def test_this_environment_is_good() -> None:
    assert verdict_of("packages")[0] is Verdict.GOOD
    assert verdict_of("conflicts") == (Verdict.GOOD, "none")
    assert verdict_of("window")[1].startswith("Qt 6")


@pytest.mark.parametrize("name", ["opencv-python", "PyQt6"])
def test_packages_that_exclude_one_another(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        software, "distributions", lambda: [SimpleNamespace(name=name, version="1")]
    )
    verdict, detail = verdict_of("conflicts")
    assert verdict is Verdict.WARNING
    assert name in detail


def test_a_package_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def version(name: str) -> str:
        raise software.PackageNotFoundError(name)

    monkeypatch.setattr(software, "version", version)
    assert verdict_of("packages")[0] is Verdict.FAILURE


def test_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise DisplayError("There is no display.")

    monkeypatch.setattr(software, "check_display", refuse)
    assert verdict_of("window") == (Verdict.FAILURE, "There is no display.")
