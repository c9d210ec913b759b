from training.export import card
from training.recipe import Loss, Model, Recipe


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
