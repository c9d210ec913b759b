"""A finished (or still running) training: what stands in its folder, and the model in it.

A run folder holds ``recipe.toml`` as it was run, ``model.keras`` (the best epoch),
``checkpoint.npz``, ``history.csv``, ``calibration.json``, ``environment.json``, plots, and
``evaluation/`` with what was measured; ``lock`` is held by the process that trains.
"""

import importlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fer_core.errors import FerError
from training.recipe import Recipe, parse_recipe

if TYPE_CHECKING:
    import keras

RECIPE, MODEL, CALIBRATION, LOOKS = "recipe.toml", "model.keras", "calibration.json", "looks.json"
LOCK = "lock"


class RunError(FerError):
    """A run folder is missing, incomplete or damaged."""


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
    except OSError as error:
        raise RunError(f"{folder} is no run folder: its {RECIPE} cannot be read.") from error
    return parse_recipe(text, folder.name)


def load_run(folder: Path) -> Run:
    """Load the best epoch of a run, in float32 whatever it was trained in.

    While the run goes on, the best epoch is taken from its checkpoint.

    Raises:
        RunError: The folder is no run's, or has neither model nor checkpoint.
        CheckpointError: The checkpoint is damaged or fits another network.
    """
    from training.architectures.build import build
    from training.runs import checkpoint

    recipe = read_recipe(folder)
    if recipe.model.architecture == "ensemble":
        # The import registers the layer that the file names.
        importlib.import_module("training.fit.ensemble")
        return _run(folder, recipe, _load_keras(folder / MODEL))
    # The weights are all there already: none are fetched, whatever the recipe began with.
    model = build(recipe, fetch=False)
    if (folder / MODEL).is_file():
        model.set_weights(_load_keras(folder / MODEL).get_weights())
    elif (folder / checkpoint.FILE).is_file():
        checkpoint.assign(model.weights, checkpoint.load(folder).best, "network")
    else:
        raise RunError(
            f"{folder} holds neither {MODEL} nor a checkpoint; its first epoch is not done yet."
        )
    return _run(folder, recipe, model)


def _run(folder: Path, recipe: Recipe, model: "keras.Model") -> Run:
    stored = read_json(folder / CALIBRATION, {})
    temperatures = {head: float(stored.get(head, 1.0)) for head in model.output_names}
    return Run(folder, recipe, model, temperatures)


def _load_keras(path: Path) -> "keras.Model":
    import keras

    importlib.import_module("training.architectures.build")
    try:
        return keras.saving.load_model(path, compile=False, safe_mode=True)
    except (ValueError, OSError, TypeError) as error:
        raise RunError(f"{path} cannot be loaded: {error}") from error


def read_json(path: Path, missing: Any) -> Any:  # noqa: ANN401 (JSON)
    """Return what a JSON file of a run holds, or ``missing`` where there is none.

    Raises:
        RunError: The file is damaged.
    """
    if not path.is_file():
        return missing
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise RunError(f"{path} is damaged: {error}.") from error


def write_text(path: Path, text: str) -> None:
    """Write a file beside its place and rename it when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_text(text, "utf-8")
    part.replace(path)


def write_json(path: Path, value: Any) -> None:  # noqa: ANN401 (JSON)
    """Write a JSON file, whole or not at all."""
    write_text(path, json.dumps(value, indent=1, ensure_ascii=False) + "\n")
