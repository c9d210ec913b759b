"""The random draws of a network's layers, set anew for each epoch."""

from collections.abc import Sequence

import keras
import numpy as np


def reseed(layers: Sequence[keras.layers.Layer], seed: int, epoch: int) -> None:
    """Set the generators of layers to a state that seed and epoch alone decide.

    Those of layers within networks too. So an epoch draws the same augmentation and dropout
    whether or not the run was stopped before it: Keras does not keep these states in its files.
    """
    for index, layer in enumerate(_single(layers)):
        generator = getattr(layer, "seed_generator", None)
        if generator is not None:
            words = np.random.SeedSequence([seed, epoch, index]).generate_state(2)
            generator.state.assign(words.astype("uint32"))


def _single(layers: Sequence[keras.layers.Layer]) -> list[keras.layers.Layer]:
    """Return the layers, in place of a nested model those within it."""
    found: list[keras.layers.Layer] = []
    for layer in layers:
        found += _single(layer.layers) if isinstance(layer, keras.Model) else [layer]
    return found
