"""Load the model of a run folder."""

import importlib
import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from training.archive_errors import ARCHIVE_ERRORS
from training.recipe import Recipe
from training.runs import checkpoint
from training.runs.folder import (
    CALIBRATION,
    MODEL,
    RECIPE,
    RunError,
    read_json,
    read_recipe,
)

if TYPE_CHECKING:
    import keras


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """One training.

    Attributes:
        folder: Where it stands.
        recipe: As it was run.
        model: The best epoch, float32, from faces to logits by head.
        temperatures: Calibrated softmax temperature by head; 1.0 before the run has ended.
    """

    folder: Path
    recipe: Recipe
    model: "keras.Model"
    temperatures: dict[str, float]

    @property
    def name(self) -> str:
        """The folder's name, which is how people call the run."""
        return self.folder.resolve().name


def load_run(folder: Path) -> Run:
    """Load the best epoch of a run, in float32 whatever it was trained in.

    While the run goes on, the best epoch is taken from its checkpoint.

    Raises:
        RunError: The folder is no run's, or has neither model nor checkpoint.
        CheckpointError: The checkpoint is damaged or fits another network.
    """
    from training.architectures.build import build

    recipe = read_recipe(folder)
    if recipe.model.architecture == "ensemble":
        # The import registers the layer that the file names.
        importlib.import_module("training.layers.mix")
        return _run(folder, recipe, _load_keras(folder / MODEL))
    # The weights are all there already: none are fetched, whatever the recipe began with.
    model = build(recipe, fetch=False)
    if (folder / MODEL).is_file():
        stored = _load_keras(folder / MODEL).get_weights()
        if [array.shape for array in stored] != [tuple(w.shape) for w in model.weights]:
            raise RunError(f"{folder / MODEL} is not the network of {folder / RECIPE}.")
        model.set_weights(stored)
    elif (folder / checkpoint.FILE).is_file():
        checkpoint.assign(model.weights, checkpoint.load(folder).best, "network")
    else:
        raise RunError(
            f"{folder} holds neither {MODEL} nor a checkpoint; its first epoch is not done yet."
        )
    return _run(folder, recipe, model)


def _run(folder: Path, recipe: Recipe, model: "keras.Model") -> Run:
    stored = read_json(folder / CALIBRATION, {})
    try:
        temperatures = {head: float(stored.get(head, 1.0)) for head in model.output_names}
    except (AttributeError, TypeError, ValueError) as error:
        raise RunError(f"{folder / CALIBRATION} is damaged: {error}.") from error
    if not all(0 < value < math.inf for value in temperatures.values()):
        raise RunError(f"{folder / CALIBRATION} is damaged: a temperature is not above 0.")
    return Run(folder, recipe, model, temperatures)


def _load_keras(path: Path) -> "keras.Model":
    import keras

    importlib.import_module("training.architectures.build")
    try:
        return keras.saving.load_model(path, compile=False, safe_mode=True)
    except ARCHIVE_ERRORS as error:
        raise RunError(f"{path} cannot be loaded: {error}") from error
