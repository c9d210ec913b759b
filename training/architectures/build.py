"""From a recipe to a Keras model: faces in, logits of each head out."""

from collections.abc import Callable
from typing import Any

import keras
from keras import layers

from fer_core.emotion.model_card import EMOTIONS, FACE_SIZE
from training.architectures import (
    backbones,
    cnn,
    densenet,
    efficientnet_lite,
    residual,
    resnet50,
    vgg,
    vit,
    weights,
)
from training.architectures.norms import Images
from training.layers.augment import AugmentFaces
from training.recipe import (
    Augment,
    Model,
    Recipe,
    RecipeError,
    changes_beforehand,
    heads_of,
)

_BODIES: dict[str, Callable[[Any, Model], Any]] = {
    "cnn-wide": cnn.cnn_wide,
    "cnn-compact": cnn.cnn_compact,
    "cnn-baseline": cnn.cnn_baseline,
    "residual": residual.residual,
    "resnet50-faces": resnet50.resnet50_faces,
    "efficientnet-lite0": efficientnet_lite.efficientnet_lite0,
    "vit-small": vit.vit_small,
    "vgg-bn": vgg.vgg_bn,
    "densenet": densenet.densenet,
    "resnet50": backbones.transfer,
    "resnet50-transfer": backbones.transfer,
    "vgg16-transfer": backbones.transfer,
    "efficientnet-b0": backbones.transfer,
}


def augment_layer(augment: Augment, seed: int) -> AugmentFaces:
    """Return the layer that changes training faces as a recipe says."""
    return AugmentFaces(
        flip=augment.flip,
        rotate=augment.rotate,
        shift=augment.shift,
        zoom=augment.zoom,
        brightness=augment.brightness,
        contrast=augment.contrast,
        tone=augment.tone,
        blur=augment.blur,
        noise=augment.noise,
        erase=augment.erase,
        erase_area=augment.erase_area,
        jpeg=augment.jpeg,
        fill=augment.fill,
        seed=seed,
        name="augment",
    )


def architecture_names() -> list[str]:
    """Return the names that a recipe can build."""
    return sorted(_BODIES)


def build(
    recipe: Recipe,
    *,
    precision: str = "float32",
    fetch: bool = True,
    faces: Images | None = None,
) -> keras.Model:
    """Build the network of a recipe with fresh weights, or with those that it asks for.

    Args:
        recipe: Names the architecture, the heads and the augmentation.
        precision: Keras dtype policy of the body; the heads are float32 always.
        fetch: Bring the weights that the recipe starts from; else they are random, for a
            caller that has its own.
        faces: (n, 48, 48, 1) uint8 training faces; needed where a ResNet50 begins as a small
            network.

    Returns:
        A model from (n, 48, 48, 1) uint8 to a dict of (n, 7) float32 logits by head. The
        augmentation is its first layer and acts in training only; where teachers see the changed
        faces too, it changes nothing (`training.fit.taught`).

    Raises:
        RecipeError: The architecture is unknown.
        WeightsError: The weights that it asks for cannot be had.
    """
    name = recipe.model.architecture
    if name not in _BODIES:
        raise RecipeError(
            f"There is no architecture {name!r}; there are {', '.join(architecture_names())}."
        )
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(precision)
    try:
        inputs = keras.Input((FACE_SIZE, FACE_SIZE, 1), dtype="uint8", name="faces")
        augment = Augment() if changes_beforehand(recipe) else recipe.augment
        x = augment_layer(augment, recipe.training.seed)(inputs)
        size = recipe.model.input_size or FACE_SIZE
        if size != FACE_SIZE:
            x = layers.Resizing(size, size, name="resize")(x)
        features = _BODIES[name](x, recipe.model)
        # Heads that start at zero: a network that begins with chance, rather than with confident
        # nonsense, learns in its first epoch what it else learns in its third.
        logits = {
            head: layers.Dense(
                len(EMOTIONS), dtype="float32", name=head, kernel_initializer="zeros"
            )(features)
            for head in heads_of(recipe)
        }
        model = keras.Model(inputs, logits, name=name.replace("-", "_"))
    finally:
        keras.config.set_dtype_policy(before)
    if fetch and recipe.model.weights != "none":
        weights.fetch_weights(model, recipe.model, faces)
    return model
