"""Errors that a user can do something about; each message is a sentence that says what."""

import errno
from pathlib import Path
from typing import Any

from fer_core.phrases import described, filled, filled_in_english, kept_value, system_reason


class FerError(Exception):
    """An error that a user can do something about; its message is shown without a traceback.

    Args:
        sentence: What is wrong and what to do about it. With values it is a template, in the
            form of `str.format`.
        values: By name what is put into the sentence.

    Attributes:
        sentence: The same, in English.
        values: The same.

    Example:
        >>> from fer_core.sources import open_source
        >>> try:
        ...     open_source("no such file.mp4")
        ... except FerError as error:
        ...     print(type(error).__name__)
        SourceError
    """

    def __init__(self, sentence: str = "", /, **values: object) -> None:
        super().__init__(sentence)  # `args`, from which a copy in another process is made
        self.sentence = sentence
        self.values = {name: kept_value(value) for name, value in values.items()}

    def __str__(self) -> str:
        """Return the sentence with its values, in the language of `translate_phrases`."""
        return filled(self.sentence, self.values)

    @property
    def english(self) -> str:
        """The sentence with its values in English, for files."""
        return filled_in_english(self.sentence, self.values)

    def as_dict(self) -> dict[str, Any]:
        """Return the sentence and its values as JSON values, for another process."""
        return described(self.sentence, self.values)


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
        if resumable:
            return AnnotationError(
                "There is no room left on the disk for {name}. Make room, then go on with "
                "--resume.",
                name=path.name,
            )
        return AnnotationError(
            "There is no room left on the disk for {name}. Make room, then start again.",
            name=path.name,
        )
    if error.errno == errno.EFBIG:
        return AnnotationError(
            "{name} would be larger than a file may be there. Choose another folder with {option}.",
            name=path.name,
            option=option,
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return AnnotationError(
            "{parent} may not be written to by you. Choose another folder with {option}.",
            parent=path.parent,
            option=option,
        )
    return AnnotationError(
        "{name} could not be written: {reason}.", name=path.name, reason=system_reason(error)
    )
