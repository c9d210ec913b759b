import dataclasses

import keras
import numpy as np
import pytest

from training.data.targets import Targets
from training.fit.compiled import make_losses, priors_of
from training.recipe import Loss, Recipe

pytestmark = pytest.mark.slow

RECIPE = Recipe("test", loss=Loss(prior_power=0.5, label_smoothing=0.1))
PRIORS = {"fer2013": np.array([0.1, 0.02, 0.1, 0.3, 0.2, 0.18, 0.1], np.float32)}


def test_an_adjusted_loss_is_that_of_raised_logits():
    rng = np.random.default_rng(0)
    logits = rng.normal(size=(9, 7)).astype(np.float32)
    labels = np.eye(7, dtype=np.float32)[rng.integers(0, 7, 9)]
    weights = rng.uniform(0, 1, 9).astype(np.float32)
    adjusted = make_losses(RECIPE, ["fer2013"], PRIORS)[0]["fer2013"]
    plain = keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.1)
    raised = logits + 0.5 * np.log(PRIORS["fer2013"])
    assert float(adjusted(labels, logits, weights)) == pytest.approx(
        float(plain(labels, raised, weights)), abs=1e-5
    )


@pytest.mark.parametrize(("power", "priors"), [(0.0, PRIORS), (0.5, None)])
def test_a_loss_is_plain_where_nothing_is_to_be_adjusted(power, priors):
    recipe = dataclasses.replace(RECIPE, loss=Loss(prior_power=power))
    found = make_losses(recipe, ["fer2013"], priors)[0]["fer2013"]
    assert type(found) is keras.losses.CategoricalCrossentropy


def test_priors_are_shares_of_the_labels():
    labels = np.eye(7, dtype=np.float32)[[0, 3, 3, 3, 4]]
    weights = np.array([1, 1, 1, 1, 0], np.float32)
    found = priors_of({"fer2013": Targets(labels, weights)})["fer2013"]
    assert found.sum() == pytest.approx(1)
    assert found[3] == pytest.approx(3 * found[0])
    # An emotion that nobody shows has a logarithm, too.
    assert found.min() == found[1] > 0
