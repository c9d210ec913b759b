"""Train a recipe into a run folder, from its start or from its last checkpoint."""

from collections.abc import Callable
from pathlib import Path

import keras

from fer_core.system.files import write_json, write_text
from training.architectures.backbones import unfreeze
from training.architectures.build import build
from training.data.faces import FaceSet
from training.data.split import split
from training.data.targets import balance, targets_of
from training.evaluate.calibrate import calibrate
from training.fit import run_plots
from training.fit.batches import Batches, Stream
from training.fit.compiled import Priors, compile_for, priors_of
from training.fit.distill import distilled_targets, open_teachers
from training.fit.epoch_callback import EpochCallback, OnStep, ignore_step, patience_is_over
from training.fit.taught import TaughtBatches
from training.fit.timing import Timing
from training.recipe import Recipe, changes_beforehand
from training.runs import checkpoint
from training.runs.folder import CALIBRATION, MODEL, RECIPE, RunError, read_recipe, save_model
from training.runs.predict import predict_logits

Tell = Callable[[str], None]
_MEASURED = 512
"""Faces that the norms of a grown network are measured on."""

LENGTH = ("epochs", "patience")
"""Values that ``--resume`` may change: how long a run goes on, never what it is."""


def stages_of(recipe: Recipe) -> list[tuple[int, int, bool]]:
    """Return (first epoch, epoch after the last, backbone learns) of each stage of a recipe."""
    epochs, m = recipe.training.epochs, recipe.model
    if m.freeze != "first":
        return [(0, epochs, m.freeze == "none")]
    turn = min(epochs, max(1, round(m.unfreeze_at * epochs)))
    return [(0, turn, False), (turn, epochs, True)]


def settles_in(recipe: Recipe) -> int:
    """Return the epoch, counted from 0, from which on faces are neither mixed nor erased."""
    return max(0, recipe.training.epochs - recipe.augment.settle)


def make_batches(recipe: Recipe, training: FaceSet) -> Batches | TaughtBatches:
    """Return the stream of a recipe's batches."""
    targets = targets_of(recipe, training)
    changed = changes_beforehand(recipe)
    if recipe.loss.teachers and not changed:
        targets = distilled_targets(targets, recipe.loss, training)
    if recipe.loss.class_weights == "balanced":
        targets = {head: balance(target) for head, target in targets.items()}
    batches = Batches(
        training,
        targets,
        min(recipe.training.batch_size, len(training)),
        recipe.training.seed,
        mixup=recipe.augment.mixup,
        mixed_epochs=settles_in(recipe),
        balanced=recipe.data.sampling == "balanced",
    )
    if not changed:
        return batches
    return TaughtBatches(
        batches,
        open_teachers(recipe.loss),
        recipe.loss.teacher_share,
        recipe.augment,
        recipe.training.seed,
        settles_in(recipe),
    )


def prepare(folder: Path, recipe: Recipe, changes: list[str], *, resume: bool) -> Recipe:
    """Check that a run folder is free, or, on ``resume``, that it is this recipe's.

    Args:
        folder: The run folder.
        recipe: As named on the command line, changes put in.
        changes: The ``key=value`` that were put in.
        resume: Go on with what stands in the folder.

    Returns:
        The recipe to run: on ``resume`` the one in the folder, with how long it goes on changed.

    Raises:
        RunError: The folder holds a run and ``resume`` was not asked for, or another recipe's.
        RecipeError: On ``resume``, a change names no value or one of the wrong type.
    """
    if resume:
        ran = read_recipe(folder)
        changed = [change for change in changes if ran.with_values([change]) != ran]
        keys = [change.partition("=")[0].rpartition(".")[2].strip() for change in changed]
        others = [key for key in keys if key not in LENGTH]
        if others or ran.name != recipe.name:
            what = f"the recipe {ran.name}" if ran.name != recipe.name else f"its own {others[0]}"
            raise RunError(
                f"{folder} was begun with {what}; resume it with the same recipe and values: "
                f"only {' and '.join(LENGTH)} may change."
            )
        return ran.with_values(changes)
    if is_begun(folder):
        raise RunError(f"{folder} already holds a run; go on with --resume, or name another --out.")
    return recipe


