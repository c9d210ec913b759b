"""Choose the faces to classify on each frame, where not every face is classified each time."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from fer_core.state import State

_ROUNDING: Final = 1e-6


class ClassifySchedule:
    """Spread the classification of tracked faces evenly over the frames.

    A new face is classified at once. Later each face is classified once an interval, those that
    have waited longest first, so that several faces are not all due on the same frame; in between
    a face keeps what was found then. Where frames come no faster than the interval, every face is
    classified on every frame.

    Args:
        interval: Seconds from one classification of a face to its next; 0 classifies every face
            on every frame.
    """

    def __init__(self, interval: float = 0.0) -> None:
        if not 0 <= interval <= 1:
            raise ValueError(f"expected an interval of 0 to 1 second, not {interval}")
        self.interval = interval
        self.reset()

    def reset(self) -> None:
        """Forget every face."""
        self._found: dict[int, tuple[NDArray[Any], ...]] = {}
        self._waited: list[int] = []
        self._credit = 0.0
        self._time: float | None = None

    def due(self, track_ids: NDArray[np.int64], time: float) -> NDArray[np.intp]:
        """Return the rows of the faces to classify on this frame, in ascending order.

        Args:
            track_ids: (n,) int64 of the frame's faces.
            time: The frame's time, seconds on the source's clock.
        """
        rows = np.arange(len(track_ids))
        if self.interval == 0:
            return rows
        elapsed = 0.0 if self._time is None else max(0.0, time - self._time)
        self._time = time
        row_of = {track: row for row, track in enumerate(track_ids.tolist())}
        known = [track for track in self._waited if track in row_of and track in self._found]
        self._credit += len(known) * elapsed / self.interval
        count = min(len(known), int(self._credit + _ROUNDING))
        # The rest counts for the next frame, but at most one classification.
        self._credit = min(self._credit - count, 1.0)
        new = [track for track in row_of if track not in self._found]
        chosen = known[:count] + new
        self._waited = known[count:] + chosen
        return np.sort(np.array([row_of[track] for track in chosen], np.intp))

    def fill(
        self, track_ids: NDArray[np.int64], due: NDArray[np.intp], found: Sequence[NDArray[Any]]
    ) -> list[NDArray[Any]]:
        """Return the latest that was found of every face, on this frame or on an earlier one.

        Args:
            track_ids: (n,) int64 as given to `due` for the same frame.
            due: (m,) rows, as `due` returned them.
            found: Arrays (m, ...) of any kind with a row for each row in ``due``, such as
                probabilities; the same kinds on every frame.

        Returns:
            An array (n, ...) for each of them.
        """
        if self.interval == 0:
            return list(found)
        now = dict(zip(track_ids[due].tolist(), zip(*found, strict=True), strict=True))
        self._found = {
            track: now[track] if track in now else self._found[track]
            for track in track_ids.tolist()
        }
        latest = list(self._found.values())
        return [
            np.array([rows[kind] for rows in latest], array.dtype).reshape(-1, *array.shape[1:])
            for kind, array in enumerate(found)
        ]

    def state(self) -> dict[str, NDArray[Any]]:
        """Return everything that later choices depend on; see `fer_core.state`."""
        kinds = zip(*self._found.values(), strict=True)
        return {
            "tracks": np.array(list(self._found), np.int64),
            **{f"found{kind}": np.array(rows) for kind, rows in enumerate(kinds)},
            "waited": np.array(self._waited, np.int64),
            "credit": np.array(self._credit),
            "time": np.array([] if self._time is None else [self._time], np.float64),
        }

    def restore(self, state: State) -> None:
        """Continue from the `state` of a schedule with the same interval."""
        kinds = [array for name, array in state.items() if name.startswith("found")]
        tracks = state["tracks"].tolist()
        self._found = dict(zip(tracks, zip(*kinds, strict=True), strict=True))
        self._waited = state["waited"].tolist()
        self._credit = float(state["credit"])
        self._time = float(state["time"][0]) if len(state["time"]) else None
