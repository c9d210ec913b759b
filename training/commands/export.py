"""``fer-train export``: write a model file that the app runs."""

import argparse
from pathlib import Path
from typing import Any

from training.commands import UsageError
from training.commands.inputs import add_data, checked_inputs, require_data, require_file
from training.commands.requirements import require_training
from training.commands.screen import Screen
from training.data.open import open_data
from training.export.finish import ExportOptions, Tell, finish
from training.export.foreign import SCALES, export_foreign, labels_of
from training.recipe import require_plain_name
from training.runs.folder import CALIBRATION, is_run
from training.runs.load import load_run


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``export`` to the parser of ``fer-train``."""
    parser = subparsers.add_parser(
        "export",
        help="write a model file that the app runs",
        description="Write a model file that the app runs.",
    )
    add = parser.add_argument
    add("model", type=Path, metavar="RUN|FILE.keras|FILE.h5", help="what is exported")
    add("-o", "--out", type=Path, required=True, metavar="MODEL.onnx", help="the file to write")
    add_data(parser, required=False)
    add("--int8", action="store_true", help="static int8, refused if it loses much")
    add("--labels", help="of a foreign model: its emotions in order, separated by commas")
    add("--scale", choices=SCALES, help="of a foreign model: the scale of its input")
    add("--name", help="name in the card (default: the file's)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the file.

    Raises:
        UsageError: An input does not exist, or options are missing or contradict each other.
        FerError: The model does not fit the contract, differs from Keras, or loses too much as
            int8; nothing is written then.
    """
    screen = Screen()
    options = ExportOptions(
        source=arguments.model,
        out=arguments.out,
        data=arguments.data,
        int8=arguments.int8,
        labels=arguments.labels,
        scale=arguments.scale,
        name=arguments.name,
    )
    if options.out.suffix != ".onnx":
        raise UsageError(f"{options.out}: the name of a model file ends in .onnx.")
    if options.int8 and options.data is None:
        raise UsageError(
            "--int8 measures its ranges on training faces; name the data set with --data."
        )
    _require_name(options)
    require_data(options.data)
    if is_run(options.source):
        require_training()
        _export_run(options, screen.tell)
        return 0
    if options.source.suffix not in (".keras", ".h5", ".hdf5"):
        raise UsageError(f"{options.source} is neither a run folder nor a .keras or .h5 file.")
    require_file(options.source)
    with checked_inputs():
        labels = labels_of(options.labels)
    if options.scale is None:
        raise UsageError(f"--scale is missing: what the model was trained on, {', '.join(SCALES)}.")
    require_training()
    export_foreign(options, labels, screen.tell)
    return 0


def _require_name(options: ExportOptions) -> None:
    """Check the name in the card: the app names a file and a menu entry by it.

    Raises:
        UsageError: It is empty or names another folder.
    """
    name = options.out.stem if options.name is None else options.name
    try:
        require_plain_name(name)
    except ValueError as error:
        raise UsageError(f"--name {name}: {error}.") from error


def _export_run(options: ExportOptions, tell: Tell) -> None:
    from training.evaluate.predictors import KerasPredictor
    from training.export.card import card_of
    from training.export.graph import to_onnx

    run = load_run(options.source)
    faces = open_data(options.data) if options.data else None
    if not (run.folder / CALIBRATION).is_file():
        tell("the run is not finished: its best epoch so far is exported, not calibrated")
    proto = to_onnx(run.model, run.temperatures)
    name = options.name or options.out.stem
    card = card_of(run, proto, name, precision="float32")
    reference = KerasPredictor(run)
    finish(options, proto, card, reference, run, faces, tell)
