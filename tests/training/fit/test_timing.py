"""Timing builds the network that the run will have, with the weights that it begins with."""

import dataclasses

from tests.training.conftest import draw_faces
from training.architectures.build import build
from training.fit.loop import make_batches
from training.fit.timing import measure
from training.recipe import Model, Recipe, Training


def test_a_resnet50_that_begins_as_a_small_network_is_timed(tmp_path):
    base = Recipe("test", training=Training(batch_size=4, precision="float32"))
    small = Model(architecture="residual", width=0.1)
    build(dataclasses.replace(base, model=small)).save(tmp_path / "model.keras")
    large = Model(architecture="resnet50-faces", width=0.25, weights=str(tmp_path))
    faces = draw_faces({"Training": 12})
    recipe = dataclasses.replace(base, model=large)
    lines = []
    timing = measure(recipe, make_batches(recipe, faces), lines.append)
    assert timing.precision == "float32"
    assert timing.step_seconds > 0
    assert timing.epoch_seconds == timing.step_seconds * (len(faces.images) // 4)
