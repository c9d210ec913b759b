import dataclasses

import keras
import numpy as np
import pytest

from training.architectures import backbones
from training.architectures.build import architecture_names, build
from training.recipe import Data, Model, Recipe, RecipeError
from training.recipe_files import load_recipe

pytestmark = pytest.mark.slow

FACES = np.random.default_rng(0).integers(0, 256, (2, 48, 48, 1), dtype=np.uint8)


def recipe(architecture, **model):
    return Recipe("test", model=Model(architecture=architecture, **model))


@pytest.mark.parametrize(
    "name",
    [
        "cnn-wide",
        "cnn-compact",
        "cnn-baseline",
        "residual",
        "resnet50-faces",
        "efficientnet-lite0",
        "vit-small",
        "vgg-bn",
        "densenet",
    ],
)
def test_faces_in_logits_out(name):
    model = build(dataclasses.replace(recipe(name), data=Data(labels="both")))
    found = model(FACES, training=True)
    assert set(found) == {"fer2013", "ferplus"}
    assert all(logits.shape == (2, 7) for logits in found.values())
    # Heads start at zero, so a fresh network is undecided.
    assert np.allclose(np.asarray(found["fer2013"]), 0)


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("cnn-wide", 4.4e6, 4.6e6),
        ("cnn-compact", 480_000, 500_000),
        ("residual", 1.9e6, 2.3e6),
        ("efficientnet-lite0", 2.9e6, 3.1e6),
        ("vgg-bn", 4.6e6, 4.8e6),
        ("densenet", 1.0e6, 1.1e6),
    ],
)
def test_sizes(name, least, most):
    assert least < build(recipe(name)).count_params() < most


def test_cnn_wide_is_as_described():
    layers = build(load_recipe("cnn-wide")).layers
    convolutions = [x for x in layers if isinstance(x, keras.layers.Conv2D)]
    assert [x.filters for x in convolutions] == [64, 128, 512, 512]
    assert [x.kernel_size[0] for x in convolutions] == [3, 5, 3, 3]
    assert [x.units for x in layers if isinstance(x, keras.layers.Dense)] == [256, 512, 7]
    assert {x.rate for x in layers if isinstance(x, keras.layers.Dropout)} == {0.25}
    assert sum(isinstance(x, keras.layers.BatchNormalization) for x in layers) == 6


def longest_path(model):
    """Convolutions and dense layers on the longest way through a model."""
    depth = {}
    for layer in model.layers:
        before = (
            [
                depth[tensor._keras_history.operation]
                for tensor in layer._inbound_nodes[0].input_tensors
            ]
            if layer._inbound_nodes[0].input_tensors
            else [0]
        )
        counts = isinstance(layer, (keras.layers.Conv2D, keras.layers.Dense))
        depth[layer] = max(before) + counts
    return max(depth.values())


def test_resnet50_for_faces_is_a_resnet50():
    model = build(load_recipe("resnet50-faces"), fetch=False)
    assert 23e6 < model.count_params() < 25e6
    assert longest_path(model) == 50
    # The last stage still has a picture to look at.
    assert model.get_layer("s1b3_relu3").output.shape == (None, 24, 24, 256)
    assert model.get_layer("s4b3_relu3").output.shape == (None, 3, 3, 2048)


def test_a_network_can_see_a_smaller_picture():
    model = build(recipe("residual", input_size=32))
    assert model.get_layer("s1b1_relu2").output.shape == (None, 16, 16, 56)
    assert model(FACES, training=True)["fer2013"].shape == (2, 7)


def test_mixed_precision_keeps_the_heads_in_float32():
    model = build(recipe("cnn-baseline"), precision="mixed_bfloat16")
    assert model.get_layer("conv1").compute_dtype == "bfloat16"
    assert model.get_layer("fer2013").compute_dtype == "float32"
    assert keras.config.dtype_policy().name == "float32"


def test_an_unknown_architecture_lists_the_known():
    with pytest.raises(RecipeError, match="cnn-compact"):
        build(recipe("cnn-huge"))
    assert "resnet50" in architecture_names()


def transfer(**model):
    return recipe("vgg16-transfer", input_size=32, **model)


def test_only_the_upper_blocks_thaw():
    model = build(transfer(freeze="first"))
    assert not model.get_layer(backbones.BACKBONE).trainable_variables
    assert backbones.unfreeze(model, "block5_") == 3
    names = {v.path.split("/")[-2] for v in model.get_layer(backbones.BACKBONE).trainable_variables}
    assert names == {"block5_conv1", "block5_conv2", "block5_conv3"}
