"""The command line ``fer-desktop``: a window by default, or one of the sub-commands.

Nothing large is imported here: Qt only where a window opens, a sub-command's module only where
it is called.
"""

import argparse
import errno
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

from app.commands.record_options import add_record_options, add_table_options, seconds
from app.commands.stream_options import add_stream_options
from app.system.message_stream import MessageStream, discard_lost_output, output_failed
from fer_core.errors import FerError
from fer_core.system.command_parser import CommandParser
from fer_core.system.printable import printable
from fer_core.system.standard_streams import open_missing_streams
from fer_core.system.stop_signals import STOPPED, was_interrupted
from fer_core.system.working_folder import check_working_folder

COMMANDS: Final = {
    "agreement": "compare a result with what human coders say",
    "annotate": "annotate video files and pictures, with a table",
    "benchmark": "measure speed on this machine",
    "doctor": "check what the program needs on this machine",
    "erase": "remove a person from results",
    "export": "write a result for ELAN, Praat, BORIS, or as subtitles",
    "faces": "write the faces that a human coded as training pictures",
    "merge": "write the tables of many results as one",
    "models": "list, show, add and remove models",
    "people": "list the people of a result, join, name and split them",
    "report": "write a report for people about one or several results",
    "run": "analyse a camera or another source live, without a window",
    "table": "write results as one table, with further columns",
    "trials": "average what is shown around events",
}
"""Sub-commands with their line in the help; each is a module of `app.commands`, which has
``add_parser(subparsers)`` and, as the parser's default ``run``, ``run(arguments) -> int``."""

_DETECTORS: Final = ("hybrid", "haar")
"""`fer_core.detection.settings.DETECTORS`, whose package loads libraries that only a window needs;
a test holds them equal."""

_LOST_OUTPUT: Final = (errno.ENOSPC, errno.EDQUOT, errno.EPIPE, errno.EIO)
"""What printing fails with; the commands themselves make sentences of what befalls their files."""


TRY_MODEL: Final = "--try-model"
"""With this as first argument a frozen build tries a model file and ends, since it has no Python
that could be started for that; see `fer_core.emotion.model_trial`, which cannot be imported here
without slowing each start."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Returns:
        The exit code: 0 where all went well, 1 after a failure, which one line on stderr
        explains, 130 where the user or the system stopped the command. A wrong call raises
        `SystemExit` with 2, as `argparse` does.
    """
    open_missing_streams()
    arguments = sys.argv[1:] if argv is None else list(argv)
    if arguments[:1] == [TRY_MODEL]:
        from fer_core.emotion.model_trial import main as try_model

        return try_model(arguments[1:])
    options = argparse.Namespace(debug=False)
    try:
        _parser(arguments).parse_args(arguments, options)
        check_working_folder()
        code = options.run(options)
        _flush_output()
        return code
    except FerError as error:
        if options.debug:
            raise
        return _fail(str(error))
    except KeyboardInterrupt:
        return STOPPED
    except OSError as error:
        if options.debug:
            raise
        lost = error.filename is None and error.errno in _LOST_OUTPUT
        return _fail(str(output_failed(error) if lost else error))
    except Exception as error:
        if was_interrupted(error):
            return STOPPED
        if options.debug:
            raise
        return _fail(f"{type(error).__name__}: {error} (--debug shows where)")


def _fail(message: str) -> int:
    print("fer-desktop: " + printable(" ".join(message.split())), file=MessageStream())
    discard_lost_output()
    return 1


def _flush_output() -> None:
    """Write what is left of the output; one that is lost must not count as success.

    Raises:
        FerError: It cannot be written.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        raise output_failed(error) from error


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser = CommandParser(
        prog="fer-desktop",
        description="See emotions in faces, live, on your own machine. Without a command a "
        "window opens.",
    )
    parser.add_argument("--version", action=_ShowVersion, help="show the version and exit")
    parser.add_argument("--debug", action="store_true", help="show where an error comes from")
    parser.add_argument(
        "--source",
        metavar="SRC",
        help="camera index or name, file, http(s) or rtsp address, or 'demo'",
    )
    parser.add_argument("--model", metavar="NAME|PATH", help="a model's name or file")
    parser.add_argument(
        "--detector",
        choices=_DETECTORS,
        help="what finds faces in the window: a small network with Haar cascades beside it, or "
        "these alone (default: as in the settings)",
    )
    parser.add_argument(
        "--duration",
        "--run-for",
        dest="duration",
        metavar="SECONDS",
        type=seconds,
        help="close the window this many seconds after the first picture",
    )
    parser.add_argument(
        "--stats", metavar="FILE.json", help="write the measurements of this run when it ends"
    )
    add_table_options(parser)
    add_record_options(parser)
    add_stream_options(parser)
    parser.set_defaults(run=_open_window)
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name, line in COMMANDS.items():
        if name in arguments:
            import_module(f"app.commands.{name}").add_parser(subparsers)
            subparsers.choices[name].add_argument(
                "--debug",
                action="store_true",
                default=argparse.SUPPRESS,
                help="show where an error comes from",
            )
        else:
            subparsers.add_parser(name, help=line)
    return parser


class _ShowVersion(argparse.Action):
    """Like ``action="version"``, but look the version up only when it is needed.

    Reading the metadata of the installation takes a noticeable part of the start-up.
    """

    def __init__(self, option_strings: Sequence[str], dest: str, help: str) -> None:
        super().__init__(option_strings, argparse.SUPPRESS, nargs=0, help=help)

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        from importlib.metadata import version

        print(f"{parser.prog} {version('fer-desktop')}")
        parser.exit()


def _open_window(options: argparse.Namespace) -> int:
    from app.commands.stream_output import stream_settings
    from app.window.options import WindowOptions
    from app.window.start import run

    return run(
        WindowOptions(
            source=options.source,
            model=options.model,
            detector=options.detector,
            run_for=options.duration,
            stats=options.stats,
            table=options.table,
            overwrite=options.overwrite,
            record=options.record,
            faces=options.faces or "hide",
            # ``hide`` says what is recorded; the window always has a picture.
            pixelate={"pixelate": True, "show": False}.get(options.faces),
            sound=options.sound,
            streams=stream_settings(options),
            lsl_markers=options.lsl_markers,
            debug=options.debug,
        )
    )
