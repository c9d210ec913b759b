"""``fer-desktop models``: list, show, add and remove models."""

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from app.models.card_text import figure_name, figure_value, main_figures
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_card import ModelCard
from fer_core.emotion.model_library import (
    ModelFile,
    add_model,
    check_model,
    default_model,
    find_model,
    list_models,
    remove_model,
)
from fer_core.errors import ModelError
from fer_core.system.printable import printable


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``models`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "models",
        help="list, show, add and remove models",
        description="The bundled models and those that you added. Without an action: a short list.",
    )
    _add_json(parser, default=False)
    parser.set_defaults(run=_list)
    actions = parser.add_subparsers(title="actions", metavar="ACTION")
    action = actions.add_parser("list", help="a line for each model, as without an action")
    _add_json(action)
    action.set_defaults(run=_list)
    action = actions.add_parser(
        "show", help="the card of a model: what it is, how often it is right"
    )
    action.add_argument("name", metavar="NAME|FILE", help="a model's name or file")
    _add_json(action)
    action.set_defaults(run=_show)
    action = actions.add_parser("add", help="check a model file and copy it to your models")
    action.add_argument("file", metavar="FILE", type=Path, help="an .onnx file")
    action.set_defaults(run=_add)
    action = actions.add_parser("remove", help="delete a model that you added")
    action.add_argument("name", metavar="NAME", help="its name")
    action.set_defaults(run=_remove)


def _add_json(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    parser.add_argument(
        "--json", action="store_true", default=default, help="print whole cards as JSON"
    )


def _list(arguments: argparse.Namespace) -> int:
    """Print the models; 1 where a file of the user's cannot be used."""
    cards = [(model, _card(model)) for model in list_models()]
    if arguments.json:
        _print_json([_as_json(*row) for row in cards])
    else:
        _print_list(cards)
    return 1 if any(isinstance(card, str) for _, card in cards) else 0


def _show(arguments: argparse.Namespace) -> int:
    """Print one model's card; 1 where it cannot be used."""
    path = find_model(arguments.name)
    known = {model.path: model for model in list_models()}
    model = known.get(path) or ModelFile(path.stem, path, bundled=False)
    card = _card(model)
    if arguments.json:
        _print_json(_as_json(model, card))
    else:
        origin = _origin(model) if path in known else "not among your models"
        _print_card(model, card, origin)
    return 1 if isinstance(card, str) else 0


def _add(arguments: argparse.Namespace) -> int:
    model = add_model(arguments.file)
    origin = "comes with the program already" if model.bundled else f"is at {model.path}"
    print(printable(f"{model.name} {origin}; use it with --model {model.name}."))  # noqa: T201
    return 0


def _remove(arguments: argparse.Namespace) -> int:
    model = remove_model(arguments.name)
    print(printable(f"{model.name} is removed: {model.path}"))  # noqa: T201
    return 0


def _card(model: ModelFile) -> ModelCard | str:
    """Return the card, or the sentence that says why there is none."""
    try:
        check_model(model.path)
        return EmotionClassifier.load(model.path).card
    except ModelError as error:
        return str(error)


def _as_json(model: ModelFile, card: ModelCard | str) -> dict[str, Any]:
    known: dict[str, Any] = {
        "name": model.name,
        "path": str(model.path),
        "bundled": model.bundled,
        "size": model.path.stat().st_size,
        "sha256": _sha256(model.path),
    }
    if isinstance(card, str):
        return {**known, "error": card}
    return {**known, "card": json.loads(card.to_json())}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _print_json(content: Any) -> None:  # noqa: ANN401  # whatever JSON can hold
    text = json.dumps(content, ensure_ascii=False, indent=1)
    print(printable(text, keep="\n"))  # noqa: T201


def _origin(model: ModelFile) -> str:
    origin = "comes with the program" if model.bundled else "added by you"
    return f"{origin}, used by default" if model.name == default_model().name else origin


def _print_list(cards: list[tuple[ModelFile, ModelCard | str]]) -> None:
    console = Console(highlight=False, markup=False)
    if not cards:
        console.print("No model is installed.")
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    for model, card in cards:
        said = f"cannot be used: {card}" if isinstance(card, str) else card.title
        megabytes = f"{model.path.stat().st_size / 1e6:.1f} MB"
        table.add_row(printable(model.name), megabytes, _origin(model), printable(said))
    console.print(table)
    console.print("\nfer-desktop models show NAME prints a model's card.")


def _print_card(model: ModelFile, card: ModelCard | str, origin: str) -> None:
    console = Console(highlight=False, markup=False)
    console.print(f"{printable(model.name)} ({origin})", style="bold")
    if isinstance(card, str):
        console.print(f"  cannot be used: {printable(card)}")
    else:
        console.print(_table(model, card))


def _table(model: ModelFile, card: ModelCard) -> Table:
    table = Table.grid(padding=(0, 2, 0, 2))
    shown = main_figures(card)
    more = len(card.figures) - len(shown)
    megabytes = model.path.stat().st_size / 1e6
    weights = f"{card.parameters:,} weights, " if card.parameters else ""
    rows = [
        ("what it is", card.title or card.architecture),
        ("when to use it", card.description),
        ("emotions", ", ".join(card.labels)),
        ("size", f"{weights}{card.precision}, {megabytes:.1f} MB"),
        ("trained on", card.data),
        *((figure_name(figure), figure_value(figure)) for figure in shown),
        ("further figures", f"{more}, with --json" if more else ""),
        ("looks at PrivateTest", str(card.private_test_looks or "")),
        ("weaknesses", card.weaknesses),
        ("not for", card.not_for),
        ("licence", card.licence),
        ("date", card.date),
        ("file", printable(str(model.path))),
    ]
    for name, value in rows:
        if value:
            table.add_row(name, value)
    return table
