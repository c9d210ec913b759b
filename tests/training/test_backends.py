"""One epoch, saved and resumed, on every backend that is installed."""

import importlib.util
import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow


@pytest.mark.long
@pytest.mark.parametrize("backend", ["tensorflow", "jax"])
def test_one_epoch(backend, csv_file, tmp_path):
    if importlib.util.find_spec(backend) is None:
        pytest.skip(f"{backend} is not installed")
    changes = ["batch_size=14", "precision=float32", "average=0.9", "mixup=0.2"]
    call = [sys.executable, "-m", "training", "fit", "cnn-baseline-augmented"]
    call += ["--data", str(csv_file), "--out", str(tmp_path / "run"), "--set"]
    environment = os.environ | {"KERAS_BACKEND": backend, "CUDA_VISIBLE_DEVICES": ""}

    def run(*rest):
        return subprocess.run(
            [*call, *rest], env=environment, capture_output=True, text=True, check=False
        )

    first = run(*changes, "epochs=1")
    assert first.returncode == 0, first.stderr
    # On JAX, Keras may still load a TensorFlow that is there, which then says so.
    assert backend == "jax" or first.stderr == ""
    again = run("epochs=2", "--resume")
    assert again.returncode == 0, again.stderr
    assert len((tmp_path / "run" / "history.csv").read_text().splitlines()) == 3
