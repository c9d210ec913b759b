"""The work of a runner's capture thread: open, read in time, reconnect, release."""

import dataclasses
import time

from fer_core.errors import SourceError
from fer_core.live.board import RunnerBoard
from fer_core.live.observer import Observers
from fer_core.live.playback_clock import PlaybackClock
from fer_core.live.status import RunnerState
from fer_core.phrases import sentence_text
from fer_core.sources.source import FrameSource, SourceInfo
from fer_core.system.hand_off import LatestSlot
from fer_core.types import CapturedFrame, Frame

_FIRST_RETRY_SECONDS = 0.2
_LAST_RETRY_SECONDS = 2.0
_RETRY_GROWTH = 1.6
_CATCH_UP_SECONDS = 0.1
"""Delay, seconds, from which a recording skips frames."""


class CaptureLoop:
    """Read frames from a source into a slot until the board requests a stop.

    Args:
        source: Not yet open.
        board: Gives requests (pause, seek, stop) and takes state and counts.
        frames: The slot for the newest frame.
        observers: Told of every frame that is captured or passed over.
    """

    def __init__(
        self,
        source: FrameSource,
        board: RunnerBoard,
        frames: LatestSlot[CapturedFrame],
        observers: Observers,
    ) -> None:
        self._source = source
        self._board = board
        self._frames = frames
        self._observers = observers
        self._live = False
        self._number = 0
        self._stretch = 0
        self._loop = 1
        self._passes = 0

    def run(self) -> None:
        """Open the source, read it, and close it in any case.

        Raises:
            SourceError: It does not open, or a recording cannot be read any further.
        """
        try:
            info = self._open()
            if info.live:
                self._follow()
            else:
                self._play(info)
        finally:
            self._source.close()

    def _open(self) -> SourceInfo:
        info = self._source.open()
        self._live = info.live
        self._observers.note_source(info)
        self._board.enter(RunnerState.RUNNING, info=info)
        return info

    def _deliver(self, frame: Frame) -> None:
        if frame.loop != self._loop:
            self._loop = frame.loop
            self._stretch += 1
        captured = CapturedFrame(frame, self._number, self._stretch, self._live, time.time())
        self._number += 1
        self._board.count_captured(frame)
        # First, so that an observer knows of a frame before it is analysed.
        self._observers.note_captured(captured)
        self._frames.put(captured)

    def _follow(self) -> None:
        """Read a live source all the time, so that the frame in the slot is new."""
        while not self._board.stopping:
            try:
                if self._board.paused:
                    self._source.skip()
                elif (frame := self._source.read()) is not None:
                    self._deliver(frame)
                else:
                    raise SourceError("{name} has ended.", name=self._source.name)
            except SourceError as error:
                self._reconnect(error)

    def _reconnect(self, lost: SourceError) -> None:
        """Open a lost source again and again until it is back or the runner is stopped."""
        self._board.enter(
            RunnerState.RECONNECTING,
            sentence_text("{reason} It is tried again until it is back.", reason=lost),
        )
        delay = _FIRST_RETRY_SECONDS
        self._source.close()
        while not self._board.wait_for_stop(delay):
            try:
                self._open()
            except SourceError:
                self._source.close()
                delay = min(delay * _RETRY_GROWTH, _LAST_RETRY_SECONDS)
            else:
                self._stretch += 1
                return

    def _play(self, info: SourceInfo) -> None:
        """Play a recording by its own clock, with the next frame read in advance."""
        clock = PlaybackClock()
        step = 1.0 / info.rate if info.rate else 0.0
        ended_at = 0.0
        frame = self._source.read()
        at_once = True
        while not self._board.stopping:
            if frame is None:
                # The last frame is shown for its full time like every other.
                if self._board.wait_until_due(ended_at, clock, at_once=False):
                    self._passes += self._board.wait_at_end(can_loop=info.seekable)
            elif self._board.wait_until_due(frame.time, clock, at_once=at_once):
                loop = frame.loop + self._passes
                self._deliver(dataclasses.replace(frame, arrived=time.monotonic(), loop=loop))
                if at_once:
                    self._begin_when_seen(frame, clock)
                ended_at = frame.time + step
                self._catch_up(info, ended_at, step, clock)
                frame, at_once = self._source.read(), False
                continue
            seek_to = self._board.take_seek()
            if seek_to is not None and info.seekable:
                frame, at_once = self._seek(seek_to), True

    def _begin_when_seen(self, frame: Frame, clock: PlaybackClock) -> None:
        """Start the clock when the first frame was analysed.

        It takes longest, with a scan of the whole picture; frames behind it would be dropped.
        """
        self._board.wait_until_analysed()
        clock.restart()
        clock.due(frame.time, time.monotonic())

    def _seek(self, seconds: float) -> Frame:
        self._source.seek(seconds)
        self._stretch += 1
        frame = self._source.read()
        if frame is None:
            raise SourceError("{name} cannot be read at that place.", name=self._source.name)
        self._board.enter(RunnerState.RUNNING)
        return frame

    def _catch_up(
        self, info: SourceInfo, seconds: float, step: float, clock: PlaybackClock
    ) -> None:
        """Skip frames without converting them while playing is behind its clock.

        At most half of the remaining frames are skipped, so that the last frame is always shown.
        """
        now = time.monotonic()
        late = now - clock.due(seconds, now)
        if not step or late < _CATCH_UP_SECONDS:
            return
        if info.duration is not None:
            late = min(late, (info.duration - seconds) / 2)
        for _ in range(int(late / step)):
            if not self._source.skip():
                return
            self._board.count_skipped()
            self._observers.note_skipped()
