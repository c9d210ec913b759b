"""``fer-train fit``: train a recipe."""

import argparse
import contextlib
import dataclasses
import statistics
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fer_core.system.file_lock import FileLock
from training.commands.inputs import (
    add_changes,
    add_data,
    checked_inputs,
    minutes,
    require_data,
)
from training.commands.requirements import require_training
from training.commands.screen import Screen
from training.data.faces import FaceSet
from training.data.open import open_data
from training.data.split import with_validation
from training.recipe import Recipe, changes_beforehand
from training.recipe_files import load_recipe
from training.runs.folder import LOCK, MODEL, RunError

if TYPE_CHECKING:
    from training.fit.timing import Timing


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``fit`` to the parser of ``fer-train``."""
    parser = subparsers.add_parser(
        "fit", help="train a recipe", description="Train a recipe into a run folder."
    )
    add = parser.add_argument
    add("recipe", metavar="RECIPE", help="a name (fer-train recipes) or a TOML file")
    add_data(parser)
    add("--out", type=Path, metavar="RUN", help="run folder (runs/RECIPE)")
    add_changes(parser)
    add("--minutes", type=minutes, help="train only as many epochs as fit into this time")
    add("--resume", action="store_true", help="continue from the last checkpoint")
    add("--strict", action="store_true", help="refuse bad rows")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Train.

    Raises:
        UsageError: The recipe, a value or the data set does not exist.
        FerError: The training cannot be carried out.
    """
    options = FitOptions(
        recipe=arguments.recipe,
        data=arguments.data,
        out=arguments.out,
        changes=arguments.changes,
        minutes=arguments.minutes,
        resume=arguments.resume,
        strict=arguments.strict,
    )
    run_fit(options, Screen())
    return 0


@dataclass(frozen=True, slots=True)
class FitOptions:
    """What is trained, on what, and into which folder.

    Attributes:
        recipe: Name, or path of a TOML file.
        data: Path of the data set.
        out: Run folder; None for ``runs/NAME``.
        changes: ``key=value`` put into the recipe.
        minutes: Fit the number of epochs into so many minutes; None for the recipe's own.
        resume: Go on from the last checkpoint.
        strict: Refuse bad rows of the data set.
    """

    recipe: str
    data: Path
    out: Path | None = None
    changes: list[str] = field(default_factory=list)
    minutes: float | None = None
    resume: bool = False
    strict: bool = False


def run_fit(options: FitOptions, screen: Screen) -> Path:
    """Train, and return the run folder.

    Raises:
        UsageError: The recipe, a value or the data set does not exist.
        FerError: The training cannot be carried out.
    """
    with checked_inputs():
        recipe = load_recipe(options.recipe).with_values(options.changes)
    require_data(options.data)
    folder = options.out or Path("runs") / recipe.name
    require_training()
    from training.fit import loop

    with checked_inputs():
        recipe = loop.prepare(folder, recipe, options.changes, resume=options.resume)
    with screen.status(f"reading {options.data}"):
        faces = open_data(options.data, strict=options.strict)
    if faces.skipped:
        screen.tell(f"{len(faces.skipped)} bad rows were skipped; the first: {faces.skipped[0]}")
    if not options.resume:
        recipe = with_validation(recipe, faces, screen.tell)
    before = _entries(folder)
    made = [path for path in (folder, *folder.parents) if not path.exists()]
    lock = _hold(folder)
    try:
        _train(recipe, options, faces, folder, screen)
    except BaseException as error:
        lock.release()
        begun = loop.is_begun(folder)
        if not begun:
            _remove_new(folder, before, made)
        if isinstance(error, KeyboardInterrupt):
            raise KeyboardInterrupt(_stopped(folder, begun=begun)) from error
        raise
    lock.release()
    return folder


def _stopped(folder: Path, *, begun: bool) -> str:
    """Say what a training that was stopped has left, and how to go on."""
    if (folder / MODEL).exists():
        return f"stopped; {folder / MODEL} is written already."
    if begun:
        return (
            f"stopped; the finished epochs are kept in {folder}, and the same command with "
            "--resume goes on after them."
        )
    return "stopped before the first epoch was done; nothing is kept."


def _entries(folder: Path) -> set[Path]:
    return set(folder.iterdir()) if folder.is_dir() else set()


