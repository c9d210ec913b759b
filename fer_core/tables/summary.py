"""Summarise a table: figures for each face, for each person and for all faces."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from fer_core.labels import UNCERTAIN
from fer_core.tables.rows import OK, Row
from fer_core.tables.segments import Segment
from fer_core.types import FaceFlag

_DECIMALS: Final = 6
_QUALITIES: Final = (OK, *(flag.name.lower() for flag in FaceFlag))


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of frames and faces.

    Attributes:
        frames: How many frames there are.
        frames_with_faces: How many of them have at least one face.
        faces: How many different faces there are.
    """

    frames: int
    frames_with_faces: int
    faces: int


@dataclass(slots=True)
class _Tally:
    """Sums over the rows of one face, or of all."""

    first: float | None = None
    last: float | None = None
    rows: int = 0
    seconds: float = 0.0
    shown: Counter[str] = field(default_factory=Counter[str])
    probabilities: Counter[str] = field(default_factory=Counter[str])
    quality: Counter[str] = field(default_factory=Counter[str])

    def add(self, row: Row, seconds: float, labels: Sequence[str]) -> None:
        if self.first is None:
            self.first = row.time_s
        self.last = row.time_s
        self.rows += 1
        self.seconds += seconds
        self.shown[row.label or UNCERTAIN] += seconds  # pyright: ignore[reportArgumentType]  # counts of time
        for label in labels:
            self.probabilities[label] += getattr(row, label)
        self.quality.update(row.face_quality.split("|") if row.face_quality else ())

    def as_dict(self, labels: Sequence[str], transitions: Counter[tuple[str, str]]) -> Any:  # noqa: ANN401  # JSON
        total = self.seconds or 1.0
        rows = self.rows or 1
        return {
            "first_s": self.first,
            "last_s": self.last,
            "seconds_shown": round(self.seconds, _DECIMALS),
            "share": {
                name: round(self.shown[name] / total, _DECIMALS) for name in (*labels, UNCERTAIN)
            },
            "transitions": _nested(transitions),
            "mean_probability": {
                name: round(self.probabilities[name] / rows, _DECIMALS) for name in labels
            },
            "face_quality": {
                name: round(self.quality[name] / rows, _DECIMALS) for name in _QUALITIES
            },
        }


class Summary:
    """Summarises the rows of one frame after the other.

    Args:
        labels: The model's emotions.
    """

    def __init__(self, labels: Sequence[str]) -> None:
        self._labels = tuple(labels)
        self._all = _Tally()
        self._faces: dict[int, _Tally] = {}
        self._persons: dict[str, _Tally] = {}
        self._faces_of: dict[str, set[int]] = {}
        self._frames = 0
        self._with_face = 0

    def add(self, rows: Iterable[Row], seconds: float) -> None:
        """Add the rows of the next frame, which is shown for so many seconds."""
        self._frames += 1
        seen = False
        for row in rows:
            if row.face_id is None:
                continue
            seen = True
            self._all.add(row, seconds, self._labels)
            self._faces.setdefault(row.face_id, _Tally()).add(row, seconds, self._labels)
            if row.person is not None:
                self._persons.setdefault(row.person, _Tally()).add(row, seconds, self._labels)
                self._faces_of.setdefault(row.person, set()).add(row.face_id)
        self._with_face += seen

    @property
    def counts(self) -> Counts:
        """Numbers of the frames and faces that were added."""
        return Counts(self._frames, self._with_face, len(self._faces))

    def as_dict(self, segments: Iterable[Segment]) -> dict[str, Any]:
        """Return the summary as JSON values.

        Args:
            segments: All segments of the file, by onset.
        """
        total: Counter[tuple[str, str]] = Counter()
        of_faces: dict[int, Counter[tuple[str, str]]] = {}
        of_persons: dict[str | None, Counter[tuple[str, str]]] = {}
        for (face, person), counted in _transitions(segments).items():
            total.update(counted)
            of_faces.setdefault(face, Counter()).update(counted)
            of_persons.setdefault(person, Counter()).update(counted)
        nothing: Counter[tuple[str, str]] = Counter()
        return {
            "frames": self._frames,
            "frames_with_faces": self._with_face,
            "all_faces": self._all.as_dict(self._labels, total),
            "faces": {
                str(face): tally.as_dict(self._labels, of_faces.get(face, nothing))
                for face, tally in sorted(self._faces.items())
            },
            "persons": {
                person: {
                    "faces": sorted(self._faces_of[person]),
                    **tally.as_dict(self._labels, of_persons.get(person, nothing)),
                }
                for person, tally in self._persons.items()
            },
        }


def _transitions(
    segments: Iterable[Segment],
) -> dict[tuple[int, str | None], Counter[tuple[str, str]]]:
    """Count how often each face, as one person's, changed its emotion without leaving."""
    changes: dict[tuple[int, str | None], Counter[tuple[str, str]]] = {}
    before: dict[int, Segment] = {}
    for segment in segments:
        last = before.get(segment.face_id)
        same = last is not None and last.person == segment.person
        if last is not None and same and last.offset_s == segment.onset_s:
            counted = changes.setdefault((segment.face_id, segment.person), Counter())
            # The two are of one emotion where a stretch was cut between them.
            if last.emotion != segment.emotion:
                counted[last.emotion, segment.emotion] += 1
        before[segment.face_id] = segment
    return changes


def _nested(transitions: Counter[tuple[str, str]]) -> dict[str, dict[str, int]]:
    nested: dict[str, dict[str, int]] = {}
    for (start, end), count in sorted(transitions.items()):
        nested.setdefault(start, {})[end] = count
    return nested
