"""The commands one after the other, on a run of a small network, as a person would call them."""

import json
import shutil

import keras
import numpy as np
import onnx
import pytest
from PIL import Image

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_card import EMOTIONS
from training.cli import main
from training.export.rounding import LEVELS


def said(capsys):
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    return captured.out + captured.err


@pytest.fixture(scope="module")
def exported(finished_run, tmp_path_factory):
    run, _ = finished_run
    path = tmp_path_factory.mktemp("exported") / "small.onnx"
    assert main(["export", str(run), "-o", str(path)]) == 0
    return path


def test_recipes_are_listed(capsys):
    assert main(["recipes"]) == 0
    assert "cnn-compact" in said(capsys)


def test_data_prints_its_table(finished_run, tmp_path, capsys):
    _, data = finished_run
    assert main(["data", str(data), "--picture", str(tmp_path / "s.png")]) == 0
    text = said(capsys)
    assert "Training" in text
    assert "exact duplicates: 0 groups" in text
    with Image.open(tmp_path / "s.png") as picture:
        assert picture.size == (8 * 96, 7 * 96)
    assert main(["data", str(data), "--json"]) == 0
    assert json.loads(said(capsys))["images"] == 210


@pytest.mark.slow
def test_a_run_learnt_and_is_measured(finished_run, tmp_path, capsys):
    run, data = finished_run
    out = tmp_path / "report"
    call = ["evaluate", str(run), "--data", str(data), "--tta", "flip", "--out", str(out)]
    assert main(call) == 0
    assert "% (" in said(capsys)
    metrics = json.loads((out / "metrics.json").read_text())
    assert metrics["results"]["fer2013"]["accuracy"] > 0.6
    page = (out / "report.html").read_text()
    assert "data:image/png;base64," in page
    assert "http" not in page


@pytest.mark.slow
def test_all_ways_of_averaging_are_one_look(exported, finished_run, tmp_path):
    _, data = finished_run
    model = tmp_path / "m.onnx"
    model.write_bytes(exported.read_bytes())
    before = EmotionClassifier.load(model).card.private_test_looks
    out = tmp_path / "report"
    options = ["--part", "PrivateTest", "--tta", "all", "--write-card", "--out", str(out)]
    assert main(["evaluate", str(model), "--data", str(data), *options]) == 0
    card = EmotionClassifier.load(model).card
    assert card.private_test_looks == before + 1
    for conditions in ("plain", "flip", "ten-crop"):
        assert card.figure("accuracy", "PrivateTest", "fer2013", conditions)
    assert card.figure("ece", "PrivateTest", "fer2013")
    assert card.figure("ece", "PrivateTest", "fer2013", "flip") is None
    assert (out / "report.html").is_file()
    assert (out / "flip" / "report.html").is_file()
    assert (out / "ten-crop" / "report.html").is_file()


@pytest.mark.slow
def test_keras_and_file_agree_in_every_figure(finished_run, exported, tmp_path):
    run, data = finished_run
    results = []
    for model in (run, exported):
        out = tmp_path / model.name
        assert main(["evaluate", str(model), "--data", str(data), "--out", str(out)]) == 0
        results.append(json.loads((out / "metrics.json").read_text())["results"]["fer2013"])
    for key in ("accuracy", "macro_f1", "log_loss", "ece"):
        assert results[0][key] == pytest.approx(results[1][key], abs=1e-4)


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


@pytest.mark.slow
def test_figures_go_into_the_card_and_looks_are_counted(finished_run, exported, tmp_path):
    _, data = finished_run
    path = tmp_path / "m.onnx"
    shutil.copy(exported, path)
    call = ["evaluate", str(path), "--data", str(data), "--write-card", "--out", str(tmp_path)]
    assert main([*call, "--part", "PublicTest"]) == 0
    assert main([*call, "--part", "PrivateTest"]) == 0
    assert main([*call, "--part", "PublicTest"]) == 0
    card = EmotionClassifier.load(path).card
    assert card.private_test_looks == 1
    metrics = json.loads((tmp_path / "metrics.json").read_text())
    figure = card.figure("accuracy", "PublicTest", "fer2013")
    assert figure.value == pytest.approx(metrics["results"]["fer2013"]["accuracy"], abs=1e-6)
    assert figure.command.startswith("fer-train evaluate")
    assert len({(f.metric, f.part, f.labels, f.conditions) for f in card.figures}) == len(
        card.figures
    )


@pytest.mark.slow
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


@pytest.mark.slow
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
    assert "int8 loses" in said(capsys)
    assert not path.exists()


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
    assert "safe mode" in said(capsys)


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


@pytest.mark.slow
def test_compare_puts_them_in_one_table(finished_run, exported, tmp_path, capsys, monkeypatch):
    run, data = finished_run
    monkeypatch.chdir(tmp_path)
    call = ["compare", str(run), str(exported), "--data", str(data), "--part", "PublicTest"]
    assert main([*call, "--out", "out"]) == 0
    assert "McNemar p = 1.0000" in said(capsys)
    told = json.loads((tmp_path / "out" / "comparison.json").read_text())
    assert [row["model"] for row in told["models"]] == ["small", "small"]
    assert told["mcnemar"][0]["only_first"] == 0
    assert (tmp_path / "out" / "accuracy-parameters.png").exists()


@pytest.mark.slow
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


@pytest.mark.slow
def test_an_ensemble_of_runs(finished_run, tmp_path, capsys):
    run, data = finished_run
    out, target = tmp_path / "both", tmp_path / "both.onnx"
    call = ["fit", "ensemble", "--data", str(data), "--out", str(out)]
    assert main([*call, "--set", f"members={run},{run}"]) == 0
    assert "fer2013: small 0.500, small 0.500" in said(capsys)
    assert main(["export", str(out), "-o", str(target), "--data", str(data)]) == 0
    faces = np.random.default_rng(0).integers(0, 256, (3, 48, 48, 1), dtype=np.uint8)
    assert np.allclose(EmotionClassifier.load(target).classify(faces).sum(axis=1), 1, atol=1e-5)
    call[-1] = str(tmp_path / "none")
    assert main([*call, "--set", "members="]) == 1
    assert "--set members=RUN,RUN" in said(capsys)


def test_shares_of_a_mixture_follow_the_better_member():
    from training.fit.ensemble import shares

    rng = np.random.default_rng(0)
    labels = np.eye(7, dtype=np.float32)[rng.integers(0, 7, 500)]
    good = 0.7 * labels + 0.3 / 7
    guess = np.full((500, 7), 1 / 7)
    found = shares([good, guess], labels)
    assert found.sum() == pytest.approx(1)
    assert found[0] > 0.95
