"""A run that is killed and resumed ends as the one that never was."""

import csv

import numpy as np
import pytest

from training.fit import loop
from training.fit.epoch_callback import EpochCallback
from training.fit.timing import Timing
from training.recipe_files import load_recipe
from training.runs.folder import RunError
from training.runs.load import load_run

pytestmark = pytest.mark.slow

TIMING = Timing("float32", 0.01, 0.1)
CHANGES = ["epochs=4", "batch_size=14", "patience=0", "average=0.9", "mixup=0.2", "erase=0.5"]


class Killed(BaseException):
    """What a kill looks like from inside."""


def history(folder):
    with (folder / "history.csv").open() as handle:
        return [
            {k: float(v) for k, v in row.items() if k != "seconds"}
            for row in csv.DictReader(handle)
        ]


def small(name, *more):
    changes = [c for c in (*CHANGES, *more) if not c.startswith("patience")]
    return load_recipe(name).with_values([*changes, "training.patience=0"])


def run(recipe, faces, folder, *, resume=False):
    return loop.fit(recipe, faces, folder, resume=resume, timing=TIMING, tell=lambda line: None)


@pytest.fixture
def kill_in(monkeypatch):
    def install(epoch, batch):
        kept = EpochCallback.on_train_batch_end

        def killing(self, number, logs=None):
            kept(self, number, logs)
            if self.state.epoch == epoch and number == batch:
                raise Killed

        monkeypatch.setattr(EpochCallback, "on_train_batch_end", killing)
        return lambda: monkeypatch.setattr(EpochCallback, "on_train_batch_end", kept)

    return install


@pytest.mark.parametrize(
    ("changes", "epoch"),
    [
        (["schedule=cosine", "dropout=0.3"], 2),
        pytest.param(
            ["dropout=0.3", "settle=2", "prior_power=0.5"],
            2,
            marks=pytest.mark.long,
        ),
        pytest.param(["dropout=0.3", "settle=1"], 2, marks=pytest.mark.long),
        pytest.param(
            ["schedule=plateau", "schedule.patience=1", "optimizer=sgd", "momentum=0.9"],
            3,
            marks=pytest.mark.long,
        ),
    ],
)
def test_the_histories_are_the_same(tmp_path, faces, kill_in, changes, epoch):
    recipe = small("cnn-baseline-augmented", *changes)
    whole = run(recipe, faces, tmp_path / "whole")
    revive = kill_in(epoch, 1)
    with pytest.raises(Killed):
        run(recipe, faces, tmp_path / "killed")
    revive()
    assert len(history(tmp_path / "killed")) == epoch
    resumed = run(recipe, faces, tmp_path / "killed", resume=True)
    for one, other in zip(history(tmp_path / "whole"), history(tmp_path / "killed"), strict=True):
        assert one == pytest.approx(other, abs=1e-6)
    for one, other in zip(whole.get_weights(), resumed.get_weights(), strict=True):
        assert np.allclose(one, other, atol=1e-6)


@pytest.mark.long
@pytest.mark.parametrize("epoch", [1, 3])
def test_so_are_those_of_a_student_that_is_taught_on_changed_faces(
    tmp_path, faces, finished_run, kill_in, epoch
):
    teacher, _ = finished_run
    recipe = small(
        "cnn-baseline-augmented",
        f"teachers={teacher}",
        "teachers_see=changed",
        "teacher_share=0.7",
        "settle=2",
    )
    whole = run(recipe, faces, tmp_path / "whole")
    revive = kill_in(epoch, 1)
    with pytest.raises(Killed):
        run(recipe, faces, tmp_path / "killed")
    revive()
    resumed = run(recipe, faces, tmp_path / "killed", resume=True)
    for one, other in zip(history(tmp_path / "whole"), history(tmp_path / "killed"), strict=True):
        assert one == pytest.approx(other, abs=1e-5)
    for one, other in zip(whole.get_weights(), resumed.get_weights(), strict=True):
        assert np.allclose(one, other, atol=1e-5)


@pytest.mark.long
def test_settled_epochs_do_not_erase(tmp_path, faces, monkeypatch):
    """The last epochs draw from the layer that no longer erases, whatever was compiled before."""
    plain = small("cnn-baseline", "erase=1.0", "erase_area=1.0", "average=0", "mixup=0")
    fits = {}
    for settle in (0, 4):
        recipe = plain.with_values([f"settle={settle}", "learning_rate=0.003"])
        run(recipe, faces, tmp_path / str(settle))
        fits[settle] = history(tmp_path / str(settle))[-1]["loss"]
    never = small("cnn-baseline", "erase=0", "average=0", "mixup=0", "learning_rate=0.003")
    run(never, faces, tmp_path / "never")
    assert fits[4] == pytest.approx(history(tmp_path / "never")[-1]["loss"], abs=1e-5)
    assert fits[0] > fits[4] + 0.01


@pytest.mark.long
def test_early_stopping_is_remembered(tmp_path, faces):
    recipe = small("cnn-baseline", "learning_rate=0.0", "average=0").with_values(
        ["training.patience=2", "epochs=9"]
    )
    run(recipe, faces, tmp_path)
    assert len(history(tmp_path)) == 3
    run(recipe, faces, tmp_path, resume=True)
    assert len(history(tmp_path)) == 3


@pytest.mark.long
def test_a_run_goes_on_for_longer(tmp_path, faces):
    recipe = small("cnn-baseline").with_values(["epochs=1"])
    run(recipe, faces, tmp_path)
    same = ["epochs=2", "batch_size=14"]
    longer = loop.prepare(tmp_path, load_recipe("cnn-baseline"), same, resume=True)
    assert longer.training.batch_size == 14
    run(longer, faces, tmp_path, resume=True)
    assert [row["epoch"] for row in history(tmp_path)] == [1, 2]


def test_a_folder_is_not_overwritten_and_not_mistaken(tmp_path, faces):
    recipe = small("cnn-baseline").with_values(["epochs=1"])
    run(recipe, faces, tmp_path)
    with pytest.raises(RunError, match="already holds a run"):
        loop.prepare(tmp_path, recipe, [], resume=False)
    with pytest.raises(RunError, match="begun with the recipe cnn-baseline"):
        loop.prepare(tmp_path, load_recipe("cnn-wide"), [], resume=True)
    with pytest.raises(RunError, match="its own batch_size"):
        loop.prepare(tmp_path, recipe, ["batch_size=3"], resume=True)
    with pytest.raises(RunError, match="no run folder"):
        loop.prepare(tmp_path / "none", recipe, [], resume=True)


@pytest.mark.long
def test_the_best_epoch_is_what_is_kept(tmp_path, faces):
    recipe = small("cnn-baseline", "average=0")
    run(recipe, faces, tmp_path)
    kept = load_run(tmp_path)
    best = max(history(tmp_path), key=lambda row: row["val_accuracy"])
    from training.runs.predict import predict_logits

    part = faces.part("PublicTest")
    told = predict_logits(kept.model, part.images)["fer2013"].argmax(axis=1)
    assert (told == part.emotions).mean() == pytest.approx(best["val_accuracy"], abs=1e-6)
    for name in ("accuracy.png", "loss.png", "architecture.png", "environment.json"):
        assert (tmp_path / name).stat().st_size > 100
