"""The folder that relative names of files belong to."""

import subprocess
import sys
from pathlib import Path

import pytest

from fer_core.system.working_folder import check_working_folder

ROOT = Path(__file__).parents[3]


def test_a_folder_that_is_there_is_accepted(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    check_working_folder()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be removed there")
@pytest.mark.parametrize(
    "call",
    [
        ("app", "annotate", "clip.mp4"),
        ("app", "table", "clip.emotions.csv", "-o", "t.csv"),
        ("training", "recipes"),
    ],
)
def test_a_folder_that_was_removed_is_said_in_a_sentence(tmp_path, call):
    start = tmp_path / "removed"
    start.mkdir()
    # The program is started in the folder and finds it gone, as after another terminal's rmdir.
    code = (
        "import os, runpy, sys; os.rmdir(os.getcwd()); sys.path.insert(0, sys.argv.pop(1));"
        "module = sys.argv.pop(1); sys.argv[0] = module;"
        "runpy.run_module(module, run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, str(ROOT), *call],
        cwd=start,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 1
    assert "no longer exists" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
