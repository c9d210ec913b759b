"""``fer-train cards``: write the page of a folder of model files."""

import argparse
from pathlib import Path
from typing import Any

from fer_core.system.files import write_text
from training.commands import UsageError
from training.commands.inputs import add_data, require_data, require_part
from training.commands.screen import Screen
from training.data.faces import PUBLIC_TEST
from training.data.open import open_data


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``cards`` to the parser of ``fer-train``."""
    parser = subparsers.add_parser(
        "cards",
        help="write the page of a folder of model files, from their cards",
        description="Write the page of a folder of model files, from the cards, the files and the "
        "time that a face takes on this machine.",
    )
    add = parser.add_argument
    add("folder", type=Path, metavar="FOLDER", help="folder of the model files")
    add("--out", type=Path, required=True, metavar="PAGE.md", help="the Markdown file to write")
    add_data(parser, required=False, note="; compares the models on PublicTest as well")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the page.

    Raises:
        UsageError: There is no such folder or data set.
        FerError: There is no model file, one cannot be used, the data set cannot be read, or the
            page cannot be written.
    """
    screen = Screen()
    if not arguments.folder.is_dir():
        raise UsageError(f"There is no folder {arguments.folder}.")
    require_data(arguments.data)
    from training.cards.page import write_page
    from training.cards.shipped import open_folder
    from training.cards.speed import measure_speed, processor_name

    models = open_folder(arguments.folder)
    faces = None
    if arguments.data is not None:
        whole = open_data(arguments.data)
        require_part(whole, PUBLIC_TEST)
        faces = whole.part(PUBLIC_TEST)
    speeds = {}
    for model in models:
        speed = speeds[model.name] = measure_speed(model.predictor.classifier)
        screen.tell(f"{model.name}: {speed.single:.2f} ms a face, {speed.batched:.2f} in a batch")
    page = write_page(models, speeds, processor_name(), faces)
    write_text(arguments.out, page)
    screen.tell(str(arguments.out))
    return 0
