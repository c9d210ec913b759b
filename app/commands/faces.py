"""``fer-desktop faces``: the faces that a human coded, as training pictures."""

import argparse
from pathlib import Path
from typing import Any

from app.commands.result_options import print_line
from app.system.text import counted
from fer_core.corrected_faces.export import FaceExport, export_faces
from fer_core.corrected_faces.manifest import MANIFEST_FILE
from fer_core.sessions.folder import is_session
from fer_core.sessions.mend import mend_session
from fer_core.tables.results import ResultFiles, find_results


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``faces`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "faces",
        help="write the faces that a human coded as training pictures",
        description="Cut the faces of all stretches that a human coded in review out of their "
        "videos, 48x48 gray pixels as the model gets them, into folders train/LABEL and "
        f"test/LABEL, which fer-train reads; {MANIFEST_FILE} says where each came from. These are "
        "pictures of faces: keep and pass them on as you may keep and pass on the videos.",
    )
    add = parser.add_argument
    add("results", metavar="RESULT", nargs="+", type=Path, help="a table, summary or folder")
    add("-o", "--output", metavar="DIR", type=Path, required=True, help="a new or empty folder")
    add(
        "--per-second",
        metavar="N",
        type=_rate,
        default=5.0,
        help="most pictures a second of each face (default: 5)",
    )
    add(
        "--held-out",
        metavar="SHARE",
        type=_share,
        default=0.25,
        help="about how much goes into test/: whole recordings, or stretches of a single one "
        "(default: 0.25)",
    )
    add(
        "--by-person",
        action="store_true",
        help="hold out whole people: nobody is in both parts; who was given a name is one person "
        "in all results",
    )
    add("--model", metavar="MODEL", help="whose margin the crops get (default: the result's)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the pictures."""
    found: dict[Path, ResultFiles] = {}
    for path in arguments.results:
        if is_session(path):
            mend_session(path)  # one whose recording was killed
        found |= {result.table.resolve(): result for result in find_results(path)}
    export = export_faces(
        list(found.values()),
        arguments.output,
        per_second=arguments.per_second,
        held_out=arguments.held_out,
        by_person=arguments.by_person,
        model=arguments.model,
    )
    for sentence in sentences_of(export):
        print_line(sentence)
    return 0


def sentences_of(export: FaceExport) -> list[str]:
    """Return what was written, for people."""
    lines: list[str] = []
    for part in ("train", "test"):
        counts = {label: n for (at, label), n in sorted(export.counts.items()) if at == part}
        if counts:
            words = ", ".join(f"{label} {number}" for label, number in counts.items())
            lines.append(
                f"{export.folder / part}: {counted(sum(counts.values()), 'face')} ({words})"
            )
    lines.append(
        f"No {export.divided_by} is in both parts. {export.folder / MANIFEST_FILE} says where each "
        "face came from."
    )
    return [*lines, *export.notes, "These are pictures of faces."]


def _rate(text: str) -> float:
    return _number(text, 0.01, 1000)


def _share(text: str) -> float:
    return _number(text, 0, 0.9)


def _number(text: str, least: float, most: float) -> float:
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no number") from None
    if not least <= value <= most:
        raise argparse.ArgumentTypeError(f"expected {least:g} to {most:g}, not {text}")
    return value
