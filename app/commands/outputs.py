"""What a live run can be written to or sent to: the flags of each output, and how it is begun.

`fer-desktop run` begins what its flags ask for. A new output (a stream to another program, another
file) is one `Output` here, registered in `OUTPUTS`; it follows the run as an observer
(`fer_core.live.observer.RunnerObserver`), beside the others, with one camera and in one process.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from app.commands.record_options import add_record_options, add_table_options
from app.commands.stream_options import add_stream_options
from app.commands.stream_output import StreamOutput, stream_settings
from app.live.counts_text import describe_counts, describe_session
from app.system.text import counted
from fer_core.drawing.faces_shown import FacesShown
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.labels import DEFAULT_THRESHOLD
from fer_core.live.observer import RunnerObserver
from fer_core.pipeline import PipelineSettings
from fer_core.sessions.folder import check_session
from fer_core.sessions.recorder import SessionOptions, SessionRecorder
from fer_core.sound.microphone import Microphone
from fer_core.streams.lsl_markers import LslMarkers, check_lsl_markers
from fer_core.tables.live_table import LiveTable, check_table
from fer_core.virtual_camera import VirtualCamera, check_virtual_camera

DEFAULT_FACES: Final[FacesShown] = "hide"
"""What recorded pictures show of faces unless ``--faces`` says otherwise."""


@dataclass(frozen=True, slots=True)
class RunContext:
    """What an output may want to know of a run.

    Attributes:
        classifier: The model.
        settings: Settings of the analysis.
        source_path: The source's file, where it is one.
    """

    classifier: EmotionClassifier
    settings: PipelineSettings
    source_path: Path | None


class OpenOutput(Protocol):
    """An output that has begun."""

    @property
    def observer(self) -> RunnerObserver:
        """Who is told of every frame."""
        ...

    @property
    def announcement(self) -> str:
        """What a user should know at the beginning, in a sentence, or ""."""
        ...

    @property
    def problem(self) -> str:
        """What no longer works, in a sentence; the others go on. Else empty."""
        ...

    def close(self) -> str:
        """Finish; return what there is, in a sentence.

        Raises:
            FerError: Not all of it is there.
        """
        ...


@dataclass(frozen=True, slots=True)
class Output:
    """A kind of output.

    Attributes:
        add_options: Adds its flags to a parser.
        check: Whether what the flags ask for is possible, before anything is opened; raises
            `FerError` where it is not.
        begin: Begins what the flags ask for, or returns None; raises `FerError`.
    """

    add_options: Callable[[argparse.ArgumentParser], None]
    check: Callable[[argparse.Namespace], None]
    begin: Callable[[argparse.Namespace, RunContext], OpenOutput | None]


def _check_table(arguments: argparse.Namespace) -> None:
    if arguments.table is not None:
        check_table(Path(arguments.table), overwrite=arguments.overwrite)


class _Table:
    announcement = ""

    def __init__(self, path: Path, overwrite: bool) -> None:
        self.observer = LiveTable(path, DEFAULT_THRESHOLD, overwrite=overwrite)

    @property
    def problem(self) -> str:
        return f"{self.observer.path.name} ended early." if self.observer.failed else ""

    def close(self) -> str:
        self.observer.close()
        return f"{self.observer.path} has {describe_counts(self.observer.counts)}."


def _begin_table(arguments: argparse.Namespace, _context: RunContext) -> OpenOutput | None:
    if arguments.table is None:
        return None
    return _Table(Path(arguments.table), arguments.overwrite)


def _check_session(arguments: argparse.Namespace) -> None:
    if arguments.record is not None:
        check_session(Path(arguments.record))
        _microphone(arguments)
    if arguments.lsl_markers is not None:
        check_lsl_markers(arguments.lsl_markers)


def _microphone(arguments: argparse.Namespace) -> Microphone | None:
    return None if arguments.sound is None else Microphone(arguments.sound)


class _Session:
    def __init__(self, options: SessionOptions, markers: str | None, own: str | None) -> None:
        self.observer = SessionRecorder(options)
        self._markers = (
            None if markers is None else LslMarkers(markers, self.observer.add_marker, own)
        )
        name = "" if options.sound is None else options.sound.name
        self.announcement = f"Sound is recorded from {name}." if name else ""

    @property
    def problem(self) -> str:
        return self.observer.problem

    def close(self) -> str:
        if self._markers is not None:
            self._markers.close()
        self.observer.close()
        return f"{self.observer.folder} has {describe_session(self.observer.counts)}."


def _begin_session(arguments: argparse.Namespace, context: RunContext) -> OpenOutput | None:
    if arguments.record is None:
        return None
    return _Session(
        SessionOptions(
            Path(arguments.record),
            arguments.faces or DEFAULT_FACES,
            DEFAULT_THRESHOLD,
            context.classifier,
            context.settings,
            context.source_path,
            _microphone(arguments),
        ),
        arguments.lsl_markers,
        arguments.lsl,
    )


def _check_streams(arguments: argparse.Namespace) -> None:
    stream_settings(arguments)


def _begin_streams(arguments: argparse.Namespace, _context: RunContext) -> OpenOutput | None:
    settings = stream_settings(arguments)
    return StreamOutput(settings) if settings else None


def _add_camera_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--virtual-camera",
        action="store_true",
        help="give the picture with labels and a notice to other programs as a camera; it shows of "
        "faces what --faces says, or everything (extra virtual-camera, which is under the GPL)",
    )


def _check_camera(arguments: argparse.Namespace) -> None:
    if arguments.virtual_camera:
        check_virtual_camera()


class _Camera:
    def __init__(self, faces: FacesShown) -> None:
        self.observer = VirtualCamera(faces, DEFAULT_THRESHOLD)
        self.announcement = "The picture goes to a virtual camera; every program may use that."

    @property
    def problem(self) -> str:
        return self.observer.problem

    def close(self) -> str:
        self.observer.close()
        sent = self.observer.sent
        return f"{self.observer.device or 'The virtual camera'} got {counted(sent, 'picture')}."


def _begin_camera(arguments: argparse.Namespace, _context: RunContext) -> OpenOutput | None:
    return _Camera(arguments.faces or "show") if arguments.virtual_camera else None


OUTPUTS: Final[tuple[Output, ...]] = (
    Output(add_table_options, _check_table, _begin_table),
    Output(add_record_options, _check_session, _begin_session),
    Output(add_stream_options, _check_streams, _begin_streams),
    Output(_add_camera_options, _check_camera, _begin_camera),
)
"""The outputs of a live run; a new one is added here."""
