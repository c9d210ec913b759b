"""Finished runs averaged into one model, their weights found on validation."""

from collections.abc import Callable
from pathlib import Path

import keras
import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import FACE_SIZE
from fer_core.system.files import write_json, write_text
from training.data.faces import FaceSet
from training.data.split import split
from training.data.targets import targets_of
from training.evaluate.calibrate import calibrate, softmax
from training.fit import run_plots
from training.fit.epoch_callback import validate, write_history
from training.layers.mix import MixMembers
from training.recipe import Recipe, RecipeError
from training.runs.folder import CALIBRATION, RECIPE, save_model
from training.runs.load import Run, load_run
from training.runs.predict import predict_logits


def shares(
    probabilities: list[NDArray[np.float64]], targets: NDArray[np.float32], rounds: int = 200
) -> NDArray[np.float64]:
    """Return the shares (m,) of m members with the least log loss of their mixture.

    Args:
        probabilities: Of each member, (n, 7).
        targets: (n, 7) soft targets.
        rounds: Of expectation and maximisation, which for the weights of a mixture climbs to the
            one best point (Dempster, Laird and Rubin, 1977).
    """
    stacked = np.stack(probabilities)
    found = np.full(len(stacked), 1.0 / len(stacked))
    for _ in range(rounds):
        parts = found[:, None, None] * stacked
        owed = parts / np.maximum(parts.sum(axis=0), 1e-12)
        found = (owed * targets).sum(axis=(1, 2))
        found /= found.sum()
    return found


def fit_ensemble(
    recipe: Recipe, faces: FaceSet, folder: Path, tell: Callable[[str], None]
) -> keras.Model:
    """Average the runs that a recipe names into a run of its own.

    Raises:
        RecipeError: Fewer than two members are named, or their heads differ.
        FerError: A member cannot be loaded.
    """
    paths = [Path(p.strip()) for p in recipe.model.members.split(",") if p.strip()]
    if len(paths) < 2:
        raise RecipeError("An ensemble needs finished runs: --set members=RUN,RUN.")
    members = [load_run(path) for path in paths]
    heads = sorted(members[0].model.output_names)
    for member in members[1:]:
        if sorted(member.model.output_names) != heads:
            raise RecipeError(f"{member.folder} has other heads than {members[0].folder}.")
    labels = members[0].recipe.data.labels
    recipe = recipe.with_values([f"labels={labels}"])
    _, validation = split(recipe.data, faces, recipe.training.seed)
    targets = targets_of(recipe, validation)
    logits = [predict_logits(member.model, validation.images) for member in members]
    found = {
        head: shares(
            [softmax(z[head], m.temperatures[head]) for z, m in zip(logits, members, strict=True)],
            target.probabilities * target.weights[:, None],
        )
        for head, target in targets.items()
    }
    for head, each in found.items():
        shown = ", ".join(f"{m.name} {s:.3f}" for m, s in zip(members, each, strict=True))
        tell(f"{head}: {shown}")
    model = _model(members, found)
    folder.mkdir(parents=True, exist_ok=True)
    write_text(folder / RECIPE, recipe.to_toml())
    run_plots.write_environment(folder, "float32")
    figures = validate(model, validation, targets)
    write_history(folder / "history.csv", [{"epoch": 1.0} | figures])
    save_model(model, folder)
    write_json(folder / CALIBRATION, calibrate(predict_logits(model, validation.images), targets))
    run_plots.draw_architecture(folder, model)
    tell(f"done: {100 * figures['val_accuracy']:.2f} % on validation; {folder}")
    return model


def _model(members: list[Run], found: dict[str, NDArray[np.float64]]) -> keras.Model:
    faces = keras.Input((FACE_SIZE, FACE_SIZE, 1), dtype="uint8", name="faces")
    outputs = []
    for i, member in enumerate(members, start=1):
        source = member.model
        nested = keras.Model(source.inputs[0], source.output, name=f"member{i}")
        outputs.append(nested(faces))
    mixed = {
        head: MixMembers(
            shares=[float(s) for s in each],
            temperatures=[member.temperatures[head] for member in members],
            name=head,
            dtype="float32",
        )([output[head] for output in outputs])
        for head, each in found.items()
    }
    return keras.Model(faces, mixed, name="ensemble")
