import subprocess
import sys
from pathlib import Path

import pytest

from app.system.program import program_command
from fer_core.version import VERSION


def test_starts_this_program_and_no_folder_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__main__.py").write_text("raise SystemExit('another program')")
    done = subprocess.run(
        program_command("--version"), capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert (done.returncode, done.stdout.split()[-1:]) == (0, [VERSION]), done.stderr


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/fer-desktop/fer-desktop")
    assert program_command("annotate", "a b.mp4") == [
        "/opt/fer-desktop/fer-desktop",
        "annotate",
        "a b.mp4",
    ]
