"""``fer-desktop models``: the models at hand with their cards."""

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
from fer_core.emotion.model_library import ModelFile, check_model, default_model, list_models
from fer_core.errors import ModelError
from fer_core.system.printable import printable


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``models`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "models",
        help="list the models with their cards",
        description="List the bundled models and those you added, with their cards.",
    )
    parser.add_argument("--json", action="store_true", help="print the whole cards as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the models; 1 where a file of the user's cannot be used."""
    cards = [(model, _card(model)) for model in list_models()]
    if arguments.json:
        text = json.dumps([_as_json(*row) for row in cards], ensure_ascii=False, indent=1)
        print(printable(text, keep="\n"))  # noqa: T201
    else:
        _print_for_people(cards)
    return 1 if any(isinstance(card, str) for _, card in cards) else 0


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


def _print_for_people(cards: list[tuple[ModelFile, ModelCard | str]]) -> None:
    console = Console(highlight=False, markup=False)
    if not cards:
        console.print("No model is installed.")
        return
    chosen = default_model().name
    for model, card in cards:
        origin = "comes with the program" if model.bundled else "added by you"
        if model.name == chosen:
            origin += ", used by default"
        console.print(f"{printable(model.name)} ({origin})", style="bold")
        if isinstance(card, str):
            console.print(f"  cannot be used: {printable(card)}\n")
            continue
        console.print(_table(model, card))
        console.print()


def _table(model: ModelFile, card: ModelCard) -> Table:
    table = Table.grid(padding=(0, 2, 0, 2))
    shown = main_figures(card)
    more = len(card.figures) - len(shown)
    megabytes = model.path.stat().st_size / 1e6
    rows = [
        ("what it is", card.title or card.architecture),
        ("when to use it", card.description),
        ("emotions", ", ".join(card.labels)),
        ("size", f"{card.parameters:,} weights, {card.precision}, {megabytes:.1f} MB"),
        ("trained on", card.data),
        *((figure_name(figure), figure_value(figure)) for figure in shown),
        ("further figures", f"{more}, with --json" if more else ""),
        ("looks at PrivateTest", str(card.private_test_looks)),
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
