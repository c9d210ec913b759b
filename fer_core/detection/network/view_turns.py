"""Which views of a picture the network looks at on which frame."""

from collections.abc import Sequence
from math import ceil, inf
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import Square
from fer_core.detection.network.views import tiles, touched, whole_views, without
from fer_core.detection.pictures.changes import Cells, ChangeMap
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.detection.schedule import Moment, Tempo
from fer_core.state import State

_SCENE_SECONDS: Final = 0.1
"""How long the first look at a new scene takes, in the time of the frames: its faces are to be
there well within a quarter of a second."""

_WHOLE: Final = 2
"""Views of the whole picture among the views."""


class ViewTurns:
    """Gives each view its turn: soon where something changed, at leisure everywhere.

    Each view has its turns at fixed times of the clock; what is remembered is what changed and was
    looked at within the last period. So analyses that began at different frames agree after that.
    """

    def __init__(self, tempo: Tempo) -> None:
        self._tempo = tempo
        self._scene: float | None = None
        self._changed: NDArray[np.float64] | None = None
        self._looked = np.zeros(0)

    def begin(self, pyramid: Pyramid, moment: Moment) -> None:
        """Note that a frame was looked at completely."""
        self._scene = self._changed = None
        self._looked = np.full(len(_views(pyramid)), moment.time)

    def begin_scene(self, changes: ChangeMap, moment: Moment) -> None:
        """Note that the frame shows another scene than the one before."""
        changes.look()
        self._scene = moment.time if moment.before is None else moment.before
        self._changed = None

    def due(
        self, changes: ChangeMap, known: Sequence[Square], pyramid: Pyramid, moment: Moment
    ) -> list[Square]:
        """Return the views of a frame.

        Args:
            changes: What the frame was compared with.
            known: Faces that are followed; changes of theirs bring no new faces.
            pyramid: The picture.
            moment: The frame.
        """
        views = _views(pyramid)
        chosen = np.zeros(len(views), np.bool_)
        self._choose_of_scene(chosen, moment)
        self._choose_changed(chosen, views, changes, known, pyramid, moment)
        # Not those that were just looked at for another reason.
        period = 2 * self._tempo.still_round
        for number in moment.turns(period, len(views)):
            if moment.time - self._looked[number] > period / 2:
                chosen[number] = True
        self._looked[chosen] = moment.time
        return [view for view, due in zip(views, chosen, strict=True) if due]

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything that later turns depend on; see `fer_core.state`."""
        return {
            "scene": np.array([] if self._scene is None else [self._scene], np.float64),
            "looked": self._looked.copy(),
            **({} if self._changed is None else {"changed": self._changed}),
        }

    def restore(self, state: State) -> None:
        """Go on as the turns of equal settings did whose `state` this was."""
        self._scene = float(state["scene"][0]) if len(state["scene"]) else None
        self._looked = state["looked"].copy()
        self._changed = state.get("changed")

    def _choose_of_scene(self, chosen: NDArray[np.bool_], moment: Moment) -> None:
        if self._scene is None:
            return
        before = self._scene if moment.before is None else moment.before
        first, end = (
            ceil((time - self._scene) / _SCENE_SECONDS * len(chosen) - 1e-9)
            for time in (before, moment.time)
        )
        chosen[first:end] = True
        if end >= len(chosen):
            self._scene = None

    def _choose_changed(
        self,
        chosen: NDArray[np.bool_],
        views: Sequence[Square],
        changes: ChangeMap,
        known: Sequence[Square],
        pyramid: Pyramid,
        moment: Moment,
    ) -> None:
        """Choose the whole view once something changed, each tile on its turn where it did."""
        if moment.passes(self._tempo.verification):
            cells = changes.look()
            if cells is not None and self._scene is None:
                new = without(cells, known, pyramid.reduction)
                self._note(new, moment.time)
                chosen[0] |= new.any()
        if self._changed is None:
            return
        period = self._tempo.tile_round
        recent: Cells | None = None
        for number in moment.turns(period, len(views)):
            if number < _WHOLE:
                continue
            if recent is None:
                recent = self._changed > moment.time - period
            if touched(views[number], recent, pyramid.reduction):
                chosen[number] = True

    def _note(self, new: Cells, time: float) -> None:
        if self._changed is None or self._changed.shape != new.shape:
            self._changed = np.full(new.shape, -inf)
        self._changed[new] = time


def _views(pyramid: Pyramid) -> list[Square]:
    """Return the views of a picture: the whole without and with a border, then tiles."""
    height, width = pyramid.gray.shape
    return [*whole_views(width, height)[:_WHOLE], *tiles(width, height)]
