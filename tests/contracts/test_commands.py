"""The commands that the pages show exist, and those of the README are run by a test."""

import argparse
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import app.cli
import training.cli

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
START = "python3 -m venv .venv && .venv/bin/pip install -e . && .venv/bin/fer-desktop"
TEST = 'python3 -m venv .venv && .venv/bin/pip install -e ".[dev]" && .venv/bin/pytest'

PAGES: Final = [
    ROOT / "README.md",
    ROOT / "training" / "README.md",
    ROOT / "packaging" / "fer-core" / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
RUN_BY: Final = {
    TEST: (".ci/run", TEST),
    "uv tool install dist/fer_desktop-*.whl": (
        ".ci/full",
        'uv" tool install --quiet ../dist/fer_desktop-*.whl',
    ),
    "fer-desktop": (".ci/full", '"$bin/fer-desktop" --source demo'),
    ".venv/bin/fer-desktop benchmark --no-notebook": (
        "tests/app/commands/test_benchmark.py",
        '"--no-notebook"',
    ),
}
"""Commands of the README that run elsewhere: in which file, and the text there that runs them."""

NOT_RUN: Final = {
    START: "as TEST but for the extra, and it ends in a window that stays open",
    "py -m venv": "Windows",
    "apt-get install -y libegl1": "needs a bare Debian and root; by hand, docs/bundle.md says when",
    '.venv/bin/pip install -e ".[training]"': "the extra is part of dev, which .ci/run installs",
    ".venv/bin/fer-train compare runs/cnn-wide": "needs FER-2013 and five trained runs; on made-up "
    "ones in tests/training/commands/test_compare.py",
}
"""How commands begin that no test runs as they stand, each with why."""


def blocks(page: str, *languages: str) -> Iterator[str]:
    """The fenced blocks of a page in one of these languages ("" for none)."""
    for language, text in re.findall(r"^```(\w*)\n(.*?)^```", page, re.MULTILINE | re.DOTALL):
        if language in languages:
            yield text


def command_lines(page: str) -> list[str]:
    """The command lines of the fenced blocks, without comments."""
    lines: list[str] = []
    for block in blocks(page, "sh", "powershell", "console"):
        for line in block.replace("\\\n", " ").splitlines():
            command = re.sub(r"\s+#.*", "", line).strip()
            if command:
                lines.append(" ".join(command.split()))
    return lines


def fenced_calls(page: str) -> Iterator[list[str]]:
    """Calls of the two programs in the blocks of a page, each with its arguments."""
    for block in blocks(page, "sh", ""):
        yield from _calls(block.replace("\\\n", " ").splitlines())


def calls_in_text(page: str) -> Iterator[list[str]]:
    """Calls of the two programs between the words of a page, which may leave things out."""
    text = re.sub(r"^```.*?^```", "", page, flags=re.MULTILINE | re.DOTALL)
    # A name alone, as in "`fer-train decide` chooses" or "`annotate --cluster` shares", is no call.
    named = re.compile(r"\S+ [a-z]+(?: --[a-z-]+)?|\S+ --[a-z-]+")
    marked = re.findall(r"`([^`\n]+)`", text)
    yield from _calls([one for one in marked if not named.fullmatch(one)])


def _calls(lines: list[str]) -> Iterator[list[str]]:
    for line in lines:
        found = re.match(r"(?:\.venv/bin/)?(fer-desktop|fer-train) ([^|;&]*)", line)
        if found:
            words = shlex.split(re.sub(r"[\[\]]", "", found[2]), comments=True)
            yield [found[1], *(word.removesuffix("...") for word in words)]


def refusal(call: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """What the program says against a call; "" where it takes it."""
    program, *arguments = call
    parser = app.cli._parser if program == "fer-desktop" else training.cli._parser
    try:
        parser(arguments).parse_args(arguments, argparse.Namespace())
    except SystemExit as end:
        if end.code:
            return f"{' '.join(call)}: {capsys.readouterr().err}"
    return ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_call_of_a_page_is_one_that_the_programs_take(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = page.read_text(encoding="utf-8")
    refused = [refusal(call, capsys) for call in fenced_calls(text)]
    refused += [
        said
        for call in calls_in_text(text)
        if "arguments are required" not in (said := refusal(call, capsys))
    ]
    assert not any(refused), "\n".join(filter(None, refused))


def test_a_call_that_does_not_exist_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    text = "```sh\n.venv/bin/fer-desktop annotate x --unknown   # no\n```\nor `fer-train fit a b`"
    (fenced,) = fenced_calls(text)
    assert fenced == ["fer-desktop", "annotate", "x", "--unknown"]
    assert "unrecognized arguments: --unknown" in refusal(fenced, capsys)
    (within,) = calls_in_text(text)
    assert within == ["fer-train", "fit", "a", "b"]


def own_lines() -> list[str]:
    """The README's calls of this project's programs that the test below runs, in their order."""
    return [
        line
        for line in command_lines(README)
        if line.startswith(".venv/bin/fer-")
        and line not in RUN_BY
        and not line.startswith(tuple(NOT_RUN))
    ]


def test_every_command_of_the_readme_is_run_somewhere() -> None:
    lines = command_lines(README)
    assert len(lines) > 15
    own = own_lines()
    for line in lines:
        if line in RUN_BY:
            path, text = RUN_BY[line]
            assert text in (ROOT / path).read_text(encoding="utf-8"), line
        else:
            assert line in own or line.startswith(tuple(NOT_RUN)), f"nothing runs {line}"
    for known in [*RUN_BY, *NOT_RUN]:
        assert any(line.startswith(known) for line in lines), f"the README has no more {known}"


@pytest.mark.long
def test_the_commands_and_programs_of_the_readme_run_in_their_order(
    tmp_path: Path,
) -> None:
    """As they stand, in a folder like a checkout; but a window without an end gets one."""
    (tmp_path / "assets").symlink_to(ROOT / "assets", target_is_directory=True)
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name, module in (("fer-desktop", "app"), ("fer-train", "training")):
        program = programs / name
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {module} "$@"\n')
        program.chmod(0o755)
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "FER_DESKTOP_HOME": str(tmp_path / "user"),
        "MPLBACKEND": "agg",
    }
    lines = own_lines()
    assert len(lines) > 8
    for line in lines:
        ended = f"{line} --run-for 1" if line.endswith("--source demo") else line
        run = subprocess.run(
            ["bash", "-c", ended],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert run.returncode == 0, f"{line}: {run.stderr}"
    assert json.loads((tmp_path / "stats.json").read_text())["frames_painted"] > 0
    made = ["demo.emotions.mp4", "demo.emotions.segments.csv", "demo.html", "demo.eaf", "all.csv"]
    made += ["more.csv", "demo.emotions.edits.json"]
    for name in [*made, "../live.csv", "../values.jsonl"]:
        assert (tmp_path / "annotated" / name).stat().st_size > 0, name
    for program in blocks(README, "python"):
        subprocess.run(
            [sys.executable, "-c", program], cwd=tmp_path, env=environment, timeout=300, check=True
        )


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
