"""Whole files, made once for all cases."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import cv2

from tests.support.clips import constant, picture, write_clip
from tests.support.models import make_foreign_model, make_model
from tests.training.conftest import draw_faces, write_csv

LONG = 620
"""Frames of the long clip: two whole parts and a shorter one."""

_TRY = (
    "import sys; from pathlib import Path; from fer_core.emotion.model_trial import try_model; "
    "try_model(Path(sys.argv[1]), 60)"
)

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Supply:
    """A folder of whole files; they are only read."""

    folder: Path

    def path(self, name: str) -> Path:
        """The file of this name."""
        return self.folder / name

    def lend_memory(self, home: Path) -> None:
        """Let the program in a new home folder know the small model, as after a first run."""
        target = home / "cache" / "tried-models.json"
        target.parent.mkdir(parents=True)
        shutil.copy(self.path("home/cache/tried-models.json"), target)


def make_supply(folder: Path) -> Supply:
    """Draw the files, and let the program try the small model."""
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
    subprocess.run(
        [sys.executable, "-c", _TRY, str(folder / "small.onnx")],
        env=environment(folder / "home"),
        check=True,
    )
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
