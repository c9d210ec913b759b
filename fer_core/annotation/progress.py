"""How far the annotation of a file has come."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from fer_core.annotation.settings import AnnotationSettings
from fer_core.video.reader import VideoInfo

USUAL_RATE: Final = 25
"""Frames per second that are assumed where a file states none."""

_NOTIFY_SECONDS: Final = 0.2


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job has come.

    Attributes:
        frames: Frames that are done, those of an earlier run included.
        total: Frames in all, as far as the file says; None where it does not.
        frames_per_second: Of this run.
        times_real_time: Seconds of video done in a second, in this run.
        seconds_left: Estimated; None where it is not known.
        joining: Whether all frames are done and the parts are being joined.
    """

    frames: int
    total: int | None
    frames_per_second: float
    times_real_time: float
    seconds_left: float | None
    joining: bool = False


class Meter:
    """Reports progress a few times a second.

    Args:
        rate: Frames per second of the file.
        total: Frames in all, or None where that is not known.
        already: Frames that an earlier run did.
        notify: Called with the progress.
    """

    def __init__(
        self,
        rate: float,
        total: int | None,
        already: int,
        notify: Callable[[Progress], None],
    ) -> None:
        self._rate = rate
        self._total = total
        self._already = already
        self._notify = notify
        self._started = time.monotonic()
        self._last = -math.inf
        self._from: float | None = None

    def update(self, done: int, moment: float) -> None:
        """Note that so many frames are done, the last one at a moment in seconds."""
        now = time.monotonic()
        if self._from is None:
            # Seeking to the first frame says nothing about the speed of the rest.
            self._from, self._started = moment, now
        if now - self._last < _NOTIFY_SECONDS:
            return
        self._last = now
        passed = now - self._started
        speed = (done - self._already - 1) / passed if passed > 0 else 0.0
        real = (moment - self._from) / passed if passed > 0 else 0.0
        left = None
        if self._total is not None and speed > 0:
            left = max(self._total - done, 0) / speed
        self._notify(Progress(done, self._total, speed, real, left))


def expected_frames(info: VideoInfo, settings: AnnotationSettings) -> int | None:
    """Estimate how many frames there will be, from what the file says; None if it says nothing."""
    rate = float(info.rate or USUAL_RATE)
    duration = info.duration if info.duration is not None else info.frames / rate
    if not duration:
        return None
    if settings.start == 0 and settings.end is None and info.frames:
        return info.frames
    end = duration if settings.end is None else min(settings.end, duration)
    return max(1, round((end - settings.start) * rate))
