"""What was computed for a file, part after part, read back to write its results."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from fer_core.annotation.parts.journal import Journal
from fer_core.annotation.parts.production import SIGHTINGS
from fer_core.people.joining.sightings import Sightings
from fer_core.state import part as part_of
from fer_core.tables.rows import Row, read_rows


class WrittenParts(Protocol):
    """All parts of a file, in the order of their frames."""

    @property
    def first_frame(self) -> int:
        """Number in the file of the first frame."""
        ...

    @property
    def span(self) -> tuple[int, int]:
        """When the first frame begins and the last one ends, ticks of the container's clock."""
        ...

    @property
    def damage(self) -> tuple[int, int]:
        """How many packets could not be decoded, and how many frames had no time that rises."""
        ...

    @property
    def cuts(self) -> Sequence[tuple[int, int]]:
        """Numbers and ticks of the frames with which pieces begin, but for the first one."""
        ...

    def rows(self) -> Iterator[Iterable[Row]]:
        """Yield the rows of each part, faces without persons."""
        ...

    def videos(self) -> Sequence[Path]:
        """Return the parts of the annotated copy."""
        ...

    def sightings(self) -> Iterator[Sightings]:
        """Yield what was gathered about the faces of each part."""
        ...


class JournalParts:
    """The parts of one complete journal; see `WrittenParts`."""

    def __init__(self, journal: Journal) -> None:
        assert journal.completion is not None
        self._journal = journal
        self.first_frame = journal.parts[0].first_frame
        self.span = journal.parts[0].first_ticks, journal.parts[-1].end_ticks
        self.damage = journal.completion.corrupt, journal.completion.repaired
        self.cuts: Sequence[tuple[int, int]] = ()

    def rows(self) -> Iterator[Iterable[Row]]:
        """See `WrittenParts.rows`."""
        for part in self._journal.parts:
            yield read_rows(self._journal.rows(part.number))

    def videos(self) -> Sequence[Path]:
        """See `WrittenParts.videos`."""
        return [self._journal.video(part.number) for part in self._journal.parts]

    def sightings(self) -> Iterator[Sightings]:
        """See `WrittenParts.sightings`."""
        for part in self._journal.parts:
            yield Sightings.from_arrays(part_of(SIGHTINGS, self._journal.state(part.number)))
