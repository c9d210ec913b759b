"""Average the emotions of each track over time, so that labels do not flicker."""

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from fer_core.state import State
from fer_core.types import FaceStatus, TrackedBoxes

MAX_WEIGHT: Final = 0.45
"""Largest weight of one frame; below a half, so that a single outlier never changes the label,
however slow the machine."""

RESTART_SECONDS: Final = 1.0
"""A track without a frame for so many seconds starts again."""


@dataclass(frozen=True, slots=True, eq=False)
class _State:
    mean: NDArray[np.float32]
    time: float


class EmotionSmoother:
    """Exponential moving average in seconds (not frames), one for each track.

    A frame that comes dt seconds after the last one weighs ``1 - exp(-dt / seconds)``, at most
    `MAX_WEIGHT`; the result therefore does not depend on the frame rate. With 0.25 s a full
    change of expression takes the lead after about 0.17 s.

    Args:
        seconds: Time constant; 0 switches smoothing off.
    """

    def __init__(self, seconds: float = 0.25) -> None:
        if not 0 <= seconds < math.inf:
            raise ValueError(f"expected a time constant of 0 or more seconds, not {seconds}")
        self.seconds = seconds
        self._states: dict[int, _State] = {}

    def update(
        self, tracked: TrackedBoxes, probabilities: NDArray[np.float32], time: float
    ) -> NDArray[np.float32]:
        """Add one frame and return the averages.

        A held face keeps its average, since it was not detected on this frame. Tracks that are
        absent are forgotten; after a time that runs backwards (a seek, a loop) a track restarts.

        Args:
            tracked: The n faces of the frame.
            probabilities: (n, k) float32 of this frame alone.
            time: Seconds on the source's clock.

        Returns:
            (n, k) float32, rows summing to 1.
        """
        if self.seconds == 0:
            return probabilities
        smoothed = probabilities.copy()
        states: dict[int, _State] = {}
        for row, (track, status) in enumerate(
            zip(tracked.track_ids.tolist(), tracked.status.tolist(), strict=True)
        ):
            state = self._states.get(track)
            if state is not None and len(state.mean) == probabilities.shape[1]:
                passed = time - state.time
                if 0 <= passed < RESTART_SECONDS:
                    if status == FaceStatus.HELD:
                        smoothed[row] = state.mean
                        states[track] = state
                        continue
                    weight = min(1 - math.exp(-passed / self.seconds), MAX_WEIGHT)
                    smoothed[row] = state.mean + weight * (probabilities[row] - state.mean)
            states[track] = _State(smoothed[row].copy(), time)
        self._states = states
        return smoothed

    def reset(self) -> None:
        """Forget every track."""
        self._states.clear()

    def state(self) -> dict[str, NDArray[Any]]:
        """Return everything that later averages depend on; see `fer_core.state`."""
        states = self._states.values()
        return {
            "tracks": np.array(list(self._states), np.int64),
            "means": np.array([state.mean for state in states], np.float32),
            "times": np.array([state.time for state in states], np.float64),
        }

    def restore(self, state: State) -> None:
        """Continue from the `state` of a smoother with the same time constant."""
        self._states = {
            int(track): _State(mean, float(time))
            for track, mean, time in zip(
                state["tracks"], state["means"], state["times"], strict=True
            )
        }
