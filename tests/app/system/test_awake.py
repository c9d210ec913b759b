import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.system import awake
from app.system.awake import KeepAwake
from tests.support.waiting import wait_until

posix = pytest.mark.skipif(os.name != "posix", reason="a program stands for the system's")


@posix
def test_a_helper_holds_off_sleep_and_ends_with_it(monkeypatch):
    monkeypatch.setattr(awake, "_helper_command", lambda why: ["sh", "-c", "cat", why])
    with KeepAwake("testing") as held:
        helper = held._helper
        assert helper.poll() is None
    assert helper.poll() is not None


@pytest.mark.slow
@posix
def test_the_helper_ends_when_the_program_is_killed(tmp_path: Path):
    code = (
        "import os, signal\n"
        "from app.system import awake\n"
        f"mark = {str(tmp_path / 'ended')!r}\n"
        "awake._helper_command = lambda why: ['sh', '-c', f'cat; touch {mark}']\n"
        "held = awake.KeepAwake('testing').__enter__()\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=False, timeout=300)
    wait_until((tmp_path / "ended").exists)


@posix
@pytest.mark.parametrize("command", [None, ["/nowhere/at/all"]])
def test_a_system_that_offers_no_way_is_no_obstacle(monkeypatch, command):
    monkeypatch.setattr(awake, "_helper_command", lambda why: command)
    with KeepAwake("testing") as held:
        assert held._helper is None


def test_the_reason_reaches_the_system(monkeypatch):
    monkeypatch.setattr(
        awake.shutil, "which", lambda name: f"/bin/{name}" if "inhibit" in name else None
    )
    command = awake._helper_command("annotating videos")
    assert command[0] == "/bin/systemd-inhibit"
    assert "--why=annotating videos" in command
