import keras
import numpy as np
import pytest

from training.architectures import backbones, efficientnet_lite, weights
from training.architectures.build import build
from training.recipe import Data, Model, Recipe, RecipeError

pytestmark = pytest.mark.slow

FACES = np.random.default_rng(0).integers(0, 256, (4, 48, 48, 1), dtype=np.uint8)


def recipe(architecture, **model):
    return Recipe("test", model=Model(architecture=architecture, **model), data=Data("both"))


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


def plain_network(norm="normalization"):
    """Layers as in `keras.applications`, with Keras' own norms."""
    inputs = keras.Input((8, 8, 3))
    x = keras.layers.Normalization(name=norm)(inputs)
    x = keras.layers.Conv2D(4, 3, name="stem")(x)
    x = keras.layers.BatchNormalization(name="stem_bn")(x)
    x = keras.layers.Conv2D(4, 3, name="top")(x)
    return keras.Model(inputs, keras.layers.BatchNormalization(name="top_bn")(x))


def ours(plain):
    """Return the same network with the norms that backbones have here."""
    return keras.models.clone_model(plain, clone_function=backbones._with_our_norms)


def numbered(network):
    """Return a network whose weights are all different numbers."""
    rng = np.random.default_rng(3)
    network.set_weights(
        [
            rng.uniform(1, 2, w.shape).astype(np.float32) if w.dtype.kind == "f" else w
            for w in network.get_weights()
        ]
    )
    return network


@pytest.mark.parametrize("ending", [".weights.h5", ".h5"])
def test_norms_of_keras_are_loaded_into_ours(tmp_path, ending):
    plain = numbered(plain_network())
    path = tmp_path / f"plain{ending}"
    plain.save_weights(path) if ending == ".weights.h5" else plain.save(path)
    # As Keras names it in a process that has built another such network before.
    network = ours(plain_network("normalization_1"))
    weights.load_weights(network, path)
    assert len(network.get_weights()) == 15
    assert all(
        np.array_equal(a, b)
        for a, b in zip(network.get_weights(), plain.get_weights(), strict=True)
    )


def test_a_file_of_another_network_is_refused_in_a_sentence(tmp_path):
    inputs = keras.Input((8, 8, 3))
    x = keras.layers.BatchNormalization()(keras.layers.Conv2D(4, 3)(inputs))
    keras.Model(inputs, x).save_weights(tmp_path / "shallow.weights.h5")
    with pytest.raises(weights.WeightsError) as caught:
        weights.load_weights(ours(plain_network()), tmp_path / "shallow.weights.h5")
    assert "does not fit this network: it has 0 of the 3 weights of layer" in str(caught.value)


def test_a_file_of_other_shapes_is_refused_in_a_sentence(tmp_path):
    inputs = keras.Input((8, 8, 3))
    x = keras.layers.Conv2D(6, 3)(keras.layers.Normalization()(inputs))
    keras.Model(inputs, x).save_weights(tmp_path / "wider.weights.h5")
    inputs = keras.Input((8, 8, 3))
    x = keras.layers.Conv2D(4, 3, name="stem")(keras.layers.Normalization()(inputs))
    with pytest.raises(weights.WeightsError) as caught:
        weights.load_weights(keras.Model(inputs, x), tmp_path / "wider.weights.h5")
    assert "layer 'stem' has the shape (3, 3, 3, 6) in it, and (3, 3, 3, 4) here" in str(
        caught.value
    )


@pytest.mark.parametrize(("stored", "used"), [(0.229, 0.229**2), (0.05, 0.05)])
def test_published_deviations_of_efficientnet_become_variances(tmp_path, stored, used):
    plain = numbered(plain_network())
    norm = plain.layers[1]
    others = np.array(weights._TORCH_DEVIATIONS[1:]) if stored == 0.229 else np.full(2, stored)
    norm.set_weights([np.zeros(3), np.array([stored, *others]), np.int32(0)])
    plain.save_weights(tmp_path / "plain.weights.h5")
    backbone = ours(plain_network())
    whole = keras.Model(backbone.inputs, backbone(backbone.inputs))
    weights._load_backbone(whole, backbone, tmp_path / "plain.weights.h5")
    assert np.asarray(backbone.layers[1].get_weights()[1])[0] == pytest.approx(used)


