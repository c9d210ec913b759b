import dataclasses

import onnx
import pytest

from training.export import card
from training.recipe import Loss, Model, Recipe
from training.runs.load import load_run


def test_a_card_names_runs_without_the_folders_of_a_machine():
    recipe = Recipe(
        "r",
        model=Model(weights="/home/me/runs/first", members="/home/me/runs/a, runs/b"),
        loss=Loss(teachers="/home/me/runs/teacher"),
    )
    shared = card._shareable(recipe)
    assert (shared.model.weights, shared.model.members) == ("first", "a,b")
    assert shared.loss.teachers == "teacher"
    assert "/" not in shared.to_toml()


def test_a_recipe_without_runs_stays_as_it_is():
    assert card._shareable(Recipe("r")) == Recipe("r")


@pytest.mark.slow
def test_what_comes_from_elsewhere_is_told_with_its_licence(finished_run):
    run = load_run(finished_run[0])
    proto = onnx.ModelProto(opset_import=[onnx.helper.make_opsetid("", 17)])
    own = card.card_of(run, proto, "small", precision="float32")
    assert "egun with" not in own.licence + own.data
    begun = dataclasses.replace(run.recipe, origin="weights of others (their licence)")
    other = card.card_of(
        dataclasses.replace(run, recipe=begun), proto, "small", precision="float32"
    )
    assert "begun with weights of others (their licence)" in other.licence
    assert other.data.endswith("Begun with weights of others (their licence).")
