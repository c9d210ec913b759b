"""Run one stream on a thread of its own, behind a bounded queue."""

import threading
from collections import deque
from typing import Final

from fer_core.errors import StreamError
from fer_core.streams.message import FrameMessage, MarkerMessage
from fer_core.streams.stream import MarkerStream, Stream, StreamState, StreamStatus

_MOST_WAITING: Final = 120
"""Frames that may wait for a stream, four seconds at 30 a second; then the oldest is lost."""


class Outlet:
    """Sends frames through one stream; `put` never waits.

    Args:
        stream: The stream; it is opened here, so that a failure is known at once.

    Raises:
        StreamError: It cannot be opened.
    """

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        # Everything below is guarded by this condition, which is notified of every change.
        self._changed = threading.Condition()
        self._waiting: deque[FrameMessage | MarkerMessage] = deque()
        self._sent = 0
        self._lost = 0
        self._closing = False
        self._state = StreamState.RUNNING
        self._failure = ""
        stream.open()
        self._thread = threading.Thread(target=self._run, name=f"{stream.name} stream", daemon=True)
        self._thread.start()

    @property
    def status(self) -> StreamStatus:
        """What the stream does now."""
        with self._changed:
            return StreamStatus(
                self._stream.name,
                self._stream.target,
                self._state,
                self._sent,
                self._lost + self._stream.lost,
                self._stream.clients,
                self._failure,
                self._stream.slow_clients,
            )

    def put(self, message: FrameMessage) -> None:
        """Hand on a frame; where too many wait, the oldest one is lost and counted."""
        with self._changed:
            if self._closing or self._state is not StreamState.RUNNING:
                return
            if len(self._waiting) >= _MOST_WAITING:
                self._waiting.popleft()
                self._lost += 1
            self._waiting.append(message)
            self._changed.notify_all()

    def put_marker(self, marker: MarkerMessage) -> None:
        """Hand on a marker, after the frames that wait; nothing where the stream has none."""
        if not isinstance(self._stream, MarkerStream):
            return
        with self._changed:
            if not self._closing and self._state is StreamState.RUNNING:
                self._waiting.append(marker)
                self._changed.notify_all()

    def close(self, seconds: float = 5.0) -> bool:
        """Send what waits, then close the stream.

        Args:
            seconds: How long to wait for that.

        Returns:
            Whether it is closed; else its thread goes on by itself.
        """
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            while (message := self._take()) is not None:
                self._send(message)
        except StreamError as error:
            self._fail(str(error))
        finally:
            try:
                self._stream.close()
            except StreamError as error:
                self._fail(str(error))
            with self._changed:
                if self._state is StreamState.RUNNING:
                    self._state = StreamState.CLOSED

    def _send(self, message: FrameMessage | MarkerMessage) -> None:
        if isinstance(message, FrameMessage):
            self._stream.send(message)
            with self._changed:
                self._sent += 1
        elif isinstance(self._stream, MarkerStream):
            self._stream.send_marker(message.text, message.moment)

    def _take(self) -> FrameMessage | MarkerMessage | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closing or self._waiting)
            return self._waiting.popleft() if self._waiting else None

    def _fail(self, sentence: str) -> None:
        with self._changed:
            self._state, self._failure = StreamState.FAILED, self._failure or sentence
