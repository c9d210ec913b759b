"""FER+ (Barsoum et al., 2016): ten votes an image, and the labels that they make.

The rules are those of the authors' own code (github.com/microsoft/FERPlus, ``ferplus.py``):
single votes count as none; *majority* keeps an image where one choice has over half of the votes;
*probability* takes the largest choices until three quarters of the votes are reached, at most
three. An image whose label would be "unknown" or "no face" has none. The app's seven emotions
leave out contempt: an image labelled contempt has no label, and a share of contempt is
distributed over the others.
"""

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from training.data.errors import DataError
from training.data.faces import FaceSet

VOTES = (
    "neutral",
    "happiness",
    "surprise",
    "sadness",
    "anger",
    "disgust",
    "fear",
    "contempt",
    "unknown",
    "NF",
)
"""The choices that raters had, in the order of the file's columns."""

_AS_FER = {
    "angry": "anger",
    "disgust": "disgust",
    "fear": "fear",
    "happy": "happiness",
    "sad": "sadness",
    "surprise": "surprise",
    "neutral": "neutral",
}
_SEVEN = [VOTES.index(_AS_FER[emotion]) for emotion in EMOTIONS]
_UNKNOWN = VOTES.index("unknown")


def load_votes(path: Path) -> NDArray[np.int64]:
    """Read ``fer2013new.csv``.

    Returns:
        (n, 10) votes in the order of `VOTES`, row i being row i of ``fer2013.csv``.

    Raises:
        DataError: The file cannot be read or a row does not fit.
    """
    rows: list[list[int]] = []
    try:
        with path.open(newline="", encoding="utf-8-sig") as handle:
            reader = csv.DictReader(handle)
            names = {(name or "").strip().lower(): name for name in reader.fieldnames or []}
            missing = [vote for vote in VOTES if vote.lower() not in names]
            if missing:
                raise DataError(
                    f"{path}, line 1: the column {missing[0]} is missing; this is no FER+ file."
                )
            columns = [names[vote.lower()] for vote in VOTES]
            for number, row in enumerate(reader, start=2):
                try:
                    votes = [int(row[column]) for column in columns]
                except (TypeError, ValueError):
                    votes = [-1]
                if min(votes) < 0:
                    raise DataError(f"{path}, line {number}: the ten votes are not whole numbers.")
                rows.append(votes)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{path} cannot be read: {error}.") from error
    return np.array(rows, dtype=np.int64).reshape(-1, len(VOTES))


def with_votes(faces: FaceSet, votes: NDArray[np.int64], path: Path) -> FaceSet:
    """Return the faces with the votes of their rows.

    Args:
        faces: Rows whose ``numbers`` say which row of ``fer2013.csv`` they are.
        votes: (m, 10), by row of ``fer2013.csv``.
        path: Of the FER+ file, for the sentence.

    Raises:
        DataError: The file has no votes for one of the rows.
    """
    if (faces.numbers < 0).any() or (len(faces) and faces.numbers.max() >= len(votes)):
        raise DataError(
            f"{path.name} does not belong to this data set: it has {len(votes)} rows, and "
            "not every image says which of them is its own."
        )
    return replace(faces, votes=votes[faces.numbers])


def majority(votes: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return (n, 7) float32 one-hot rows of the majority emotion; zeros where there is none.

    Args:
        votes: (n, 10).
    """
    counted = np.where(votes > 1, votes, 0)
    top = counted.argmax(axis=1)
    clear = counted.max(axis=1, initial=0) * 2 > counted.sum(axis=1)
    one_hot = np.zeros((len(votes), len(VOTES)), np.float32)
    one_hot[np.arange(len(votes)), top] = clear
    return one_hot[:, _SEVEN]


def probability(votes: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return (n, 7) float32 rows summing to 1, the share of each emotion; zeros without a label.

    Args:
        votes: (n, 10).
    """
    rows = np.array([_shares(row) for row in votes], np.float32).reshape(-1, len(VOTES))
    labelled = rows.argmax(axis=1) < VOTES.index("contempt")
    seven = rows[:, _SEVEN] * labelled[:, None]
    return seven / np.maximum(seven.sum(axis=1, keepdims=True), 1e-9)


def _shares(votes: NDArray[np.int64]) -> NDArray[np.float64]:
    left = np.where(votes > 1, votes, 0).astype(np.float64)
    total = left.sum()
    taken = np.zeros(len(VOTES))
    count = 0
    while taken.sum() < 0.75 * total and count < 3:
        # All that tie for the largest share are taken together, up to "unknown" or "no face".
        top = left.max()
        stopped = False
        for i in np.flatnonzero(left == top):
            if i >= _UNKNOWN:
                stopped = True
                if count == 0:
                    taken[i] = top
                    count += 1
                break
            taken[i], left[i] = top, 0.0
            count += 1
        if stopped:
            break
    if taken.sum() <= 0.5 * total or count > 3:
        taken[:] = 0.0
        taken[_UNKNOWN] = 1.0
    return taken / taken.sum()
