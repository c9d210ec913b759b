"""Texts for people that can be shown in another language: English, with their values beside."""

import errno
import socket
import string
from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol, cast, runtime_checkable

_translate: Callable[[str], str] = str
_decimal_point = "."
_percent = "%"


def translate_phrases(
    translate: Callable[[str], str], decimal_point: str = ".", percent: str = "%"
) -> None:
    """Show all phrases, and so all errors, in another language from now on, in this process.

    Args:
        translate: Returns the translation of an English sentence with its ``{names}`` of values,
            the sentence itself where there is none; called on any thread.
        decimal_point: What stands before the decimals of numbers.
        percent: What stands behind a number in percent, with the space before it.
    """
    global _translate, _decimal_point, _percent
    _translate, _decimal_point, _percent = translate, decimal_point, percent


class _Filling(string.Formatter):
    """Fills values into a sentence as `str.format` does, decimals as the language writes them."""

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401  # as its base
        text = str(super().format_field(value, format_spec))
        if not isinstance(value, float):
            return text
        number = text.replace(".", _decimal_point)
        return number.removesuffix("%") + _percent if number.endswith("%") else number


_FILLING: Final = _Filling()


def filled(sentence: str, values: Mapping[str, object]) -> str:
    """Return a sentence with its values, in the language of `translate_phrases`."""
    text = _translate(sentence)
    return _FILLING.vformat(text, (), values) if values else text


def filled_in_english(sentence: str, values: Mapping[str, object]) -> str:
    """Return a sentence with its values in English, for files."""
    plain = {
        name: value.english if isinstance(value, Describable) else value
        for name, value in values.items()
    }
    return sentence.format(**plain) if plain else sentence


@runtime_checkable
class Describable(Protocol):
    """A text that can be described as JSON values: a phrase or an error."""

    @property
    def english(self) -> str:
        """The text with its values in English, for files."""
        ...

    def as_dict(self) -> dict[str, Any]:
        """Return the text and its values as JSON values, for another process."""
        ...


class Phrase:
    """A sentence or a part of one, in the present language each time that it is shown.

    Texts that are kept, sent to another process, or put as a value into another sentence are
    phrases, so that they can be shown in another language later.

    Args:
        sentence: The text in English. With values it is a template, in the form of `str.format`.
        values: By name what is put into it.

    Attributes:
        sentence: The same.
        values: The same.

    Example:
        >>> str(Phrase("{count} frame(s) had no time.", count=3))
        '3 frame(s) had no time.'
    """

    __slots__ = ("sentence", "values")

    def __init__(self, sentence: str, /, **values: object) -> None:
        self.sentence = sentence
        self.values = {name: kept_value(value) for name, value in values.items()}

    def __str__(self) -> str:
        """Return the text with its values, in the language of `translate_phrases`."""
        return filled(self.sentence, self.values)

    def __repr__(self) -> str:
        """Return the English text and its values."""
        return f"Phrase({self.sentence!r}, {self.values!r})"

    def __eq__(self, other: object) -> bool:
        """Whether the other one is the same text with the same values."""
        if not isinstance(other, Phrase):
            return NotImplemented
        return (self.sentence, self.values) == (other.sentence, other.values)

    def __hash__(self) -> int:
        """Return the hash of the English text."""
        return hash(self.sentence)

    @property
    def english(self) -> str:
        """The text with its values in English, for files."""
        return filled_in_english(self.sentence, self.values)

    def as_dict(self) -> dict[str, Any]:
        """Return the text and its values as JSON values, for another process."""
        return described(self.sentence, self.values)


def sentence_text(sentence: str, /, **values: object) -> str:
    """Return a sentence that is no error's, such as a hint, in the present language.

    Args:
        sentence: The sentence in English, as that of `Phrase`.
        values: The same.
    """
    return str(Phrase(sentence, **values))


def kept_value(value: object) -> object:
    """Return a value as it can be sent to another process and shown in another language."""
    match value:
        case Exception(args=(Phrase() as phrase,)):
            return phrase
        case Exception() if not isinstance(value, Describable):
            # Not all foreign errors can be sent to another process.
            return system_reason(value)
        case _:
            return value


def described(sentence: str, values: Mapping[str, object]) -> dict[str, Any]:
    """Return a sentence and its values as JSON values."""
    return {
        "sentence": sentence,
        "values": {name: _as_json(value) for name, value in values.items()},
    }


