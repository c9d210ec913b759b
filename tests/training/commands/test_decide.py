"""``fer-train decide`` writes a decision into a file and its card, and leaves the rest alone."""

import dataclasses

import numpy as np
import onnx
import pytest

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_card import EMOTIONS, Figure
from tests.support.models import make_model
from tests.training.conftest import draw_faces, write_csv, write_votes
from training.cli import main
from training.evaluate.decision import decision_of
from training.export.card import card_in, put_card
from training.export.decision import logits_of
from training.recipe import Data, Recipe


def learnt(path, labels):
    """A model file whose card says by which labels it was trained."""
    make_model(path, fer2013_head=labels == "both")
    proto = onnx.load(str(path))
    figures = (
        Figure("accuracy", 0.5, "PublicTest", "ferplus-majority", 10, command="old"),
        Figure("accuracy", 0.6, "PublicTest", "fer2013", 10, command="old"),
    )
    recipe = Recipe("drawn", data=Data(labels)).to_toml()
    put_card(proto, dataclasses.replace(card_in(proto, path), recipe=recipe, figures=figures))
    onnx.save(proto, str(path))
    return path


@pytest.fixture
def data(tmp_path):
    faces = draw_faces({"Training": 70, "PublicTest": 70}, votes=True)
    write_votes(tmp_path / "fer2013new.csv", faces.votes)
    return write_csv(tmp_path / "fer2013.csv", faces)


def test_a_file_without_votes_is_refused(tmp_path, data, capsys):
    path = learnt(tmp_path / "alone.onnx", "fer2013")
    before = path.read_bytes()
    assert main(["decide", str(path), "--data", str(data), "--write"]) != 0
    assert "has learnt FER-2013's labels alone" in capsys.readouterr().err
    assert path.read_bytes() == before


@pytest.mark.slow
@pytest.mark.long
def test_without_write_nothing_is_written(tmp_path, data, capsys):
    path = learnt(tmp_path / "tiny.onnx", "both")
    before = path.read_bytes()
    assert main(["decide", str(path), "--data", str(data)]) == 0
    assert "on the fifth left out, 70 images" in capsys.readouterr().out
    assert path.read_bytes() == before


@pytest.mark.long
@pytest.mark.slow
def test_file_and_card_say_the_same_decision(tmp_path, data):
    path = learnt(tmp_path / "tiny.onnx", "both")
    faces = draw_faces({"PublicTest": 21}, seed=5).images
    fer2013 = EmotionClassifier.load(path).classify_fer2013(faces)
    logits = logits_of(onnx.load(str(path)), "probabilities", faces)
    call = ["decide", str(path), "--data", str(data), "--limit", "100", "--write"]
    assert main(call) == 0
    found = EmotionClassifier.load(path)
    card, decision = found.card, decision_of(found.card)
    assert np.allclose(found.classify(faces), decision.probabilities(logits), atol=1e-5)
    assert found.classify_fer2013(faces).tobytes() == fer2013.tobytes()
    # Each emotion has as many of the drawn faces.
    assert tuple(card.prior) == EMOTIONS
    assert set(card.prior.values()) == {0.142857}
    assert card.temperatures["probabilities"] == decision.temperature
    assert card.prior_power == decision.power
    assert "at most 100 points" in card.notes["decision"]
    # Figures of what the head said before are gone, those of the other head stand.
    assert [f.labels for f in card.figures if f.command == "old"] == ["fer2013"]
    assert card.figure(
        "balanced_accuracy gained", "PublicTest", "ferplus-majority", "decided by other faces"
    )
    first = path.read_bytes()
    assert main(call) == 0
    assert path.read_bytes() == first