def test_weights_of_the_whole_network_are_loaded_by_content_not_by_name(tmp_path):
    whole = build(transfer())
    whole.save_weights(tmp_path / "whole.weights.h5")
    (tmp_path / "whole.weights.h5").rename(tmp_path / "renamed.h5")
    again = build(transfer(weights=str(tmp_path / "renamed.h5")))
    assert all(
        np.array_equal(a, b) for a, b in zip(again.get_weights(), whole.get_weights(), strict=True)
    )


def test_a_file_that_leaves_layers_random_is_refused(tmp_path):
    build(recipe("cnn-baseline")).save_weights(tmp_path / "other.weights.h5")
    with pytest.raises(weights.WeightsError, match="does not fit"):
        build(recipe("residual", width=0.2, weights=str(tmp_path / "other.weights.h5")))


def test_weights_that_do_not_fit_are_refused(tmp_path):
    with pytest.raises(weights.WeightsError, match="no weights file"):
        build(transfer(weights=str(tmp_path / "none.h5")))
    path = tmp_path / "wrong.weights.h5"
    inputs = keras.Input((4,))
    keras.Model(inputs, keras.layers.Dense(2)(inputs)).save_weights(path)
    with pytest.raises(weights.WeightsError, match="does not fit"):
        build(transfer(weights=str(path)))
    with pytest.raises(RecipeError, match="no backbone"):
        build(recipe("cnn-baseline", weights="imagenet"))
    with pytest.raises(RecipeError, match="at least 32"):
        build(recipe("vgg16-transfer", input_size=16))


def test_an_exported_model_is_refused_with_the_way_to_begin_with_it(tmp_path):
    path = tmp_path / "cnn.onnx"
    path.write_bytes(b"a model")
    with pytest.raises(weights.WeightsError, match="fer-train restore"):
        weights.load_weights(build(recipe("cnn-wide", width=0.1)), path)


def test_a_failed_download_says_what_to_do(monkeypatch):
    make = keras.applications.VGG16

    def offline(**options):
        if options["weights"] == "imagenet":
            raise Exception("URL fetch failure")
        return make(**options)

    monkeypatch.setattr(keras.applications, "VGG16", offline)
    with pytest.raises(weights.WeightsError, match=r"--set weights=none"):
        build(transfer(weights="imagenet"))


@pytest.mark.parametrize("width", [1.0, 1.3])
def test_a_finished_run_is_gone_on_with_or_widened(tmp_path, width):
    narrow = build(recipe("residual", width=0.2))
    rng = np.random.default_rng(1)
    narrow.set_weights([w + rng.normal(0, 0.1, w.shape) ** 2 for w in narrow.get_weights()])
    narrow.save(tmp_path / "model.keras")
    wide = build(recipe("residual", width=0.2 * width, weights=str(tmp_path)))
    assert (wide.count_params() > narrow.count_params()) == (width > 1)
    before, after = narrow(FACES), wide(FACES)
    for head in before:
        assert np.abs(before[head]).max() > 0.1
        assert np.allclose(before[head], after[head], rtol=1e-3, atol=1e-4)


def test_layers_that_begin_as_nothing_are_added_to_a_run(tmp_path):
    plain = build(recipe("residual", width=0.2))
    rng = np.random.default_rng(1)
    plain.set_weights([w + rng.normal(0, 0.1, w.shape) ** 2 for w in plain.get_weights()])
    plain.save(tmp_path / "model.keras")
    more = build(recipe("residual", width=0.2, attentive=True, weights=str(tmp_path)))
    assert more.count_params() > plain.count_params()
    before, after = plain(FACES), more(FACES)
    for head in before:
        assert np.abs(before[head]).max() > 0.1
        assert np.allclose(before[head], after[head], rtol=1e-3, atol=1e-4)


