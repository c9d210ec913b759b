"""The nodes of a decision replace the temperature, and nothing before them changes."""

import numpy as np
import onnx
import pytest

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.system.resources import models_folder
from tests.support.models import make_foreign_model, make_model
from training.evaluate.decision import Decision
from training.export.decision import logits_of, put_decision
from training.export.graph import ExportError

PRIOR = (0.1, 0.02, 0.03, 0.3, 0.1, 0.1, 0.35)
FACES = np.random.default_rng(0).integers(0, 256, (9, 48, 48, 1), dtype=np.uint8)


@pytest.fixture(params=["drawn", "shipped"])
def path(request, tmp_path):
    target = tmp_path / "model.onnx"
    if request.param == "drawn":
        return make_model(target, fer2013_head=True)
    target.write_bytes((models_folder() / "cnn.onnx").read_bytes())
    return target


@pytest.mark.slow
def test_the_file_says_what_the_decision_says_and_the_other_head_what_it_said(path):
    before = EmotionClassifier.load(path).classify_fer2013(FACES)
    proto = onnx.load(str(path))
    logits = logits_of(proto, "probabilities", FACES)
    weights = {t.name: t.raw_data for t in proto.graph.initializer if "decision" not in t.name}
    for decision in (Decision(0.7, 0.5, PRIOR), Decision(1.3, 0.2, PRIOR)):
        # The second replaces the first.
        put_decision(proto, "probabilities", decision)
        onnx.save(proto, str(path))
        found = EmotionClassifier.load(path)
        assert np.allclose(
            found.classify(FACES), decision.probabilities(logits), rtol=1e-4, atol=1e-5
        )
        assert np.array_equal(found.classify_fer2013(FACES), before)
        assert np.allclose(logits_of(proto, "probabilities", FACES), logits)
        names = [node.name for node in proto.graph.node]
        assert names.count("decision_factor") == names.count("decision_offset") == 1
    kept = {t.name: t.raw_data for t in proto.graph.initializer if "decision" not in t.name}
    assert kept.items() <= weights.items()
    assert len(weights) - len(kept) <= 1  # the temperature that was there


def test_an_output_without_a_softmax_is_refused(tmp_path):
    proto = onnx.load(str(make_foreign_model(tmp_path / "foreign.onnx")))
    with pytest.raises(ExportError, match="is no softmax"):
        put_decision(proto, "y", Decision(1.0, 0.5, PRIOR))
