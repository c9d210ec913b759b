"""Runs of the long clip that cases compare with or begin from; each is made once."""

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.faults.fault import Interrupt, Place, annotate
from tests.faults.process import Starter, run
from tests.faults.supply import LONG, Supply, environment
from tests.support.clips import frame_times

CALL: Final = ("long.mp4", "-o", "out")
JOB: Final = ".long.emotions.mp4.fer-job"


def undisturbed(supply: Supply) -> tuple[bytes, list[float]]:
    """Return the table of the long clip and the time of each frame of its annotated copy."""
    folder = supply.folder / "undisturbed"
    if not folder.exists():
        call = ["annotate", "long.mp4", "-o", "undisturbed", "--model", "small.onnx"]
        done = subprocess.run(
            [sys.executable, "-m", "app", *call],
            cwd=supply.folder,
            env=environment(supply.folder / "home"),
            capture_output=True,
            text=True,
            timeout=200,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        times = frame_times(folder / "long.emotions.mp4")
        assert len(times) == LONG
        (folder / "times.json").write_text(json.dumps(times), "utf-8")
    rows = (folder / "long.emotions.csv").read_bytes()
    return rows, json.loads((folder / "times.json").read_text("utf-8"))


def copy_interrupted(place: Place) -> Path:
    """Lay there what a run kept that was killed when two parts were done; return its journal."""
    supply = place.supply
    made = supply.folder / "interrupted"
    if not made.exists():
        made.mkdir()
        shutil.copy(supply.path("long.mp4"), made)
        step = annotate(*CALL, interrupt=Interrupt(signal.SIGKILL, f"out/{JOB}/part-*.json", 2))
        there = Place(made, supply.folder / "home", supply)
        ended = run(step, there, "", 60, Starter(supply.folder, cold=True))
        assert ended.disturbed, ended.text
    shutil.copytree(made / "out", place.folder / "out")
    return place.folder / "out" / JOB
