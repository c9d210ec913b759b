"""Write the results of a file from its parts."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fer_core.annotation.parts.journal import Journal
from fer_core.annotation.parts.written_parts import WrittenParts
from fer_core.annotation.results.targets import Result, Targets
from fer_core.annotation.settings import AnnotationSettings
from fer_core.people.joining.join import Joins, join_faces
from fer_core.people.joining.sightings import merge_sightings
from fer_core.people.reading import assign_persons, edit_rows
from fer_core.phrases import Phrase
from fer_core.tables.report import write_report
from fer_core.tables.rows import Row
from fer_core.tables.short_persons import Owner, drop_persons, find_short_persons
from fer_core.tables.summary import Counts
from fer_core.video.join import Container, Span, join_parts
from fer_core.video.reader import VideoInfo


@dataclass(frozen=True, slots=True)
class ResultWriter:
    """What the results of a file are written from, beside its parts.

    Attributes:
        source: The file.
        info: What its header says.
        targets: Where the results go in the end.
        labels: The model's emotions.
        settings: How it was annotated.
        kind: What the annotated copy will be, or None where none is wanted.
        origin: See `fer_core.annotation.provenance.origin_of`.
    """

    source: Path
    info: VideoInfo
    targets: Targets
    labels: Sequence[str]
    settings: AnnotationSettings
    kind: Container | None
    origin: Mapping[str, Any]

    def finish(self, parts: WrittenParts, journal: Journal, started: float) -> Result:
        """Write all results in the journal's folder, then move them to their places.

        Args:
            parts: All parts of the file.
            journal: Of the file. It notes the results before they are moved, so that the next
                run knows them as its own if this one ends in between.
            started: When the run began, monotonic seconds.

        Raises:
            FerError: The copy cannot be put together, in a sentence.
            OSError: A file cannot be written or moved.
        """
        unfinished = self.targets.inside(journal.folder)
        counts, notes = self._write(parts, unfinished)
        pairs = zip(self.targets.all, unfinished.all, strict=True)
        journal.note_results({target.name: path for target, path in pairs})
        self.targets.move_from(unfinished)
        return Result(
            self.source,
            self.targets,
            counts.frames,
            counts.frames_with_faces,
            counts.faces,
            time.monotonic() - started,
            notes,
        )

    def _write(self, parts: WrittenParts, unfinished: Targets) -> tuple[Counts, tuple[Phrase, ...]]:
        info, settings = self.info, self.settings
        notes = _damage(*parts.damage)
        start, end = parts.span
        if unfinished.video is not None and self.kind is not None:
            span = Span(
                start * info.time_base,
                end * info.time_base,
                from_start=parts.first_frame == 0,
                to_end=settings.end is None,
            )
            anonymous = settings.faces != "show"
            notes += join_parts(
                parts.videos(), self.source, unfinished.video, self.kind, span, anonymous
            )
        head = {
            **self.origin,
            "files": self.targets.names(self.source),
            "picture_size": info.size,
            "container_start_s": float(info.first * info.time_base),
            "first_frame": parts.first_frame,
        }
        if settings.split_seconds is not None:
            head["cuts"] = [
                {"frame": frame, "time_s": round(float((ticks - info.first) * info.time_base), 6)}
                for frame, ticks in parts.cuts
            ]
        joins = self._join(parts)
        if joins is not None:
            head["people"] = joins.as_dict()
        owners: Mapping[int, str] = {} if joins is None else joins.persons
        last = float((end - info.first) * info.time_base)
        short = self._find_short_persons(parts, owners, last)
        if short:
            notes.append(
                Phrase(
                    "{count} person(s) seen for less than {seconds:g} s are left out of the "
                    "tables: {names}.",
                    count=len(short),
                    seconds=settings.min_face_seconds,
                    names=", ".join(map(str, short)),
                )
            )
        head["notes"] = [note.english for note in notes]
        counts = write_report(
            (list(drop_persons(rows, short)) for rows in _rows_of(parts, owners)),
            last,
            self.labels,
            head,
            unfinished,
            settings.min_segment_seconds,
        )
        return counts, tuple(notes)

    def _join(self, parts: WrittenParts) -> Joins | None:
        """Find out which faces are one person; None where that is off."""
        if self.settings.join_faces == "off":
            return None
        return join_faces(merge_sightings(parts.sightings()))

    def _find_short_persons(
        self, parts: WrittenParts, owners: Mapping[int, str], end: float
    ) -> list[Owner]:
        shortest = self.settings.min_face_seconds
        # Most runs have no limit; the rows are not read twice for them.
        return find_short_persons(_rows_of(parts, owners), end, shortest) if shortest else []


def _rows_of(parts: WrittenParts, owners: Mapping[int, str]) -> Iterator[Iterator[Row]]:
    """Yield the rows of each part; no face is without a person."""
    for rows in parts.rows():
        yield edit_rows(assign_persons(iter(rows), owners))


def _damage(corrupt: int, repaired: int) -> list[Phrase]:
    notes: list[Phrase] = []
    if corrupt:
        notes.append(
            Phrase(
                "The file is damaged: {count} packet(s) could not be decoded and were skipped.",
                count=corrupt,
            )
        )
    if repaired:
        notes.append(
            Phrase(
                "{count} frame(s) had no time, or an earlier one than the frame before; they got "
                "the next possible time.",
                count=repaired,
            )
        )
    return notes
