"""Where a long file is cut: at its own key frames after a fixed grid, whoever does the work."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
from av.error import FFmpegError
from numpy.typing import NDArray

from fer_core.annotation.pieces.piece import PieceOfFile
from fer_core.annotation.settings import AnnotationSettings
from fer_core.state import State
from fer_core.video.container import open_container, picture_stream, time_base

_BY_DECODING: Final = frozenset({"avi", "asf"})
"""Formats that do not store when a picture is shown, see `fer_core.video.timeline`."""

_LEAST_PIECE: Final = 0.5
"""Shortest last piece, as a share of the grid; a shorter rest belongs to the piece before."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """The times of a file's frames, and where it is cut.

    Attributes:
        ticks: (n,) int64 time of each frame on the container's clock, rising.
        cuts: Numbers of the frames with which the pieces after the first one begin.
    """

    ticks: NDArray[np.int64]
    cuts: tuple[int, ...]

    def pieces(
        self, settings: AnnotationSettings, time_base: Fraction, reach: int
    ) -> Sequence[PieceOfFile]:
        """Return the pieces in order.

        Args:
            settings: How long before a cut the analysis begins.
            time_base: Seconds of a tick.
            reach: How many frames behind a piece's last one are looked at.
        """
        run_up = settings.run_up_seconds / time_base
        count = len(self.ticks)
        edges = [0, *self.cuts, count]
        pieces: list[PieceOfFile] = []
        for number, (first, following) in enumerate(pairwise(edges)):
            begin = int(np.searchsorted(self.ticks, float(self.ticks[first] - run_up)))
            stop = min(following + reach, count)
            pieces.append(PieceOfFile(number, first, following, begin, stop, self.ticks))
        return pieces

    def as_arrays(self) -> dict[str, NDArray[Any]]:
        """Return the plan as arrays; see `fer_core.state`."""
        return {"ticks": self.ticks, "cuts": np.array(self.cuts, np.int64)}

    @classmethod
    def from_arrays(cls, arrays: State) -> "Plan":
        """Return what `as_arrays` gave."""
        return cls(arrays["ticks"], tuple(arrays["cuts"].tolist()))


def plan_cuts(path: Path, grid_seconds: float) -> Plan | None:
    """Read where a file can be cut, without decoding it.

    A cut lies at the first key frame at or after each whole multiple of the grid, so it depends on
    the file alone.

    Args:
        path: The file.
        grid_seconds: Seconds from one place of the grid to the next.

    Returns:
        None where frames could not be told apart by their times from another place than the file's
        beginning: their times are missing, equal or those of decoding, or the file is damaged.

    Raises:
        SourceError: It cannot be opened.
    """
    ticks: list[int] = []
    keys: list[int] = []
    with open_container(path) as container:
        stream = picture_stream(container, path)
        if container.format.name in _BY_DECODING:
            return None
        base = time_base(stream)
        try:
            for packet in container.demux(stream):
                if not packet.size:
                    continue
                if packet.pts is None or packet.is_corrupt or packet.is_discard:
                    return None
                ticks.append(packet.pts)
                if packet.is_keyframe:
                    keys.append(packet.pts)
        except FFmpegError:
            return None
    shown = np.unique(np.array(ticks, np.int64))
    if not len(shown) or len(shown) != len(ticks):
        return None
    cuts: list[int] = []
    grid = grid_seconds / base
    end = int(shown[-1])
    known = np.unique(np.array(keys, np.int64))
    place = int(shown[0]) + grid
    while place < end:
        after = int(np.searchsorted(known, float(place)))
        if after >= len(known):
            break
        key = int(known[after])
        if end - key < _LEAST_PIECE * grid:
            break
        cuts.append(int(np.searchsorted(shown, key)))
        # Where key frames are rarer than the grid, places of it are passed over.
        passed = int((key - int(shown[0])) // grid)
        place = int(shown[0]) + (passed + 1) * grid
    return Plan(shown, tuple(cuts))
