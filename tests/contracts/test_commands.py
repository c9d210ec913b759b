"""The commands that the README promises and those that CI runs are the same."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
START = "python3 -m venv .venv && .venv/bin/pip install -e . && .venv/bin/fer-desktop"
TEST = 'python3 -m venv .venv && .venv/bin/pip install -e ".[dev]" && .venv/bin/pytest'


def test_the_quick_start_is_two_command_lines_of_their_own() -> None:
    lines = README.splitlines()
    assert START in lines
    assert TEST in lines


def test_ci_runs_exactly_the_readmes_test_command() -> None:
    assert TEST in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_the_plain_install_brings_no_tensorflow() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert not [name for name in project["dependencies"] if "tensorflow" in name.lower()]
    assert [name for name in project["optional-dependencies"]["training"] if "tensorflow" in name]
