"""The log file, and what would otherwise reach stderr: Qt's messages and unhandled exceptions."""

import logging
import os
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from fer_core.system.user_folders import log_folder

FILE_NAME: Final = "fer-desktop.log"
_MOST_BYTES: Final = 1_000_000

log = logging.getLogger(__name__)

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_file() -> Path:
    """Return the log file of this user."""
    return log_folder() / FILE_NAME


def start_logging() -> None:
    """Write the program's log to its file, and Qt's messages with it; nothing to stderr.

    A folder that cannot be written costs the log, not the program.
    """
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            path, maxBytes=_MOST_BYTES, backupCount=1, encoding="utf-8", delay=True
        )
        if path.exists() and not path.is_file():
            raise OSError(f"{path} is no regular file")  # a pipe would wait for its reader
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s")
    )
    root.addHandler(handler)
    logging.raiseExceptions = False
    qInstallMessageHandler(_log_qt)


def catch_unhandled_exceptions(show: Callable[[BaseException], None], *, debug: bool) -> None:
    """Log exceptions that nothing caught and hand them to ``show``, on whatever thread they are.

    Qt prints an exception of a slot by `sys.excepthook` and continues; so does the window.
    """

    def caught(
        kind: type[BaseException], error: BaseException, traceback: TracebackType | None
    ) -> None:
        log.error("An exception that nothing caught", exc_info=(kind, error, traceback))
        if debug:
            sys.__excepthook__(kind, error, traceback)
        if not issubclass(kind, KeyboardInterrupt | SystemExit):
            show(error)

    def caught_in_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            caught(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = caught_in_thread


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
    if kind == QtMsgType.QtFatalMsg:
        # Qt aborts the process after this message; without the line a person would see nothing.
        os.write(2, f"fer-desktop: {' '.join(message.split())}\n".encode())
        os._exit(1)
