"""``fer-train``: train, evaluate, compare and export. Also ``python -m training``.

Nothing heavy is imported here: a command's module only where it is called, Keras only where a
command needs it.
"""

import argparse
import contextlib
import errno
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module, metadata
from typing import Final

from fer_core.errors import FerError
from fer_core.system.command_parser import CommandParser
from fer_core.system.printable import printable
from fer_core.system.standard_streams import open_missing_streams
from fer_core.system.stop_signals import STOPPED, interrupt_on_stop_signals, was_interrupted
from fer_core.system.working_folder import check_working_folder
from training.commands import FAILED, USAGE, UsageError
from training.commands.requirements import require_installed

COMMANDS: Final = {
    "recipes": "list the recipes and the system that each one stands for",
    "data": "check a data set and print its table",
    "fit": "train a recipe",
    "evaluate": "measure a run or a model on a part of a data set",
    "margin": "measure which margin around a box suits a model",
    "decide": "choose how readily a model file names rare emotions",
    "compare": "compare runs and models: one table, plots, McNemar's test",
    "study": "fit, evaluate and compare recipes; continue where it stopped",
    "export": "write a model file that the app runs",
    "restore": "make a run folder from a model file, to train it further",
    "cards": "write the page of a folder of model files, from their cards",
    "explain": "show what a model looks at",
}
"""The commands with their line in the help; each is a module of `training.commands`, which has
``add_parser(subparsers)`` and, as the parser's default ``run``, ``run(arguments) -> int``."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        The exit code: 0 where all went well, 1 after a failure, 2 for a call that cannot be
        carried out (an unknown value, an input that does not exist), 130 where Ctrl+C, SIGTERM or
        SIGHUP stopped the command. One line on stderr explains the last three. A call that does
        not even parse raises `SystemExit` with 2, as `argparse` does.
    """
    open_missing_streams()
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        options = _parser(arguments).parse_args(arguments)
        check_working_folder()
    except FerError as error:
        return _fail(str(error), FAILED)
    try:
        with interrupt_on_stop_signals():
            return options.run(options)
    except FerError as error:
        if options.debug:
            traceback.print_exc()
        return _fail(str(error), USAGE if isinstance(error, UsageError) else FAILED)
    except KeyboardInterrupt as stop:
        return _fail(str(stop) or "stopped.", STOPPED)
    except BrokenPipeError:
        # The reader has closed the pipe (``fer-train recipes | head``); without this the
        # interpreter fails once more when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        if options.debug:
            raise
        # Without a name it is most often the output, on a full disk.
        lost = error.filename is None and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO)
        return _fail(f"Writing failed: {error.strerror}." if lost else str(error), FAILED)
    except Exception as error:
        if was_interrupted(error):
            return _fail("stopped.", STOPPED)
        if options.debug:
            raise
        return _fail(f"{type(error).__name__}: {error} (--debug shows where)", FAILED)


def _fail(message: str, code: int) -> int:
    # Where nobody can read it, the exit code still tells.
    with contextlib.suppress(OSError):
        print("fer-train: " + printable(" ".join(message.split())), file=sys.stderr)
    return code


def _parser(arguments: list[str]) -> argparse.ArgumentParser:
    parser = CommandParser(
        prog="fer-train", description="Train, evaluate, compare and export emotion models."
    )
    parser.add_argument("--version", action="version", version=_version())
    subparsers = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    called = next((text for text in arguments if text in COMMANDS), None)
    for name, line in COMMANDS.items():
        if name == called:
            require_installed()
            import_module(f"training.commands.{name}").add_parser(subparsers)
            subparsers.choices[name].add_argument(
                "--debug", action="store_true", help="show the traceback of a failure"
            )
        else:
            subparsers.add_parser(name, help=line)
    return parser


def _version() -> str:
    try:
        return f"fer-train {metadata.version('fer-desktop')}"
    except metadata.PackageNotFoundError:
        return "fer-train (not installed)"
