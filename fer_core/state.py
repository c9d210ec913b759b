"""What something needs to go on later as if it had never stopped: plain arrays by name.

Arrays can be kept on a disk without pickle and come back bit by bit, so a run that was taken up
again equals one that was not interrupted.
"""

from collections.abc import Mapping
from typing import Any

from numpy.typing import NDArray

State = Mapping[str, NDArray[Any]]


def prefixed(prefix: str, state: State) -> dict[str, NDArray[Any]]:
    """The state of a part, to stand beside those of others."""
    return {f"{prefix}.{name}": array for name, array in state.items()}


def part(prefix: str, state: State) -> dict[str, NDArray[Any]]:
    """The state of a part out of one that was put together with `prefixed`."""
    start = f"{prefix}."
    return {
        name.removeprefix(start): array for name, array in state.items() if name.startswith(start)
    }
