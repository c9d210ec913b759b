"""Whether one model is better than another or was lucky (McNemar, 1947, exact form)."""

from dataclasses import dataclass
from math import comb

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class McNemar:
    """The test on the images where exactly one of two models is right.

    Attributes:
        only_first: Images that only the first names rightly.
        only_second: Images that only the second names rightly.
        p: Probability of a split at least so uneven if both were equally good (two-sided).
    """

    only_first: int
    only_second: int
    p: float


def mcnemar(first: NDArray[np.bool_], second: NDArray[np.bool_]) -> McNemar:
    """Compare two models on the same images.

    Args:
        first: (n,) whether the first model is right on each image.
        second: (n,) the same of the second.

    Raises:
        ValueError: The arrays differ in length.
    """
    if first.shape != second.shape:
        raise ValueError(f"{first.shape} and {second.shape} answers are not about the same images")
    a, b = int((first & ~second).sum()), int((second & ~first).sum())
    n = a + b
    # Exact binomial tail in whole numbers, so that large n neither over- nor underflows.
    tail = sum(comb(n, k) for k in range(min(a, b) + 1))
    return McNemar(a, b, min(1.0, 2 * tail / 2**n) if n else 1.0)
