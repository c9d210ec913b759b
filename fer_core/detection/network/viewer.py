"""Showing the network parts of a picture, all in one batch."""

from collections.abc import Sequence
from typing import Final

from fer_core.detection.boxes import Square
from fer_core.detection.network.blazeface import BlazeFace, FoundFace, decode
from fer_core.detection.network.views import cut_views
from fer_core.detection.pictures.pyramid import Pyramid

LEAST_SCORE: Final = 0.4
"""Score below which nothing is reported, 0 to 1."""

_LEAST_OVERLAP: Final = 0.25
"""A face that overlaps less with the place asked about is another one."""


class Viewer:
    """Cuts views out of pictures and returns the faces in them; serves one thread at a time."""

    def __init__(self) -> None:
        """Load the bundled network.

        Raises:
            AssetError: The file is missing or damaged.
        """
        self._network = BlazeFace()

    def faces(
        self, pyramid: Pyramid, views: Sequence[Square], turns: Sequence[float] | None = None
    ) -> list[FoundFace]:
        """Return all faces of some views; a view that is smaller than a pixel shows none.

        Args:
            pyramid: The picture.
            views: Where they lie.
            turns: Degrees by which each is turned clockwise; None: all are upright.
        """
        if not views or not pyramid.gray.size:
            return []
        turns = [0.0] * len(views) if turns is None else turns
        pixels = cut_views(pyramid, views, turns)
        return decode(*self._network.run(pixels), views, turns, LEAST_SCORE)


def best_at(place: Square, found: Sequence[FoundFace]) -> FoundFace | None:
    """Return the surest face at a place."""
    near = [face for face in found if face.square.overlap(place) >= _LEAST_OVERLAP]
    return max(near, key=lambda face: face.score, default=None)
