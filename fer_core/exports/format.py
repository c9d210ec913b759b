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


def milliseconds(seconds: float) -> int:
    """Return the nearest whole millisecond; half of one at most is lost, far less than a frame."""
    return round(seconds * 1000)
