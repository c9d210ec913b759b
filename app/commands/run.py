"""``fer-desktop run``: analyse a source live without a window, into tables and sessions."""

import argparse
import os
import threading
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any, Final

from app.commands.outputs import OUTPUTS, OpenOutput, RunContext
from app.commands.record_options import seconds
from app.system.awake import KeepAwake
from app.system.heap import share_heaps
from app.system.message_stream import MessageStream
from app.system.quick_turns import quick_turns
from fer_core.detection.settings import (
    DEFAULT_DETECTOR,
    DETECTORS,
    SCHEDULES,
    DetectionSettings,
)
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import check_model, default_model, find_model
from fer_core.errors import FerError
from fer_core.live.runner import Runner, RunnerState
from fer_core.pipeline import Pipeline, PipelineSettings
from fer_core.sources import open_source
from fer_core.system.printable import printable
from fer_core.system.stop_signals import STOPPED, stop_on_signals

_POLL_SECONDS: Final = 0.1


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``run`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "run",
        help="analyse a camera or another source live, without a window",
        description="Analyse a source live, at its own speed, without a window, and record what is "
        "found. Ctrl+C ends it and keeps everything. Expression is not feeling: ask the people in "
        "the pictures, and see the README on what this must not be used for.",
    )
    add = parser.add_argument
    add(
        "--source",
        metavar="SRC",
        required=True,
        help="camera index or name, file, http(s) or rtsp address, or 'demo'",
    )
    add(
        "--duration",
        metavar="T",
        type=seconds,
        help="end so many seconds after the first frame (default: at the end of a file, or never)",
    )
    add("--loop", action="store_true", help="begin a file again at its end")
    add("--model", metavar="NAME|PATH", help="a model's name or file")
    add(
        "--detector",
        choices=DETECTORS,
        default=DEFAULT_DETECTOR,
        help=f"what finds faces (default: {DEFAULT_DETECTOR})",
    )
    add(
        "--quality",
        choices=SCHEDULES,
        default="balanced",
        help="how thoroughly frames are searched for faces (default: balanced)",
    )
    for output in OUTPUTS:
        output.add_options(parser)
    parser.set_defaults(run=partial(run, parser))


def run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    """Analyse until the end; return 1 where something is not whole, 130 where it was stopped."""
    if arguments.faces is not None and arguments.record is None and not arguments.virtual_camera:
        parser.error("--faces goes with --record or --virtual-camera")
    if arguments.sound is not None and arguments.record is None:
        parser.error("--sound goes with --record")
    if arguments.lsl_markers is not None and arguments.record is None:
        parser.error("--lsl-markers goes with --record")
    for output in OUTPUTS:
        output.check(arguments)
    share_heaps()  # before there are threads that have one of their own
    source = open_source(arguments.source)
    model = find_model(arguments.model) if arguments.model else default_model().path
    check_model(model)
    classifier = EmotionClassifier.load(model)
    settings = PipelineSettings(DetectionSettings(arguments.detector, schedule=arguments.quality))
    context = RunContext(classifier, settings, _source_path(arguments.source))
    stop = threading.Event()
    with ExitStack() as begun:
        caught = begun.enter_context(stop_on_signals(stop))
        outputs: list[OpenOutput] = []
        failed = False
        try:
            for output in OUTPUTS:
                opened = output.begin(arguments, context)
                if opened is not None:
                    outputs.append(opened)
                    if opened.announcement:
                        _say(opened.announcement)
            begun.enter_context(KeepAwake("analysing a live source"))
            begun.enter_context(quick_turns())
            ready = threading.Event()
            runner = Runner(
                source,
                Pipeline(classifier, settings),
                ready.set,
                loop=arguments.loop,
                observers=[opened.observer for opened in outputs],
            )
            failed = _watch(runner, ready, stop, arguments.duration, outputs)
        finally:
            failed |= _close(outputs)
    if caught:
        return STOPPED
    return 1 if failed else 0


def _watch(
    runner: Runner[Pipeline],
    ready: threading.Event,
    stop: threading.Event,
    duration: float | None,
    outputs: list[OpenOutput],
) -> bool:
    """Run until the source, the time or the user ends it; return whether the source failed."""
    told: set[str] = set()
    due: float | None = None
    runner.start()
    try:
        while not stop.is_set():
            ready.wait(_POLL_SECONDS)
            ready.clear()
            status = runner.status
            if outputs and all(output.problem for output in outputs):
                return True  # nobody is left who could take anything
            for sentence in (status.message, *(output.problem for output in outputs)):
                if sentence and sentence not in told:
                    told.add(sentence)
                    _say(sentence)
            if status.state in (RunnerState.ENDED, RunnerState.FAILED):
                return status.state is RunnerState.FAILED
            now = time.monotonic()
            if due is None and duration is not None and runner.take() is not None:
                due = now + duration
            if due is not None and now >= due:
                return False
        return False
    finally:
        for thread in runner.stop():
            _say(f"Left behind, since its driver does not answer: {thread}.")


def _close(outputs: list[OpenOutput]) -> bool:
    """Finish every output and say what there is; return whether one is not whole."""
    failed = False
    for output in outputs:
        try:
            _say(output.close())
        except FerError as error:
            _say(str(error))
            failed = True
    return failed


def _source_path(spec: str) -> Path | None:
    path = os.path.expanduser(spec)
    return Path(path).absolute() if os.path.isfile(path) else None


def _say(sentence: str) -> None:
    print(f"fer-desktop: {printable(sentence)}", file=MessageStream(), flush=True)
