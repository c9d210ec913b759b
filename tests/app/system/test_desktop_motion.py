import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.system import desktop_motion
from app.system.desktop_motion import desktop_reduces_motion

PORTAL = Path(__file__).parents[2] / "programs" / "desktop_portal.py"
SCRIPT = """
exec 3< <("$1" "$2" "$3" "$4")
read -r -u 3 state
"$1" -c '
from app.system import desktop_motion
desktop_motion._PATIENCE_MS = 60_000  # for a machine that is busy
print(desktop_motion.desktop_reduces_motion())
'
kill %1 2>/dev/null || kill $!
"""


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")
@pytest.mark.parametrize(
    ("answers", "reduced"),
    [
        ({}, False),
        ({"reduced-motion": 1}, True),
        ({"reduced-motion": 0, "enable-animations": True}, False),
        ({"enable-animations": False}, True),
        ({"AnimationDurationFactor": "0"}, True),
        ({"AnimationDurationFactor": "0.5"}, False),
    ],
)
def test_any_of_the_desktops_settings_counts(
    monkeypatch: pytest.MonkeyPatch, answers: dict[str, object], reduced: bool
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setattr(desktop_motion, "_read", lambda _namespace, key: answers.get(key))
    assert desktop_reduces_motion() is reduced


def test_nobody_answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither without a bus nor where its address leads nowhere."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert desktop_reduces_motion() is False
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    assert desktop_reduces_motion() is False


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="dbus is missing")
@pytest.mark.parametrize(
    ("key", "value", "reduced"),
    [("enable-animations", "false", True), ("enable-animations", "true", False)],
)
def test_a_portal_is_asked_over_d_bus(key: str, value: str, reduced: bool) -> None:
    command = ["dbus-run-session", "--", "bash", "-c", SCRIPT, "bash"]
    command += [sys.executable, str(PORTAL), key, value]
    root = str(Path(__file__).parents[3])
    run = subprocess.run(
        command,
        env=os.environ | {"PYTHONPATH": root},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.stdout.split() == [str(reduced)], run.stderr
