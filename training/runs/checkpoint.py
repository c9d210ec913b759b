"""The state of a run after an epoch, in one file that is replaced as a whole.

Arrays only (no pickle): every variable of model and optimiser in its order of creation, the
averaged and the best weights, and the small state as JSON text.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fer_core.errors import FerError
from fer_core.system.files import NewFile
from training.archive_errors import ARCHIVE_ERRORS

FILE = "checkpoint.npz"
PRECISIONS = ("float32", "mixed_bfloat16")
"""In which a run can be trained."""
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
        return _state(small, groups)
    except FileNotFoundError as error:
        raise CheckpointError(
            f"{folder} holds no checkpoint; start the run without --resume."
        ) from error
    except ARCHIVE_ERRORS as error:
        raise CheckpointError(
            f"The checkpoint {path} is damaged ({error}); start the run anew in another folder."
        ) from error


def _state(small: Any, groups: dict[str, list[NDArray[Any]]]) -> State:  # noqa: ANN401 (JSON)
    """Return the state of what a checkpoint holds.

    Raises:
        ValueError: Something is missing, or is none of what `save` writes.
    """
    if not isinstance(small, dict):
        raise ValueError("its small state is no JSON object")
    epoch, memory, history = (small.get(key) for key in ("epoch", "memory", "history"))
    if type(epoch) is not int or epoch < 0:
        raise ValueError(f"it states {epoch!r} epochs")
    if not isinstance(memory, dict) or not isinstance(history, list):
        raise ValueError("its history is missing")
    if len(history) != epoch or not all(_is_row(row) for row in history):
        raise ValueError(f"its history does not have a row for each of {epoch} epochs")
    if epoch and not all(_is_number(memory.get(key)) for key in ("best_accuracy", "best_epoch")):
        raise ValueError("it does not state its best epoch")
    if memory.get("precision", PRECISIONS[0]) not in PRECISIONS:
        raise ValueError(f"it states the precision {memory['precision']!r}")
    if any(array.dtype.kind not in "fiub" for arrays in groups.values() for array in arrays):
        raise ValueError("an array holds no numbers")
    if not all(np.isfinite(array).all() for arrays in groups.values() for array in arrays):
        raise ValueError("an array holds what is no finite number")
    if epoch and not (groups["weights"] and len(groups["best"]) == len(groups["weights"])):
        raise ValueError("weights are missing")
    return State(epoch, **groups, memory=memory, history=history)


def _is_row(row: Any) -> bool:  # noqa: ANN401 (JSON)
    return (
        isinstance(row, dict)
        and _is_number(row.get("seconds"))
        and all(map(_is_number, row.values()))
    )


def _is_number(value: Any) -> bool:  # noqa: ANN401 (JSON)
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def assign(variables: Sequence[Any], arrays: list[NDArray[Any]], what: str) -> None:
    """Put arrays into variables.

    Raises:
        CheckpointError: They do not fit.
    """
    check_fit(variables, arrays, what)
    for variable, array in zip(variables, arrays, strict=True):
        variable.assign(array)


def check_fit(variables: Sequence[Any], arrays: list[NDArray[Any]], what: str) -> None:
    """Check that arrays have the shapes of variables.

    Args:
        variables: Of a Keras network or optimiser.
        arrays: Of a checkpoint.
        what: What the variables belong to, for the message.

    Raises:
        CheckpointError: They do not.
    """
    shapes = [tuple(v.shape) for v in variables]
    if shapes != [a.shape for a in arrays]:
        raise CheckpointError(
            f"The checkpoint does not fit the {what} of this recipe; "
            "resume with the recipe.toml of its own folder."
        )
