"""Models beside one another on the same images."""

import numpy as np
import pytest

from tests.support.models import make_model
from tests.training.conftest import draw_faces
from training.cards.answers import differences, ensemble, members
from training.cards.tables import LABELS
from training.evaluate.predictors import open_onnx

FACES = draw_faces({"PublicTest": 70}, votes=True)


@pytest.fixture
def answers(tmp_path):
    return {
        name: open_onnx(make_model(tmp_path / f"{name}.onnx", seed=seed)).predict(FACES.images)
        for seed, name in enumerate(("bare", "other"))
    }


def rows(text):
    """A Markdown table's cells, without its head."""
    return [[c.strip() for c in line.strip("|").split(" | ")] for line in text.splitlines()][2:]


def right(probabilities):
    return probabilities["fer2013"].argmax(axis=1) == FACES.emotions


def test_two_models_are_compared_image_by_image(answers):
    found = rows(differences(answers, FACES))
    assert [row[1] for row in found] == list(LABELS.values())
    first, second = (right(answers[name]) for name in answers)
    assert found[0][2:4] == [str(int((first & ~second).sum())), str(int((second & ~first).sum()))]
    assert 0 <= float(found[0][4]) <= 1


def test_the_mean_of_all_stands_beside_each(answers):
    found = rows(ensemble(answers, FACES))
    assert [row[0] for row in found] == ["`bare`", "`other`", "their mean"]
    mean = np.mean([answers[name]["fer2013"] for name in answers], axis=0)
    for row, probabilities in zip(found, [*answers.values(), {"fer2013": mean}], strict=True):
        assert row[1].startswith(f"{100 * right(probabilities).mean():.2f} % (")


def test_a_model_without_the_second_head_is_no_member(answers):
    answers["other"] = answers["other"] | {"ferplus": answers["other"]["fer2013"]}
    assert members(answers) == ["other"]
    answers["bare"] = answers["bare"] | {"ferplus": answers["bare"]["fer2013"]}
    assert members(answers) == ["bare", "other"]
