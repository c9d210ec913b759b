"""Pieces that several networks share. All take and return symbolic Keras tensors."""

from typing import Any

from keras import layers

from training.layers.batchnorm import FusedBatchNorm


def scaled(x: Any) -> Any:  # noqa: ANN401
    """Bring gray values 0..255 to -1..1."""
    return layers.Rescaling(1.0 / 127.5, offset=-1.0, name="scale")(x)


def norm(x: Any, name: str, *, starts_at_zero: bool = False) -> Any:  # noqa: ANN401
    """Batch norm over the channels; its average follows within some ten steps."""
    return FusedBatchNorm(
        momentum=0.9,
        epsilon=1e-5,
        gamma_initializer="zeros" if starts_at_zero else "ones",
        name=name,
    )(x)


def eighths(channels: float) -> int:
    """Round a number of channels to a multiple of 8, which is what processors like."""
    return max(8, round(channels / 8) * 8)
