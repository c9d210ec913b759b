"""What is sent of one frame: the rows that its table has, without its picture."""

import json
import math
from dataclasses import dataclass
from typing import Any, Final

from fer_core.tables.rows import Row

VERSION: Final = 1
"""Version of the form of `FrameMessage.as_dict`; it rises when a key changes its meaning."""

_OF_FRAME: Final = ("frame", "time_s")


@dataclass(frozen=True, slots=True)
class MarkerMessage:
    """A marker that somebody has set.

    Attributes:
        text: What it says.
        moment: ``time.monotonic()`` of the moment that it marks.
    """

    text: str
    moment: float


@dataclass(frozen=True, slots=True, eq=False)
class FrameMessage:
    """The values of one analysed frame.

    Attributes:
        frame: Number of the frame among those captured since the stream began, from 0; numbers
            that are left out were not analysed or were lost.
        time_s: Seconds, as in the table's column of that name.
        loop: Pass of a recording that is repeated, as in the table.
        wall_time: When it was captured, ISO 8601 with milliseconds and zone.
        size: (width, height) of the picture in pixels.
        faces: A row for each face; none where there is no face.
        arrived: ``time.monotonic()`` when the frame was read.
    """

    frame: int
    time_s: float
    loop: int
    wall_time: str
    size: tuple[int, int]
    faces: tuple[Row, ...]
    arrived: float

    def as_dict(self) -> dict[str, Any]:
        """Return the message as a JSON object whose keys are the columns of a table.

        Cells that are empty in a table are left out.
        """
        return {
            "v": VERSION,
            "frame": self.frame,
            "time_s": self.time_s,
            "loop": self.loop,
            "wall_time": self.wall_time,
            "picture_width": self.size[0],
            "picture_height": self.size[1],
            "faces": [
                {
                    name: value
                    for name, value in row._asdict().items()
                    if name not in _OF_FRAME and value is not None and value == value
                }
                for row in self.faces
            ],
        }

    def as_json(self) -> str:
        """Return `as_dict` as one line of JSON."""
        return json.dumps(self.as_dict(), separators=(",", ":"), allow_nan=False)

    def share_of_picture(self, row: Row) -> tuple[float, float, float, float]:
        """Return a box as ``x, y, width, height`` in shares of the picture, 0 to 1."""
        width, height = self.size
        box = (row.x, row.y, row.width, row.height)
        if None in box:
            return (math.nan,) * 4  # type: ignore[return-value]
        x, y, w, h = (float(value or 0.0) for value in box)
        left, top = (min(max(x / width, 0.0), 1.0), min(max(y / height, 0.0), 1.0))
        right, bottom = min(max((x + w) / width, 0.0), 1.0), min(max((y + h) / height, 0.0), 1.0)
        return left, top, right - left, bottom - top
