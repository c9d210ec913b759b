"""The layer that averages the members of an ensemble."""

from typing import Any

import keras
from keras import ops


@keras.saving.register_keras_serializable("fer")
class MixMembers(keras.layers.Layer):
    """Averages the members' probabilities of one head, and returns their logarithm.

    Input: a list of (n, 7) logits; output: (n, 7) float32, whose softmax is the average.

    Args:
        shares: What each member counts, summing to 1.
        temperatures: Each member's own.
        **options: What `keras.layers.Layer` takes.
    """

    def __init__(self, *, shares: list[float], temperatures: list[float], **options: Any) -> None:  # noqa: ANN401
        """See the class."""
        super().__init__(**options)
        self.shares = shares
        self.temperatures = temperatures

    def get_config(self) -> dict[str, Any]:
        """Return what `from_config` builds the layer from."""
        return super().get_config() | {"shares": self.shares, "temperatures": self.temperatures}

    def compute_output_shape(self, input_shape: list[tuple[int | None, ...]]) -> Any:  # noqa: ANN401
        """Return the shape of one member's logits."""
        return input_shape[0]

    def call(self, inputs: list[Any]) -> Any:  # noqa: ANN401
        """Average."""
        mixed = sum(
            share * ops.softmax(logits / temperature, axis=-1)
            for logits, share, temperature in zip(
                inputs, self.shares, self.temperatures, strict=True
            )
        )
        return ops.log(ops.maximum(mixed, 1e-9))
