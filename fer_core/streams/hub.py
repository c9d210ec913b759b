"""Give every analysed frame of a live run to all streams that are switched on."""

import threading
from typing import Final

from fer_core.labels import DEFAULT_THRESHOLD
from fer_core.streams.message import FrameMessage, MarkerMessage
from fer_core.streams.outlet import Outlet
from fer_core.streams.stream import Stream, StreamStatus
from fer_core.tables.live_rows import format_wall_time
from fer_core.tables.rows import rows_of
from fer_core.types import Analysis, CapturedFrame, Observation

_MOST_CAPTURED: Final = 1000
"""Frames whose analysis may still come; the runner keeps at most a few."""


class StreamHub:
    """Sends the frames of a runner to streams that may come and go on any thread.

    An observer of a runner (`fer_core.live.observer.RunnerObserver`). Values are those that a table
    begun with the same frame has. Without a stream nothing is opened and nothing computed.

    Args:
        threshold: Probability below which ``emotion_smoothed`` is "uncertain".
    """

    def __init__(self, threshold: float = DEFAULT_THRESHOLD) -> None:
        self._threshold = threshold
        self._lock = threading.Lock()
        self._outlets: tuple[tuple[Stream, Outlet], ...] = ()
        self._captured: dict[int, tuple[int, float]] = {}
        self._count = 0
        self._origin: float | None = None

    @property
    def statuses(self) -> tuple[StreamStatus, ...]:
        """Return what each stream does now, in the order in which they were added."""
        return tuple(outlet.status for _, outlet in self._outlets)

    def status_of(self, stream: Stream) -> StreamStatus | None:
        """Return what a stream does now, or None where it is not one of these."""
        return next((outlet.status for one, outlet in self._outlets if one is stream), None)

    def add(self, stream: Stream) -> None:
        """Open a stream and send it everything from now on.

        Raises:
            StreamError: It cannot be opened.
        """
        outlet = Outlet(stream)
        with self._lock:
            self._outlets = (*self._outlets, (stream, outlet))

    def remove(self, stream: Stream) -> None:
        """Send a stream what waits for it, then close it."""
        with self._lock:
            gone = [outlet for one, outlet in self._outlets if one is stream]
            self._outlets = tuple(pair for pair in self._outlets if pair[0] is not stream)
        for outlet in gone:
            outlet.close()

    def send_marker(self, text: str, moment: float) -> None:
        """Hand a marker to the streams that have markers.

        Args:
            text: What it says.
            moment: ``time.monotonic()`` of the moment that it marks.
        """
        for _, outlet in self._outlets:
            outlet.put_marker(MarkerMessage(text, moment))

    def close(self) -> tuple[StreamStatus, ...]:
        """Close all streams.

        Returns:
            What had become of each.
        """
        with self._lock:
            outlets, self._outlets = self._outlets, ()
        for _, outlet in outlets:
            outlet.close()
        return tuple(outlet.status for _, outlet in outlets)

    def note_source(self, info: object) -> None:
        """See `RunnerObserver.note_source`."""

    def note_captured(self, captured: CapturedFrame) -> None:
        """See `RunnerObserver.note_captured`."""
        time = captured.frame.time
        with self._lock:
            if self._origin is None:
                self._origin = time if captured.live else 0.0
            self._captured[captured.number] = (self._count, time - self._origin)
            self._count += 1
            while len(self._captured) > _MOST_CAPTURED:
                del self._captured[next(iter(self._captured))]

    def note_skipped(self) -> None:
        """See `RunnerObserver.note_skipped`."""

    def note_analysed(self, captured: CapturedFrame, analysis: Analysis) -> None:
        """See `RunnerObserver.note_analysed`."""
        with self._lock:
            known = self._captured.pop(captured.number, None)
            for number in [number for number in self._captured if number < captured.number]:
                del self._captured[number]
        if known is None or not self._outlets:
            return
        message = self._message(*known, captured, analysis)
        for _, outlet in self._outlets:
            outlet.put(message)

    def _message(
        self, index: int, seconds: float, captured: CapturedFrame, analysis: Analysis
    ) -> FrameMessage:
        observation = Observation(index, seconds, analysis.faces)
        rows = rows_of(observation, analysis.labels, self._threshold)
        return FrameMessage(
            index,
            rows[0].time_s,
            captured.frame.loop,
            format_wall_time(captured.wall_time),
            captured.frame.size,
            tuple(row for row in rows if row.face_id is not None),
            captured.frame.arrived,
        )
