"""The pieces of a file as its parts, each face with one number in the whole file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from fer_core.annotation.parts.journal import Journal
from fer_core.annotation.parts.production import BOXES_BEFORE
from fer_core.annotation.parts.written_parts import JournalParts
from fer_core.annotation.pieces.stitch import (
    match_faces,
    number_faces,
    renumber_rows,
    renumber_sightings,
)
from fer_core.people.joining.sightings import Sightings
from fer_core.state import part as part_of
from fer_core.tables.rows import Row


class SplitParts:
    """The parts of complete pieces; see `fer_core.annotation.parts.written_parts.WrittenParts`.

    Args:
        journals: Of the pieces, in order.
    """

    def __init__(self, journals: Sequence[Journal]) -> None:
        self._journals = journals
        self._pieces = [JournalParts(journal) for journal in journals]
        self.first_frame = self._pieces[0].first_frame
        self.span = self._pieces[0].span[0], self._pieces[-1].span[1]
        self.damage = 0, 0
        self.cuts: Sequence[tuple[int, int]] = [
            (piece.first_frame, piece.span[0]) for piece in self._pieces[1:]
        ]
        self._numbers = self._number_all()

    def _number_all(self) -> list[Mapping[int, int]]:
        """Return the numbers in the whole file of each piece's faces."""
        numbers: list[Mapping[int, int]] = []
        unused = 1
        before: list[Row] = []
        for journal, piece in zip(self._journals, self._pieces, strict=True):
            boxes = part_of(BOXES_BEFORE, journal.state(0))
            matched = match_faces(before, boxes)
            faces: set[int] = set()
            before = []
            for rows in piece.rows():
                known = list(rows)
                faces.update(row.face_id for row in known if row.face_id is not None)
                # The moments before the next cut lie in the last parts.
                before = [*before[-_ROWS_KEPT:], *known]
            for sightings in piece.sightings():
                faces.update(sightings.present[:, 0].tolist())
                faces.update(sightings.faces.tolist())
            # Faces that were there before and left at the cut have no rows here.
            here = {face: number for face, number in matched.items() if face in faces}
            found = number_faces(here, faces, unused)
            unused = max(unused, *(number + 1 for number in found.values()), 1)
            numbers.append(found)
            before = renumber_rows(before, found)
        return numbers

    def rows(self) -> Iterator[Iterable[Row]]:
        """See `WrittenParts.rows`."""
        for piece, numbers in zip(self._pieces, self._numbers, strict=True):
            for rows in piece.rows():
                yield renumber_rows(rows, numbers)

    def videos(self) -> Sequence[Path]:
        """See `WrittenParts.videos`."""
        return [video for piece in self._pieces for video in piece.videos()]

    def sightings(self) -> Iterator[Sightings]:
        """See `WrittenParts.sightings`."""
        for piece, numbers in zip(self._pieces, self._numbers, strict=True):
            for sightings in piece.sightings():
                yield renumber_sightings(sightings, numbers)


_ROWS_KEPT = 20_000
"""Rows of earlier parts that are kept for the comparison: two seconds of a hundred faces."""
