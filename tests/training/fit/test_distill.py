import dataclasses

import numpy as np
import onnx
import pytest

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import FerError
from fer_core.system.resources import models_folder
from tests.support.models import make_model
from training.data.targets import Targets, targets_of
from training.evaluate.decision import Decision
from training.export.card import card_in, put_card
from training.export.decision import put_decision
from training.fit.distill import distilled_targets
from training.fit.loop import make_batches
from training.recipe import Data, Loss, Recipe, RecipeError

pytestmark = pytest.mark.slow

RECIPE = Recipe("test", data=Data(labels="fer2013"))


def teachers(run, **options):
    return Loss(teachers=f"{run}, {run}", **options)


@pytest.mark.long
def test_labels_and_teachers_are_mixed_by_their_share(finished_run, faces):
    run, _ = finished_run
    labels = targets_of(RECIPE, faces)
    alone = distilled_targets(labels, teachers(run, teacher_share=1.0), faces)[
        "fer2013"
    ].probabilities
    half = distilled_targets(labels, teachers(run, teacher_share=0.5), faces)[
        "fer2013"
    ].probabilities
    assert np.allclose(alone.sum(axis=1), 1, atol=1e-5)
    assert np.allclose(half, (alone + labels["fer2013"].probabilities) / 2, atol=1e-5)
    # The teacher has learnt these patterns.
    assert (alone.argmax(axis=1) == faces.emotions).mean() > 0.5


def test_a_higher_temperature_softens_the_teachers(finished_run, faces):
    run, _ = finished_run
    labels = targets_of(RECIPE, faces)
    sharp, soft = (
        distilled_targets(labels, teachers(run, teacher_share=1.0, teacher_temperature=t), faces)[
            "fer2013"
        ]
        for t in (1.0, 300.0)
    )
    assert soft.probabilities.max(axis=1).mean() < sharp.probabilities.max(axis=1).mean() - 0.05


def test_a_face_without_a_label_is_taught_by_the_teachers_alone(finished_run, faces):
    run, _ = finished_run
    own = targets_of(RECIPE, faces)["fer2013"]
    bare = Targets(own.probabilities.copy(), own.weights.copy())
    bare.probabilities[3], bare.weights[3] = 0, 0
    mixed = distilled_targets({"fer2013": bare}, teachers(run, teacher_share=0.25), faces)[
        "fer2013"
    ]
    assert mixed.weights[3] == 0.25
    assert mixed.weights[4] == 1.0
    assert mixed.probabilities[3].sum() == pytest.approx(1, abs=1e-5)


def test_batches_carry_the_teachers_word(finished_run, faces):
    run, _ = finished_run
    recipe = dataclasses.replace(RECIPE, loss=teachers(run, teacher_temperature=10.0))
    _, targets, _ = next(make_batches(recipe, faces).epoch(0))
    assert ((targets["fer2013"] > 0).sum(axis=1) > 1).all()


def test_a_teacher_without_the_head_is_refused(finished_run, voted_faces):
    run, _ = finished_run
    recipe = dataclasses.replace(RECIPE, data=Data(labels="both"))
    with pytest.raises(RecipeError, match="no head ferplus"):
        distilled_targets(targets_of(recipe, voted_faces), teachers(run), voted_faces)


@pytest.mark.parametrize("share", [0.0, -0.1, 1.1])
def test_a_share_that_is_none_is_refused(finished_run, faces, share):
    run, _ = finished_run
    with pytest.raises(RecipeError, match="teacher_share"):
        distilled_targets(targets_of(RECIPE, faces), teachers(run, teacher_share=share), faces)


def test_a_model_file_teaches_too(voted_faces):
    path = models_folder() / "cnn.onnx"
    recipe = dataclasses.replace(RECIPE, data=Data(labels="both"))
    said = distilled_targets(
        targets_of(recipe, voted_faces),
        Loss(teachers=str(path), teacher_share=1.0),
        voted_faces,
    )
    classifier = EmotionClassifier.load(path)
    mirrored = np.ascontiguousarray(voted_faces.images[:, :, ::-1])
    # What the file's decision made less likely is taken back: p * prior ** power.
    card = classifier.card
    prior = np.array([card.prior[label] for label in card.labels]) ** card.prior_power

    def before_the_decision(images: np.ndarray) -> np.ndarray:
        weighted = classifier.classify(images) * prior
        return weighted / weighted.sum(axis=1, keepdims=True)

    for head, classify in (
        ("ferplus", before_the_decision),
        ("fer2013", classifier.classify_fer2013),
    ):
        mean = (classify(voted_faces.images) + classify(mirrored)) / 2
        assert np.allclose(said[head].probabilities, mean, atol=1e-5)


def test_a_missing_teacher_is_named(tmp_path, faces):
    with pytest.raises(FerError, match="nobody"):
        distilled_targets(targets_of(RECIPE, faces), teachers(tmp_path / "nobody"), faces)


def test_the_decision_of_a_teacher_is_taken_back(tmp_path, voted_faces):
    recipe = Recipe("drawn", data=Data("ferplus-probability"))
    loss = {"teacher_share": 1.0}
    plain = make_model(tmp_path / "plain.onnx")
    proto = onnx.load(str(plain))
    card = dataclasses.replace(card_in(proto, plain), recipe=recipe.to_toml())
    put_card(proto, card)
    onnx.save(proto, str(plain))
    decision = Decision(1.0, 1.0, (0.1, 0.02, 0.03, 0.3, 0.1, 0.1, 0.35))
    put_decision(proto, "probabilities", decision)
    prior = dict(zip(card.labels, decision.prior, strict=True))
    put_card(proto, dataclasses.replace(card, prior_power=1.0, prior=prior))
    decided = tmp_path / "decided.onnx"
    onnx.save(proto, str(decided))
    images = voted_faces.images
    shown = [EmotionClassifier.load(path).classify(images) for path in (plain, decided)]
    assert np.abs(shown[0] - shown[1]).max() > 0.1
    labels = targets_of(recipe, voted_faces)
    learnt = [
        distilled_targets(labels, Loss(teachers=str(path), **loss), voted_faces)[
            "ferplus"
        ].probabilities
        for path in (plain, decided)
    ]
    assert np.allclose(*learnt, atol=1e-5)
