"""The one rule by which the decoded frames of a video file get their presentation times."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from fer_core.video.container import frame_rate, time_base

USUAL_RATE: Final = Fraction(25)
"""Frames per second that are assumed where a file states none."""

_DECODING_ORDER: Final = frozenset({"avi", "asf"})
"""Formats that store when a packet is decoded, not when its picture is shown.

Where frames are reordered (B-frames), the presentation times that libav makes of that run back.
"""
_CLOCK_RESTART_SECONDS: Final = 1.0
"""A time that runs back further than this is a new clock, not a disorder of frames."""


class Timeline:
    """Gives every frame of one stream a time that is later than that of the frame before.

    A container may state no time, the same time twice, a time that runs back a little (damage)
    or a lot (recordings put together, whose clock starts anew).

    Args:
        container: The opened file.
        stream: Its pictures.

    Attributes:
        time_base: Seconds of one tick.
        first: Ticks of the file's first frame on the container's clock; known once the first
            frame was taken from `follow`.
        stated: Whether the file states the time of its first frame.
        repaired: How many frames had no time where one was due, or one that did not rise.
        by_decoding: Whether the container says when packets are decoded rather than shown.
    """

    def __init__(self, container: InputContainer, stream: VideoStream) -> None:
        self._context = stream.codec_context
        self.by_decoding = container.format.name in _DECODING_ORDER
        self._begun = False
        self.time_base = time_base(stream)
        self._usual = max(1, round(1 / ((frame_rate(stream) or USUAL_RATE) * self.time_base)))
        self.first = stream.start_time or 0
        self.stated = False
        self.repaired = 0

    def follow(self, frames: Iterable[VideoFrame]) -> Iterator[tuple[VideoFrame, int]]:
        """Pair decoded frames with their times; call it again for the frames after a seek.

        Args:
            frames: In the order of presentation: from the file's beginning in the first call,
                from anywhere in later ones.

        Yields:
            Each frame with its ticks on the container's clock. After a seek, frames before the
            first one with a time are left out, because they could be anywhere.
        """
        last: int | None = None
        shift = 0
        for frame in frames:
            ticks = self._stated_ticks(frame)
            if last is None:
                if not self._begun:
                    self._begin(ticks)
                    ticks = self.first
                elif ticks is None:
                    continue
            elif ticks is None:
                ticks = last + self._usual
                # The last frames leave the decoder after the last packet; none is missing a time.
                self.repaired += not self.by_decoding
            else:
                ticks += shift
                if ticks <= last:
                    self.repaired += 1
                    if (last - ticks) * self.time_base > _CLOCK_RESTART_SECONDS:
                        shift += last + self._usual - ticks
                        ticks = last + self._usual
                    else:
                        ticks = last + 1
            last = ticks
            yield frame, ticks

    @property
    def start(self) -> Fraction:
        """Seconds on the container's clock of the file's first frame."""
        return self.first * self.time_base

    def seconds(self, ticks: int) -> float:
        """Return the seconds from the file's first frame to a time on the container's clock."""
        # Rounded once, as `float` does with a fraction; whole numbers take a tenth of the time.
        base = self.time_base
        return (ticks - self.first) * base.numerator / base.denominator

    def _begin(self, ticks: int | None) -> None:
        self._begun = True
        self.stated = ticks is not None
        if ticks is not None:
            self.first = ticks

    def _stated_ticks(self, frame: VideoFrame) -> int | None:
        if not self.by_decoding:
            return frame.dts if frame.pts is None else frame.pts
        if frame.dts is None:
            return None
        # A frame carries the time of the packet that pushed it out of the decoder.
        return frame.dts - self._context.reorder_depth * self._usual
