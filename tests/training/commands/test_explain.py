"""``fer-train explain`` on faces and on a photograph."""

import numpy as np
import pytest
from PIL import Image
from skimage import data

from tests.training.commands.conftest import output_of
from training.cli import main

pytestmark = pytest.mark.slow


def test_explain_draws_both_ways(finished_run, exported, tmp_path, capsys):
    run, _ = finished_run
    face = tmp_path / "face.png"
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (60, 60), np.uint8)).save(face)
    for model, way in ((run, "grad-cam"), (exported, "occlusion")):
        call = ["explain", str(model), str(face), "--emotion", "sad", "--out", str(tmp_path)]
        assert main(call) == 0
        with Image.open(tmp_path / f"face-{way}-sad.png") as picture:
            assert picture.size == (576, 288)
            assert np.asarray(picture).std() > 1


def test_the_faces_of_a_photograph_are_found_first(exported, tmp_path, capsys):
    gray = np.asarray(Image.fromarray(data.astronaut()).convert("L"))
    photograph = tmp_path / "two.png"
    Image.fromarray(np.concatenate([gray, gray], axis=1)).save(photograph)
    out = tmp_path / "out"
    assert (
        main(["explain", str(exported), str(photograph), "--emotion", "sad", "--out", str(out)])
        == 0
    )
    assert sorted(path.name for path in out.iterdir()) == [
        "two-1-occlusion-sad.png",
        "two-2-occlusion-sad.png",
    ]
    assert "no face was found" not in output_of(capsys)


def test_tilted_faces_are_found_by_the_network_alone_and_stand_upright(exported, tmp_path, capsys):
    upright = data.astronaut()[:300, 80:380]
    with Image.fromarray(upright) as picture:
        picture.rotate(-35, resample=Image.Resampling.BILINEAR).save(tmp_path / "tilted.png")
    call = ["explain", str(exported), str(tmp_path / "tilted.png"), "--out", str(tmp_path)]
    assert main([*call, "--detector", "haar"]) == 0
    assert "no face was found" in output_of(capsys)
    assert main(call) == 0
    assert "no face was found" not in output_of(capsys)
