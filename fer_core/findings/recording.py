"""Read a result back as arrays: its frames, its persons, what each of them shows on each frame."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import ResultError
from fer_core.findings.persons import person_of, same_person
from fer_core.people.reading import read_result
from fer_core.sessions.folder import is_session
from fer_core.sessions.mend import mend_session
from fer_core.tables.results import ResultFiles, find_results
from fer_core.tables.rows import DROPPED, LABELS, STATUSES


@dataclass(frozen=True, slots=True, eq=False)
class Recording:
    """One result: f frames, n rows with a face on them, p persons.

    Attributes:
        files: The files of the result.
        head: The content of its summary; empty where there is none.
        frames: (f,) int64, numbers of the analysed frames in their file, rising.
        begins: (f,) float64, when each frame begins, seconds from the file's first frame.
        ends: (f,) float64, when the next one begins. Before frames that were cut it is the
            frame's begin and the usual length of a frame.
        persons: The p persons in the order in which they appear.
        frame: (n,) int64, each row's place in `frames`, rising.
        person: (n,) int64, each row's place in `persons`.
        face_id: (n,) int64, each row's number of the face.
        status: (n,) int8, each row's place in `STATUSES`.
        boxes: (n, 4) float64, left, top, width and height in pixels of the picture as displayed.
        probabilities: (n, 7) float64 in the order of `EMOTIONS`, each frame alone; NaN for an
            emotion that the model does not know.
        smoothed: (n,) int8, the smoothed emotion: each row's place in `LABELS`.
        shown: (n,) int8, the emotion that counts: the one that the user assigned in review, else
            the smoothed one.
        doubled: How many rows were left out because the person has another one on that frame, as
            happens where two faces of one picture were declared to be one person.
        dropped: How many frames of a live recording were not analysed in time; they are not among
            ``frames``, since nothing is known of the faces on them.
    """

    files: ResultFiles
    head: Mapping[str, Any]
    frames: NDArray[np.int64]
    begins: NDArray[np.float64]
    ends: NDArray[np.float64]
    persons: tuple[str, ...]
    frame: NDArray[np.int64]
    person: NDArray[np.int64]
    face_id: NDArray[np.int64]
    status: NDArray[np.int8]
    boxes: NDArray[np.float64]
    probabilities: NDArray[np.float64]
    smoothed: NDArray[np.int8]
    shown: NDArray[np.int8]
    doubled: int = 0
    dropped: int = 0

    @property
    def name(self) -> str:
        """Name of the file that was annotated; that of the table where it is not known."""
        return name_of(self.files, self.head)

    @property
    def end(self) -> float:
        """When the last frame ends, seconds from the file's first frame."""
        return float(self.ends[-1]) if len(self.ends) else 0.0

    @property
    def seconds(self) -> NDArray[np.float64]:
        """(n,) float64, how long each row's frame is shown."""
        return (self.ends - self.begins)[self.frame]

    def rows_of(self, person: int) -> NDArray[np.int64]:
        """Return the places of a person's rows, by time."""
        return np.flatnonzero(self.person == person)

    def find_person(self, name: str) -> int:
        """Return the place of a person that somebody named.

        Raises:
            ResultError: There is no such person.
        """
        for place, person in enumerate(self.persons):
            if same_person(name, person):
                return place
        if not self.persons:
            raise ResultError(
                "{name} shows no person {other!r}; it shows nobody.", name=self.name, other=name
            )
        known = ", ".join(self.persons)
        raise ResultError(
            "{name} shows no person {other!r}; it shows {known}.",
            name=self.name,
            other=name,
            known=known,
        )

    def keep(self, kept: NDArray[np.bool_]) -> "Recording":
        """Return the same recording with some of its rows, and the persons that these show.

        Args:
            kept: (n,) bool.
        """
        places, person = np.unique(self.person[kept], return_inverse=True)
        return replace(
            self,
            persons=tuple(self.persons[int(place)] for place in places),
            frame=self.frame[kept],
            person=person.astype(np.int64),
            face_id=self.face_id[kept],
            status=self.status[kept],
            boxes=self.boxes[kept],
            probabilities=self.probabilities[kept],
            smoothed=self.smoothed[kept],
            shown=self.shown[kept],
        )


def read_recordings(paths: Iterable[Path], *, edited: bool = True) -> list[Recording]:
    """Read all results that paths name, each once; see `find_results`.

    Args:
        paths: Tables, summaries and folders.
        edited: Whether the changes that a user made in review count.

    Raises:
        ResultError: A path names none, or one cannot be read.
    """
    files: dict[Path, ResultFiles] = {}
    for path in paths:
        if is_session(path):
            mend_session(path)  # one whose recording was killed
        for found in find_results(path):
            files.setdefault(found.table.resolve(), found)
    return [read_recording(found, edited=edited) for found in files.values()]


