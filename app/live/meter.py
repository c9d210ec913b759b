"""Measure the speed of the live analysis over the last seconds."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from statistics import fmean
from time import monotonic
from typing import Final

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.system.language.numbers import number_text, percent_text
from fer_core.live.runner import RunnerCounts
from fer_core.types import Analysis

translate = QCoreApplication.translate

WINDOW_SECONDS: Final = 2.0

_STAGES: Final = {
    "gray": str(QT_TRANSLATE_NOOP("Live", "gray picture")),
    "detect": str(QT_TRANSLATE_NOOP("Live", "find faces")),
    "crop": str(QT_TRANSLATE_NOOP("Live", "cut out")),
    "classify": str(QT_TRANSLATE_NOOP("Live", "classify")),
    "smooth": str(QT_TRANSLATE_NOOP("Live", "average")),
    "quality": str(QT_TRANSLATE_NOOP("Live", "rate the faces")),
}
"""The stages of an analysis, by their keys in `Analysis.seconds`."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was measured over the last seconds.

    Attributes:
        captured: Frames a second that the source gave.
        analysed: Frames a second that were analysed.
        painted: Frames a second that were painted.
        latency: Median seconds from a frame's arrival to the end of its painting.
        latency_p95: The 95th percentile of the same.
        dropped: Share of the captured frames that were skipped.
        dropped_in_all: Their number since the source was opened.
        stages: Mean seconds of each stage of the analysis; the model's turn is not on every frame.
    """

    captured: float
    analysed: float
    painted: float
    latency: float
    latency_p95: float
    dropped: float
    dropped_in_all: int
    stages: dict[str, float]

    @property
    def pace(self) -> str:
        """The latency in words."""
        if self.latency < 0.1:
            return translate("Live", "small delay")
        if self.latency < 0.3:
            return translate("Live", "noticeable delay")
        return translate("Live", "long delay")

    @property
    def details(self) -> str:
        """The technical figures, a line each."""
        stages = ", ".join(
            f"{translate('Live', _STAGES.get(name, name))} {number_text(1000 * value, 1)}"
            for name, value in self.stages.items()
        )
        lines = (
            translate(
                "Live",
                "Frames per second: {captured} captured, {analysed} analysed, {painted} painted",
            ).format(
                captured=number_text(self.captured, 1),
                analysed=number_text(self.analysed, 1),
                painted=number_text(self.painted, 1),
            ),
            translate(
                "Live",
                "From capture to paint: {median} ms (median), {highest} ms (95th percentile)",
            ).format(
                median=number_text(1000 * self.latency),
                highest=number_text(1000 * self.latency_p95),
            ),
            translate("Live", "Skipped: {share} now, {count} in total").format(
                share=percent_text(self.dropped, 1), count=number_text(self.dropped_in_all)
            ),
            translate("Live", "Milliseconds per stage: {stages}").format(stages=stages),
        )
        return "\n".join(lines)


class LiveMeter:
    """Collect what was analysed and painted, and summarise the last seconds."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._painted: deque[tuple[float, float]] = deque()
        self._counts: deque[tuple[float, RunnerCounts]] = deque()
        self._stages: deque[dict[str, float]] = deque(maxlen=60)

    def reset(self) -> None:
        """Begin anew, for another source or after a pause."""
        self._painted.clear()
        self._counts.clear()
        self._stages.clear()

    def analysed(self, analysis: Analysis) -> None:
        """Note an analysis."""
        self._stages.append(dict(analysis.seconds))

    def painted(self, latency: float) -> None:
        """Note that a frame was painted, ``latency`` seconds after it arrived."""
        self._painted.append((self._clock(), latency))

    def read(self, counts: RunnerCounts) -> Reading | None:
        """Summarise the last seconds; None before enough was measured."""
        now = self._clock()
        self._counts.append((now, counts))
        while len(self._counts) > 2 and self._counts[0][0] < now - WINDOW_SECONDS:
            self._counts.popleft()
        while self._painted and self._painted[0][0] < now - WINDOW_SECONDS:
            self._painted.popleft()
        began, before = self._counts[0]
        passed = now - began
        if passed < 0.4 or len(self._painted) < 2 or not self._stages:
            return None
        latencies = [latency for _, latency in self._painted]
        median, highest = np.percentile(latencies, (50, 95)).tolist()
        spread = self._painted[-1][0] - self._painted[0][0]
        captured = counts.captured - before.captured
        return Reading(
            captured=captured / passed,
            analysed=(counts.analysed - before.analysed) / passed,
            painted=(len(self._painted) - 1) / spread if spread > 0 else 0.0,
            latency=median,
            latency_p95=highest,
            dropped=(counts.dropped - before.dropped) / captured if captured else 0.0,
            dropped_in_all=counts.dropped,
            stages={
                name: fmean(stage[name] for stage in self._stages if name in stage)
                for name in self._stages[-1]
            },
        )
