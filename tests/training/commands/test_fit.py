"""``fer-train fit``: what it leaves, also where it fails."""

import signal

import numpy as np
import pytest

from fer_core.emotion.classifier import EmotionClassifier
from tests.training.commands.conftest import output_of
from training.cli import main

pytestmark = pytest.mark.slow


def test_an_ensemble_of_runs(finished_run, tmp_path, capsys):
    run, data = finished_run
    out, target = tmp_path / "both", tmp_path / "both.onnx"
    call = ["fit", "ensemble", "--data", str(data), "--out", str(out)]
    assert main([*call, "--set", f"members={run},{run}"]) == 0
    assert "fer2013: small 0.500, small 0.500" in output_of(capsys)
    assert main(["export", str(out), "-o", str(target), "--data", str(data)]) == 0
    faces = np.random.default_rng(0).integers(0, 256, (3, 48, 48, 1), dtype=np.uint8)
    assert np.allclose(EmotionClassifier.load(target).classify(faces).sum(axis=1), 1, atol=1e-5)
    call[-1] = str(tmp_path / "none")
    assert main([*call, "--set", "members="]) == 1
    assert "--set members=RUN,RUN" in output_of(capsys)


@pytest.mark.parametrize("stands", ["nothing", "a note"])
def test_a_failed_fit_leaves_nothing(stands, csv_file, tmp_path, capsys):
    run = tmp_path / "runs" / "mine"
    if stands == "a note":
        run.mkdir(parents=True)
        (run / "note.txt").write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    call = ["fit", "cnn-baseline", "--data", str(csv_file), "--out", str(run)]
    assert main([*call, "--set", "weights=missing.h5", "epochs=1"]) == 1
    assert "no weights file missing.h5" in output_of(capsys)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_failure_after_the_recipe_was_written_leaves_nothing(
    csv_file, tmp_path, monkeypatch, capsys
):
    from training.fit import epoch_callback

    def fail(*arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(epoch_callback.checkpoint, "save", fail)
    run = tmp_path / "runs" / "mine"
    call = ["fit", "cnn-baseline", "--data", str(csv_file), "--out", str(run)]
    assert main([*call, "--set", "epochs=1"]) == 1
    assert "No space left on device" in output_of(capsys)
    assert not run.parent.exists()


@pytest.mark.parametrize("after", [0, 1])
def test_a_stopped_fit_says_what_is_kept(after, csv_file, tmp_path, monkeypatch, capsys):
    from training.fit import epoch_callback

    save = epoch_callback.checkpoint.save

    def stop(folder, state):
        if state.epoch <= after:
            save(folder, state)
        if state.epoch > after:
            signal.raise_signal(signal.SIGTERM)

    monkeypatch.setattr(epoch_callback.checkpoint, "save", stop)
    run = tmp_path / "runs" / "mine"
    call = ["fit", "cnn-baseline", "--data", str(csv_file), "--out", str(run)]
    assert main([*call, "--set", "epochs=3", "batch_size=28"]) == 130
    said = output_of(capsys)
    assert ("--resume" in said) == bool(after)
    assert ("nothing is kept" in said) == (not after)
    assert (run / "checkpoint.npz").exists() == bool(after)
    assert run.exists() == bool(after)
