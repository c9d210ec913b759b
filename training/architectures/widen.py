"""A finished network as the beginning of a wider one (Net2Net; Chen et al., 2016, section 2.2).

The wider network computes what the narrow one did: each new channel is a copy of an old one, and
what reads an old channel shares its weight among the copies. The shares are drawn, not equal, or
the copies would learn the same for ever.
"""

import numpy as np
from numpy.typing import NDArray

_LEAST_SHARE = 0.25
"""What a channel and each of its copies keep at least, before the shares are brought to sum 1."""

Weights = NDArray[np.float32]


class Widening:
    """Widens the weights of one network, layer by layer.

    All layers with the same number of channels before and after copy the same channels, so that
    additions of shortcuts still fit.

    Args:
        seed: Of the choice of channels and of the shares.
    """

    def __init__(self, seed: int = 0) -> None:
        """See the class."""
        self._rng = np.random.default_rng(seed)
        self._copied: dict[tuple[int, int], NDArray[np.int64]] = {}

    def widened(self, weights: Weights, shape: tuple[int, ...]) -> Weights:
        """Return the weights in a shape with more channels.

        Args:
            weights: A kernel (..., inputs, outputs), or a vector with one value a channel.
            shape: As many axes, no channels fewer.

        Raises:
            ValueError: The shape has fewer channels, or another kernel size.
        """
        channels = min(weights.ndim, 2)
        fits = weights.ndim == len(shape) and weights.shape[:-channels] == shape[:-channels]
        if not fits or any(new < old for old, new in zip(weights.shape, shape, strict=True)):
            raise ValueError(f"weights of shape {weights.shape} cannot be widened to {shape}")
        wide = weights[..., self._origins(weights.shape[-1], shape[-1])]
        if weights.ndim == 1:
            return wide
        origins = self._origins(weights.shape[-2], shape[-2])
        return wide[..., origins, :] * self._shares(origins)[:, None]

    def _origins(self, old: int, new: int) -> NDArray[np.int64]:
        """Return which old channel each new one is a copy of; the old ones come first."""
        if (old, new) not in self._copied:
            copies = [self._rng.permutation(old) for _ in range(-(-new // old) - 1)]
            self._copied[old, new] = np.concatenate([np.arange(old), *copies])[:new]
        return self._copied[old, new]

    def _shares(self, origins: NDArray[np.int64]) -> Weights:
        """Return what each copy of an input counts; the copies of one sum to 1."""
        drawn = self._rng.uniform(_LEAST_SHARE, 1.0, len(origins))
        totals = np.bincount(origins, drawn)
        return (drawn / totals[origins]).astype(np.float32)
