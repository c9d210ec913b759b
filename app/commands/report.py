"""``fer-desktop report``: one page for people about one or several results."""

import argparse
import hashlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from app.commands.agreement import add_code_options, word_map
from app.commands.result_options import (
    add_mixing,
    add_results,
    check_target,
    files_of,
    print_line,
    seconds,
    without_short_faces,
)
from app.models.card_text import figure_name, figure_value, how_often_right, main_figures
from app.system.text import counted
from fer_core.agreement.agreement import compare
from fer_core.agreement.ratings import rate
from fer_core.codes import read_coders
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import check_model, list_models
from fer_core.errors import FerError
from fer_core.findings.mixing import check_same, model_of
from fer_core.findings.recording import Recording, read_recordings
from fer_core.report.conditions import conditions_of, read_metadata
from fer_core.report.content import ModelText, Report, section_of
from fer_core.report.faces import FACES_MODES, pictures_of
from fer_core.report.page import page_of, pdf_of
from fer_core.sessions.markers import read_markers
from fer_core.system.files import write_bytes


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``report`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "report",
        help="write a report for people about one or several results",
        description="Write one file that opens without a network: what was analysed, with which "
        "model and how often that is right, persons, shares, time lines, transitions, markers, "
        "quality, settings and hashes. Pictures of faces only with --faces.",
    )
    add_results(parser)
    add = parser.add_argument
    add("-o", "--output", metavar="FILE", type=Path, required=True, help="a .html or .pdf file")
    add("--title", metavar="TEXT", help="title of the report")
    add(
        "--faces",
        choices=FACES_MODES,
        default="hide",
        help="a picture of each person, pixelated or as it is (default: hide)",
    )
    add("--metadata", metavar="CSV", type=Path, help="a table with file, condition, participant, …")
    add(
        "--by",
        metavar="COLUMN",
        default="condition",
        help="the column of --metadata to compare by (default: condition)",
    )
    add(
        "--markers",
        metavar="CSV",
        type=Path,
        help="markers of a single result (default: markers.csv beside its table)",
    )
    add(
        "--min-segment-seconds",
        metavar="S",
        type=seconds,
        default=0.0,
        help="leave shorter stretches out of time lines and transitions (default: 0)",
    )
    add_code_options(parser, positional=False)
    add_mixing(parser)
    add("--overwrite", action="store_true", help="replace the file where it exists")
    parser.set_defaults(run=partial(run, parser))


def run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    """Write the report."""
    output: Path = arguments.output
    if output.suffix.lower() not in (".html", ".htm", ".pdf"):
        parser.error("-o names a .html or .pdf file")
    recordings = read_recordings(arguments.results)
    if arguments.markers is not None and len(recordings) > 1:
        parser.error("--markers goes with a single result")
    read = [file for recording in recordings for file in files_of(recording)]
    inputs = [*arguments.codes, arguments.metadata, arguments.markers]
    check_target(output, [*read, *filter(None, inputs)], overwrite=arguments.overwrite)
    mixed = check_same(recordings, allow_mixed=arguments.allow_mixed)
    recordings, notes = without_short_faces(recordings, arguments.min_face_seconds)
    write_bytes(output, _content(output, _report(arguments, recordings, mixed, notes)))
    print_line(f"{output}: {counted(len(recordings), 'result')}")
    return 0


def _content(output: Path, report: Report) -> bytes:
    html = page_of(report)
    return pdf_of(html) if output.suffix.lower() == ".pdf" else html.encode()


def _report(
    arguments: argparse.Namespace,
    recordings: Sequence[Recording],
    mixed: Sequence[str],
    notes: Sequence[str],
) -> Report:
    metadata = {} if arguments.metadata is None else read_metadata(arguments.metadata, recordings)
    markers = None if arguments.markers is None else read_markers(arguments.markers)
    sections = [
        section_of(
            recording,
            faces=pictures_of(recording, arguments.faces),
            metadata=metadata.get(recording.name, {}),
            markers=markers,
            notes=[note for note in notes if note.startswith(f"{recording.name}: ")],
            min_segment_seconds=arguments.min_segment_seconds,
        )
        for recording in recordings
    ]
    conditions = (
        conditions_of(recordings, [s.persons for s in sections], metadata, arguments.by)
        if metadata
        else []
    )
    ratings = None
    if arguments.codes:
        coders = read_coders(arguments.codes)
        ratings = rate(recordings, coders, word_map(arguments.map), arguments.include)
    single = recordings[0].name if len(recordings) == 1 else counted(len(recordings), "result")
    return Report(
        arguments.title or f"Report on {single}",
        sections,
        models_of(recordings),
        mixed,
        arguments.by,
        conditions,
        ratings,
        []
        if ratings is None
        else [compare(ratings, uncertain=how) for how in ("missing", "label")],
        bool(mixed),
    )


def models_of(recordings: Sequence[Recording]) -> list[ModelText]:
    """Find the models that made results among those at hand, and what their cards say."""
    wanted: dict[str, str] = {}
    for recording in recordings:
        model = recording.head.get("model")
        name = str(model.get("name", "")) if isinstance(model, dict) else ""
        wanted.setdefault(model_of(recording), name)
    at_hand: dict[str, Path] = {}
    for model in list_models():
        with model.path.open("rb") as file:
            at_hand[hashlib.file_digest(file, "sha256").hexdigest()] = model.path
    return [_model_text(name, digest, at_hand.get(digest)) for digest, name in wanted.items()]


def _model_text(name: str, digest: str, path: Path | None) -> ModelText:
    if path is None:
        said = "A model that is not known" if not name else f"The model {name}"
        return ModelText(
            name or "unknown model",
            digest,
            f"{said} (SHA-256 {digest or 'not known'}) made this result. It is not among the "
            "models at hand, so that nothing can be said here of how often it is right.",
        )
    try:
        check_model(path)
        card = EmotionClassifier.load(path).card
    except FerError as error:
        return ModelText(name, digest, f"Its card cannot be read: {error}")
    return ModelText(
        card.title or card.name,
        digest,
        how_often_right(card),
        tuple((figure_name(figure), figure_value(figure)) for figure in main_figures(card)),
        card.weaknesses,
        card.not_for,
    )
