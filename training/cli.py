"""``fer-train``: train, evaluate, compare and export. Also ``python -m training``."""

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

from fer_core.errors import FerError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0, or 1 for a failure that is told in one line. A wrong call ends with `SystemExit` 2.
    """
    args = _parser().parse_args(arguments)
    screen = _Screen()
    try:
        args.run(args, screen)
    except FerError as error:
        screen.clear()
        if args.debug:
            traceback.print_exc()
        print(f"fer-train: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        screen.clear()
        print("fer-train: stopped; a training goes on with --resume.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Whoever read has seen enough (``fer-train recipes | head``); without this the
        # interpreter complains once more when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


class _Screen:
    """Lines for people, and one line that replaces itself where there is a terminal."""

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._shown = 0

    def tell(self, line: str) -> None:
        """Print a line."""
        self.clear()
        print(line, flush=True)

    def show(self, line: str) -> None:
        """Show a passing line."""
        if self._live:
            print("\r" + line.ljust(self._shown), end="", file=sys.stderr, flush=True)
            self._shown = len(line)

    def clear(self) -> None:
        """Take the passing line away."""
        if self._shown:
            print("\r" + " " * self._shown + "\r", end="", file=sys.stderr, flush=True)
            self._shown = 0


def _recipes(args: argparse.Namespace, screen: _Screen) -> None:
    from training.recipe import load_recipe, recipe_names

    for name in recipe_names():
        screen.tell(f"{name:24} {load_recipe(name).stands_for}")


def _data(args: argparse.Namespace, screen: _Screen) -> None:
    from training.commands.data import run_data

    run_data(args.path, screen.tell, picture=args.picture, as_json=args.json, strict=args.strict)


def _fit(args: argparse.Namespace, screen: _Screen) -> None:
    from training.commands.fit import FitOptions, run_fit

    run_fit(
        FitOptions(
            recipe=args.recipe,
            data=args.data,
            out=args.out,
            changes=args.changes,
            minutes=args.minutes,
            resume=args.resume,
            strict=args.strict,
        ),
        screen.tell,
        screen.show,
    )


def _evaluate(args: argparse.Namespace, screen: _Screen) -> None:
    from training.commands.evaluate import run_evaluate

    run_evaluate(
        args.model,
        args.data,
        screen.tell,
        part=args.part,
        tta=args.tta,
        robust=args.robust,
        out=args.out,
        write_card=args.write_card,
    )


def _margin(args: argparse.Namespace, screen: _Screen) -> None:
    from training.commands.margin import run_margin

    run_margin(
        args.model,
        args.data,
        screen.tell,
        part=args.part,
        out=args.out,
        write_card=args.write_card,
    )


def _compare(args: argparse.Namespace, screen: _Screen) -> None:
    from training.commands.compare import run_compare

    run_compare(args.models, screen.tell, data=args.data, part=args.part, out=args.out)


def _study(args: argparse.Namespace, screen: _Screen) -> None:
    from training.commands.compare import run_study

    run_study(
        args.recipes,
        args.data,
        screen.tell,
        screen.show,
        out=args.out,
        changes=args.changes,
        minutes=args.minutes,
        part=args.part,
    )


def _export(args: argparse.Namespace, screen: _Screen) -> None:
    from training.commands.export import ExportOptions, run_export

    run_export(
        ExportOptions(
            source=args.model,
            out=args.out,
            data=args.data,
            int8=args.int8,
            labels=args.labels,
            scale=args.scale,
            name=args.name,
        ),
        screen.tell,
    )


def _restore(args: argparse.Namespace, screen: _Screen) -> None:
    from training.commands.restore import run_restore

    run_restore(args.model, args.data, args.out, screen.tell)


def _cards(args: argparse.Namespace, screen: _Screen) -> None:
    from training.commands.cards import run_cards

    run_cards(args.folder, screen.tell, out=args.out, data=args.data)


def _explain(args: argparse.Namespace, screen: _Screen) -> None:
    from training.commands.explain import run_explain

    run_explain(args.model, args.images, args.out, screen.tell, emotion=args.emotion)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fer-train", description="Train, evaluate, compare and export emotion models."
    )
    parser.add_argument("--version", action="version", version=_version())
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--debug", action="store_true", help="show the traceback of a failure")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, run: object, text: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=text, description=text, parents=[common])
        command.set_defaults(run=run)
        return command

    data_help = "fer2013.csv, a folder that holds it or train/ and test/, Parquet, or a zip"
    add("recipes", _recipes, "List the recipes and the system that each one stands for.")

    data = add("data", _data, "Check a data set and print its table.")
    data.add_argument("path", type=Path, metavar="PATH", help=data_help)
    data.add_argument("--picture", type=Path, help="write a picture of samples to this PNG file")
    data.add_argument("--json", action="store_true", help="print JSON")
    data.add_argument("--strict", action="store_true", help="refuse bad rows")

    fit = add("fit", _fit, "Train a recipe.")
    fit.add_argument("recipe", metavar="RECIPE", help="a name (fer-train recipes) or a TOML file")
    fit.add_argument("--data", type=Path, required=True, metavar="PATH", help=data_help)
    fit.add_argument("--out", type=Path, metavar="RUN", help="run folder (runs/RECIPE)")
    _add_set(fit)
    fit.add_argument("--minutes", type=float, help="train only as many epochs as fit into these")
    fit.add_argument("--resume", action="store_true", help="go on from the last checkpoint")
    fit.add_argument("--strict", action="store_true", help="refuse bad rows")

    evaluate = add("evaluate", _evaluate, "Measure a run or a model file on a part.")
    evaluate.add_argument("model", type=Path, metavar="RUN|MODEL.onnx")
    evaluate.add_argument("--data", type=Path, required=True, metavar="PATH", help=data_help)
    evaluate.add_argument("--part", default="PublicTest", help="PublicTest, PrivateTest or test")
    evaluate.add_argument("--tta", default="none", choices=["none", "flip", "ten-crop", "all"])
    evaluate.add_argument(
        "--robust", action="store_true", help="also on shifted, blurred, noisy, dim, ... faces"
    )
    evaluate.add_argument("--out", type=Path, help="folder of the report")
    evaluate.add_argument(
        "--write-card", action="store_true", help="write the figures into the .onnx file's card"
    )

    margin = add("margin", _margin, "Measure which margin around a box suits a model file.")
    margin.add_argument("model", type=Path, metavar="MODEL.onnx")
    margin.add_argument("--data", type=Path, required=True, metavar="PATH", help=data_help)
    margin.add_argument("--part", default="PublicTest", help="a part to choose on (PublicTest)")
    margin.add_argument("--out", type=Path, help="folder of margin.json and margin.png")
    margin.add_argument(
        "--write-card", action="store_true", help="write margin and table into the file's card"
    )

    compare = add("compare", _compare, "Compare runs: one table, plots, McNemar's test.")
    compare.add_argument("models", type=Path, nargs="+", metavar="RUN|MODEL.onnx")
    compare.add_argument("--data", type=Path, metavar="PATH", help=data_help)
    compare.add_argument("--part", default="PrivateTest")
    compare.add_argument("--out", type=Path, default=Path("compare"), help="folder of the report")

    study = add("study", _study, "Fit, evaluate and compare recipes, going on where it stopped.")
    study.add_argument("recipes", nargs="+", metavar="RECIPE")
    study.add_argument("--data", type=Path, required=True, metavar="PATH", help=data_help)
    study.add_argument("--out", type=Path, default=Path("runs"), help="folder of the run folders")
    _add_set(study)
    study.add_argument("--minutes", type=float, help="for each recipe")
    study.add_argument("--part", default="PublicTest")

    export = add("export", _export, "Write a model file that the app runs.")
    export.add_argument("model", type=Path, metavar="RUN|FILE.keras|FILE.h5")
    export.add_argument("-o", "--out", type=Path, required=True, metavar="MODEL.onnx")
    export.add_argument("--data", type=Path, metavar="PATH", help=data_help)
    export.add_argument("--int8", action="store_true", help="static int8, refused if it loses much")
    export.add_argument("--labels", help="of a foreign model: its emotions in order, by commas")
    export.add_argument(
        "--scale", help="of a foreign model: 1/255, -1..1, none, imagenet-caffe or imagenet-torch"
    )
    export.add_argument("--name", help="name in the card (the file's)")

    restore = add("restore", _restore, "Make a run folder from a model file, to train it on.")
    restore.add_argument("model", type=Path, metavar="MODEL.onnx")
    restore.add_argument("--data", type=Path, required=True, metavar="PATH", help=data_help)
    restore.add_argument("--out", type=Path, required=True, metavar="RUN", help="run folder")

    cards = add("cards", _cards, "Write the page of a folder of model files, from their cards.")
    cards.add_argument("folder", type=Path, metavar="FOLDER")
    cards.add_argument("--out", type=Path, required=True, metavar="PAGE.md")
    cards.add_argument(
        "--data", type=Path, metavar="PATH", help="compare the models on PublicTest as well"
    )

    explain = add("explain", _explain, "Show what a model looks at.")
    explain.add_argument("model", type=Path, metavar="RUN|MODEL.onnx")
    explain.add_argument("images", type=Path, nargs="+", metavar="IMAGE")
    explain.add_argument("--out", type=Path, default=Path("explain"), help="folder of the pictures")
    explain.add_argument("--emotion", help="explain this one instead of the most probable")
    return parser


def _add_set(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--set",
        dest="changes",
        action="extend",
        nargs="+",
        default=[],
        metavar="key=value",
        help="change a value of the recipe (may be given often)",
    )


def _version() -> str:
    try:
        return f"fer-train {metadata.version('fer-desktop')}"
    except metadata.PackageNotFoundError:
        return "fer-train (not installed)"
