"""``fer-train restore``: make a run folder from a model file."""

import argparse
from pathlib import Path
from typing import Any

from fer_core.errors import FerError
from fer_core.system.files import write_json, write_text
from training.commands import UsageError
from training.commands.inputs import MODEL_HELP, add_data, find_model_file, require_data
from training.commands.requirements import require_training
from training.commands.screen import Screen
from training.data.faces import PRIVATE_TEST
from training.data.open import open_data
from training.data.split import split, with_validation
from training.runs.folder import (
    CALIBRATION,
    LOOKS,
    MODEL,
    RECIPE,
    is_run,
)

_LEAST_AGREEMENT = 0.97
"""Share of faces on which the network must name the same emotion as the file. int8 rounds what
flows between the layers too, which the network does not: 0.99 where this was measured."""


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``restore`` to the parser of ``fer-train``."""
    parser = subparsers.add_parser(
        "restore",
        help="make a run folder from a model file, to train it further",
        description="Make a run folder from a model file, to train it further.",
    )
    add = parser.add_argument
    add("model", metavar="MODEL", help=MODEL_HELP)
    add_data(parser)
    add("--out", type=Path, required=True, metavar="RUN", help="run folder")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write a run folder whose network computes what a model file does.

    Raises:
        UsageError: Model or data set do not exist, or the run folder is taken.
        FerError: The file carries no recipe, fits none of our networks, or the network names
            other emotions; nothing is written then.
    """
    screen = Screen()
    out = arguments.out
    path = find_model_file(arguments.model)
    require_data(arguments.data)
    if is_run(out):
        raise UsageError(f"{out} already holds a run; name another --out.")
    require_training()
    from training.evaluate.decision import decision_of
    from training.evaluate.predictors import DecidedPredictor, KerasPredictor, open_onnx
    from training.export.finish import parity_faces
    from training.export.graph import output_names
    from training.export.parity import compare
    from training.export.quantize import calibration_faces
    from training.export.restore import restore_network
    from training.runs.folder import save_model
    from training.runs.load import Run

    file = open_onnx(path)
    recipe = file.recipe
    if recipe is None:
        raise FerError(
            f"{path} carries no recipe, so its network is not known: it was not trained here."
        )
    faces = open_data(arguments.data)
    recipe = with_validation(recipe, faces, screen.tell)
    training, _ = split(recipe.data, faces, recipe.training.seed)
    model = restore_network(path, recipe, calibration_faces(training.images))
    outputs = output_names(list(model.output_names))
    stored = file.classifier.card.temperatures
    temperatures = {head: stored.get(output, 1.0) for head, output in outputs.items()}
    found = compare(
        DecidedPredictor(
            KerasPredictor(Run(out, recipe, model, temperatures)),
            decision_of(file.classifier.card),
        ),
        file,
        parity_faces(faces),
    )
    if found.agreement < _LEAST_AGREEMENT:
        raise FerError(
            f"{path} cannot be restored: its network names the same emotion on only "
            f"{100 * found.agreement:.0f} % of the faces. Nothing was written."
        )
    out.mkdir(parents=True, exist_ok=True)
    save_model(model, out)
    write_json(out / CALIBRATION, temperatures)
    write_json(out / LOOKS, {PRIVATE_TEST: file.classifier.card.private_test_looks})
    write_text(out / RECIPE, recipe.to_toml())
    screen.tell(
        f"{out / MODEL}: names the same emotion as {path.name} on "
        f"{100 * found.agreement:.1f} % of the faces"
    )
    return 0
