"""Compare two results of one recording, as of two models, face by face."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
from numpy.typing import NDArray

from fer_core.agreement.measures import cohen_kappa
from fer_core.errors import ResultError
from fer_core.findings.recording import read_head
from fer_core.people.arrays import edit_arrays, scan_arrays
from fer_core.people.journal import EditJournal
from fer_core.people.people import People
from fer_core.tables.arrays.loading import load_arrays
from fer_core.tables.arrays.result import NO_LABEL, ResultArrays
from fer_core.tables.results import ResultFiles
from fer_core.tables.rows import LABELS

LEAST_OVERLAP: Final = 0.5
"""Intersection over union from which two boxes on one frame are one face, as is usual."""

_SAME_TIME: Final = 0.002
"""Seconds by which times of one frame may differ between two results."""


@dataclass(frozen=True, slots=True, eq=False)
class ResultAgreement:
    """How far two results agree on the faces that both have.

    Attributes:
        n: Faces on a frame that both have, with a label.
        equal: How many of them have the same label.
        kappa: Cohen's kappa of these labels; None where it is not defined.
        confusion: (8, 8) int64, by the label of the first and of the second, in the order of
            `LABELS`.
        only_first: Faces of the first that the second does not have, on frames that both have.
        only_second: The other way round.
    """

    n: int
    equal: int
    kappa: float | None
    confusion: NDArray[np.int64]
    only_first: int
    only_second: int

    @property
    def share(self) -> float | None:
        """Share of equal labels; None where there is no pair."""
        return self.equal / self.n if self.n else None

    def as_dict(self) -> dict[str, Any]:
        """Return all figures as JSON values."""
        return {
            "faces_of_both": self.n,
            "equal": self.equal,
            "agreement": self.share,
            "kappa": self.kappa,
            "labels": list(LABELS),
            "confusion": self.confusion.tolist(),
            "faces_of_first_alone": self.only_first,
            "faces_of_second_alone": self.only_second,
        }


def match_faces(
    first: ResultArrays, second: ResultArrays, least: float = LEAST_OVERLAP
) -> NDArray[np.int64]:
    """Find which face of one result is which of another, frame by frame.

    Of all pairs of boxes on a frame the one that overlaps most is matched first.

    Args:
        first: A result.
        second: Another result; the numbers of frames of both rise.
        least: Least intersection over union of a pair.

    Returns:
        (n,) int64, the row of ``second`` for each row of ``first``, -1 for none.
    """
    a, b = _pairs_on_frames(first, second)
    overlap = _overlaps(first.boxes[a], second.boxes[b])
    kept = np.flatnonzero(overlap >= least)
    # The best first; of equal ones that of the earlier rows.
    order = kept[np.argsort(-overlap[kept], kind="stable")]
    a, b = a[order], b[order]
    match = np.full(len(first), -1, np.int64)
    while len(a):
        # A pair that comes first for both of its faces is the best for both.
        best = np.zeros(len(a), bool)
        best[np.unique(a, return_index=True)[1]] = True
        best_b = np.zeros(len(b), bool)
        best_b[np.unique(b, return_index=True)[1]] = True
        best &= best_b
        match[a[best]] = b[best]
        free = ~(np.isin(a, a[best]) | np.isin(b, b[best]))
        a, b = a[free], b[free]
    return match


def compare_results(first: ResultArrays, second: ResultArrays) -> ResultAgreement:
    """Compare the smoothed labels of two results; codes that were given by hand do not count.

    Args:
        first: A result.
        second: Another result of the same recording.
    """
    match = match_faces(first, second)
    rows = np.flatnonzero(match >= 0)
    one, other = first.smoothed[rows], second.smoothed[match[rows]]
    known = (one != NO_LABEL) & (other != NO_LABEL)
    confusion = np.zeros((len(LABELS), len(LABELS)), np.int64)
    np.add.at(confusion, (one[known], other[known]), 1)
    kappa = float(cohen_kappa(confusion.astype(np.float64)))
    matched = np.zeros(len(second), bool)
    matched[match[rows]] = True
    shared_first = np.isin(first.frames, second.frames)[first.place]
    shared_second = np.isin(second.frames, first.frames)[second.place]
    return ResultAgreement(
        int(confusion.sum()),
        int(np.trace(confusion)),
        None if np.isnan(kappa) else kappa,
        confusion,
        int((shared_first & (match < 0)).sum()),
        int((shared_second & ~matched).sum()),
    )


def load_pair(first: ResultFiles, second: ResultFiles) -> tuple[ResultArrays, ResultArrays]:
    """Read two results of one recording, each without what its user cut or called no face.

    Raises:
        ResultError: One cannot be read, or they are of two recordings.
    """
    one = load_arrays(first.table, first.table_format)
    other = load_other((first, one), second)
    return _edited(first.table, one), other


def load_other(first: tuple[ResultFiles, ResultArrays], second: ResultFiles) -> ResultArrays:
    """Read another result of a recording, without what its user cut or called no face.

    Args:
        first: The files of a result, and its table as it was written.
        second: The other one.

    Raises:
        ResultError: It cannot be read, or is of another recording.
    """
    other = load_arrays(second.table, second.table_format)
    check_same_recording(first, (second, other))
    return _edited(second.table, other)


def check_same_recording(
    first: tuple[ResultFiles, ResultArrays], second: tuple[ResultFiles, ResultArrays]
) -> None:
    """Whether two results are of one recording.

    Args:
        first: The files of a result, and its table as it was written.
        second: Those of another one.

    Raises:
        ResultError: They are of two recordings by the checksums of their files; or, where these
            are not known, by the times of their frames.
    """
    names = first[0].table.name, second[0].table.name
    for files, arrays in (first, second):
        if not (np.diff(arrays.frames) > 0).all():
            raise ResultError("The frames of {name} are not in order.", name=files.table.name)
    sums = [_checksum(read_head(files.summary)) for files, _ in (first, second)]
    if None not in sums and sums[0] != sums[1]:
        raise ResultError(
            "{name} and {names} were made of two different files; choose a result of the "
            "same recording.",
            name=names[0],
            names=names[1],
        )
    one, other = first[1], second[1]
    _, a, b = np.intersect1d(one.frames, other.frames, return_indices=True)
    differ = np.abs(one.times[a] - other.times[b]) > _SAME_TIME
    if len(a) == 0 or differ.any():
        raise ResultError(
            "The frames of {name} and {names} have different times; choose a result of the "
            "same recording.",
            name=names[0],
            names=names[1],
        )


def _checksum(head: Mapping[str, Any]) -> str | None:
    source = head.get("source")
    known = cast("dict[str, Any]", source).get("sha256") if isinstance(source, dict) else None
    return known if isinstance(known, str) else None


def _edited(table: Path, arrays: ResultArrays) -> ResultArrays:
    journal = EditJournal(table, People.of_faces(scan_arrays(arrays)))
    return edit_arrays(arrays, journal.people)


def _pairs_on_frames(
    first: ResultArrays, second: ResultArrays
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the rows of every pair of faces of the two results on one frame."""
    _, a, b = np.intersect1d(first.frames, second.frames, return_indices=True)
    ours, theirs = np.diff(first.starts)[a], np.diff(second.starts)[b]
    frame = np.repeat(np.arange(len(a)), ours * theirs)
    begin = np.cumsum(ours * theirs) - ours * theirs
    within = np.arange(len(frame)) - begin[frame]
    width = np.maximum(theirs[frame], 1)
    return first.starts[a][frame] + within // width, second.starts[b][frame] + within % width


def _overlaps(first: NDArray[np.float32], second: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return intersection over union of pairs of boxes ``left, top, width, height``; 0 for NaN."""
    low = np.maximum(first[:, :2], second[:, :2])
    high = np.minimum(first[:, :2] + first[:, 2:], second[:, :2] + second[:, 2:])
    common = np.maximum(high - low, 0).prod(axis=1)
    union = first[:, 2:].prod(axis=1) + second[:, 2:].prod(axis=1) - common
    return np.where(union > 0, common / np.where(union > 0, union, 1), 0)
