"""Pictures of lanes, painted on another thread than the window's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.review.lanes.content import Lane
from app.review.lanes.painter import LaneLook, paint_lane
from app.system.background import Background


@dataclass(frozen=True, slots=True, eq=False)
class LanePicture:
    """A picture of what one lane shows over a stretch of time.

    Attributes:
        image: The picture; see `paint_lane`.
        version: Which request it answers.
        left: The earliest second that it shows.
        right: The latest.
    """

    image: QImage
    version: int
    left: float
    right: float


@dataclass(frozen=True, slots=True, eq=False)
class LaneRequest:
    """What is to be painted.

    Attributes:
        version: Rises with each change of what is to be seen.
        edges: (w + 1,) float64, seconds at the edges of the pixels.
        look: How.
        lanes: Of whom.
    """

    version: int
    edges: NDArray[np.float64]
    look: LaneLook
    lanes: Sequence[Lane]


class LanePictures(QObject):
    """Keeps the newest picture of each lane; of several requests the last one is painted.

    Signals:
        painted: There are other pictures.
    """

    painted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("lane-pictures", self)
        self._pictures: dict[str, LanePicture] = {}
        self._waiting: LaneRequest | None = None
        self._painting: LaneRequest | None = None
        self._epoch = 0

    def get(self, number: str) -> LanePicture | None:
        """Return the newest picture of a person's lane."""
        return self._pictures.get(number)

    def ask(self, request: LaneRequest) -> None:
        """Paint; what was asked for before and has not begun is not painted any more."""
        if not _covers(self._painting, request):
            self._waiting = request
            self._go_on()

    def keep(self, numbers: Sequence[str]) -> None:
        """Forget the pictures of everybody else."""
        self._pictures = {key: one for key, one in self._pictures.items() if key in numbers}

    def clear(self) -> None:
        """Forget all pictures, also those that are being painted."""
        self._pictures.clear()
        self._waiting = None
        self._epoch += 1

    def close(self) -> None:
        """Wait for what is being painted."""
        self._background.close()

    def _go_on(self) -> None:
        if self._painting is None and self._waiting is not None:
            request, self._waiting = self._waiting, None
            self._painting = request
            self._background.run(
                partial(_paint, request), partial(self._take, self._epoch), self._refuse
            )

    def _take(self, epoch: int, pictures: Mapping[str, LanePicture]) -> None:
        self._painting = None
        if epoch == self._epoch:
            self._pictures.update(pictures)
        self._go_on()
        self.painted.emit()

    def _refuse(self, error: Exception) -> None:
        self._painting = None
        raise error  # one of the program itself; nothing that a user does makes it


def _covers(painting: LaneRequest | None, request: LaneRequest) -> bool:
    """Whether what is being painted already answers a request."""
    if painting is None or painting.version != request.version:
        return False
    return {lane.number for lane in request.lanes} <= {lane.number for lane in painting.lanes}


def _paint(request: LaneRequest) -> dict[str, LanePicture]:
    left, right = float(request.edges[0]), float(request.edges[-1])
    return {
        lane.number: LanePicture(
            paint_lane(lane, request.edges, request.look), request.version, left, right
        )
        for lane in request.lanes
    }
