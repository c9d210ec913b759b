"""``fer-desktop doctor``: check what the program needs on this machine."""

import argparse
import json
from collections.abc import Iterator
from typing import Any, Final

from rich.console import Console

from app.machine.doctor.check import Check, Verdict
from app.machine.doctor.machine import check_machine
from app.machine.doctor.models import check_models
from app.machine.doctor.software import check_software
from fer_core.system.printable import printable

_MARKS: Final = {Verdict.GOOD: "ok", Verdict.WARNING: "note", Verdict.FAILURE: "FAILS"}


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``doctor`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "doctor",
        help="check what the program needs on this machine",
        description="Check packages, Qt, cameras, models, folders, disk and speed. Starts no "
        "camera, reaches no network and prints nothing personal, so that it can go into an issue "
        "report.",
    )
    parser.add_argument("--json", action="store_true", help="print the outcome as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print every check; 1 where something that the program needs is missing or broken."""
    checks: list[Check] = []
    console = Console(highlight=False, markup=False)
    for check in _checks():
        checks.append(check)
        if not arguments.json:
            _print(console, check)
    if arguments.json:
        text = json.dumps([check.as_dict() for check in checks], ensure_ascii=False, indent=1)
        print(printable(text, keep="\n"))  # noqa: T201
    failures = sum(check.verdict is Verdict.FAILURE for check in checks)
    if not arguments.json:
        console.print("Nothing fails." if not failures else f"Failures: {failures}.")
    return 1 if failures else 0


def _checks() -> Iterator[Check]:
    yield from check_software()
    yield from check_machine()
    yield from check_models()


def _print(console: Console, check: Check) -> None:
    console.print(f"{_MARKS[check.verdict]:>5}  {printable(f'{check.name}: {check.detail}')}")
    if check.advice:
        console.print(f"       {printable(check.advice)}")
