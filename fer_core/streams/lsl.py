"""Publish values and markers through the Lab Streaming Layer (LSL).

Two streams: numbers, of type ``Expression`` without a fixed rate, and texts of type ``Markers``.
Both can be seen on the local network.
"""

import math
import time
from typing import Any, Final

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import StreamError
from fer_core.phrases import sentence_text
from fer_core.streams.message import FrameMessage
from fer_core.streams.slots import DEFAULT_SLOTS, Slots
from fer_core.tables.rows import Row

KIND: Final = "Expression"
MARKER_KIND: Final = "Markers"
CHANNELS_PER_SLOT: Final = ("present", "x", "y", "width", "height", *EMOTIONS)
"""Numbers of each slot, in this order; x, y, width and height in shares of the picture."""


_CLOCK_READINGS: Final = 3


class LslStream:
    """Fixed places for faces as LSL channels, NaN where no face is; extra ``lsl`` (pylsl).

    Args:
        name: Name of the stream; that of the markers ends in ``-markers``. Stable, so that a
            recorder finds the stream again after a restart.
        slots: How many faces have a place.
    """

    name = "LSL"
    lost = 0
    slow_clients = ()

    def __init__(self, name: str, slots: int = DEFAULT_SLOTS) -> None:
        self.target = name
        self._slots = Slots(slots)
        self._numbers: Any = None
        self._markers: Any = None
        self._lsl: Any = None

    @property
    def hint(self) -> str:
        """Who can see it."""
        return sentence_text("Every machine on the local network can see LSL streams.")

    @property
    def clients(self) -> int | None:
        """1 where somebody listens, else 0; LSL does not count."""
        return None if self._numbers is None else int(self._numbers.have_consumers())

    def open(self) -> None:
        """See `Stream.open`."""
        pylsl = self._lsl = load_pylsl()
        labels = [
            f"{slot}_{channel}"
            for slot in range(1, self._slots.count + 1)
            for channel in CHANNELS_PER_SLOT
        ]
        numbers = pylsl.StreamInfo(
            self.target,
            KIND,
            len(labels),
            pylsl.IRREGULAR_RATE,
            pylsl.cf_float32,
            f"fer-desktop-{self.target}",
        )
        channels = numbers.desc().append_child("channels")
        for label in labels:
            channel = channels.append_child("channel")
            channel.append_child_value("label", label)
            channel.append_child_value("unit", "share")
        markers = pylsl.StreamInfo(
            f"{self.target}-markers",
            MARKER_KIND,
            1,
            pylsl.IRREGULAR_RATE,
            pylsl.cf_string,
            f"fer-desktop-{self.target}-markers",
        )
        self._numbers = pylsl.StreamOutlet(numbers)
        self._markers = pylsl.StreamOutlet(markers)

    def send(self, message: FrameMessage) -> None:
        """See `Stream.send`; the sample's time is when the frame was read, on LSL's clock."""
        rows = {row.face_id: row for row in message.faces if row.face_id is not None}
        held = self._slots.assign(rows)
        sample: list[float] = []
        for slot in range(1, self._slots.count + 1):
            sample += _numbers_of(message, rows[held[slot]] if slot in held else None)
        self._numbers.push_sample(sample, self._clock(message.arrived))

    def send_marker(self, text: str, when: float) -> None:
        """Send a marker.

        Args:
            text: What it says.
            when: ``time.monotonic()`` of the moment.
        """
        self._markers.push_sample([text], self._clock(when))

    def close(self) -> None:
        """See `Stream.close`."""
        # An outlet has no close of its own: it ends when it is deleted.
        self._numbers = self._markers = None

    def _clock(self, monotonic: float) -> float:
        return monotonic + clock_ahead(self._lsl)


def clock_ahead(lsl: Any) -> float:  # noqa: ANN401  # it has no types
    """Return how far LSL's clock is ahead of ``time.monotonic()``, in seconds.

    The two are read one after the other, and a busy machine may let another program run between:
    of a few readings the one that took least time counts.
    """
    closest, ahead = math.inf, 0.0
    for _ in range(_CLOCK_READINGS):
        before = time.monotonic()
        there = lsl.local_clock()
        after = time.monotonic()
        if after - before < closest:
            closest, ahead = after - before, there - (before + after) / 2
    return ahead


def load_pylsl() -> Any:  # noqa: ANN401  # it has no types
    """Return the module pylsl.

    Raises:
        StreamError: It or its library is missing.
    """
    try:
        import pylsl  # pyright: ignore[reportMissingTypeStubs]
    except (ImportError, RuntimeError) as error:  # without its library pylsl raises the latter
        raise StreamError(
            "LSL needs pylsl and its library: pip install fer-desktop[lsl]."
        ) from error
    return pylsl


def _numbers_of(message: FrameMessage, row: Row | None) -> list[float]:
    if row is None:
        return [0.0, *(math.nan,) * (len(CHANNELS_PER_SLOT) - 1)]
    chances = (getattr(row, emotion) for emotion in EMOTIONS)
    return [
        1.0,
        *message.share_of_picture(row),
        *(math.nan if chance is None else chance for chance in chances),
    ]
