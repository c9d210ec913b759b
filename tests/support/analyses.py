"""Analyses made by hand, for what shows them."""

import dataclasses
from collections.abc import Sequence

import numpy as np

from fer_core.emotion.model_card import EMOTIONS
from fer_core.live.observer import RunnerObserver
from fer_core.sources.source import SourceInfo
from fer_core.types import Analysis, CapturedFrame, FaceFlag, FaceQuality, Faces, FaceStatus, Frame


def make_analysis(
    boxes: Sequence[tuple[float, float, float, float]] = (),
    emotions: Sequence[str | None] = (),
    *,
    size: tuple[int, int] = (320, 240),
    confidence: float = 0.8,
    tracks: Sequence[int] | None = None,
    status: FaceStatus = FaceStatus.DETECTED,
    time: float = 0.0,
    arrived: float = 0.0,
    image: np.ndarray | None = None,
    crops: np.ndarray | None = None,
    rolls: Sequence[float] | None = None,
    flags: Sequence[FaceFlag] = (),
) -> Analysis:
    """An analysis of a gray picture (or ``image``) whose faces have the given emotions.

    ``None`` as an emotion spreads the probability evenly. Tracks count from 1. All faces have the
    ``flags``, now and on average.
    """
    n, k = len(boxes), len(EMOTIONS)
    probabilities = np.full((n, k), 1 / k, np.float32)
    for row, emotion in zip(probabilities, emotions or ["happy"] * n, strict=True):
        if emotion is not None:
            row[:] = (1 - confidence) / (k - 1)
            row[EMOTIONS.index(emotion)] = confidence
    if image is None:
        image = np.full((size[1], size[0], 3), 128, np.uint8)
    wrong = np.tile(np.array([flag in flags for flag in FaceFlag], np.float32), (n, 1))
    faces = Faces(
        np.array(boxes, np.float32).reshape(n, 4),
        np.array(tracks if tracks is not None else range(1, n + 1), np.int64).reshape(n),
        np.full(n, status, np.int8),
        probabilities,
        probabilities.copy(),
        np.array(rolls if rolls is not None else [0.0] * n, np.float32).reshape(n),
        quality=dataclasses.replace(FaceQuality.unknown(n), flags=wrong, smoothed=wrong),
    )
    if crops is None:
        crops = np.random.default_rng(0).integers(0, 256, (n, 48, 48, 1), np.uint8)
    return Analysis(Frame(image, 0, time, arrived), faces, EMOTIONS, crops, {})


class Capturing:
    """Captures frames for an observer as a runner does, numbered from 0."""

    def __init__(self, observer: RunnerObserver, *, live: bool = False) -> None:
        self._observer = observer
        self._live = live
        self._number = 0

    def make(self, analysis: Analysis, *, loop: int = 1, wall_time: float = 0.0) -> CapturedFrame:
        """The next frame, of which the observer is not told."""
        frame = dataclasses.replace(analysis.frame, loop=loop)
        number, self._number = self._number, self._number + 1
        return CapturedFrame(frame, number, loop, self._live, wall_time)

    def capture(self, analysis: Analysis, **other: float) -> CapturedFrame:
        """The next frame, captured and not analysed yet."""
        captured = self.make(analysis, **other)
        self._observer.note_captured(captured)
        return captured

    def add(self, analysis: Analysis, **other: float) -> None:
        """The next frame, captured and analysed."""
        self._observer.note_analysed(self.capture(analysis, **other), analysis)


class Observer:
    """Notes what a runner tells it: numbers of frames, and how many were passed over."""

    def __init__(self) -> None:
        self.captured: list[int] = []
        self.analysed: list[int] = []
        self.skipped = 0
        self.sources: list[SourceInfo] = []

    def note_source(self, info: SourceInfo) -> None:
        self.sources.append(info)

    def note_captured(self, captured: CapturedFrame) -> None:
        self.captured.append(captured.number)

    def note_skipped(self) -> None:
        self.skipped += 1

    def note_analysed(self, captured: CapturedFrame, analysis: Analysis) -> None:
        assert analysis.frame is captured.frame
        self.analysed.append(captured.number)
