"""Find out which faces of two pieces are the same: those at one place before the cut."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import intersection_over_union
from fer_core.people.joining.sightings import Sightings
from fer_core.state import State
from fer_core.tables.rows import Row
from fer_core.types import Observation

OVERLAP_SECONDS: Final = 2.0
"""How long before a cut the faces of both pieces are compared."""

_SAME: Final = 0.5
"""Intersection over union from which two boxes on one frame are one face."""


def pack_boxes(observations: Iterable[Observation]) -> dict[str, NDArray[Any]]:
    """Return the boxes of the frames before a piece as arrays; see `fer_core.state`."""
    known = list(observations)
    faces = [one.faces for one in known]
    return {
        "frames": np.repeat([one.index for one in known], [len(f) for f in faces]).astype(np.int64),
        "faces": np.concatenate([np.zeros(0, np.int64), *(f.track_ids for f in faces)]),
        "boxes": np.concatenate([np.zeros((0, 4), np.float32), *(f.boxes for f in faces)]),
    }


def match_faces(before: Iterable[Row], boxes: State) -> dict[int, int]:
    """Find the faces that were there before a cut.

    Args:
        before: Rows of the piece before, with the numbers of its faces in the whole file.
        boxes: What `pack_boxes` has of the next piece.

    Returns:
        The number in the whole file by the number in the next piece; one to one.
    """
    here: defaultdict[int, list[Row]] = defaultdict(list)
    wanted = set(boxes["frames"].tolist())
    for row in before:
        if row.face_id is not None and row.frame in wanted:
            here[row.frame].append(row)
    common: Counter[tuple[int, int]] = Counter()
    for frame in sorted(here):
        rows = here[frame]
        at = boxes["frames"] == frame
        places = np.array([_corners(row) for row in rows], np.float32)
        shares = intersection_over_union(places, boxes["boxes"][at])
        faces = boxes["faces"][at]
        for one, other in zip(*np.nonzero(shares >= _SAME), strict=True):
            common[int(faces[other]), rows[int(one)].face_id or 0] += 1
    matched: dict[int, int] = {}
    for (face, number), _ in sorted(common.items(), key=lambda item: (-item[1], item[0])):
        if face not in matched and number not in matched.values():
            matched[face] = number
    return matched


def number_faces(matched: Mapping[int, int], faces: Iterable[int], unused: int) -> dict[int, int]:
    """Give faces of a piece their numbers: those that were there before theirs, others new ones.

    Args:
        matched: See `match_faces`.
        faces: Numbers within the piece.
        unused: The first number in the whole file that no face has.
    """
    numbers = dict(matched)
    for face in sorted(faces):
        if face not in numbers:
            numbers[face] = unused
            unused += 1
    return numbers


def renumber_rows(rows: Iterable[Row], numbers: Mapping[int, int]) -> list[Row]:
    """Return rows with the faces' numbers in the whole file, in the order of frames and numbers."""
    found: list[Row] = []
    for row in rows:
        face = row.face_id
        found.append(row if face is None else row._replace(face_id=numbers[face]))
    return sorted(found, key=lambda row: (row.frame, row.face_id or 0))


def renumber_sightings(sightings: Sightings, numbers: Mapping[int, int]) -> Sightings:
    """Return the sightings of a piece with the faces' numbers in the whole file."""
    present, together = sightings.present.copy(), sightings.together
    present[:, 0] = _mapped(present[:, 0].tolist(), numbers)
    pairs = [sorted(_mapped(pair, numbers)) for pair in together.tolist()]
    return replace(
        sightings,
        faces=np.array(_mapped(sightings.faces.tolist(), numbers), np.int64),
        present=present,
        together=np.array(pairs, np.int64).reshape(-1, 2),
    )


def _mapped(faces: Sequence[int], numbers: Mapping[int, int]) -> list[int]:
    return [numbers[face] for face in faces]


def _corners(row: Row) -> tuple[float, float, float, float]:
    x, y = row.x or 0.0, row.y or 0.0
    return x, y, x + (row.width or 0.0), y + (row.height or 0.0)
