"""``fer-train data`` on a made-up set."""

import json

import numpy as np
import pytest
from PIL import Image

from tests.training.commands.conftest import output_of
from training.cli import main

pytestmark = pytest.mark.slow


def test_data_prints_its_table(finished_run, tmp_path, capsys):
    _, data = finished_run
    assert main(["data", str(data), "--picture", str(tmp_path / "s.png")]) == 0
    text = output_of(capsys)
    assert "Training" in text
    assert "exact duplicates: 0 groups" in text
    with Image.open(tmp_path / "s.png") as picture:
        assert picture.size == (110 + 8 * 96, 7 * 96)
        sheet = np.asarray(picture)
    # Each row has its emotion's name on white, within the column left of the faces.
    for row in np.split(sheet[:, :110], 7):
        assert row.min() < 50
        assert (row[:, [0, -1]] == 255).all()
    assert main(["data", str(data), "--json"]) == 0
    assert json.loads(output_of(capsys))["images"] == 210
