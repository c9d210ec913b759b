"""Whose turn it is to be classified, where that need not be every face on every frame."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from fer_core.state import State

_ROUNDING: Final = 1e-6


class Turns:
    """Spreads the classification of followed faces evenly over the frames.

    A new face is classified at once. Later each one's turn comes once an interval, those first
    that have waited longest, so that several faces are not all due on the same frame; in between
    a face keeps what the model said of it last. Where frames come no faster than the interval,
    every face is classified on every frame.

    Args:
        interval: Seconds from one turn of a face to its next; 0 makes it every face's turn on
            every frame.
    """

    def __init__(self, interval: float = 0.0) -> None:
        if not 0 <= interval <= 1:
            raise ValueError(f"expected an interval of 0 to 1 second, not {interval}")
        self.interval = interval
        self.reset()

    def reset(self) -> None:
        """Forget every face."""
        self._said: dict[int, NDArray[np.float32]] = {}
        self._waited: list[int] = []
        self._credit = 0.0
        self._time: float | None = None

    def due(self, track_ids: NDArray[np.int64], time: float) -> NDArray[np.intp]:
        """Rows of the faces that are to be classified on this frame, in ascending order.

        Args:
            track_ids: (n,) int64 of the frame's faces.
            time: Of the frame, in seconds on the source's clock.
        """
        rows = np.arange(len(track_ids))
        if self.interval == 0:
            return rows
        elapsed = 0.0 if self._time is None else max(0.0, time - self._time)
        self._time = time
        row_of = {track: row for row, track in enumerate(track_ids.tolist())}
        known = [track for track in self._waited if track in row_of and track in self._said]
        self._credit += len(known) * elapsed / self.interval
        turns = min(len(known), int(self._credit + _ROUNDING))
        # What is not spent stays for the next frame, but no more than its faces can use.
        self._credit = min(self._credit - turns, 1.0)
        new = [track for track in row_of if track not in self._said]
        chosen = known[:turns] + new
        self._waited = known[turns:] + chosen
        return np.sort(np.array([row_of[track] for track in chosen], np.intp))

    def fill(
        self,
        track_ids: NDArray[np.int64],
        due: NDArray[np.intp],
        probabilities: NDArray[np.float32],
    ) -> NDArray[np.float32]:
        """What the model says of every face: now, or on the face's last turn.

        Args:
            track_ids: (n,) int64 as given to `due` for the same frame.
            due: (m,) rows, as `due` returned them.
            probabilities: (m, k) float32, a row for each of them.

        Returns:
            (n, k) float32.
        """
        if self.interval == 0:
            return probabilities
        now = dict(zip(track_ids[due].tolist(), probabilities, strict=True))
        self._said = {track: now.get(track, self._said.get(track)) for track in track_ids.tolist()}
        filled = np.empty((len(track_ids), probabilities.shape[1]), np.float32)
        for row, said in zip(filled, self._said.values(), strict=True):
            row[:] = said
        return filled

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything that later turns depend on; see `fer_core.state`."""
        return {
            "tracks": np.array(list(self._said), np.int64),
            "said": np.array(list(self._said.values()), np.float32),
            "waited": np.array(self._waited, np.int64),
            "credit": np.array(self._credit),
            "time": np.array([] if self._time is None else [self._time], np.float64),
        }

    def restore(self, state: State) -> None:
        """Go on as the turns of an equal interval did whose `state` this was."""
        self._said = dict(zip(state["tracks"].tolist(), state["said"], strict=True))
        self._waited = state["waited"].tolist()
        self._credit = float(state["credit"])
        self._time = float(state["time"][0]) if len(state["time"]) else None