def is_begun(folder: Path) -> bool:
    """Return whether a folder holds a checkpoint or the model of a run."""
    return (folder / checkpoint.FILE).exists() or (folder / MODEL).exists()


def fit(
    recipe: Recipe,
    faces: FaceSet,
    folder: Path,
    *,
    resume: bool,
    timing: Timing,
    tell: Tell,
    on_step: OnStep = ignore_step,
) -> keras.Model:
    """Train, writing checkpoint and history after every epoch and ``model.keras`` at the end.

    Args:
        recipe: What to train.
        faces: The whole data set.
        folder: The run folder; made where it is missing.
        resume: Go on from the folder's checkpoint.
        timing: Precision and measured speed, see `training.fit.timing`.
        tell: Takes lines for the person.
        on_step: Takes epoch, share of it that is done and seconds left, after every step.

    Returns:
        The model with the weights of the best epoch.

    Raises:
        FerError: The recipe does not fit the data, the folder or its checkpoint.
    """
    training, validation = split(recipe.data, faces, recipe.training.seed)
    keras.utils.set_random_seed(recipe.training.seed)
    state = checkpoint.load(folder) if resume else checkpoint.State(0, [], [])
    precision = str(state.memory.get("precision", timing.precision))
    state.memory["precision"] = precision
    model = build(recipe, precision=precision, faces=training.images[:_MEASURED])
    if state.epoch:
        checkpoint.check_fit(model.weights, state.weights, "network")  # before files are written
    batches = make_batches(recipe, training)
    folder.mkdir(parents=True, exist_ok=True)
    write_text(folder / RECIPE, recipe.to_toml())
    run_plots.write_environment(folder, precision)
    run_plots.draw_architecture(folder, model)
    tell(
        f"{len(training)} faces to train on, {len(validation)} to validate on, "
        f"{batches.steps} steps an epoch, {model.count_params():,} parameters, {precision}"
    )
    targets = targets_of(recipe, validation)
    callback = EpochCallback(folder, recipe, state, validation, targets, tell, on_step)
    priors = priors_of(targets_of(recipe, training))
    for first, end, learns in stages_of(recipe):
        if state.epoch >= end or patience_is_over(recipe, state):
            continue
        _run_stage(recipe, model, batches, priors, callback, (first, end, learns))
    model.set_weights(state.best)
    model.stop_training = False
    save_model(model, folder)
    logits = predict_logits(model, validation.images)
    write_json(folder / CALIBRATION, calibrate(logits, callback.targets))
    run_plots.draw_history(folder, state.history)
    best = state.memory
    tell(
        f"done: {100 * best['best_accuracy']:.2f} % on validation in epoch {best['best_epoch']}; "
        f"{folder / MODEL}"
    )
    return model


def _run_stage(
    recipe: Recipe,
    model: keras.Model,
    batches: Stream,
    priors: Priors,
    callback: EpochCallback,
    stage: tuple[int, int, bool],
) -> None:
    first, end, learns = stage
    state = callback.state
    factor = 1.0
    if recipe.model.freeze == "first" and learns:
        unfreeze(model, recipe.model.unfreeze)
        factor = recipe.model.unfreeze_rate
    steps = batches.steps
    compile_for(recipe, model, steps, epochs=end - first, factor=factor, priors=priors)
    if state.epoch:
        checkpoint.assign(model.weights, state.weights, "network")
    if state.epoch > first:
        checkpoint.assign(model.optimizer.variables, state.optimizer, "optimiser")
    settles = settles_in(recipe)
    for until in (min(settles, end), end):
        if state.epoch >= until or patience_is_over(recipe, state):
            continue
        if state.epoch >= settles:
            model.get_layer("augment").stop_erasing()
            # What was made before still erases.
            model.make_train_function(force=True)
        model.fit(
            batches.forever(state.epoch),
            steps_per_epoch=steps,
            initial_epoch=state.epoch,
            epochs=until,
            shuffle=False,
            verbose=0,
            callbacks=[callback],
        )