def test_a_wider_run_does_not_fit_a_narrow_network(tmp_path):
    build(recipe("residual", width=0.4)).save(tmp_path / "model.keras")
    with pytest.raises(weights.WeightsError, match="cannot be widened"):
        build(recipe("residual", width=0.2, weights=str(tmp_path)))


def published_arrays():
    """Arrays as the published EfficientNet-Lite0 names them, each with values of its own."""
    rng = np.random.default_rng(2)
    arrays = {"_conv_stem.weight": rng.normal(0, 0.1, (32, 3, 3, 3))}
    norms = {"_bn0": 32}
    narrow, index = 32, 0
    for kernel, _, expansion, channels, blocks in efficientnet_lite._STAGES:
        for _ in range(blocks):
            there, wide = f"_blocks.{index}", narrow * expansion
            if expansion > 1:
                arrays[f"{there}._expand_conv.weight"] = rng.normal(0, 0.1, (wide, narrow, 1, 1))
                norms[f"{there}._bn0"] = wide
            arrays[f"{there}._depthwise_conv.weight"] = rng.normal(0, 1, (wide, 1, kernel, kernel))
            arrays[f"{there}._project_conv.weight"] = rng.normal(0, 0.1, (channels, wide, 1, 1))
            norms |= {f"{there}._bn1": wide, f"{there}._bn2": channels}
            narrow, index = channels, index + 1
    for name, size in norms.items():
        for part in ("weight", "bias", "running_mean", "running_var"):
            arrays[f"{name}.{part}"] = rng.uniform(0.5, 1.5, size)
    arrays["_fc.weight"] = np.zeros((1000, 1280))
    return {name: values.astype(np.float32) for name, values in arrays.items()}


def lite(path):
    return recipe("efficientnet-lite0", input_size=32, weights=str(path))


def test_published_arrays_fill_every_layer_but_the_heads(tmp_path):
    arrays = published_arrays()
    np.savez(tmp_path / "lite0.npz", **arrays)
    model = build(lite(tmp_path / "lite0.npz"))
    fresh = build(lite("none"))
    for layer, untouched in zip(model.layers, fresh.layers, strict=True):
        same = [
            np.array_equal(a, b)
            for a, b in zip(layer.get_weights(), untouched.get_weights(), strict=True)
        ]
        head = layer.name in ("fer2013", "ferplus")
        assert all(same) if head else not any(same), layer.name
    stem = model.get_layer("stem").get_weights()[0]
    assert np.allclose(stem[0, 2, 0, 5], arrays["_conv_stem.weight"][5, :, 0, 2].sum(), atol=1e-6)
    depthwise = model.get_layer("s2b1_depthwise").get_weights()[0]
    assert depthwise[0, 2, 7, 0] == arrays["_blocks.1._depthwise_conv.weight"][7, 0, 0, 2]
    project = model.get_layer("s7b1_project").get_weights()[0]
    assert project[0, 0, 9, 4] == arrays["_blocks.15._project_conv.weight"][4, 9, 0, 0]


@pytest.mark.parametrize("damage", ["missing", "shape", "cut", "pickled"])
def test_published_arrays_that_do_not_fit_are_refused(tmp_path, damage):
    path = tmp_path / "lite0.npz"
    arrays = published_arrays()
    if damage == "missing":
        del arrays["_blocks.3._bn1.bias"]
    if damage == "shape":
        arrays["_conv_stem.weight"] = arrays["_conv_stem.weight"][:8]
    if damage == "pickled":
        arrays["_conv_stem.weight"] = np.array([object()])
    np.savez(path, **arrays)
    if damage == "cut":
        path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(weights.WeightsError, match="does not fit"):
        build(lite(path))


def test_published_arrays_fit_their_own_network_only(tmp_path):
    np.savez(tmp_path / "lite0.npz", **published_arrays())
    with pytest.raises(weights.WeightsError, match="no layer"):
        build(recipe("residual", width=0.2, weights=str(tmp_path / "lite0.npz")))
