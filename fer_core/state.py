"""Saved state of a computation as arrays by name, so that it can be continued later.

Arrays can be saved without pickle and are read back exactly, so a continued run gives the same
results as one that was not interrupted.
"""

from collections.abc import Mapping
from typing import Any

from numpy.typing import NDArray

State = Mapping[str, NDArray[Any]]


def prefixed(prefix: str, state: State) -> dict[str, NDArray[Any]]:
    """Return a part's state with a prefix before each name, to be merged with other parts."""
    return {f"{prefix}.{name}": array for name, array in state.items()}


def part(prefix: str, state: State) -> dict[str, NDArray[Any]]:
    """Return a part's state out of one that was merged with `prefixed`."""
    start = f"{prefix}."
    return {
        name.removeprefix(start): array for name, array in state.items() if name.startswith(start)
    }
