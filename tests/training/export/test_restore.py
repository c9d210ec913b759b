import dataclasses

import keras
import numpy as np
import onnx
import pytest

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.system.resources import models_folder
from tests.training.conftest import draw_faces, write_csv
from training.architectures.build import build
from training.cli import main
from training.evaluate.decision import Decision
from training.evaluate.predictors import KerasPredictor
from training.export import restore
from training.export.card import card_in, put_card
from training.export.decision import put_decision
from training.export.graph import ExportError, save, to_onnx
from training.recipe import Data, Model, Recipe
from training.runs.load import load_run

pytestmark = pytest.mark.slow

FACES = draw_faces({"Training": 70}).images


def network(architecture, **options):
    """A recipe and its network with weights and norms that are not those of a fresh one."""
    recipe = Recipe("r", model=Model(architecture=architecture, **options), data=Data("both"))
    model = build(recipe)
    rng = np.random.default_rng(3)
    for layer in model.layers:
        layer.set_weights([w + rng.normal(0, 0.1, w.shape) ** 2 for w in layer.get_weights()])
    return recipe, model


@pytest.mark.long
@pytest.mark.parametrize(
    "spec",
    [
        {"architecture": "residual", "width": 0.2, "attentive": True},
        {"architecture": "efficientnet-lite0", "input_size": 32},
        {"architecture": "cnn-compact"},
    ],
    ids=lambda spec: spec["architecture"],
)
def test_a_network_comes_back_from_its_file(tmp_path, spec):
    recipe, model = network(**spec)
    path = tmp_path / "model.onnx"
    save(to_onnx(model, {"ferplus": 1.0, "fer2013": 1.0}), path)
    found = restore.restore_network(path, recipe, FACES)
    # Said aloud, for with a resizing layer Keras takes a call that says nothing for training.
    before, after = model(FACES, training=False), found(FACES, training=False)
    for head, logits in before.items():
        assert np.ptp(logits) > 1e-3
        assert np.allclose(logits, after[head], rtol=1e-3, atol=1e-3 * np.abs(logits).max())


def test_the_norms_see_faces_so_that_a_step_of_training_starts_where_the_file_ended(tmp_path):
    recipe, model = network("residual", width=0.2)
    path = tmp_path / "model.onnx"
    save(to_onnx(model, {"ferplus": 1.0, "fer2013": 1.0}), path)
    found = restore.restore_network(path, recipe, FACES)
    body = keras.Model(found.get_layer("standardize").input, found.get_layer("mean").output)
    inferred, trained = (
        np.asarray(body(FACES.astype(np.float32), training=training)) for training in (False, True)
    )
    assert np.allclose(inferred, trained, rtol=1e-2, atol=1e-2 * inferred.max())


def test_a_shipped_file_becomes_a_run(tmp_path):
    data = write_csv(tmp_path / "fer2013.csv", draw_faces({"Training": 70, "PublicTest": 35}))
    source = models_folder() / "cnn-wide.onnx"
    run = tmp_path / "run"
    call = ["restore", str(source), "--data", str(data), "--out", str(run)]
    assert main(call) == 0
    restored = load_run(run)
    assert restored.recipe.name == "cnn-wide"
    assert main(call) == 2  # the folder holds a run now


@pytest.mark.long
def test_a_file_with_a_decision_becomes_a_run_without_it(tmp_path):
    data = write_csv(tmp_path / "fer2013.csv", draw_faces({"Training": 70, "PublicTest": 35}))
    source = tmp_path / "decided.onnx"
    proto = onnx.load(str(models_folder() / "cnn.onnx"))
    card = card_in(proto, source)
    # So strong that the file names other emotions than its network does.
    decision = Decision(0.9, 2.0, (0.1, 0.005, 0.02, 0.3, 0.1, 0.1, 0.375))
    put_decision(proto, "probabilities", decision)
    card = dataclasses.replace(
        card,
        prior_power=decision.power,
        prior=dict(zip(card.labels, decision.prior, strict=True)),
        temperatures={**card.temperatures, "probabilities": decision.temperature},
    )
    put_card(proto, card)
    save(proto, source)
    run = tmp_path / "run"
    assert main(["restore", str(source), "--data", str(data), "--out", str(run)]) == 0
    answers = KerasPredictor(load_run(run)).predict(FACES)["ferplus"]
    shown = EmotionClassifier.load(source).classify(FACES)
    assert (answers.argmax(axis=1) != shown.argmax(axis=1)).any()
    # int8 rounds in the file what the network does not.
    assert np.abs(decision.undo(shown) - answers).mean() < 0.03


def test_a_file_of_another_network_is_refused(tmp_path):
    recipe, model = network("residual", width=0.2)
    path = tmp_path / "model.onnx"
    save(to_onnx(model, {"ferplus": 1.0, "fer2013": 1.0}), path)
    other = dataclasses.replace(recipe, model=Model(architecture="cnn-compact"))
    with pytest.raises(ExportError, match="cannot be read back as cnn-compact"):
        restore.restore_network(path, other, FACES)
    wider = dataclasses.replace(recipe, model=Model(architecture="residual", width=0.4))
    with pytest.raises(ExportError, match="cannot be read back as residual"):
        restore.restore_network(path, wider, FACES)


def test_a_file_with_a_layer_missing_is_refused(tmp_path):
    recipe, model = network("residual", width=0.2)
    proto = to_onnx(model, {"ferplus": 1.0, "fer2013": 1.0})
    node = next(n for n in proto.graph.node if n.op_type == "Conv" and "s3b2" in n.name)
    proto.graph.node.remove(node)
    path = tmp_path / "model.onnx"
    onnx.save(proto, str(path))
    with pytest.raises(ExportError, match="no weights for"):
        restore.restore_network(path, recipe, FACES)


def test_a_file_that_was_not_trained_here_is_refused(tmp_path, capsys):
    data = write_csv(tmp_path / "fer2013.csv", draw_faces({"Training": 35, "PublicTest": 35}))
    path = tmp_path / "foreign.onnx"
    proto = onnx.load(str(models_folder() / "cnn-wide.onnx"))
    put_card(proto, dataclasses.replace(card_in(proto, path), recipe=""))
    save(proto, path)
    run = tmp_path / "run"
    assert main(["restore", str(path), "--data", str(data), "--out", str(run)]) == 1
    assert "carries no recipe" in capsys.readouterr().err
    assert not run.exists()
