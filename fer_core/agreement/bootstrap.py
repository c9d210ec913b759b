"""Intervals by drawing stretches with replacement.

Frames that follow one another are not independent: an interval that takes them for single
observations is far too narrow. So whole stretches are drawn (a cluster bootstrap; A. C. Davison and
D. V. Hinkley, Bootstrap Methods and their Application, 1997, section 3.8).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

DRAWS: Final = 2000
"""How often the stretches are drawn."""

FEWEST_STRETCHES: Final = 5
"""With fewer stretches there is no interval: it would say more of the drawing than of the data."""

_MOST_UNDEFINED: Final = 0.05
_CHUNK: Final = 100


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its interval; None for what is not defined.

    Attributes:
        value: The figure.
        low: Lower end of the 95 % interval.
        high: Upper end.
    """

    value: float | None
    low: float | None = None
    high: float | None = None


def sum_by_stretch(figures: Floats, stretch: NDArray[np.int64]) -> Floats:
    """Add figures up within stretches.

    Args:
        figures: (u, ...), one for each unit.
        stretch: (u,), the number of each unit's stretch, from 0.

    Returns:
        (s, ...)
    """
    sums = np.zeros((int(stretch.max(initial=-1)) + 1, *figures.shape[1:]))
    np.add.at(sums, stretch, figures)
    return sums


def estimate(sums: Floats, measure: Callable[[Floats], Floats], seed: int) -> list[Estimate]:
    """Compute a measure with its 95 % interval.

    Args:
        sums: (s, ...), what the measure is computed from, added up within each stretch.
        measure: Takes (..., *rest) and returns (...) or (..., m).
        seed: Of the random draws; equal seeds give equal intervals.

    Returns:
        One for each of the m figures.
    """
    values = np.atleast_1d(measure(sums.sum(0)))
    if len(sums) < FEWEST_STRETCHES:
        return [Estimate(_number(value)) for value in values]
    random = np.random.default_rng(seed)
    flat = sums.reshape(len(sums), -1)
    drawn: list[Floats] = []
    for start in range(0, DRAWS, _CHUNK):
        count = min(_CHUNK, DRAWS - start)
        weights = random.multinomial(len(sums), np.full(len(sums), 1 / len(sums)), count)
        drawn.append(measure((weights @ flat).reshape(count, *sums.shape[1:])))
    draws = np.concatenate(drawn).reshape(DRAWS, -1)
    found: list[Estimate] = []
    for value, column in zip(values, draws.T, strict=True):
        defined = column[~np.isnan(column)]
        if len(defined) < (1 - _MOST_UNDEFINED) * DRAWS:
            found.append(Estimate(_number(value)))
        else:
            low, high = np.percentile(defined, [2.5, 97.5])
            found.append(Estimate(_number(value), float(low), float(high)))
    return found


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
