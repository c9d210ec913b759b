"""``fer-train recipes``: list the recipes."""

import argparse
from typing import Any

from training.commands.screen import Screen
from training.recipe_files import load_recipe, recipe_names


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``recipes`` to the parser of ``fer-train``."""
    parser = subparsers.add_parser(
        "recipes",
        help="list the recipes and the system that each one stands for",
        description="List the recipes and the system that each one stands for.",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print a line for each recipe."""
    screen = Screen()
    for name in recipe_names():
        screen.tell(f"{name:24} {load_recipe(name).stands_for}")
    return 0
