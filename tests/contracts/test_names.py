"""Tests bear the name and stand in the folder of what they test."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"

FOLDERS_OF_THEIR_OWN = {"contracts", "benchmarks", "assets", "examples", "faults"}
"""Folders whose tests are about the whole tree or about what is no package."""

ACROSS = {
    "training/test_backends.py": "one recipe through data, fit and runs, on every backend",
}
"""Tests that are about several modules at once, and what they are about."""


def find_tests() -> list[str]:
    return [
        path.relative_to(TESTS).as_posix()
        for path in sorted(TESTS.rglob("test_*.py"))
        if path.relative_to(TESTS).parts[0] not in FOLDERS_OF_THEIR_OWN
    ]


def is_named_after_a_module(test: str) -> bool:
    """Whether ``test_<name>.py`` begins with a module or room of the same folder.

    The name may go on behind an underscore: ``test_job_copy.py`` tests an aspect of ``job``.
    """
    path = ROOT / test
    words = path.stem.removeprefix("test_").split("_")
    names = ["_".join(words[:count]) for count in range(1, len(words) + 1)]
    return any(
        path.with_name(f"{name}.py").is_file()
        or path.with_name(name).joinpath("__init__.py").is_file()
        for name in names
    )


@pytest.mark.parametrize("test", find_tests())
def test_tests_are_named_after_a_module_of_their_folder(test: str) -> None:
    assert is_named_after_a_module(test) != (test in ACROSS)


def test_no_exception_is_for_a_test_that_is_gone() -> None:
    assert set(find_tests()) >= set(ACROSS)
