import numpy as np
import pytest

from tests.training.conftest import draw_faces
from training.architectures.build import build
from training.architectures.norms import measure_norms
from training.architectures.weights import WeightsError
from training.recipe import Data, Model, Recipe

pytestmark = pytest.mark.slow

FACES = draw_faces({"Training": 24}).images


def network(architecture, **model):
    return build(
        Recipe("test", model=Model(architecture=architecture, **model), data=Data("both")),
    )


@pytest.fixture
def small():
    """A network that a ResNet50 can say exactly: a second block that adds nothing, and shortcuts
    that halve by the mean as the ResNet50's do (here: nothing but their offset)."""
    source = network("residual", width=0.4)
    rng = np.random.default_rng(4)
    for layer in source.layers:
        if layer.name in ("s2b1_shortcut", "s3b1_shortcut"):
            layer.set_weights([np.zeros_like(w) for w in layer.get_weights()])
        elif layer.name == "s1b2_norm2":
            gamma, beta, mean, variance = layer.get_weights()
            layer.set_weights([0 * gamma, 0 * beta, mean, variance])
        else:
            layer.set_weights([w + rng.normal(0, 0.05, w.shape) ** 2 for w in layer.get_weights()])
    measure_norms(source, FACES)
    return source


@pytest.mark.long
def test_a_recipe_begins_with_what_the_small_network_computes(tmp_path, small):
    small.save(tmp_path / "model.keras")
    spec = Model(architecture="resnet50-faces", weights=str(tmp_path))
    recipe = Recipe("test", model=spec, data=Data("both"))
    large = build(recipe, faces=FACES)
    before, after = small(FACES, training=False), large(FACES, training=False)
    assert sorted(before) == sorted(after) == ["fer2013", "ferplus"]
    for head, logits in before.items():
        assert np.ptp(logits, axis=0).max() > 1e-2
        assert np.allclose(logits, after[head], rtol=1e-2, atol=1e-2 * min(np.ptp(logits), 1.0))
    with pytest.raises(WeightsError, match="grown on faces"):
        build(recipe)


def test_squeeze_excitation_finds_no_place(tmp_path):
    network("residual", width=0.2, attentive=True).save(tmp_path / "model.keras")
    spec = Model(architecture="resnet50-faces", weights=str(tmp_path))
    with pytest.raises(WeightsError, match="no place for"):
        build(Recipe("test", model=spec, data=Data("both")), faces=FACES)
