"""What ``--stats`` writes: one run of the window, measured."""

import math
from collections import defaultdict
from dataclasses import dataclass
from time import monotonic
from typing import Any, Final

import numpy as np
import psutil

from app.system.process_age import process_age
from fer_core.live.runner import RunnerCounts
from fer_core.types import Analysis

_BINS_A_SECOND: Final = 10_000
_MOST_SECONDS: Final = 5.0
"""Longer delays count as this long among the percentiles; the longest is known exactly."""


class RunStatistics:
    """Measure every analysis and every painted frame of a run, in memory that does not grow.

    Means and the longest delay are exact; percentiles of delays are good to a tenth of a
    millisecond.
    """

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._startup: float | None = None
        self._first_face: float | None = None
        self._painted = 0
        self._latencies = np.zeros(round(_MOST_SECONDS * _BINS_A_SECOND) + 1, np.int64)
        self._longest = 0.0
        self._analysed = 0
        self._faces = 0
        self._stages: defaultdict[str, _Mean] = defaultdict(_Mean)
        self._first_paint = 0.0
        self._last_paint = 0.0
        self._cpu_at_first_paint = 0.0

    def analysed(self, analysis: Analysis) -> None:
        """Note an analysis that reached the window."""
        self._analysed += 1
        self._faces += len(analysis.faces)
        for name, seconds in analysis.seconds.items():
            self._stages[name].add(seconds)

    def painted(self, latency: float) -> None:
        """Note that a frame was painted, ``latency`` seconds after it arrived."""
        now = monotonic()
        if self._startup is None:
            self._startup = process_age()
            self._first_paint = now
            self._cpu_at_first_paint = self._cpu_seconds()
        if self._first_face is None and self._faces:
            self._first_face = process_age()
        self._last_paint = now
        self._painted += 1
        self._longest = max(self._longest, latency)
        self._latencies[min(round(latency * _BINS_A_SECOND), len(self._latencies) - 1)] += 1

    def summary(self, counts: RunnerCounts, *, provider: str, model: str) -> dict[str, Any]:
        """Return the run so far.

        ``latency_ms`` counts from a frame's arrival in the program to the end of its painting;
        ``fps_painted``, and ``cpu_share`` (1 is one core), from the first painted frame on;
        ``startup_s`` from the process' start to that frame, ``first_face_s`` to the first one with
        a face. ``stage_ms`` are means: a median says nothing of the model, whose turn does not
        come on every frame.
        """
        painted = self._painted
        spread = self._last_paint - self._first_paint
        since = monotonic() - self._first_paint
        cpu = self._cpu_seconds() - self._cpu_at_first_paint
        return {
            "frames_captured": counts.captured,
            "frames_analysed": counts.analysed,
            "frames_dropped": counts.dropped,
            "frames_painted": painted,
            "faces_mean": round(self._faces / self._analysed, 3) if self._analysed else 0.0,
            "latency_ms": {
                "p50": self._percentile(50),
                "p95": self._percentile(95),
                "max": round(1000 * self._longest, 2) if painted else None,
            },
            "stage_ms": {name: round(1000 * mean.value, 2) for name, mean in self._stages.items()},
            "fps_painted": round((painted - 1) / spread, 2) if painted > 1 else 0.0,
            "provider": provider,
            "model": model,
            "rss_mb": round(self._process.memory_info().rss / 1e6, 1),
            "cpu_share": round(cpu / since, 3) if painted else 0.0,
            "startup_s": round(self._startup, 3) if self._startup is not None else None,
            "first_face_s": round(self._first_face, 3) if self._first_face is not None else None,
        }

    def _percentile(self, percent: float) -> float | None:
        """Return a percentile of the delays in milliseconds, between two of them as NumPy does."""
        if not self._painted:
            return None
        rank = (self._painted - 1) * percent / 100
        ranks = [math.floor(rank), math.ceil(rank)]
        below, above = np.searchsorted(np.cumsum(self._latencies), ranks, side="right").tolist()
        place = below + (above - below) * (rank - ranks[0])
        return round(1000 * place / _BINS_A_SECOND, 2)

    def _cpu_seconds(self) -> float:
        times = self._process.cpu_times()
        return times.user + times.system


@dataclass(slots=True)
class _Mean:
    count: int = 0
    total: float = 0.0

    def add(self, value: float) -> None:
        self.count += 1
        self.total += value

    @property
    def value(self) -> float:
        return self.total / self.count
