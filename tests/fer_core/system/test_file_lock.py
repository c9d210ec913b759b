import os
import subprocess
import sys

import pytest

from fer_core.system.file_lock import FileLock
from tests.support.pipes import needs_pipes

HOLD = (
    "import sys, time; from pathlib import Path; from fer_core.system.file_lock import FileLock; "
    "lock = FileLock(Path(sys.argv[1])); print('held', flush=True); time.sleep(600)"
)


def test_one_holds_it_at_a_time(tmp_path):
    first = FileLock(tmp_path / "lock")
    with pytest.raises(BlockingIOError, match="is locked"):
        FileLock(tmp_path / "lock")
    first.release()
    first.release()
    FileLock(tmp_path / "lock").release()


def test_a_holder_that_is_killed_lets_go(tmp_path):
    path = tmp_path / "lock"
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(BlockingIOError):
            FileLock(path)
        holder.kill()
        holder.wait()
    FileLock(path).release()


@needs_pipes
def test_a_pipe_is_no_lock(tmp_path):
    os.mkfifo(tmp_path / "lock")
    with pytest.raises(OSError, match=r"no regular file|No such device"):
        FileLock(tmp_path / "lock")
