"""A finished (or still running) training: what stands in its folder, and the model in it.

A run folder holds ``recipe.toml`` as it was run, ``model.keras`` (the best epoch),
``checkpoint.npz``, ``history.csv``, ``calibration.json``, ``environment.json``, plots, and
``evaluation/`` with what was measured; ``lock`` is held by the process that trains.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from fer_core.errors import FerError
from fer_core.system.files import NewFile
from fer_core.system.json_file import read_json as read_json_file
from training.recipe import Recipe
from training.recipe_files import parse_recipe

if TYPE_CHECKING:
    import keras

RECIPE, MODEL, CALIBRATION, LOOKS = "recipe.toml", "model.keras", "calibration.json", "looks.json"
LOCK = "lock"


class RunError(FerError):
    """A run folder is missing, incomplete or damaged."""


def is_run(path: Path) -> bool:
    """Say whether a folder is a run's."""
    return (path / RECIPE).is_file()


def read_recipe(folder: Path) -> Recipe:
    """Return the recipe as it was run.

    Raises:
        RunError: The folder is no run's.
    """
    try:
        text = (folder / RECIPE).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RunError(f"{folder} is no run folder: its {RECIPE} cannot be read.") from error
    return parse_recipe(text, folder.name)


def read_json(path: Path, missing: Any) -> Any:  # noqa: ANN401 (JSON)
    """Return what a JSON file of a run holds, or ``missing`` where there is none.

    Raises:
        RunError: The file is damaged.
    """
    try:
        return read_json_file(path)
    except FileNotFoundError:
        return missing
    except (OSError, ValueError) as error:
        raise RunError(f"{path} is damaged: {error}.") from error


def save_model(model: "keras.Model", folder: Path) -> None:
    """Write ``model.keras``, whole or not at all.

    Raises:
        RunError: It cannot be written.
    """
    path = folder / MODEL
    try:
        # Keras writes by name, and only to a name that ends so.
        with NewFile(path, suffix=".keras") as file:
            model.save(file.name)
    # A model that does not fit into memory is written by h5py, which raises the latter on a full
    # disk.
    except (OSError, RuntimeError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or error
        raise RunError(f"{path} cannot be written: {reason}.") from error
