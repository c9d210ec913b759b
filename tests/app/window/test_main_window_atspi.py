"""What a screen reader of Linux, another process, is told of the window by AT-SPI."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = Path("/usr/bin/python3")
READER = Path(__file__).parents[2] / "programs" / "read_names.py"
SCRIPT = """
"$1" --launch-immediately &
launcher=$!
sleep 1
"$2" -m app --source demo &
program=$!
env -u PYTHONPATH timeout 60 "$3" "$4" 5
kill $program $launcher
"""


def _missing() -> str:
    for tool in ("xvfb-run", "dbus-run-session"):
        if shutil.which(tool) is None:
            return f"{tool} is missing"
    if not (LAUNCHER.exists() and SYSTEM_PYTHON.exists()):
        return "at-spi2-core or the system's python3 is missing"
    found = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"],
        capture_output=True,
        check=False,
    )
    return "" if found.returncode == 0 else "gir1.2-atspi-2.0 or python3-gi is missing"


@pytest.mark.long
def test_another_process_reads_the_names_of_the_controls(tmp_path: Path) -> None:
    if reason := _missing():
        pytest.skip(reason)
    environment = os.environ | {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "HOME": str(tmp_path),
        "FER_DESKTOP_HOME": str(tmp_path),
    }
    command = ["xvfb-run", "-a", "dbus-run-session", "--", "bash", "-c", SCRIPT, "bash"]
    command += [str(LAUNCHER), sys.executable, str(SYSTEM_PYTHON), str(READER)]
    run = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    rows = [line.split("\t") for line in run.stdout.splitlines() if line.count("\t") == 3]
    names = {name for _, _, _, name in rows}
    assert {"The chosen face", "Picture", "Pause", "Record", "Settings", "File"} <= names, (
        run.stderr
    )
    nameless = [row for row in rows if row[1:3] == ["keyboard", "shown"] and not row[3]]
    assert nameless == []
