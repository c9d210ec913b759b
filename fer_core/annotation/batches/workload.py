"""How much work and memory the annotation of a file takes, from what its header says."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import psutil
from av.error import FFmpegError

from fer_core.annotation.batches.inputs import Input
from fer_core.annotation.progress import USUAL_RATE
from fer_core.errors import FerError
from fer_core.video.container import (
    duration_from,
    frame_rate,
    open_container,
    picture_stream,
    time_base,
)

_PICTURES_HELD: Final = 64
"""Pictures of a job in memory, roughly: those held back at 30 frames/s, of a batch, in queues and
in the encoder."""

_PICTURE_BYTES: Final = 4.5
"""A pixel as BGR and as decoded, 4:2:0."""

_LARGEST_BYTES: Final = 768 << 20
"""With very large pictures fewer are held."""

_JOB_BYTES: Final = 128 << 20
"""Of a job, beside its pictures: buffers of the decoder, model and tables."""

_PROCESS_BYTES: Final = 256 << 20
"""Of a process of its own: Python and its libraries."""

_FREE_SHARE: Final = 0.7
"""Of the memory that is free when the jobs begin, so much may be taken."""


_SIZE_COUNTS_FROM: Final = 1_600_000
"""Pixels whose decoding and search take as long as what every frame takes, whatever its size:
640x360, 1280x720 and 1920x1080 take 0.27, 0.37 and 0.54 s for 30 frames with one face."""


@dataclass(frozen=True, slots=True)
class Workload:
    """What is known of a file before it is annotated.

    Attributes:
        seconds: How long it lasts; 0 for a picture, and for a file that does not say it or cannot
            be read.
        memory: Bytes that its job takes at most, roughly.
        readable: Whether it could be opened.
        rate: Frames a second.
        pixels: Of a frame.
    """

    seconds: float = 0.0
    memory: int = _JOB_BYTES
    readable: bool = True
    rate: float = USUAL_RATE
    pixels: int = 1280 * 720

    @property
    def cost(self) -> float:
        """How long it takes against other files, as far as that is known: faces are not."""
        return self.seconds * self.rate * (1 + self.pixels / _SIZE_COUNTS_FROM)

    def pieces(self, split_seconds: float | None) -> Sequence["Workload"]:
        """Return the work of the pieces that can be done at the same time, at least one.

        Args:
            split_seconds: How long each is; None where the file is not split.
        """
        count = 1 if split_seconds is None else max(1, round(self.seconds / split_seconds))
        return [replace(self, seconds=self.seconds / count)] * count


def workload_of(one: Input) -> Workload:
    """Read the header of a file; never raises for a file that cannot be read."""
    if one.is_picture:
        return Workload(readable=_is_file(one.path))
    try:
        with open_container(one.path) as container:
            stream = picture_stream(container, one.path)
            start = (stream.start_time or 0) * time_base(stream)
            seconds = duration_from(container, stream, start) or 0.0
            pixels = stream.codec_context.width * stream.codec_context.height
            rate = float(frame_rate(stream) or USUAL_RATE)
    except (FerError, FFmpegError, OSError, ValueError):
        # The job says what is wrong with it.
        return Workload(readable=False)
    pictures = int(_PICTURES_HELD * _PICTURE_BYTES * pixels)
    memory = _JOB_BYTES + min(pictures, _LARGEST_BYTES)
    return Workload(seconds, memory, rate=rate, pixels=pixels)


def order_of(work: Workload, *, is_picture: bool) -> tuple[int, float]:
    """Return the key by which files are begun.

    Those that cannot be read come first: their failure is known before any work begins. Those that
    take longest follow, so that no core waits at the end for one that was begun last; pictures are
    last.
    """
    if not work.readable:
        return 0, 0.0
    return (2, 0.0) if is_picture else (1, -work.cost)


def jobs_for(works: Iterable[Workload], cores: int | None = None, free: int | None = None) -> int:
    """Return how many files to annotate at the same time.

    That is one a core, as far as there are files and the memory of the largest ones allows.

    Args:
        works: The files.
        cores: How many processor cores there are; None for those that this process may use.
        free: Bytes of memory that are free; None for those that are now.
    """
    needs = sorted((work.memory for work in works if work.readable), reverse=True)
    allowed = _FREE_SHARE * (psutil.virtual_memory().available if free is None else free)
    jobs = 0
    for need in needs[: usable_cores() if cores is None else cores]:
        allowed -= need
        if allowed < 0:
            break
        jobs += 1
    return max(jobs, 1)


def processes_beside_window(cores: int | None = None, free: int | None = None) -> int:
    """Return how many processes may annotate a file each while a window stays responsive.

    One core is left to the window. The files are not read for it, so each counts as the largest.

    Args:
        cores: How many processor cores there are; None for those that this process may use.
        free: Bytes of memory that are free; None for those that are now.
    """
    free = int(psutil.virtual_memory().available) if free is None else free
    by_memory = int(_FREE_SHARE * free / (_PROCESS_BYTES + _JOB_BYTES + _LARGEST_BYTES))
    return max(1, min((usable_cores() if cores is None else cores) - 1, by_memory))


def usable_cores() -> int:
    """Return how many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _is_file(path: Path) -> bool:
    # Not `Path.is_file`, which raises where a folder may not be entered.
    return os.path.isfile(path)
