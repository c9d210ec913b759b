"""``fer-train export``: files under the contract, int8, models of other origin."""

import keras
import numpy as np
import onnx
import pytest

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_card import EMOTIONS
from tests.training.commands.conftest import output_of
from tests.training.conftest import draw_faces, write_csv
from training.cli import main
from training.export.rounding import LEVELS

pytestmark = pytest.mark.slow


def test_the_file_follows_the_contract(exported):
    classifier = EmotionClassifier.load(exported)
    card = classifier.card
    assert card.labels == EMOTIONS
    assert card.architecture == "cnn-baseline"
    assert "PublicTest" in card.data
    assert card.temperatures["probabilities"] > 0
    faces = np.random.default_rng(0).integers(0, 256, (5, 48, 48, 1), dtype=np.uint8)
    found = classifier.classify(faces)
    assert np.allclose(found.sum(axis=1), 1, atol=1e-5)
    assert np.allclose(found[2:3], classifier.classify(faces[2:3]), atol=1e-5)
    graph = onnx.load(str(exported)).graph
    assert graph.input[0].type.tensor_type.shape.dim[0].dim_param == "n"


def test_int8_is_smaller_and_says_what_it_cost(finished_run, exported, tmp_path):
    run, data = finished_run
    path = tmp_path / "small8.onnx"
    assert main(["export", str(run), "-o", str(path), "--int8", "--data", str(data)]) == 0
    assert path.stat().st_size < 0.4 * exported.stat().st_size
    card = EmotionClassifier.load(path).card
    assert card.precision == "int8"
    assert "float32 to int8" in card.notes["int8"]
    graph = onnx.load(str(path)).graph
    kinds = {node.name: node.op_type for node in graph.node}
    assert "Softmax" in kinds.values()
    # What goes into the softmax stays float: no quantisation between the heads and the output.
    outputs = {name: node for node in graph.node for name in node.output}
    node = outputs["probabilities"]
    while node.op_type not in ("MatMul", "Gemm"):
        assert "Linear" not in node.op_type
        node = next(outputs[i] for i in node.input if i in outputs)
    # The steps that weights were rounded to are those that they are stored in.
    stored = {t.name: onnx.numpy_helper.to_array(t) for t in graph.initializer}
    kernels = [value for value in stored.values() if value.dtype == np.int8 and value.ndim == 4]
    assert kernels
    assert all(np.all(np.abs(k).max(axis=(1, 2, 3)) == LEVELS) for k in kernels)


def test_int8_that_loses_too_much_is_not_written(finished_run, tmp_path, monkeypatch, capsys):
    from training.export import quantize as module

    run, data = finished_run

    def ruined(proto, faces):
        for tensor in proto.graph.initializer:
            if tensor.data_type == onnx.TensorProto.FLOAT and len(tensor.dims) == 4:
                tensor.raw_data = np.zeros(tuple(tensor.dims), np.float32).tobytes()
        return proto

    monkeypatch.setattr(module, "quantize", ruined)
    path = tmp_path / "bad.onnx"
    assert main(["export", str(run), "-o", str(path), "--int8", "--data", str(data)]) == 1
    assert "int8 loses" in output_of(capsys)
    assert not path.exists()


@pytest.mark.long
@pytest.mark.parametrize(
    ("recipe", "network"),
    [
        ("resnet50", None),
        ("resnet50-finetune", "ResNet50"),
        ("vgg16-finetune", "VGG16"),
        ("efficientnet-b0", "EfficientNetB0"),
    ],
)
def test_a_published_system_goes_from_its_weights_to_a_model_file(tmp_path, recipe, network):
    data = write_csv(tmp_path / "fer2013.csv", draw_faces({"Training": 14, "PublicTest": 7}))
    stored = "none"
    if network is not None:
        stored = str(tmp_path / "published.weights.h5")
        make = getattr(keras.applications, network)
        make(include_top=False, weights=None, input_shape=(32, 32, 3)).save_weights(stored)
        keras.backend.clear_session()
    run, target = tmp_path / "run", tmp_path / "system.onnx"
    # Two epochs, so that the upper blocks thaw in the second where the recipe says so.
    changes = ["epochs=2", "batch_size=7", "input_size=32", f"weights={stored}"]
    call = ["fit", recipe, "--data", str(data), "--out", str(run)]
    assert main([*call, "--set", *changes]) == 0
    assert main(["export", str(run), "-o", str(target), "--data", str(data)]) == 0
    assert main(["evaluate", str(target), "--data", str(data), "--part", "PublicTest"]) == 0
    faces = np.random.default_rng(0).integers(0, 256, (2, 48, 48, 1), dtype=np.uint8)
    assert EmotionClassifier.load(target).classify(faces).sum(axis=1) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize(("channels", "scale"), [(1, "1/255"), (3, "imagenet-caffe")])
def test_a_foreign_model_comes_under_the_contract(tmp_path, channels, scale):
    inputs = keras.Input((24, 24, channels))
    x = keras.layers.Conv2D(4, 3, activation="relu")(inputs)
    x = keras.layers.GlobalAveragePooling2D()(x)
    model = keras.Model(inputs, keras.layers.Dense(7, activation="softmax")(x))
    source, target = tmp_path / "theirs.keras", tmp_path / "theirs.onnx"
    model.save(source)
    theirs = ["neutral", "happy", "sad", "angry", "fear", "disgust", "surprise"]
    call = ["export", str(source), "-o", str(target), "--labels", ",".join(theirs)]
    assert main([*call, "--scale", scale]) == 0
    flat = np.full((1, 48, 48, 1), 100, np.uint8)
    ours = EmotionClassifier.load(target).classify(flat)[0]
    value = np.full((1, 24, 24, channels), 100.0, np.float32)
    value = value / 255 if channels == 1 else value - np.array([103.939, 116.779, 123.68])
    expected = np.asarray(model(value.astype(np.float32)))[0]
    assert ours[[EMOTIONS.index(name) for name in theirs]] == pytest.approx(expected, abs=1e-4)


def test_a_foreign_model_with_code_inside_is_refused(tmp_path, capsys):
    inputs = keras.Input((48, 48, 1))
    x = keras.layers.Flatten()(keras.layers.Lambda(lambda t: t * 2)(inputs))
    source = tmp_path / "theirs.keras"
    keras.Model(inputs, keras.layers.Dense(7)(x)).save(source)
    call = ["export", str(source), "-o", str(tmp_path / "t.onnx"), "--scale", "none"]
    assert main([*call, "--labels", ",".join(EMOTIONS)]) == 1
    assert "safe mode" in output_of(capsys)
