"""``fer-desktop agreement``: how far the program and human coders agree."""

import argparse
import json
from functools import partial
from pathlib import Path
from typing import Any

from app.commands.agreement_view import print_agreement, print_two_results
from app.commands.result_options import add_results, without_short_faces
from fer_core.agreement.agreement import compare
from fer_core.agreement.ratings import rate
from fer_core.agreement.two_results import compare_results, load_pair
from fer_core.codes import READERS, read_coders
from fer_core.codes.text import read_table
from fer_core.errors import ResultError
from fer_core.findings.recording import STATUSES, read_recordings
from fer_core.system.printable import printable
from fer_core.tables.results import find_results


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``agreement`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "agreement",
        help="compare a result with what human coders say, or with another model's result",
        description="Compare a result with the codes of one or more human coders, frame by frame: "
        "Cohen's and Fleiss' kappa, Krippendorff's alpha, precision, recall and F1 of each "
        "emotion, with intervals. What the program says is its smoothed emotion, without the "
        "codes given in review. Another result of the same recording in place of the codes is "
        "compared face by face: those are one face whose boxes overlap by half or more on a frame.",
    )
    add_results(parser, several=False)
    add_code_options(parser, positional=True)
    parser.add_argument("--json", action="store_true", help="print all figures as JSON")
    parser.set_defaults(run=partial(run, parser))


def add_code_options(parser: Any, *, positional: bool) -> None:  # noqa: ANN401  # argparse
    """Add the arguments that name codes and say how they are compared."""
    parser.add_argument(
        "codes" if positional else "--codes",
        metavar="CODES",
        nargs="+",
        type=Path,
        **({} if positional else {"default": []}),
        help=f"codes of humans: {', '.join(READERS)}; a table has onset_s, offset_s, person, code, "
        "or the columns of BORIS",
    )
    parser.add_argument(
        "--map",
        metavar="WORD=EMOTION|CSV",
        action="append",
        default=[],
        help="what a coder's word stands for; nothing behind = leaves it out; or a CSV file with "
        "the columns code and emotion",
    )
    parser.add_argument(
        "--include",
        metavar="STATUS,...",
        type=_statuses,
        default=("detected",),
        help="rows that count beside those that were detected: held, filled",
    )


def run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    """Compare and print."""
    others = [path for path in arguments.codes if is_result(path)]
    if others:
        return _compare_results(arguments, others)
    words = word_map(arguments.map)
    coders = read_coders(arguments.codes)
    recordings, _ = without_short_faces(
        read_recordings([arguments.result]), arguments.min_face_seconds
    )
    ratings = rate(recordings, coders, words, arguments.include)
    agreements = [compare(ratings, uncertain=how) for how in ("missing", "label")]
    if arguments.json:
        content = {
            "raters": ratings.raters,
            "coded_frames": ratings.labels.shape[1],
            "unseen_frames": ratings.unseen,
            "statuses": arguments.include,
            "notes": ratings.notes,
            "agreements": [agreement.as_dict() for agreement in agreements],
        }
        text = json.dumps(content, ensure_ascii=False, indent=1)
        print(printable(text, keep="\n"))  # noqa: T201
    else:
        print_agreement(ratings, agreements)
    return 0


def is_result(path: Path) -> bool:
    """Whether a path names a result of this program and not what a human coded."""
    try:
        return bool(find_results(path))
    except ResultError:
        return False


def _compare_results(arguments: argparse.Namespace, others: list[Path]) -> int:
    if len(arguments.codes) > 1:
        raise ResultError("A result is compared with one other result, or with codes of humans.")
    pair = [find_results(path) for path in (arguments.result, *others)]
    if any(len(found) > 1 for found in pair):
        raise ResultError("Name one result, not a folder with several.")
    found = compare_results(*load_pair(pair[0][0], pair[1][0]))
    if arguments.json:
        print(json.dumps(found.as_dict(), indent=1))  # noqa: T201
    else:
        print_two_results((arguments.result.name, others[0].name), found)
    return 0


def word_map(texts: list[str]) -> dict[str, str]:
    """Read what words stand for from the arguments of ``--map``.

    Raises:
        ResultError: An argument is neither WORD=EMOTION nor a table of them.
    """
    words: dict[str, str] = {}
    for text in texts:
        word, equals, emotion = text.rpartition("=")
        if equals and not Path(text).is_file():
            words[word.strip()] = emotion.strip()
            continue
        for record in read_table(Path(text)):
            if not {"code", "emotion"} <= set(record):
                raise ResultError(f"{text} has no columns code and emotion.")
            words[record["code"]] = record["emotion"]
    return words


def _statuses(text: str) -> tuple[str, ...]:
    named = [word.strip() for word in text.split(",") if word.strip()]
    strange = sorted(set(named) - set(STATUSES))
    if strange:
        raise argparse.ArgumentTypeError(
            f"there is no status {', '.join(strange)}; there are {', '.join(STATUSES)}"
        )
    return tuple(status for status in STATUSES if status in ("detected", *named))
