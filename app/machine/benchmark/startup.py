"""Measure the time from the start of the window's process to its first painted frame."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Final

from app.system.program import program_command
from fer_core.errors import FerError

_RUNS: Final = 3
_RUN_SECONDS: Final = "3"
_LIMIT_SECONDS: Final = 60.0


class StartupError(FerError):
    """The window could not be measured."""


def measure_startup(model: str | None) -> float:
    """Return the median of several starts on the demo clip, seconds, after one to warm up.

    Args:
        model: A model's name or file, None for the default.

    Raises:
        StartupError: The window did not open.
    """
    _start(model)
    return median(_start(model) for _ in range(_RUNS))


def _start(model: str | None) -> float:
    environment = dict(os.environ)
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & environment.keys():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        stats = Path(folder) / "stats.json"
        command = program_command("--source", "demo", "--run-for", _RUN_SECONDS)
        command += ["--stats", str(stats)]
        if model is not None:
            command += ["--model", model]
        try:
            done = subprocess.run(
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=_LIMIT_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise StartupError("The window did not close within a minute.") from None
        if done.returncode or not stats.is_file():
            last = done.stderr.strip().splitlines()[-1:] or ["it gave no reason"]
            raise StartupError(f"The window did not open: {last[0]}")
        seconds = json.loads(stats.read_text("utf-8"))["startup_s"]
    if seconds is None:
        raise StartupError("The window opened, but painted no frame.")
    return float(seconds)
