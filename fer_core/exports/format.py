"""What every export format is to the rest: named, and written from a time line."""

from abc import ABC, abstractmethod
from pathlib import Path
from typing import ClassVar

from fer_core.exports.timeline import Timeline


class ExportFormat(ABC):
    """A format of other programs, registered in `fer_core.exports.EXPORTS`.

    Attributes:
        name: Its name on the command line.
        ending: The ending of its files, with the dot.
        title: What people call it, and the program that opens it.
    """

    name: ClassVar[str]
    ending: ClassVar[str]
    title: ClassVar[str]

    @abstractmethod
    def content(self, timeline: Timeline, path: Path) -> bytes:
        """Return the content of the file.

        Args:
            timeline: What it is to hold.
            path: Where it will stand, for relative names of media.

        Raises:
            ResultError: The format cannot hold it.
        """

    @abstractmethod
    def without_person(self, content: bytes, person: str, *, alone: bool) -> bytes | None:
        """Return a file without what it holds of a person; the rest, also what others coded, stays.

        Args:
            content: The content of a file that this format wrote, and other programs perhaps
                changed.
            person: Name or number of the person.
            alone: Whether the result has nobody else, so that what names nobody is the person's.

        Returns:
            The new content; None where the file holds nothing of the person.

        Raises:
            ResultError: It is no such file.
        """

    def source_of(self, content: bytes) -> str | None:
        """Return the name of the media file that the times belong to, where the format says it.

        Raises:
            ResultError: It is no such file.
        """
        return None


def milliseconds(seconds: float) -> int:
    """Return the nearest whole millisecond; half of one at most is lost, far less than a frame."""
    return round(seconds * 1000)