def read_recording(files: ResultFiles, *, edited: bool = True) -> Recording:
    """Read one result.

    Raises:
        ResultError: Its table cannot be read, is damaged or has no row.
    """
    frames: list[int] = []
    begins: list[float] = []
    persons: dict[str, int] = {}
    seen: set[str] = set()
    cells: list[tuple[int, int, int, int, int, int]] = []
    numbers: list[tuple[float, ...]] = []
    doubled = dropped = 0
    for row in read_result(files, edited=edited):
        if row.status == DROPPED:
            dropped += 1
            continue
        if not frames or row.frame != frames[-1]:
            if frames and not (row.frame > frames[-1] and row.time_s > begins[-1]):
                raise ResultError(
                    "The frames of {name} are not in the order of their times (frame {frame}).",
                    name=files.table.name,
                    frame=row.frame,
                )
            frames.append(row.frame)
            begins.append(row.time_s)
            seen = set()
        person = person_of(row)
        if person is None or row.face_id is None:
            continue
        if person in seen:
            doubled += 1
            continue
        seen.add(person)
        status, smoothed = _place(row.status, STATUSES), _place(row.emotion_smoothed, LABELS)
        shown = _place(row.label, LABELS)
        if status is None or smoothed is None or shown is None:
            raise ResultError(
                "{name} has a status or an emotion that this program does not know on frame "
                "{frame}.",
                name=files.table.name,
                frame=row.frame,
            )
        place = persons.setdefault(person, len(persons))
        cells.append((len(frames) - 1, place, row.face_id, status, smoothed, shown))
        chances = (getattr(row, emotion) for emotion in EMOTIONS)
        values = (row.x, row.y, row.width, row.height, *chances)
        numbers.append(tuple(np.nan if value is None else value for value in values))
    if not frames:
        name = files.table.name
        if dropped:
            raise ResultError(
                "{name} has no frame that was analysed; nothing can be said of it.", name=name
            )
        raise ResultError("{name} has no rows; nothing can be said of it.", name=name)
    head = read_head(files.summary)
    starts, stops = _spans(frames, begins, head.get("end_s"))
    whole = np.array(cells, np.int64).reshape(-1, 6)
    real = np.array(numbers, np.float64).reshape(-1, 4 + len(EMOTIONS))
    return Recording(
        files,
        head,
        np.array(frames, np.int64),
        starts,
        stops,
        tuple(persons),
        whole[:, 0],
        whole[:, 1],
        whole[:, 2],
        whole[:, 3].astype(np.int8),
        real[:, :4],
        real[:, 4:],
        whole[:, 4].astype(np.int8),
        whole[:, 5].astype(np.int8),
        doubled,
        dropped,
    )


_LONGEST_SKIP: Final = 4
"""Frames that are missing for up to so many usual lengths were skipped, not cut."""


def _spans(
    frames: Sequence[int], begins: Sequence[float], end: object
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """When each frame begins and ends; ``end`` is that of the last one where it is known."""
    starts = np.array(begins, np.float64)
    lasts = np.diff(starts)
    usual = float(np.median(lasts)) if len(lasts) else 0.0
    # A live recording skips single frames, which stay on the screen; a cut takes many out.
    cut = (np.diff(np.array(frames)) > 1) & (lasts > _LONGEST_SKIP * usual)
    stops = np.where(cut, np.round(starts[:-1] + usual, 6), starts[1:])
    last = float(starts[-1] + (lasts[-1] if len(lasts) else 0.0))
    if isinstance(end, int | float) and end > starts[-1]:
        last = float(end)
    return starts, np.append(stops, round(last, 6))


def _place(name: str | None, names: Sequence[str]) -> int | None:
    return names.index(name) if name in names else None


def name_of(files: ResultFiles, head: Mapping[str, Any]) -> str:
    """Return the name of the file that was annotated; that of the table where it is not known."""
    source = head.get("source")
    name = cast("dict[str, Any]", source).get("name") if isinstance(source, dict) else None
    return name if isinstance(name, str) and name else files.table.name


def read_head(summary: Path | None) -> Mapping[str, Any]:
    """Read the content of a summary; empty where there is none.

    Raises:
        ResultError: It cannot be read.
    """
    if summary is None:
        return {}
    try:
        content: object = json.loads(summary.read_text("utf-8"))
    except OSError as error:
        raise ResultError(
            "{name} cannot be read: {reason}.", name=summary.name, reason=error
        ) from error
    except ValueError as error:
        raise ResultError("{name} is damaged and cannot be read.", name=summary.name) from error
    return cast("dict[str, Any]", content) if isinstance(content, dict) else {}
