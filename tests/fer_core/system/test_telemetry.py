"""ONNX Runtime sends no reports and keeps no identifier of the device."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fer_core.system.telemetry import VARIABLE

ROOT = Path(__file__).parents[3]
_CLASSIFY = """
import numpy as np, time
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import default_model
classifier = EmotionClassifier.load(default_model().path)
print(classifier.classify(np.zeros((1, 48, 48, 1), np.uint8)).shape)
time.sleep(1)  # reports are sent by a thread
"""


def environment(home: Path) -> dict[str, str]:
    """That of a user who would not object: the library itself keeps silent on build servers."""
    kept = {name: value for name, value in os.environ.items() if name not in ("CI", VARIABLE)}
    return kept | {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), VARIABLE: "0"}


def test_every_process_that_imports_the_package_switches_it_off(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", f"import fer_core, os; print(os.environ[{VARIABLE!r}])"],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "1"


@pytest.mark.slow
def test_classifying_leaves_nothing_in_the_home_folder(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", _CLASSIFY],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "(1, 7)"
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_no_connection_is_made(tmp_path):
    log = tmp_path / "calls.txt"
    traced = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmmsg", "-o", str(log)]
    clip, out = str(ROOT / "assets" / "demo.mp4"), str(tmp_path / "out")
    subprocess.run(
        [*traced, sys.executable, "-m", "app", "annotate", clip, "--no-video", "-o", out],
        env=environment(tmp_path / "home"),
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert list((tmp_path / "out").glob("*.csv"))
    assert not re.findall(r".*AF_INET.*", log.read_text())
