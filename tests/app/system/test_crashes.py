"""What is kept of a crash."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.system.crashes import CrashRecord, collect_crashes
from app.system.logs import log_file

posix = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


@pytest.fixture
def folder(tmp_path) -> Path:
    """Where records and reports stand."""
    return tmp_path / "log"


def die(folder: Path, how: str) -> subprocess.CompletedProcess:
    code = (
        "import faulthandler, os, signal, sys; from pathlib import Path;"
        "from app.system.crashes import CrashRecord;"
        f"record = CrashRecord(Path({str(folder)!r})); {how}"
    )
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=300
    )


@posix
def test_a_crash_of_a_library_makes_a_report_with_the_end_of_the_log(folder):
    log_file().parent.mkdir(parents=True, exist_ok=True)
    log_file().write_text("".join(f"line {number}\n" for number in range(500)), "utf-8")
    done = die(folder, "faulthandler._sigsegv()")
    assert done.returncode == -signal.SIGSEGV
    (report,) = collect_crashes(folder)
    text = report.read_text("utf-8")
    assert "Segmentation fault" in text
    assert "line 499" in text
    assert "line 299" not in text
    # It stays, and is reported once.
    assert [path.name for path in folder.iterdir()] == [report.name]
    assert collect_crashes(folder) == []


@pytest.mark.slow
@posix
@pytest.mark.parametrize("how", ["os.kill(os.getpid(), signal.SIGKILL)", "record.close()"])
def test_a_run_that_was_killed_or_ended_in_order_makes_no_report(folder, how):
    die(folder, how)
    assert collect_crashes(folder) == []
    assert list(folder.iterdir()) == []


def test_a_run_that_goes_on_is_left_alone(folder):
    record = CrashRecord(folder)
    (path,) = folder.glob("running-*.txt")
    path.write_text("Fatal Python error: Segmentation fault")
    assert collect_crashes(folder) == []
    assert path.exists()
    record.close()
    assert list(folder.iterdir()) == []


def test_the_newest_five_reports_are_kept(folder):
    folder.mkdir()
    for number in range(7):
        path = folder / f"running-{number}.txt"
        path.write_text("Fatal Python error")
        os.utime(path, (1e9 + number, 1e9 + number))
    kept = collect_crashes(folder)
    assert len(kept) == 5
    assert sorted(path.name for path in folder.iterdir()) == [path.name for path in kept]


def test_a_folder_that_cannot_be_made_costs_the_record_not_the_program(tmp_path):
    (tmp_path / "file").write_text("")
    record = CrashRecord(tmp_path / "file" / "folder")
    record.close()
    assert collect_crashes(tmp_path / "file" / "folder") == []
