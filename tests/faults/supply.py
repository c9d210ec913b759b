"""Whole files, made once for all cases, and what an undisturbed run makes of them."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import cv2

from fer_core.emotion.model_card import EMOTIONS
from tests.support.clips import constant, frame_times, picture, write_clip
from tests.support.models import make_foreign_model, make_model
from tests.training.conftest import draw_faces, write_csv

LONG = 620
"""Frames of the long clip: two whole parts and a shorter one."""

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Supply:
    """A folder of whole files; they are only read."""

    folder: Path

    def path(self, name: str) -> Path:
        """The file of this name."""
        return self.folder / name

    @property
    def undisturbed_rows(self) -> bytes:
        """The table of the long clip."""
        return self.path("undisturbed/long.emotions.csv").read_bytes()

    @property
    def undisturbed_times(self) -> list[float]:
        """The time of each frame of the annotated long clip."""
        return json.loads(self.path("undisturbed/times.json").read_text("utf-8"))


def make_supply(folder: Path) -> Supply:
    """Draw the files and annotate the long clip without any fault."""
    size = (128, 112)
    write_clip(folder / "clip.mp4", constant(12, size=size))
    write_clip(folder / "clip.mkv", constant(12, size=size, sound=None))
    write_clip(folder / "long.mp4", constant(LONG, size=size, sound=None))
    cv2.imwrite(str(folder / "face.png"), picture(0))
    cv2.imwrite(str(folder / "face.jpg"), picture(0))
    make_model(folder / "small.onnx")
    make_foreign_model(folder / "foreign.onnx")
    faces = draw_faces({"Training": 56, "PublicTest": 28, "PrivateTest": 21})
    write_csv(folder / "fer2013.csv", faces)
    assert len(EMOTIONS) == 7
    home = folder / "home"
    call = ["annotate", "long.mp4", "-o", "undisturbed", "--model", "small.onnx"]
    done = subprocess.run(
        [sys.executable, "-m", "app", *call],
        cwd=folder,
        env=environment(home),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    times = frame_times(folder / "undisturbed" / "long.emotions.mp4")
    assert len(times) == LONG
    (folder / "undisturbed" / "times.json").write_text(json.dumps(times), "utf-8")
    return Supply(folder)


def environment(home: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The variables that a program runs with: its own folders, no screen, no accelerator."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("FER_", "PYTEST", "PYTHON"))}
    return {
        **kept,
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "FER_DESKTOP_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "KERAS_BACKEND": "tensorflow",
        "CUDA_VISIBLE_DEVICES": "",
        **(more or {}),
    }
