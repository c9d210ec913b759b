"""Where to look for new faces, frame by frame."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import Square
from fer_core.detection.cascades.haar import Cascade, Windows
from fer_core.detection.cascades.scan import Round, Slice, proposals, slices
from fer_core.detection.pictures.changes import CELL, Cells, ChangeMap
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.detection.schedule import Moment, Tempo
from fer_core.state import State, part, prefixed

_PHASES: Final = 3
"""Scans that try all sizes together. The cascade also sees faces between two sizes tried: with
every third one a scan still finds most, in less than half the time (tests/benchmarks/README.md).
"""


_SCENE_SECONDS: Final = 0.1
"""How long the first scan of a new scene takes, in the time of the frames: its faces are there
well within a quarter of a second, and still no frame pays for a whole scan."""


class Search:
    """Spreads scans over the frames: of what changed, soon; of the whole picture, at leisure.

    A scan tries every third size of the settings' grid, the next ones the sizes between, so that
    three scans try them all.

    Args:
        cascade: The cascade.
        factor: Ratio of two neighbouring sizes.
        tempo: How long the scans take.
        largest_share: Side of the largest face looked for, as a share of the picture's longer
            side.
    """

    def __init__(
        self, cascade: Cascade, factor: float, tempo: Tempo, largest_share: float = 1.0
    ) -> None:
        self._cascade = cascade
        self._factor = factor
        self._tempo = tempo
        self._largest_share = largest_share
        self._changes = ChangeMap()
        self._change_round = Round([])
        self._still_round = Round([])
        self._scene_round = Round([])
        self._cut = False
        self._scene: float | None = None

    def is_cut(self, pyramid: Pyramid) -> bool:
        """Take the next frame; whether it shows another scene, as the first frame does."""
        self._cut = self._changes.is_cut(pyramid.octave(0))
        return self._cut

    def take(self, changes: ChangeMap, *, cut: bool) -> None:
        """Take the next frame in place of `is_cut`, where another map has compared it."""
        self._changes.take(changes, cut=cut)
        self._cut = cut

    def whole(self, pyramid: Pyramid, smallest: float) -> list[Square]:
        """Scan the whole picture now.

        Args:
            pyramid: The picture.
            smallest: Side of the smallest face, pixels of the working picture.

        Returns:
            Places that deserve a closer look, the clearest first.
        """
        self._cut = False
        self._changes.look()
        now = self._begin_scene(pyramid, smallest, [])
        return proposals(now.advance(self._cascade, pyramid, 1.0))

    def share(
        self, pyramid: Pyramid, smallest: float, moment: Moment, known: list[Square]
    ) -> list[Square]:
        """Scan what is due on this frame.

        Args:
            pyramid: The picture.
            smallest: Side of the smallest face, pixels of the working picture.
            moment: The frame.
            known: Faces that are followed, pixels of the whole picture; they and their parts
                are not looked for.

        Returns:
            Places that deserve a closer look, the clearest first.
        """
        found: list[Windows] = []
        if self._cut:
            self._cut = False
            self._changes.look()
            self._change_round = self._still_round = Round([])
            self._scene_round = self._begin_scene(pyramid, smallest, known)
            self._scene = moment.time if moment.before is None else moment.before
        if self._scene is not None:
            progress = (moment.time - self._scene) / _SCENE_SECONDS
            found += self._scene_round.advance(self._cascade, pyramid, progress)
            if progress >= 1:
                self._scene = None
        tempo = self._tempo
        if moment.passes(tempo.still_round):
            found += self._still_round.advance(self._cascade, pyramid, 1.0)
            phase = moment.turn(tempo.still_round)
            self._still_round = Round(
                self._plan(pyramid, _everywhere(pyramid), known, smallest, phase)
            )
        if moment.passes(tempo.change_round):
            found += self._change_round.advance(self._cascade, pyramid, 1.0)
            cells = self._changes.look()
            # Not the sizes that the other scan tries in the same period.
            phase = moment.turn(tempo.change_round) + 1
            self._change_round = Round(
                [] if cells is None else self._plan(pyramid, cells, known, smallest, phase)
            )
        for round_, period in (
            (self._change_round, tempo.change_round),
            (self._still_round, tempo.still_round),
        ):
            found += round_.advance(self._cascade, pyramid, moment.progress(period))
        return proposals(found)

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything that later searches depend on; see `fer_core.state`."""
        return {
            **prefixed("changes", self._changes.state()),
            **prefixed("change_round", self._change_round.state()),
            **prefixed("still_round", self._still_round.state()),
            **prefixed("scene_round", self._scene_round.state()),
            "scene": np.array([] if self._scene is None else [self._scene], np.float64),
        }

    def restore(self, state: State) -> None:
        """Go on as the search of equal settings did whose `state` this was."""
        self._changes.restore(part("changes", state))
        self._change_round = Round.restored(part("change_round", state))
        self._still_round = Round.restored(part("still_round", state))
        self._scene_round = Round.restored(part("scene_round", state))
        self._scene = float(state["scene"][0]) if len(state["scene"]) else None

    def _begin_scene(self, pyramid: Pyramid, smallest: float, known: list[Square]) -> Round:
        """Two scans of the whole picture, whose sizes lie between one another's."""
        everywhere = _everywhere(pyramid)
        plans = [
            self._plan(pyramid, everywhere, known, smallest, phase) for phase in range(_PHASES - 1)
        ]
        return Round([slice_ for plan in plans for slice_ in plan])

    def _plan(
        self, pyramid: Pyramid, cells: Cells, known: list[Square], smallest: float, phase: int
    ) -> list[Slice]:
        start = smallest * self._factor ** (phase % _PHASES)
        largest = self._largest_share * max(pyramid.octave(0).shape)
        return slices(self._cascade, pyramid, cells, known, start, self._factor**_PHASES, largest)


def _everywhere(pyramid: Pyramid) -> Cells:
    height, width = pyramid.octave(0).shape
    return np.ones((height // CELL, width // CELL), np.bool_)
