"""The programs in ``examples`` run as their first lines say."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from skimage import data

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "assets" / "demo.mp4"


def run(example: str, *arguments: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", ROOT / "examples" / example, *arguments],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def astronaut(tmp_path: Path) -> Path:
    path = tmp_path / "astronaut.png"
    Image.fromarray(data.astronaut()).save(path)
    return path


def test_picture(astronaut: Path) -> None:
    (line,) = run("picture.py", astronaut).splitlines()
    assert line.startswith("face 1 at ")
    assert "happy" in line


def test_video_to_dataframe() -> None:
    head, *lines = run("video_to_dataframe.py", DEMO).splitlines()
    assert head.split() == ["angry", "disgust", "fear", "happy", "sad", "surprise", "neutral"]
    assert len(lines) > 1
    for line in lines[1:]:
        assert sum(map(float, line.split()[1:])) == pytest.approx(1, abs=0.05)


def test_webcam_opencv() -> None:
    lines = run("webcam_opencv.py", DEMO).splitlines()
    assert len(lines) == 390
    assert any("(1, " in line for line in lines)
