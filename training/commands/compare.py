"""``fer-train compare``: compare runs and models."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from training.commands.evaluate import count_look, default_folder
from training.commands.inputs import (
    MODEL_HELP,
    add_data,
    find_model,
    require_data,
    require_part,
)
from training.commands.requirements import require_training
from training.commands.screen import Screen
from training.data.faces import PRIVATE_TEST, FaceSet
from training.data.open import open_data
from training.runs.folder import MODEL, is_run, read_recipe

if TYPE_CHECKING:
    from training.evaluate.comparison import Entry


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``compare`` to the parser of ``fer-train``."""
    parser = subparsers.add_parser(
        "compare",
        help="compare runs and models: one table, plots, McNemar's test",
        description="Compare runs and models: one table, plots, McNemar's test.",
    )
    add = parser.add_argument
    add("models", nargs="+", metavar="RUN|MODEL", help=MODEL_HELP)
    add_data(parser, required=False, note="; without it only histories are compared")
    add("--part", default=PRIVATE_TEST, help="the part to measure on (PrivateTest)")
    add("--out", type=Path, default=Path("compare"), help="folder of the report (compare)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Measure several models on one part, print the table and write the page.

    Raises:
        UsageError: A model, the data set or the part does not exist.
        FerError: A model or the data set cannot be opened.
    """
    screen = Screen()
    models = [find_model(text) for text in arguments.models]
    require_data(arguments.data)
    part = arguments.part
    require_training()
    from training.evaluate.comparison import markdown, pairs, tests, write_comparison

    faces = None
    if arguments.data is not None:
        with screen.status(f"reading {arguments.data}"):
            faces = open_data(arguments.data)
        require_part(faces, part)
    entries = []
    for model in models:
        with screen.status(f"measuring {model}"):
            entries.append(measure_entry(model, faces, part))
    page = write_comparison(entries, part, arguments.out)
    screen.tell(markdown(entries).rstrip())
    for a, b, test in tests(entries):
        screen.tell(
            f"{a} / {b}: only the first right {test.only_first}, only the second "
            f"{test.only_second}, McNemar p = {test.p:.4f}"
        )
    for pair in pairs(entries):
        screen.tell(str(pair))
    screen.tell(str(page))
    return 0


def measure_entry(model: Path, faces: FaceSet | None, part: str) -> "Entry":
    """Return a model's entry of a comparison, and write its report.

    Args:
        model: Run folder or model file.
        faces: The whole data set, or None: then nothing is measured.
        part: The part to measure on.

    Raises:
        FerError: The model cannot be opened, or the report cannot be written.
    """
    from training.evaluate.comparison import Entry, read_history
    from training.evaluate.evaluation import evaluate
    from training.evaluate.predictors import open_predictor
    from training.evaluate.report import write_report

    history = read_history(model) if is_run(model) else []
    stands_for = read_recipe(model).stands_for if is_run(model) else ""
    name = model.resolve().name if is_run(model) else model.stem
    if faces is None:
        return Entry(name, stands_for, history, None, "no data set was named (--data)")
    if model.is_dir() and is_run(model) and not (model / MODEL).is_file():
        return Entry(name, stands_for, history, None, "its training is not finished")
    evaluation = evaluate(open_predictor(model), faces, part)
    write_report(evaluation, default_folder(model) / part)
    if part == PRIVATE_TEST and is_run(model):
        count_look(model)
    return Entry(name, stands_for, history, evaluation)
