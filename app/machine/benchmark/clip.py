"""Measure several systems on one clip, alternating frame by frame."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter, thread_time
from typing import Final

import cv2
import numpy as np
import psutil

from app.machine.benchmark.agreement import Agreement, agreement, label_changes_per_minute, link
from app.machine.benchmark.full_scan import FullScan, Scanned
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import SourceError
from fer_core.pipeline import Pipeline, PipelineSettings
from fer_core.sources import open_source
from fer_core.types import Faces, Frame

_NOTEBOOK_FRAMES: Final = 25
"""How many evenly spread frames of a clip are analysed as the notebooks do, which is slow."""

_MEGABYTE: Final = 1e6


@dataclass(frozen=True, slots=True)
class Timing:
    """Times per frame of one system.

    Attributes:
        median_ms: Median of all frames.
        p95_ms: 95th percentile.
        processor_ms: Median of the processor time, which other programs disturb less; None
            where it was not measured.
        frames: How many were measured.
    """

    median_ms: float
    p95_ms: float
    processor_ms: float | None
    frames: int

    @classmethod
    def of(cls, seconds: Sequence[float], processor: Sequence[float] = ()) -> "Timing":
        """Make a timing of a list of seconds, which must not be empty."""
        values = np.array(seconds) * 1e3
        return cls(
            float(np.median(values)),
            float(np.quantile(values, 0.95)),
            float(np.median(processor)) * 1e3 if processor else None,
            len(values),
        )


class _Stopwatch:
    """Measure wall-clock and processor seconds of each of a system's frames."""

    def __init__(self) -> None:
        self.wall: list[float] = []
        self.processor: list[float] = []

    def __enter__(self) -> None:
        self._start = perf_counter(), thread_time()

    def __exit__(self, *_: object) -> None:
        self.processor.append(thread_time() - self._start[1])
        self.wall.append(perf_counter() - self._start[0])

    @property
    def timing(self) -> Timing:
        return Timing.of(self.wall, self.processor)


@dataclass(frozen=True, slots=True)
class ClipReport:
    """Results for one clip.

    Attributes:
        clip: Its name.
        size: (width, height).
        ours: (a), the pipeline.
        full_scan: (b), the full scan of every frame with the same model.
        notebook: (c), the notebooks' method, or None where it could not run.
        stages_ms: Median of each of the pipeline's stages.
        agreement: Our boxes against (b)'s.
        label_changes: Changes of a face's label in a minute: ours, smoothed.
        label_changes_full_scan: The same for (b).
        memory_mb: Resident memory of this process, all of the above included.
    """

    clip: str
    size: tuple[int, int]
    ours: Timing
    full_scan: Timing
    notebook: Timing | None
    stages_ms: dict[str, float]
    agreement: Agreement
    label_changes: float
    label_changes_full_scan: float
    memory_mb: float

    @property
    def ratios(self) -> dict[str, float]:
        """Speed of the pipeline against the others, by medians, and its own p95 / median."""
        ours = self.ours
        ratios = {
            "full_scan_over_ours": self.full_scan.median_ms / ours.median_ms,
            "p95_over_median": ours.p95_ms / ours.median_ms,
        }
        if ours.processor_ms and self.full_scan.processor_ms:
            ratios["full_scan_over_ours_processor"] = (
                self.full_scan.processor_ms / ours.processor_ms
            )
        if self.notebook is not None:
            ratios["notebook_over_ours"] = self.notebook.median_ms / ours.median_ms
        return ratios


def measure_clip(
    clip: str,
    classifier: EmotionClassifier,
    settings: PipelineSettings,
    most_frames: int,
    notebook: Callable[[Frame], float] | None = None,
    notify: Callable[[int], None] = lambda _: None,
) -> ClipReport:
    """Run the systems over a clip.

    Args:
        clip: A path, or "demo".
        classifier: The model of (a) and (b).
        settings: Settings of the pipeline.
        most_frames: Stop after so many.
        notebook: (c): takes a frame, returns the seconds that it took.
        notify: Called with the number of frames done.

    Raises:
        FerError: The clip cannot be read, or has no frame.
    """
    pipeline, full_scan = Pipeline(classifier, settings), FullScan(classifier)
    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    source = open_source(clip)
    faces: list[Faces] = []
    stages: list[Mapping[str, float]] = []
    scans: list[Scanned] = []
    ours_watch, scan_watch = _Stopwatch(), _Stopwatch()
    notebook_seconds: list[float] = []
    times: list[float] = []
    try:
        size = source.open().size
        while len(times) < most_frames and (frame := source.read()) is not None:
            # The order alternates, so that neither always finds the caches warm.
            for system in (0, 1) if len(times) % 2 else (1, 0):
                if system == 0:
                    with ours_watch:
                        analysis = pipeline(frame)
                    faces.append(analysis.faces)
                    stages.append(analysis.seconds)
                else:
                    with scan_watch:
                        scan = full_scan(frame)
                    scans.append(scan)
            if notebook is not None and len(times) % max(1, most_frames // _NOTEBOOK_FRAMES) == 0:
                notebook_seconds.append(notebook(frame))
            times.append(frame.time)
            notify(len(times))
    finally:
        source.close()
        cv2.setNumThreads(threads)
    if not times:
        raise SourceError(f"{clip} has no frame to measure.")
    return ClipReport(
        clip=source.name,
        size=size,
        ours=ours_watch.timing,
        full_scan=scan_watch.timing,
        notebook=Timing.of(notebook_seconds) if notebook_seconds else None,
        stages_ms=_medians(stages),
        agreement=agreement([f.boxes for f in faces], [s.boxes for s in scans], times),
        label_changes=label_changes_per_minute(_our_labels(faces, times)),
        label_changes_full_scan=label_changes_per_minute(_their_labels(scans, times)),
        memory_mb=psutil.Process().memory_info().rss / _MEGABYTE,
    )


def _medians(stages: Sequence[Mapping[str, float]]) -> dict[str, float]:
    return {name: float(np.median([row[name] for row in stages])) * 1e3 for name in stages[0]}


def _our_labels(faces: Sequence[Faces], times: Sequence[float]) -> list[list[tuple[float, int]]]:
    tracks: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for here, time in zip(faces, times, strict=True):
        for number, row in zip(here.track_ids.tolist(), here.smoothed, strict=True):
            tracks[number].append((time, int(row.argmax())))
    return list(tracks.values())


def _their_labels(
    scans: Sequence[Scanned], times: Sequence[float]
) -> list[list[tuple[float, int]]]:
    return [
        [(times[frame], int(scans[frame].probabilities[row].argmax())) for frame, row in track]
        for track in link([scan.boxes for scan in scans], times)
    ]
