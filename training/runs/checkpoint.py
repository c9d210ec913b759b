"""The state of a run after an epoch, in one file that is replaced as a whole.

Arrays only (no pickle): every variable of model and optimiser in its order of creation, the
averaged and the best weights, and the small state as JSON text.
"""

import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fer_core.errors import FerError
from fer_core.system.files import NewFile

FILE = "checkpoint.npz"
_GROUPS = ("weights", "optimizer", "average", "best")


class CheckpointError(FerError):
    """A run's checkpoint cannot be read or written, or belongs to another network."""


@dataclass(slots=True, eq=False)
class State:
    """What a run needs to go on as if it had never stopped.

    Attributes:
        epoch: Epochs that are done.
        weights: The model's, as `keras.Model.get_weights` gives them.
        optimizer: The optimiser's variables.
        average: Averaged weights; empty where there are none.
        best: The weights of the best epoch.
        memory: Best figures, patience, rates: JSON values.
        history: One dict an epoch.
    """

    epoch: int
    weights: list[NDArray[Any]]
    optimizer: list[NDArray[Any]]
    average: list[NDArray[Any]] = field(default_factory=list)
    best: list[NDArray[Any]] = field(default_factory=list)
    memory: dict[str, Any] = field(default_factory=dict)
    history: list[dict[str, float]] = field(default_factory=list)


def save(folder: Path, state: State) -> None:
    """Write the state; the old one stays until the new one is whole.

    Raises:
        CheckpointError: It cannot be written.
    """
    arrays: dict[str, NDArray[Any]] = {
        f"{group}/{i:04d}": array
        for group in _GROUPS
        for i, array in enumerate(getattr(state, group))
    }
    small = {"epoch": state.epoch, "memory": state.memory, "history": state.history}
    arrays["small"] = np.frombuffer(json.dumps(small).encode(), dtype=np.uint8)
    path = folder / FILE
    try:
        with NewFile(path) as handle:
            np.savez(handle, **arrays)  # pyright: ignore[reportArgumentType]
    except OSError as error:
        raise CheckpointError(f"{path} cannot be written: {error.strerror or error}.") from error


def load(folder: Path) -> State:
    """Read the state.

    Raises:
        CheckpointError: There is none, or it is damaged.
    """
    path = folder / FILE
    try:
        # Opened here: np.load leaves the file of a damaged archive open.
        with path.open("rb") as handle, np.load(handle, allow_pickle=False) as arrays:
            small = json.loads(arrays["small"].tobytes().decode())
            groups = {
                group: [arrays[key] for key in sorted(arrays.files) if key.startswith(f"{group}/")]
                for group in _GROUPS
            }
    except FileNotFoundError as error:
        raise CheckpointError(
            f"{folder} holds no checkpoint; start the run without --resume."
        ) from error
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise CheckpointError(
            f"The checkpoint {path} is damaged ({error}); start the run anew in another folder."
        ) from error
    return State(small["epoch"], **groups, memory=small["memory"], history=small["history"])


def assign(variables: Sequence[Any], arrays: list[NDArray[Any]], what: str) -> None:
    """Put arrays into variables.

    Raises:
        CheckpointError: They do not fit.
    """
    shapes = [tuple(v.shape) for v in variables]
    if shapes != [a.shape for a in arrays]:
        raise CheckpointError(
            f"The checkpoint does not fit the {what} of this recipe; "
            "resume with the recipe.toml of its own folder."
        )
    for variable, array in zip(variables, arrays, strict=True):
        variable.assign(array)
