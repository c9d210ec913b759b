import os

import pytest

from training.recipe import RecipeError
from training.recipe_files import load_recipe, parse_recipe, recipe_names


def test_every_recipe_of_the_package_survives_being_written():
    for name in recipe_names():
        recipe = load_recipe(name)
        assert parse_recipe(recipe.to_toml(), "other") == recipe


def test_a_file_of_ones_own(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text("[training]\nepochs = 3\n")
    assert (load_recipe(str(path)).name, load_recipe(str(path)).training.epochs) == ("mine", 3)


def test_files_that_cannot_be_read_are_named(tmp_path):
    path = tmp_path / "mine.toml"
    with pytest.raises(RecipeError, match="cannot be read"):
        load_recipe(str(path))
    path.write_bytes(b'title = "\xff"')
    with pytest.raises(RecipeError, match="UTF-8"):
        load_recipe(str(path))
    path.write_text("epochs = ")
    with pytest.raises(RecipeError, match="not valid TOML"):
        load_recipe(str(path))
    path.write_text("# nothing but a comment\n")
    with pytest.raises(RecipeError, match="is empty"):
        load_recipe(str(path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_no_recipe(tmp_path):
    os.mkfifo(tmp_path / "mine.toml")
    with pytest.raises(RecipeError, match="no regular file"):
        load_recipe(str(tmp_path / "mine.toml"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[training]\nepoch = 3\n", "unknown key 'epoch'"),
        ("[training]\nepochs = 0\n", "epochs is 0"),
        ("[optimizer]\nlearning_rate = nan\n", "learning_rate"),
        ("[model]\nwidth = 1e9\n", "width"),
        ('name = "../up"\n', "the name of a file or folder"),
    ],
)
def test_values_that_do_not_fit_are_named(text, reason):
    with pytest.raises(RecipeError, match=reason):
        parse_recipe(text, "mine")
