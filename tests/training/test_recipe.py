import pytest

from training.recipe import RecipeError, load_recipe, parse_recipe, recipe_names

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
    ("change", "said"),
    [
        ("epochs", "key=value"),
        ("epoch=1", "no such value"),
        ("epochs=many", "no int"),
        ("flip=perhaps", "no bool"),
        ("patience=3", r"schedule\.patience or training\.patience"),
    ],
)
def test_changes_that_do_not_fit(change, said):
    with pytest.raises(RecipeError, match=said):
        load_recipe("cnn-wide").with_values([change])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[training]\nepochs = 1.5", "must be a int"),
        ("[training]\nepochs = true", "must be a int"),
        ("[training]\nepoch = 1", "unknown key 'epoch'"),
        ("[model]\ncoarse = true", "unknown key 'coarse'"),
        ("colour = 'red'", "unknown key 'colour'"),
        ("[training", "not valid TOML"),
    ],
)
def test_texts_that_do_not_fit(text, said):
    with pytest.raises(RecipeError, match=said):
        parse_recipe(text, "mine")


def test_what_older_cards_say_to_no_effect_is_passed_over():
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
