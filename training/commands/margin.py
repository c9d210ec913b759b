"""``fer-train margin``: measure which margin around a box suits a model file."""

import argparse
from pathlib import Path
from typing import Any

from fer_core.system.files import write_bytes, write_json
from training.commands import UsageError
from training.commands.evaluate import default_folder
from training.commands.inputs import (
    MODEL_HELP,
    add_data,
    add_detector,
    find_model_file,
    require_data,
    require_default_detector,
    require_part,
)
from training.commands.screen import Screen
from training.data.errors import DataError
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TEST, TRAINING
from training.data.open import open_data


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``margin`` to the parser of ``fer-train``."""
    parser = subparsers.add_parser(
        "margin",
        help="measure which margin around a box suits a model",
        description="Measure which margin around a box suits a model file.",
    )
    add = parser.add_argument
    add("model", metavar="MODEL", help=MODEL_HELP)
    add_data(parser)
    add("--part", default=PUBLIC_TEST, help="a part to choose on (PublicTest)")
    add("--out", type=Path, metavar="FOLDER", help="folder of margin.json and margin.png")
    add("--write-card", action="store_true", help="write margin and table into the file's card")
    add_detector(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Measure, print the table, write ``margin.json`` and ``margin.png``.

    Raises:
        UsageError: Model, data set or part do not exist, or nothing may be chosen on the part.
        FerError: Model or data cannot be opened, or no face of the part is found again.
    """
    screen = Screen()
    part = arguments.part
    if part in (PRIVATE_TEST, TEST, TRAINING):
        raise UsageError(
            f"The margin is chosen by what is measured, and nothing is chosen on {part}; "
            f"take --part {PUBLIC_TEST}."
        )
    require_default_detector(arguments)
    model = find_model_file(arguments.model)
    require_data(arguments.data)
    from training.evaluate.labelled import shown_labels
    from training.evaluate.margin import COMMAND, find_again, measure_margins
    from training.evaluate.margin_plot import plot
    from training.evaluate.predictors import open_onnx
    from training.export.card import CROP_MARGIN, add_figures

    predictor = open_onnx(model)
    whole = open_data(arguments.data)
    require_part(whole, part)
    faces = whole.part(part)
    with screen.status("searching for the faces again"):
        found = find_again(
            faces.images,
            interpolation=predictor.classifier.card.interpolation,
            detector=arguments.detector,
        )
    screen.tell(
        f"{len(found.rows)} of {len(faces)} faces were found again; left out: {found.missed} "
        f"without a box, {found.several} with several"
    )
    if not len(found.rows):
        raise DataError(
            f"The finder finds no face of {part} again; no margin can be measured on it."
        )
    measured = measure_margins(predictor, faces, found)
    labels = shown_labels(measured, predictor.predict(faces.images[:1]))
    best = measured[labels].best(CROP_MARGIN)
    for name, margins in measured.items():
        screen.tell(f"{predictor.name}  {part}  {name}, {margins.n} faces:")
        for margin in margins.right:
            screen.tell(f"  margin {margin:5.2f}  {margins.accuracy(margin).percent()}")
        screen.tell(f"  own crop      {margins.own.percent()}")
    screen.tell(f"to take: {best:.2f} (chosen on {labels}, which the app shows)")
    folder = arguments.out or default_folder(model) / "margin"
    write_json(
        folder / "margin.json",
        {
            "command": COMMAND,
            "model": predictor.name,
            "part": part,
            "detector": arguments.detector,
            "images": len(faces),
            "found_again": len(found.rows),
            "missed": found.missed,
            "several": found.several,
            "chosen": best,
            "chosen_on": labels,
            "labels": {name: margins.to_json() for name, margins in measured.items()},
        },
    )
    write_bytes(folder / "margin.png", plot(measured, best))
    screen.tell(str(folder / "margin.png"))
    if arguments.write_card:
        figures = [f for name, margins in measured.items() for f in margins.figures(part, name)]
        add_figures(model, figures, looked=False, crop_margin=best)
        screen.tell(f"margin and table stand in the card of {model}")
    return 0
