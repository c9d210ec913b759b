"""``fer-train study``."""

import pytest

from training.cli import main
from training.runs.folder import read_recipe

pytestmark = pytest.mark.slow


@pytest.mark.long
def test_a_study_goes_on_where_it_stopped_and_names_what_it_could_not(
    finished_run, tmp_path, capsys, monkeypatch
):
    from training.architectures import weights

    def offline(model, spec, faces):
        raise weights.WeightsError("The weights cannot be downloaded.")

    monkeypatch.setattr(weights, "fetch_weights", offline)
    _, data = finished_run
    mine = tmp_path / "pretrained.toml"
    mine.write_text('[model]\narchitecture = "cnn-compact"\nweights = "imagenet"\n')
    call = ["study", "cnn-baseline", str(mine), "--data", str(data), "--out", str(tmp_path)]
    changes = ["--set", "epochs=1", "batch_size=70"]
    assert main([*call, *changes]) == 1
    assert "not measured: The weights" in (tmp_path / "comparison" / "comparison.md").read_text()
    history = (tmp_path / "cnn-baseline" / "history.csv").read_text()
    assert main([*call, *changes]) == 1
    assert (tmp_path / "cnn-baseline" / "history.csv").read_text() == history


@pytest.mark.long
def test_the_same_recipe_with_another_seed_is_a_run_of_its_own(finished_run, tmp_path, capsys):
    _, data = finished_run
    call = ["study", "cnn-baseline", "cnn-baseline:seed=2", "--data", str(data)]
    assert main([*call, "--out", str(tmp_path), "--set", "epochs=1", "batch_size=70"]) == 0
    seeds = [
        read_recipe(tmp_path / name).training.seed
        for name in ("cnn-baseline", "cnn-baseline-seed=2")
    ]
    assert seeds[0] != 2
    assert seeds[1] == 2
    assert "cnn-baseline / cnn-baseline-seed=2: another emotion on" in capsys.readouterr().out


def test_a_change_that_no_folder_can_be_named_for_is_refused(csv_file, tmp_path, capsys):
    call = ["study", "cnn-baseline:weights=runs/a", "--data", str(csv_file)]
    with pytest.raises(SystemExit) as stop:
        main([*call, "--out", str(tmp_path)])
    assert stop.value.code == 2
    assert "run folder" in capsys.readouterr().err