def _remove_new(folder: Path, before: set[Path], made: list[Path]) -> None:
    """Remove what a training that failed before its first checkpoint has written.

    Args:
        folder: The run folder.
        before: What stood in it.
        made: The folders that were made for it, the innermost first.
    """
    # The failure itself is what the user reads; a file that cannot be removed is not another one.
    with contextlib.suppress(OSError):
        for path in _entries(folder) - before:
            path.unlink()
        for path in made:
            path.rmdir()


def _hold(folder: Path) -> FileLock:
    """Keep other processes out of a run folder, which is made where it is missing.

    Two that train into one folder would overwrite each other's checkpoints.

    Raises:
        RunError: Another process trains there, or the folder cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return FileLock(folder / LOCK)
    except BlockingIOError as error:
        raise RunError(
            f"{folder} is being trained by another run; wait for it, or name another --out."
        ) from error
    except OSError as error:
        raise RunError(f"{folder} cannot be written to: {error.strerror}.") from error


def _train(
    recipe: Recipe, options: FitOptions, faces: FaceSet, folder: Path, screen: Screen
) -> None:
    from training.fit import loop

    distribute(screen.tell)
    if recipe.model.architecture == "ensemble":
        from training.fit.ensemble import fit_ensemble

        fit_ensemble(recipe, faces, folder, screen.tell)
        return
    if options.resume:
        timing = _past_timing(recipe, folder, screen.tell)
    else:
        with screen.status("measuring the time of a step"):
            recipe, timing = _plan(recipe, options, faces, screen.tell)
    with screen.progress() as show:

        def on_step(epoch: int, share: float, left: float) -> None:
            show(f"epoch {epoch}/{recipe.training.epochs}", share, f"{duration(left)} left")

        loop.fit(
            recipe,
            faces,
            folder,
            resume=options.resume,
            timing=timing,
            tell=screen.tell,
            on_step=on_step,
        )


def _plan(
    recipe: Recipe, options: FitOptions, faces: FaceSet, tell: Callable[[str], None]
) -> "tuple[Recipe, Timing]":
    from training.data.split import split
    from training.fit import timing as timing_module
    from training.fit.loop import make_batches

    training, _ = split(recipe.data, faces, recipe.training.seed)
    asked = recipe
    if not changes_beforehand(recipe):
        # The teachers' probabilities change no step's time, and take minutes to compute.
        asked = dataclasses.replace(recipe, loss=dataclasses.replace(recipe.loss, teachers=""))
    batches = make_batches(asked, training)
    timing = timing_module.measure(recipe, batches, tell)
    timing_module.clear()
    if options.minutes is not None:
        recipe = timing_module.fitted_to(recipe, timing, options.minutes)
        if timing.epoch_seconds > 60 * options.minutes:
            tell(
                f"one epoch alone takes about {duration(timing.epoch_seconds)}: longer than "
                f"{options.minutes:g} min; one is trained"
            )
    epochs = recipe.training.epochs
    if not timing.epoch_seconds:
        tell(f"epochs: {epochs}, of {batches.steps} steps each: too few to be timed first")
        return recipe, timing
    tell(
        f"{epochs} epochs of about {duration(timing.epoch_seconds)} each: "
        f"about {duration(epochs * timing.epoch_seconds * 1.05)} in all"
    )
    return recipe, timing


def _past_timing(recipe: Recipe, folder: Path, tell: Callable[[str], None]) -> "Timing":
    """Return what a run's own epochs took; a resumed run keeps its precision."""
    from training.fit.timing import Timing
    from training.runs import checkpoint

    state = checkpoint.load(folder)
    each = statistics.median(row["seconds"] for row in state.history) if state.history else 0.0
    left = max(0, recipe.training.epochs - state.epoch)
    tell(f"{state.epoch} epochs are done; {left} are left: about {duration(left * each)}")
    return Timing(str(state.memory.get("precision", "float32")), 0.0, each)


def distribute(tell: Callable[[str], None]) -> None:
    """Spread batches over the GPUs of this machine, where Keras' backend can (JAX)."""
    import keras

    if keras.backend.backend() != "jax":
        return
    # Asked for by kind, JAX raises where there is no device of the kind.
    devices = [d for d in keras.distribution.list_devices() if not d.startswith("cpu")]
    if len(devices) > 1:
        keras.distribution.set_distribution(keras.distribution.DataParallel(devices=devices))
        tell(f"batches are shared among {len(devices)} GPUs")


def duration(seconds: float) -> str:
    """Return seconds in words, as coarse as their size."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"
