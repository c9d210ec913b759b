"""Arguments that several commands take, and the checks of them before any work begins."""

import argparse
import contextlib
import math
from collections.abc import Iterator
from pathlib import Path

from fer_core.detection.settings import DEFAULT_DETECTOR, DETECTORS
from fer_core.errors import FerError
from training.commands import UsageError
from training.data.faces import FaceSet
from training.evaluate.predictors import find_predictor

DATA_HELP = "fer2013.csv, a folder that holds it or train/ and test/, Parquet, or a zip"
MODEL_HELP = "a run folder, a model file, or the name of one of the app's models"


def add_data(parser: argparse.ArgumentParser, *, required: bool = True, note: str = "") -> None:
    """Add ``--data``."""
    parser.add_argument(
        "--data", type=Path, required=required, metavar="PATH", help=DATA_HELP + note
    )


def add_detector(parser: argparse.ArgumentParser) -> None:
    """Add ``--detector``."""
    parser.add_argument(
        "--detector",
        choices=DETECTORS,
        default=DEFAULT_DETECTOR,
        help="what finds faces: a small network with Haar cascades beside it, or these alone "
        f"({DEFAULT_DETECTOR})",
    )


def add_changes(parser: argparse.ArgumentParser) -> None:
    """Add ``--set``."""
    parser.add_argument(
        "--set",
        dest="changes",
        action="extend",
        nargs="+",
        default=[],
        metavar="key=value",
        help="change a value of the recipe (may be given often)",
    )


def minutes(text: str) -> float:
    """Return a number of minutes above zero; a parser's type."""
    try:
        number = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of minutes") from None
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"expected more than 0 minutes, not {text}")
    return number


@contextlib.contextmanager
def checked_inputs() -> Iterator[None]:
    """Turn a failure of the checks inside into a `UsageError`.

    Raises:
        UsageError: A check failed.
    """
    try:
        yield
    except FerError as error:
        raise UsageError(str(error)) from error


def require_data(path: Path | None) -> None:
    """Check that a data set is there, without reading it.

    Raises:
        UsageError: There is nothing at the path, or neither a file nor a folder.
    """
    if path is None:
        return
    if not path.exists():
        raise UsageError(f"There is no data set {path}.")
    if not (path.is_file() or path.is_dir()):
        raise UsageError(f"The data set {path} is neither a regular file nor a folder.")


def require_part(faces: FaceSet, part: str) -> None:
    """Check that a part has faces.

    Raises:
        UsageError: It has none.
    """
    if not len(faces.part(part)):
        raise UsageError(
            f"The data set has no part {part!r}; it has {', '.join(faces.part_names())}."
        )


def require_default_detector(arguments: argparse.Namespace) -> None:
    """Check that no figure of another finder gets into a card.

    Raises:
        UsageError: ``--write-card`` is given with another ``--detector`` than the default.
    """
    if arguments.write_card and arguments.detector != DEFAULT_DETECTOR:
        raise UsageError(
            f"A card states what is measured with {DEFAULT_DETECTOR}; leave --write-card or "
            f"--detector {arguments.detector} out."
        )


def find_model(text: str) -> Path:
    """Return the run folder or model file that a user names.

    Raises:
        UsageError: There is none.
    """
    with checked_inputs():
        return find_predictor(text)


def find_model_file(text: str) -> Path:
    """Return the model file that a user names.

    Raises:
        UsageError: There is none, or it is a run folder.
    """
    path = find_model(text)
    if path.suffix != ".onnx":
        raise UsageError(f"{text} is no .onnx file; export the run first.")
    return path


def require_file(path: Path) -> None:
    """Check that an input file is there.

    Raises:
        UsageError: There is no file at the path.
    """
    if not path.is_file():
        reason = "it is no regular file" if path.exists() else "there is no such file"
        raise UsageError(f"{path} cannot be read: {reason}.")
