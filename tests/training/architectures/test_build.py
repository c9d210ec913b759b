import dataclasses

import keras
import numpy as np
import pytest

from training.architectures import backbones
from training.architectures.build import architecture_names, build
from training.recipe import Data, Model, Recipe, RecipeError, load_recipe

FACES = np.random.default_rng(0).integers(0, 256, (2, 48, 48, 1), dtype=np.uint8)


def recipe(architecture, **model):
    return Recipe("test", model=Model(architecture=architecture, **model))


@pytest.mark.parametrize(
    "name", ["cnn-wide", "cnn-compact", "cnn-baseline", "residual", "resnet50-faces", "vit-small"]
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
    [("cnn-wide", 4.4e6, 4.6e6), ("cnn-compact", 480_000, 500_000), ("residual", 1.9e6, 2.3e6)],
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
    model = build(load_recipe("resnet50-faces"))
    assert 23e6 < model.count_params() < 25e6
    assert longest_path(model) == 50
    # The last stage still has a picture to look at.
    assert model.get_layer("s4b3_relu3").output.shape == (None, 3, 3, 2048)


def test_mixed_precision_keeps_the_heads_in_float32():
    model = build(recipe("cnn-baseline"), precision="mixed_bfloat16")
    assert model.get_layer("conv1").compute_dtype == "bfloat16"
    assert model.get_layer("fer2013").compute_dtype == "float32"
    assert keras.config.dtype_policy().name == "float32"


def test_an_unknown_architecture_lists_the_known():
    with pytest.raises(RecipeError, match="cnn-compact"):
        build(recipe("cnn-huge"))
    assert "resnet50" in architecture_names()


@pytest.fixture(scope="module")
def vgg():
    """A VGG16 of 32 pixels with weights of its own."""
    keras.utils.set_random_seed(5)
    return keras.applications.VGG16(include_top=False, weights=None, input_shape=(32, 32, 3))


def transfer(**model):
    return recipe("vgg16-transfer", input_size=32, **model)


@pytest.mark.parametrize("ending", [".weights.h5", ".keras"])
def test_local_weights_are_loaded(tmp_path, vgg, ending):
    path = tmp_path / f"vgg{ending}"
    vgg.save_weights(path) if ending.endswith(".h5") else vgg.save(path)
    model = build(transfer(weights=str(path), freeze="backbone"))
    backbone = model.get_layer(backbones.BACKBONE)
    assert all(
        np.array_equal(a, b) for a, b in zip(backbone.get_weights(), vgg.get_weights(), strict=True)
    )
    assert not backbone.trainable_variables
    # Normalised as the published weights expect: gray 0 is less than nothing in every channel.
    scaled = keras.Model(model.inputs[0], model.get_layer("scale").output)
    black = np.asarray(scaled(np.zeros((1, 48, 48, 1), np.uint8)))
    assert np.allclose(black[0, 0, 0], [-103.939, -116.779, -123.68], atol=1e-3)


def test_weights_that_do_not_fit_are_refused(tmp_path):
    with pytest.raises(backbones.WeightsError, match="no weights file"):
        build(transfer(weights=str(tmp_path / "none.h5")))
    path = tmp_path / "wrong.weights.h5"
    inputs = keras.Input((4,))
    keras.Model(inputs, keras.layers.Dense(2)(inputs)).save_weights(path)
    with pytest.raises(backbones.WeightsError, match="does not fit"):
        build(transfer(weights=str(path)))
    with pytest.raises(RecipeError, match="no backbone"):
        build(recipe("cnn-baseline", weights="imagenet"))
    with pytest.raises(RecipeError, match="at least 32"):
        build(recipe("vgg16-transfer", input_size=16))


def test_a_failed_download_says_what_to_do(monkeypatch):
    make = keras.applications.VGG16

    def offline(**options):
        if options["weights"] == "imagenet":
            raise Exception("URL fetch failure")
        return make(**options)

    monkeypatch.setattr(keras.applications, "VGG16", offline)
    with pytest.raises(backbones.WeightsError, match=r"--set weights=none"):
        build(transfer(weights="imagenet"))


def test_only_the_upper_blocks_thaw():
    model = build(transfer(freeze="first"))
    assert not model.get_layer(backbones.BACKBONE).trainable_variables
    assert backbones.unfreeze(model, "block5_") == 3
    names = {v.path.split("/")[-2] for v in model.get_layer(backbones.BACKBONE).trainable_variables}
    assert names == {"block5_conv1", "block5_conv2", "block5_conv3"}
