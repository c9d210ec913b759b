"""``fer-train study``: fit, evaluate and compare several recipes."""

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fer_core.errors import FerError
from training.commands import FAILED
from training.commands.compare import measure_entry
from training.commands.fit import FitOptions, run_fit
from training.commands.inputs import (
    add_changes,
    add_data,
    checked_inputs,
    minutes,
    require_data,
    require_part,
)
from training.commands.requirements import require_training
from training.commands.screen import Screen
from training.data.open import open_data
from training.recipe import Recipe, require_plain_name
from training.recipe_files import load_recipe
from training.runs import checkpoint
from training.runs.folder import MODEL


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``study`` to the parser of ``fer-train``."""
    parser = subparsers.add_parser(
        "study",
        help="fit, evaluate and compare recipes; continue where it stopped",
        description="Fit, evaluate and compare recipes; continue where it stopped.",
    )
    add = parser.add_argument
    add(
        "recipes",
        nargs="+",
        metavar="RECIPE[:key=value]",
        type=_variant,
        help="names (fer-train recipes) or TOML files; the same one again with a value changed, "
        "such as residual:seed=2, is a run of its own",
    )
    add_data(parser)
    add("--out", type=Path, default=Path("runs"), help="folder of the run folders (runs)")
    add_changes(parser)
    add("--minutes", type=minutes, help="time for each recipe")
    add("--part", default="PublicTest", help="the part to measure on (PublicTest)")
    parser.set_defaults(run=run)


@dataclass(frozen=True, slots=True)
class _Variant:
    """A recipe of a study, and what is changed in it.

    Attributes:
        source: Name, or path of a TOML file.
        changes: ``key=value`` that this run alone has.
    """

    source: str
    changes: tuple[str, ...] = ()

    def name(self, recipe: Recipe) -> str:
        """Return what its run folder is called."""
        return "-".join((recipe.name, *self.changes))


def _variant(text: str) -> _Variant:
    """Return what ``RECIPE`` or ``RECIPE:key=value`` stands for; a parser's type."""
    source, colon, change = text.rpartition(":")
    # A colon also stands behind the letter of a drive.
    if not (colon and "=" in change):
        return _Variant(text)
    try:
        require_plain_name(change)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"{change!r} becomes a part of the run folder's name; {error}"
        ) from None
    return _Variant(source, (change,))


def run(arguments: argparse.Namespace) -> int:
    """Fit each recipe that is not finished yet, then compare them all.

    A recipe that cannot be trained here (its weights cannot be downloaded) stands in the table as
    "not measured" with the reason; the exit code is 1 then.

    Raises:
        UsageError: A recipe, the data set or the part does not exist.
        FerError: The data set cannot be read, or nothing could be trained.
    """
    screen = Screen()
    with checked_inputs():
        recipes = [
            load_recipe(variant.source).with_values([*arguments.changes, *variant.changes])
            for variant in arguments.recipes
        ]
    require_data(arguments.data)
    require_training()
    from training.architectures.weights import WeightsError
    from training.evaluate.comparison import Entry, markdown, pairs, write_comparison

    with screen.status(f"reading {arguments.data}"):
        faces = open_data(arguments.data)
    require_part(faces, arguments.part)
    entries = []
    for variant, recipe in zip(arguments.recipes, recipes, strict=True):
        name = variant.name(recipe)
        folder = arguments.out / name
        screen.tell(f"== {name}")
        resume = (folder / checkpoint.FILE).is_file()
        try:
            if not (folder / MODEL).is_file():
                options = FitOptions(
                    recipe=variant.source,
                    data=arguments.data,
                    out=folder,
                    changes=[] if resume else [*arguments.changes, *variant.changes],
                    minutes=arguments.minutes,
                    resume=resume,
                )
                _fit(options, screen)
            entries.append(measure_entry(folder, faces, arguments.part))
        except WeightsError as error:
            screen.tell(f"{name}: {error}")
            entries.append(Entry(name, recipe.stands_for, [], None, str(error)))
    if not any(entry.evaluation for entry in entries):
        reasons = "; ".join(f"{entry.name}: {entry.reason}" for entry in entries)
        raise FerError(f"Nothing could be trained: {reasons}")
    page = write_comparison(entries, arguments.part, arguments.out / "comparison")
    screen.tell(markdown(entries).rstrip())
    for pair in pairs(entries):
        screen.tell(str(pair))
    screen.tell(str(page))
    return 0 if all(entry.evaluation for entry in entries) else FAILED


def _fit(options: FitOptions, screen: Screen) -> None:
    try:
        run_fit(options, screen)
    except KeyboardInterrupt as stop:
        raise KeyboardInterrupt("stopped; the same command goes on where it stopped.") from stop
