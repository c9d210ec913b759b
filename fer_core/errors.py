"""Errors that a user can do something about; each message is a sentence that says what."""

import errno
from pathlib import Path


class FerError(Exception):
    """An error that a user can do something about; its message is shown without a traceback.

    Example:
        >>> from fer_core.sources import open_source
        >>> try:
        ...     open_source("no such file.mp4")
        ... except FerError as error:
        ...     print(type(error).__name__)
        SourceError
    """


class SourceError(FerError):
    """A camera, file or address cannot be opened or read."""


class ModelError(FerError):
    """A model file does not fit the contract of `fer_core.emotion.model_card`, or cannot be run."""


class AssetError(FerError):
    """A file that belongs to the installation is missing or damaged."""


class AnnotationError(FerError):
    """A file cannot be annotated, or its result cannot be written."""


class SeekError(AnnotationError):
    """The frames of a file cannot be told apart from a place within it."""


class ClusterError(FerError):
    """A cluster cannot be reached or used."""


class ResultError(FerError):
    """A result of an earlier run cannot be found or read."""


class SoundError(FerError):
    """Sound cannot be played or recorded on this computer."""


class StreamError(FerError):
    """Live values cannot be sent to another program."""


class AnnotationStopped(FerError):  # a stop that was asked for is no error
    """The job was asked to stop; the finished parts are kept and can be resumed."""


def writing_failed(
    path: Path, error: OSError, *, resumable: bool = False, option: str = "-o"
) -> AnnotationError:
    """Return the error to raise for an ``OSError`` while ``path`` was written.

    Args:
        path: The result.
        error: Why it could not be written.
        resumable: Whether parts of it are kept that ``--resume`` goes on with.
        option: Of the command line, which says where ``path`` is written.
    """
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        further = "go on with --resume" if resumable else "start again"
        return AnnotationError(
            f"There is no room left on the disk for {path.name}. Make room, then {further}."
        )
    if error.errno == errno.EFBIG:
        return AnnotationError(
            f"{path.name} would be larger than a file may be there. Choose another folder with "
            f"{option}."
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return AnnotationError(
            f"{path.parent} may not be written to by you. Choose another folder with {option}."
        )
    return AnnotationError(f"{path.name} could not be written: {error.strerror or error}.")
