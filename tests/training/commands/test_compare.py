"""``fer-train compare``."""

import json

import pytest

from tests.training.commands.conftest import output_of
from training.cli import main

pytestmark = pytest.mark.slow


def test_compare_puts_them_in_one_table(finished_run, exported, tmp_path, capsys, monkeypatch):
    run, data = finished_run
    monkeypatch.chdir(tmp_path)
    call = ["compare", str(run), str(exported), "--data", str(data), "--part", "PublicTest"]
    assert main([*call, "--out", "out"]) == 0
    output = output_of(capsys)
    assert "McNemar p = 1.0000" in output
    assert "small / small: another emotion on 0.0 % of the faces" in output
    written = json.loads((tmp_path / "out" / "comparison.json").read_text())
    assert [row["model"] for row in written["models"]] == ["small", "small"]
    assert written["mcnemar"][0]["only_first"] == 0
    assert (tmp_path / "out" / "accuracy-parameters.png").exists()
