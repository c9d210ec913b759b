"""A folder of two clips, and the command that annotates it."""

import json
from pathlib import Path

import pytest

from app.cli import main
from tests.support.clips import constant, write_clip


@pytest.fixture
def folder(tmp_path) -> Path:
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    write_clip(folder / "a.mp4", constant(12))
    write_clip(folder / "sub" / "b.mkv", constant(12, sound=None))
    return folder


@pytest.fixture
def annotate(model_file, capsys):
    """Runs the command; returns its exit code, its JSON lines and what it said."""

    def run(*arguments):
        code = main(["annotate", *map(str, arguments), "--model", str(model_file), "--json"])
        said = capsys.readouterr()
        return code, [json.loads(line) for line in said.out.splitlines()], said.err

    return run
