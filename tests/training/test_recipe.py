import os

import pytest

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import list_models
from training.recipe import RecipeError
from training.recipe_files import load_recipe, parse_recipe, recipe_names

WANTED = {
    "cnn-wide",
    "cnn-compact",
    "cnn-baseline",
    "cnn-baseline-augmented",
    "resnet50",
    "resnet50-frozen",
    "vgg16-frozen",
    "resnet50-finetune",
    "vgg16-finetune",
    "efficientnet-b0",
    "vit-small",
    "ensemble",
}


def test_every_system_has_its_recipe():
    assert set(recipe_names()) >= WANTED
    for name in recipe_names():
        assert load_recipe(name).stands_for


@pytest.mark.parametrize("name", sorted(WANTED))
def test_a_recipe_survives_its_own_text(name):
    recipe = load_recipe(name)
    assert parse_recipe(recipe.to_toml(), name) == recipe


def test_values_are_set_by_name_and_by_table():
    recipe = load_recipe("cnn-wide").with_values(
        ["epochs=2", "augment.flip=false", "learning_rate=1e-2", "weights=a=b.h5"]
    )
    assert recipe.training.epochs == 2
    assert recipe.augment.flip is False
    assert recipe.optimizer.learning_rate == 0.01
    assert recipe.model.weights == "a=b.h5"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("epochs", "key=value"),
        ("epoch=1", "no such value"),
        ("epochs=many", "epochs=many: it should be a valid integer"),
        ("flip=perhaps", "flip=perhaps: it should be a valid boolean"),
        ("learning_rate=nan", "it should be a finite number"),
        ("width=1e9", "less than or equal to 16"),
        ("batch_size=0", "greater than or equal to 1"),
        ("epochs=-1", "greater than or equal to 1"),
        ("optimizer=lion", "it should be 'sgd', 'adam' or 'adamw'"),
        ("fill=red", "it should be 'nearest', 'reflect' or 'constant'"),
        ("patience=3", r"schedule\.patience or training\.patience"),
    ],
)
def test_changes_that_do_not_fit(change, sentence):
    with pytest.raises(RecipeError, match=sentence):
        load_recipe("cnn-wide").with_values([change])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[training]\nepochs = 1.5", "epochs is 1.5; it should be a valid integer"),
        ("[training]\nepochs = true", "epochs is True; it should be a valid integer"),
        ("[training]\nepoch = 1", "unknown key 'epoch'"),
        ("[model]\ncoarse = true", "unknown key 'coarse'"),
        ("colour = 'red'", "unknown key 'colour'"),
        ('[training]\nepochs = "3"', "epochs is '3'; it should be a valid integer"),
        ("[optimizer]\nlearning_rate = nan", "it should be a finite number"),
        ("[training]\nepochs = 1979-05-27", "it should be a valid integer"),
        ("training = 3", "Recipe mine: training is 3"),
        ("name = '../x'", "without / or a leading dot"),
        ("[training", "not valid TOML"),
    ],
)
def test_texts_that_do_not_fit(text, sentence):
    with pytest.raises(RecipeError, match=sentence):
        parse_recipe(text, "mine")


def test_a_retired_value_of_older_cards_is_ignored():
    assert parse_recipe("[model]\ncoarse = false\nwidth = 2.0", "m").model.width == 2.0


def test_an_unknown_recipe_lists_the_known(tmp_path):
    with pytest.raises(RecipeError, match="cnn-compact"):
        load_recipe("cnn-huge")
    with pytest.raises(RecipeError, match="cannot be read"):
        load_recipe(str(tmp_path / "none.toml"))


def test_a_recipe_of_ones_own(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text('title = "x"\n[training]\nepochs = 3\n')
    recipe = load_recipe(str(path))
    assert (recipe.name, recipe.title, recipe.training.epochs) == ("mine", "x", 3)


def test_a_recipe_that_is_not_utf_8(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_bytes("title = 'München'".encode("latin-1"))
    with pytest.raises(RecipeError, match="not written in UTF-8"):
        load_recipe(str(path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_recipe_that_is_a_pipe_is_not_waited_for(tmp_path):
    path = tmp_path / "mine.toml"
    os.mkfifo(path)
    with pytest.raises(RecipeError, match="no regular file"):
        load_recipe(str(path))


def test_texts_with_quotes_and_line_ends_survive():
    recipe = parse_recipe('title = "a \\"b\\" \\\\ c\\n"', "mine")
    assert recipe.title == 'a "b" \\ c\n'
    assert parse_recipe(recipe.to_toml(), "mine") == recipe


def test_the_recipes_in_the_cards_of_the_apps_models_can_be_read():
    cards = [EmotionClassifier.load(model.path).card for model in list_models() if model.bundled]
    recipes = [parse_recipe(card.recipe, card.name) for card in cards if card.recipe]
    assert recipes
