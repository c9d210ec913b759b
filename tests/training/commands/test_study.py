"""``fer-train study``."""

import pytest

from training.cli import main

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
