"""``fer-desktop annotate``: annotated copies of videos and pictures, with tables."""

import argparse
import json
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from app.commands.annotate_run import run_all
from app.commands.annotate_view import open_view
from app.commands.numbers import count_of, jobs_of, moment_of, number_of
from app.system.awake import KeepAwake
from fer_core.annotation.batches.batch import Outcome, Task, combine
from fer_core.annotation.batches.inputs import Input, find_inputs, name_targets
from fer_core.annotation.batches.output_check import OutputError, check_outputs
from fer_core.annotation.batches.workload import jobs_for, workload_of
from fer_core.annotation.results.targets import Targets
from fer_core.annotation.settings import (
    LEAST_SPLIT,
    MOST_SMOOTHING,
    USUAL_SPLIT,
    AnnotationSettings,
)
from fer_core.cluster.address import check_address
from fer_core.detection.settings import DEFAULT_DETECTOR, DETECTORS, SCHEDULES
from fer_core.drawing.faces_shown import FACES_SHOWN
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import check_model, default_model, find_model
from fer_core.errors import ClusterError, FerError
from fer_core.labels import DEFAULT_THRESHOLD
from fer_core.people.joining.mode import DEFAULT_JOIN, JOIN_MODES
from fer_core.system.new_folders import remove_if_empty
from fer_core.system.printable import printable
from fer_core.system.stop_signals import STOPPED, stop_on_signals
from fer_core.tables.formats import FORMATS
from fer_core.tables.writers import TABLE_ENDINGS, check_format, format_of


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``annotate`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "annotate",
        help="annotate video files and pictures, with a table",
        description="Write an annotated copy of each video or picture, a table with a row a face "
        "and frame, and a summary. Inputs are only read. Expression is not feeling: ask the "
        "people in the pictures, and see the README on what this must not be used for.",
    )
    add = parser.add_argument
    add(
        "inputs",
        metavar="INPUT",
        nargs="+",
        type=Path,
        help="a file, or a folder with its subfolders",
    )
    add("-o", "--output", metavar="FILE|DIR", type=Path, help="where results go (default: beside)")
    add("--table", metavar="FILE", type=Path, help="where the table of a single input goes")
    add("--segments", action="store_true", help="also write segments of one emotion")
    add("--format", choices=FORMATS, help="how tables are written (default: csv)")
    add("--combined", metavar="FILE", type=Path, help="also write one table of all inputs")
    add("--no-video", action="store_true", help="write tables only")
    add("--model", metavar="NAME|PATH", help="a model's name or file")
    add(
        "--detector",
        choices=DETECTORS,
        default=DEFAULT_DETECTOR,
        help="what finds faces: a small network with Haar cascades beside it, or these alone "
        f"(default: {DEFAULT_DETECTOR})",
    )
    add(
        "--quality",
        choices=SCHEDULES,
        default="balanced",
        help="how thoroughly frames are searched for faces (default: balanced)",
    )
    add(
        "--every",
        metavar="N",
        type=count_of,
        default=1,
        help="analyse every Nth frame, fill between",
    )
    add("--start", metavar="T", type=moment_of, default=0.0, help="begin at seconds or [h:]m:s")
    add(
        "--run-up",
        metavar="S",
        type=number_of,
        default=AnnotationSettings().run_up_seconds,
        help="analyse so many seconds before --start, too, without keeping them (default: 5); "
        "as many as --start gives exactly the rows of the whole file",
    )
    add(
        "--end", metavar="T", type=moment_of, help="stop there; counted from the file's first frame"
    )
    add(
        "--join-faces",
        choices=JOIN_MODES,
        default=DEFAULT_JOIN,
        help="make one person of faces that go and come back: off; by place, time and clothes; or "
        f"by the face's own texture, too, which may count as biometric (default: {DEFAULT_JOIN})",
    )
    shown = parser.add_mutually_exclusive_group().add_argument
    shown(
        "--faces",
        choices=FACES_SHOWN,
        default="show",
        help="what copies show of faces: all, pixelated ones (no guarantee), or nothing of the "
        "source but boxes and labels; unless shown, metadata are dropped (default: show)",
    )
    shown(
        "--blur-faces",
        dest="faces",
        action="store_const",
        const="pixelate",
        help="the same as --faces pixelate",
    )
    add(
        "--threshold",
        metavar="P",
        type=partial(number_of, most=1.0),
        default=DEFAULT_THRESHOLD,
        help=f"below this probability a face reads uncertain (default: {DEFAULT_THRESHOLD})",
    )
    add(
        "--smoothing",
        metavar="S",
        type=partial(number_of, most=MOST_SMOOTHING),
        default=AnnotationSettings().smoothing_seconds,
        help="time constant in seconds of the average over time; 0 for none (default: 0.25)",
    )
    add(
        "--min-face-seconds",
        metavar="S",
        type=number_of,
        default=0.0,
        help="leave out of the tables who is seen for less than this (default: 0)",
    )
    add(
        "--min-segment-seconds",
        metavar="S",
        type=number_of,
        default=0.0,
        help="leave shorter segments out, and transitions by them (default: 0)",
    )
    add(
        "--as-live",
        action="store_true",
        help="smooth and bridge as the live window does, without looking ahead",
    )
    earlier = parser.add_mutually_exclusive_group().add_argument
    earlier("--overwrite", action="store_true", help="replace results that exist")
    earlier("--skip-existing", action="store_true", help="skip inputs whose results exist")
    earlier(
        "--resume", action="store_true", help="continue interrupted files; skip those that are done"
    )
    # Of the Files page: continue where that is possible, and replace whatever is there.
    earlier("--retry", action="store_true", help=argparse.SUPPRESS)
    add(
        "--jobs",
        metavar="N|auto",
        type=jobs_of,
        default=1,
        help="files at the same time; auto: as many as cores and memory allow (default: 1)",
    )
    add(
        "--split",
        action="store_true",
        help="analyse long files in pieces, as many at the same time as --jobs says",
    )
    add(
        "--split-seconds",
        metavar="S",
        type=number_of,
        default=USUAL_SPLIT,
        help=f"length of the pieces of --split, at least {LEAST_SPLIT:g} (default: "
        f"{USUAL_SPLIT:g}); another length gives slightly other rows around the cuts",
    )
    add(
        "--cluster",
        metavar="ADDRESS",
        help="let the workers of a Dask cluster do the work: local (--jobs workers here), "
        "tcp://HOST:PORT or tls://HOST:PORT of its scheduler; all machines see the same folders",
    )
    add(
        "--insecure-cluster",
        action="store_true",
        help="take a cluster beyond this machine without TLS, where anybody may run anything",
    )
    add("--json", action="store_true", help="print one JSON object a file")
    add("--progress-json", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(run=partial(run, parser))


def run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    """Annotate; return 1 where any input failed, 130 where the command was stopped."""
    try:
        return _run(parser, arguments)
    except FerError as error:
        if arguments.progress_json:  # for the window, which shows it in its own language
            content = {"status": "failed", "message": str(error), "reason": error.as_dict()}
            print(json.dumps(content), flush=True)  # noqa: T201
        if isinstance(error, OutputError):
            parser.error(printable(str(error)))
        raise


def _run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    settings = _settings(parser, arguments)
    cluster = _cluster(parser, arguments)
    unreadable: list[str] = []
    inputs = find_inputs(
        arguments.inputs,
        lambda folder, error: unreadable.append(
            f"{folder} cannot be read: {error.strerror or error}."
        ),
    )
    tasks = _tasks(parser, arguments, inputs)
    check_format(_format(arguments))
    model = find_model(arguments.model) if arguments.model else default_model().path
    check_outputs(tasks, arguments.combined, overwrite=arguments.overwrite, read=[model])
    if arguments.combined is not None:
        kind = format_of(arguments.combined)
        if kind is None:
            raise FerError(
                f"{arguments.combined.name}: tables are written as {TABLE_ENDINGS}; choose such a "
                "name for --combined."
            )
        check_format(kind)
        if not arguments.combined.absolute().parent.is_dir():
            raise FerError(f"The folder of {arguments.combined} does not exist; make it first.")
    check_model(model)
    classifier = EmotionClassifier.load(model)
    view = open_view(json_lines=arguments.json, progress_lines=arguments.progress_json)
    for sentence in unreadable:
        view.print_message(sentence)
    if not tasks:
        view.print_message(
            "Nothing to annotate: no video or picture was found, or only results of this program."
        )
        return 1 if unreadable else 0
    if arguments.faces == "pixelate":
        view.print_message(
            "Faces are pixelated wherever they were found or are likely; this is no guarantee of "
            "anonymity. Watch the result before you share it."
        )
    stop = threading.Event()
    works = [workload_of(task.input) for task in tasks]
    jobs = arguments.jobs or jobs_for(
        piece for work in works for piece in work.pieces(settings.split_seconds)
    )
    view.expect({t.input.path: w.seconds for t, w in zip(tasks, works, strict=True)}, jobs)
    folders = remove_if_empty(target.parent for task in tasks for target in task.targets.all)
    with stop_on_signals(stop) as caught, KeepAwake("annotating videos"), view, folders:
        # The window that started this and shows its progress has a core for itself.
        left = 1 if arguments.progress_json else 0
        outcomes = run_all(tasks, works, classifier, settings, jobs, stop, view, cluster, left)
    if arguments.combined is not None and not caught:
        _combine(arguments.combined, [o for o in outcomes if o.has_table])
    view.check_output()
    if caught:
        if arguments.combined is not None:
            view.print_message(f"{arguments.combined} was not written: not all files are done.")
        view.print_message(
            "Stopped. Finished parts are kept; the same command with --resume continues."
        )
        return STOPPED
    return 1 if unreadable or any(outcome.status == "failed" for outcome in outcomes) else 0


class _Summarised(NamedTuple):
    """A result by its name and the content of its summary."""

    name: str
    head: Mapping[str, Any]


def _combine(path: Path, outcomes: Sequence[Outcome]) -> None:
    """Write one table of all files; those of earlier runs may be of another model.

    Raises:
        FerError: It cannot be written, or the results differ in model or settings.
    """
    # What reads results is of use here alone.
    from fer_core.findings.mixing import check_same
    from fer_core.findings.recording import read_head

    results: list[_Summarised] = []
    for outcome in outcomes:
        summary = outcome.task.targets.summary
        head = read_head(summary if summary.is_file() else None)
        results.append(_Summarised(outcome.task.input.path.name, head))
    notes = check_same(results, allow_mixed=True)
    if notes:
        raise FerError(
            f"{path} was not written: {notes[0]} Annotate again with --overwrite, or join them "
            "all the same with fer-desktop table --allow-mixed."
        )
    combine(path, outcomes)


def _settings(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> AnnotationSettings:
    if arguments.end is not None and arguments.end <= arguments.start:
        parser.error("--end must lie behind --start")
    if arguments.split and (arguments.start or arguments.end is not None):
        parser.error("--split takes whole files; it does not go with --start or --end")
    if arguments.split and arguments.split_seconds < LEAST_SPLIT:
        parser.error(f"--split-seconds is at least {LEAST_SPLIT:g}")
    return AnnotationSettings(
        quality=arguments.quality,
        every=arguments.every,
        start=arguments.start,
        end=arguments.end,
        both_ways=not arguments.as_live,
        faces=arguments.faces,
        detector=arguments.detector,
        join_faces=arguments.join_faces,
        threshold=arguments.threshold,
        run_up_seconds=arguments.run_up,
        smoothing_seconds=arguments.smoothing,
        min_face_seconds=arguments.min_face_seconds,
        min_segment_seconds=arguments.min_segment_seconds,
        split_seconds=arguments.split_seconds if arguments.split else None,
    )


def _cluster(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> str | None:
    """Return the address of the cluster that is to do the work, or None."""
    if arguments.cluster is None:
        return None
    try:
        return check_address(arguments.cluster, insecure=arguments.insecure_cluster)
    except ClusterError as error:
        parser.error(printable(str(error)))


def _format(arguments: argparse.Namespace) -> str:
    named = format_of(arguments.table) if arguments.table is not None else None
    return arguments.format or named or "csv"


def _tasks(
    parser: argparse.ArgumentParser, arguments: argparse.Namespace, inputs: Sequence[Input]
) -> list[Task]:
    output: Path | None = arguments.output
    single = len(arguments.inputs) == 1 and not arguments.inputs[0].is_dir()
    one_file = output is not None and output.suffix != "" and not output.is_dir()
    if not single and one_file:
        parser.error("with several inputs or a folder, -o names a folder")
    if not single and arguments.table is not None:
        parser.error("--table goes with a single file; --combined puts all into one")
    kind = _format(arguments)
    named = name_targets(
        inputs,
        None if one_file else output,
        kind,
        video=not arguments.no_video,
        segments=arguments.segments,
    )
    if output is not None and one_file and named:
        named = [_beside(output, named[0])]
    if arguments.table is not None and named:
        # Without a copy the other results go with the one that was named.
        alone = output is None and named[0].video is None
        beside = _beside(arguments.table, named[0]) if alone else named[0]
        named = [replace(beside, table=arguments.table)]
    return [
        Task(
            one,
            targets,
            overwrite=arguments.overwrite or arguments.retry,
            skip_existing=arguments.skip_existing,
            resume=arguments.resume or arguments.retry,
        )
        for one, targets in zip(inputs, named, strict=True)
    ]


def _beside(output: Path, targets: Targets) -> Targets:
    """Targets for a single named result: all have its stem."""
    return Targets(
        video=None if targets.video is None else output,
        table=output
        if targets.video is None and format_of(output) == targets.table_format
        else output.with_suffix(f".{targets.table_format}"),
        table_format=targets.table_format,
        segments=None if targets.segments is None else output.with_suffix(".segments.csv"),
        summary=output.with_suffix(".json"),
    )
