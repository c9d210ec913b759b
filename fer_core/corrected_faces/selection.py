"""Choose the rows whose faces become training pictures, and divide them into two parts.

Neighbouring frames show nearly the same picture, so that a face in the one part and its neighbour
in the other would make a model look better than it is. Parts are therefore whole recordings where
there are several, and else whole stretches that lie apart.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from fer_core.emotion.model_card import EMOTIONS
from fer_core.people.people import is_name
from fer_core.tables.rows import Row

Part = Literal["train", "test"]
Division = Literal["recording", "stretch", "person"]
"""What is never in both parts."""

APART_SECONDS: Final = 1.0
"""Stretches of one face that are nearer to each other go into the same part."""


@dataclass(frozen=True, slots=True)
class CodedFace:
    """A face on a frame, with the emotion that a human assigned.

    Attributes:
        row: The row of the table, with the user's changes.
        label: The emotion.
        stretch: Number of the stretch in its recording, from 0; neighbours that are less than
            `APART_SECONDS` apart have the same.
    """

    row: Row
    label: str
    stretch: int


def coded_faces(rows: Iterable[Row], per_second: float) -> list[CodedFace]:
    """Choose faces that were found and that a human coded with an emotion.

    Args:
        rows: Rows of one recording with the user's changes, by frame.
        per_second: Most faces a second of each face number. Frames between show nearly the same.

    Returns:
        The faces by time. Held and filled boxes are left out, as are ``uncertain`` ones.
    """
    found: list[CodedFace] = []
    taken: dict[tuple[int, str], float] = {}
    last: dict[int, tuple[float, int]] = {}
    stretches = 0
    for row in rows:
        if row.face_id is None or row.code not in EMOTIONS or row.status != "detected":
            continue
        before = last.get(row.face_id)
        if before is not None and row.time_s - before[0] <= APART_SECONDS:
            stretch = before[1]
        else:
            stretch, stretches = stretches, stretches + 1
        last[row.face_id] = row.time_s, stretch
        key = row.face_id, row.code
        if row.time_s - taken.get(key, -1e9) >= 1 / per_second - 1e-6:
            taken[key] = row.time_s
            found.append(CodedFace(row, row.code, stretch))
    return found


def group_of(face: CodedFace, table: Path, division: Division) -> str:
    """Return the name of the group that a face belongs to; see `divide`.

    Args:
        face: The face.
        table: The table of its recording.
        division: What a group is. A person who was given a name is one group in all recordings.
    """
    person = face.row.person or ""
    match division:
        case "recording":
            return str(table.resolve())
        case "stretch":
            return f"{table.name} {face.stretch}"
        case "person":
            return person if is_name(person) else f"{table.resolve()} {person}"


def divide(groups: Sequence[tuple[str, int]], share: float) -> dict[str, Part]:
    """Divide groups of faces into a part to train on and a part that is held out.

    Args:
        groups: Name and number of faces of each group; a group is never divided.
        share: About how much of all faces is held out, 0 to 1.

    Returns:
        The part of each group. The same names give the same parts: which are held out is decided
        by a hash of the name. At least one group stays in ``train``.
    """
    ordered = sorted(groups, key=lambda group: hashlib.sha256(group[0].encode()).digest())
    wanted = share * sum(count for _, count in groups)
    parts: dict[str, Part] = {}
    held = 0
    for place, (name, count) in enumerate(ordered):
        # The one that brings the share nearer to what is wanted is held out.
        nearer = abs(held + count - wanted) < abs(held - wanted)
        last_left = place == len(ordered) - 1 and "train" not in parts.values()
        parts[name] = "test" if nearer and not last_left else "train"
        held += count if parts[name] == "test" else 0
    return parts
