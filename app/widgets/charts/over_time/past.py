"""The past of one face as arrays, averaged over time and thinned for a chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.sessions.markers import Marker

_CLOCK_GAP: Final = 2.0
"""Seconds by which the source's clock may advance from one sample to the next; more is a seek."""

_MOST_MARKS: Final = 300
"""Most markers that are placed on one chart; more could not be told apart."""


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """What one face showed, sample after sample.

    Attributes:
        times: (m,) float64, ascending, seconds on the clock of whoever watches.
        clock: (m,) float64, the same moments on the source's own clock, which may jump.
        rows: (m, k) float32 probabilities, a row of NaN where the face was not there.
    """

    times: NDArray[np.float64]
    clock: NDArray[np.float64]
    rows: NDArray[np.float32]

    @classmethod
    def empty(cls) -> "Past":
        """No sample at all."""
        return cls(np.zeros(0), np.zeros(0), np.zeros((0, 0), np.float32))

    def __len__(self) -> int:
        return len(self.times)

    def since(self, time: float) -> "Past":
        """Return the samples from a moment on, and the one before it."""
        first = max(0, int(np.searchsorted(self.times, time)) - 1)
        return Past(self.times[first:], self.clock[first:], self.rows[first:])


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A time without a gap.

    Attributes:
        times: (p,) float64, ascending, at least one.
        rows: (p, k) float32 probabilities.
    """

    times: NDArray[np.float64]
    rows: NDArray[np.float32]


def make_pieces(past: Past, average: float, step: float) -> list[Piece]:
    """Average the samples over time and keep about one for each step, between gaps.

    Args:
        past: The samples.
        average: Seconds around a sample over which it is averaged; 0 for none.
        step: Seconds that one point of a chart stands for. The edges of steps stand still on the
            clock, so that a chart which moves on does not tremble.
    """
    if not len(past):
        return []
    there = np.isfinite(past.rows[:, 0])
    edges = np.flatnonzero(np.diff(there)) + 1
    bounds = [0, *edges.tolist(), len(there)]
    pieces: list[Piece] = []
    for first, last in pairwise(bounds):
        if there[first]:
            times = past.times[first:last]
            rows = _averaged(times, past.rows[first:last], average)
            pieces.append(_thinned(times, rows, step))
    return pieces


def value_at(pieces: Sequence[Piece], time: float, tolerance: float) -> NDArray[np.float32] | None:
    """Return the probabilities (k,) at a moment, or None where there is none within a tolerance."""
    nearest = min(pieces, key=lambda piece: _distance(piece, time), default=None)
    if nearest is None or _distance(nearest, time) > tolerance:
        return None
    columns = nearest.rows.T
    return np.array([np.interp(time, nearest.times, column) for column in columns], np.float32)


def clock_at(past: Past, time: float) -> float | None:
    """Return the time on the source's clock of the sample nearest to a moment; None for none."""
    if not len(past):
        return None
    after = int(np.searchsorted(past.times, time))
    near = [i for i in (after - 1, after) if 0 <= i < len(past)]
    return float(past.clock[min(near, key=lambda i: abs(past.times[i] - time))])


@dataclass(frozen=True, slots=True)
class Mark:
    """A marker at one of the places where it belongs: a loop passes it several times.

    Attributes:
        marker: The marker.
        start: When it begins, on the clock of whoever watches.
        end: When it ends, on that clock; ``start`` for a moment.
    """

    marker: Marker
    start: float
    end: float


def place_markers(past: Past, markers: Sequence[Marker]) -> list[Mark]:
    """Find when the source's clock passed each marker."""
    if not len(past):
        return []
    low, high = float(past.clock.min()), float(past.clock.max()) + _CLOCK_GAP
    marks: list[Mark] = []
    for marker in markers:
        end = marker.onset if marker.offset is None else marker.offset
        if end < low or marker.onset > high:
            continue
        if marker.offset is not None:
            found = _stretches(past, marker.onset, marker.offset)
        else:
            found = [(at, at) for at in _moments(past, marker.onset)]
        marks += [Mark(marker, start, stop) for start, stop in found]
        if len(marks) >= _MOST_MARKS:
            break
    return marks


def _moments(past: Past, onset: float) -> list[float]:
    steps = np.diff(past.clock)
    passed = (past.clock[:-1] <= onset) & (onset < past.clock[1:]) & (steps < _CLOCK_GAP)
    at = past.times[:-1][passed] + (onset - past.clock[:-1][passed])
    found: list[float] = np.minimum(at, past.times[1:][passed]).tolist()
    newest = float(past.clock[-1])
    if newest <= onset < newest + _CLOCK_GAP:
        found.append(float(past.times[-1]))
    return found


def _stretches(past: Past, onset: float, offset: float) -> list[tuple[float, float]]:
    inside = (past.clock >= onset) & (past.clock <= offset)
    if not inside.any():
        return [(at, at) for at in _moments(past, onset)]  # shorter than a sample
    jumps = np.abs(np.diff(past.clock, prepend=past.clock[0])) >= _CLOCK_GAP
    backwards = np.diff(past.clock, prepend=past.clock[0]) < 0
    numbers = np.flatnonzero(inside)
    breaks = np.flatnonzero((np.diff(numbers) > 1) | (jumps | backwards)[numbers[1:]]) + 1
    return [
        (float(past.times[run[0]]), float(past.times[run[-1]])) for run in np.split(numbers, breaks)
    ]


def _averaged(
    times: NDArray[np.float64], rows: NDArray[np.float32], seconds: float
) -> NDArray[np.float32]:
    if seconds <= 0:
        return rows
    sums = np.vstack([np.zeros((1, rows.shape[1])), np.cumsum(rows, axis=0, dtype=np.float64)])
    first = np.searchsorted(times, times - seconds / 2, "left")
    last = np.searchsorted(times, times + seconds / 2, "right")
    return ((sums[last] - sums[first]) / (last - first)[:, None]).astype(np.float32)


def _thinned(times: NDArray[np.float64], rows: NDArray[np.float32], step: float) -> Piece:
    steps = np.floor(times / step)
    starts = np.flatnonzero(np.diff(steps, prepend=steps[0] - 1))
    counts = np.diff(np.append(starts, len(times)))
    return Piece(
        np.add.reduceat(times, starts) / counts,
        (np.add.reduceat(rows, starts, axis=0) / counts[:, None]).astype(np.float32),
    )


def _distance(piece: Piece, time: float) -> float:
    """Return the seconds from a moment to the piece; 0 inside it."""
    return max(0.0, float(piece.times[0]) - time, time - float(piece.times[-1]))