def _as_json(value: object) -> object:
    if isinstance(value, Describable):
        return value.as_dict()
    return value if isinstance(value, int | float | str) else str(value)


def phrase_from(content: Mapping[str, Any]) -> Phrase:
    """Return the text that `Phrase.as_dict` or `fer_core.errors.FerError.as_dict` described.

    Raises:
        ValueError: It describes none.
    """
    sentence, values = content.get("sentence"), content.get("values")
    if not isinstance(sentence, str) or not isinstance(values, dict):
        raise ValueError("no sentence with its values")
    made = {
        name: phrase_from(cast("dict[str, Any]", value)) if isinstance(value, dict) else value
        for name, value in cast("dict[str, Any]", values).items()
    }
    phrase = Phrase(sentence, **made)
    try:
        str(phrase)
    except (LookupError, ValueError, TypeError, AttributeError) as problem:
        raise ValueError("the values do not fit the sentence") from problem
    return phrase


SYSTEM_REASONS: Final = (
    "Address already in use",
    "Broken pipe",
    "Cannot assign requested address",
    "Connection refused",
    "Connection reset by peer",
    "Connection timed out",
    "Device or resource busy",
    "Directory not empty",
    "Disk quota exceeded",
    "File exists",
    "File name too long",
    "File too large",
    "Input/output error",
    "Invalid argument",
    "Is a directory",
    "Name or service not known",
    "Network is unreachable",
    "No route to host",
    "No space left on device",
    "No such device",
    "No such device or address",
    "No such file or directory",
    "Not a directory",
    "Operation not permitted",
    "Permission denied",
    "Read-only file system",
    "Stale file handle",
    "Temporary failure in name resolution",
    "Too many levels of symbolic links",
    "Too many open files",
)
"""Failures that users meet, in the words of Linux; each has a translation."""


LIBRARY_REASONS: Final = (
    "Encoder not found",
    "End of file",
    "Invalid data found when processing input",
    "Protobuf parsing failed.",
)
"""Failures that users meet, in the words of FFmpeg and ONNX Runtime; each has a translation."""

_BY_NUMBER: Final = {
    errno.EACCES: "Permission denied",
    errno.EADDRINUSE: "Address already in use",
    errno.EBUSY: "Device or resource busy",
    errno.ECONNREFUSED: "Connection refused",
    errno.ECONNRESET: "Connection reset by peer",
    errno.EEXIST: "File exists",
    errno.EHOSTUNREACH: "No route to host",
    errno.EIO: "Input/output error",
    errno.EISDIR: "Is a directory",
    errno.EMFILE: "Too many open files",
    errno.ENETUNREACH: "Network is unreachable",
    errno.ENODEV: "No such device",
    errno.ENOENT: "No such file or directory",
    errno.ENOSPC: "No space left on device",
    errno.ENOTDIR: "Not a directory",
    errno.ENOTEMPTY: "Directory not empty",
    errno.EPIPE: "Broken pipe",
    errno.EROFS: "Read-only file system",
    errno.ETIMEDOUT: "Connection timed out",
}
"""What Linux says of the numbers that Windows and macOS say in words of their own."""


def quoted(reason: str) -> Phrase | str:
    """Return what a library says: translated where it is known, else quoted in other languages.

    Args:
        reason: Its words, as a part of a sentence.
    """
    if reason in SYSTEM_REASONS or reason in LIBRARY_REASONS:
        return Phrase(reason)
    return Phrase("{words_of_a_library}", words_of_a_library=reason) if reason.strip() else reason


def system_reason(error: Exception) -> Phrase | str:
    """Return why the system or a library refused something, as a part of a sentence.

    Args:
        error: What it raised. Words that are not known are those of its number, if that is; else
            they stay as they are, as `quoted` returns them.
    """
    words = getattr(error, "strerror", None) or str(error)  # FFmpeg's errors have one too
    if isinstance(words, Phrase):
        return words
    if isinstance(error, TimeoutError) and words in ("", "timed out"):
        return Phrase("Connection timed out")
    number = error.errno if isinstance(error, OSError) else None
    if words in SYSTEM_REASONS or number is None or isinstance(error, socket.gaierror):
        return quoted(words)  # failed look-ups of names have numbers of their own
    return Phrase(_BY_NUMBER[number]) if number in _BY_NUMBER else quoted(words)
