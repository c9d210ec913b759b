"""How soon the review shows a place of a video: ``python -m tests.benchmarks.scrubbing [VIDEO]``.

Without a video it makes a minute of 720p with a key frame each ten seconds, as x264 does, from the
demo clip. It prints medians and the slowest: until any frame near a place is shown, and until its
own is. Places are drawn by chance, each by itself; then they are those on which a slider comes to
rest that is dragged by up to ten seconds.
"""

import argparse
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Final

import av

from fer_core.playback.frames import VideoFrames
from fer_core.playback.player import FramePlayer
from fer_core.playback.shown import PlayerState
from fer_core.system.resources import asset

SECONDS: Final = 60
RATE: Final = 25
PLACES: Final = 40
DRAGGED: Final = 10.0
"""Seconds by which the slider is dragged at most."""
_PASSED: Final = 10
_PASSED_SECONDS: Final = 0.03


def make_clip(path: Path) -> Path:
    """Write a minute of 1280x720 with key frames 250 frames apart."""
    with av.open(str(asset("demo.mp4"))) as source:
        frames = [f.reformat(1280, 720, "yuv420p").to_ndarray() for f in source.decode(video=0)]
    there_and_back = frames + frames[::-1]
    with av.open(str(path), "w") as output:
        options = {"preset": "veryfast", "g": "250", "sc_threshold": "0"}
        stream = output.add_stream("libx264", rate=RATE, options=options)
        stream.width, stream.height, stream.pix_fmt = 1280, 720, "yuv420p"
        for number in range(SECONDS * RATE):
            pixels = there_and_back[number % len(there_and_back)]
            frame = av.VideoFrame.from_ndarray(pixels, "yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, RATE)
            output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    return path


class Stopwatch:
    """Notes when frames are shown."""

    def __init__(self, path: Path) -> None:
        self._changed = threading.Condition()
        self._shown: list[tuple[float, bool]] = []
        self.player = FramePlayer(VideoFrames(path), self._note)
        self.player.start()
        with self._changed:
            self._changed.wait_for(lambda: any(exact for _, exact in self._shown), 60)
        assert self.player.status.state is PlayerState.PAUSED, self.player.status.message

    def seek(self, place: float) -> tuple[float, float]:
        """Return the seconds until anything near a place is shown, and until its own frame is."""
        with self._changed:
            self._shown.clear()
            began = time.perf_counter()
            self.player.seek(place)
            self._changed.wait_for(lambda: bool(self._shown) and self._shown[-1][1], 60)
            return self._shown[0][0] - began, self._shown[-1][0] - began

    def drag(self, start: float, end: float) -> tuple[float, float]:
        """Return the same for the last of the places that a slider passes, one each 30 ms."""
        for number in range(1, _PASSED):
            self.player.seek(start + (end - start) * number / _PASSED)
            time.sleep(_PASSED_SECONDS)
        return self.seek(end)

    def _note(self) -> None:
        shown = self.player.take()
        if shown is not None:
            with self._changed:
                self._shown.append((time.perf_counter(), shown.exact))
                self._changed.notify_all()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("video", nargs="?", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.video or make_clip(Path(folder) / "scrubbing.mp4")
        watch = Stopwatch(path)
        chance = random.Random(1)
        length = watch.player.status.duration
        places = [chance.uniform(0, length) for _ in range(PLACES)]
        _print("places by themselves", [partial(watch.seek, place) for place in places])
        drags: list[Callable[[], tuple[float, float]]] = []
        here = places[-1]
        for _ in range(PLACES):
            end = min(max(here + chance.uniform(-DRAGGED, DRAGGED), 0.0), length)
            drags.append(partial(watch.drag, here, end))
            here = end
        _print("where a slider comes to rest", drags)
        watch.player.close()


def _print(title: str, seeks: Sequence[Callable[[], tuple[float, float]]]) -> None:
    work = time.process_time()
    near, exact = zip(*(seek() for seek in seeks), strict=True)
    work = (time.process_time() - work) / len(seeks)
    sys.stdout.write(f"{title}, processor time of each: {1000 * work:.0f} ms\n")
    for name, times in (("any frame near", near), ("the right frame", exact)):
        ordered = sorted(times)
        sys.stdout.write(
            f"  {name}: median {1000 * statistics.median(ordered):.0f} ms, "
            f"nine of ten {1000 * ordered[int(0.9 * len(ordered))]:.0f} ms, "
            f"slowest {1000 * ordered[-1]:.0f} ms\n"
        )


if __name__ == "__main__":
    main()
