"""What ``--stats`` writes: one run of the window, measured."""

from array import array
from collections import defaultdict
from time import monotonic
from typing import Any

import numpy as np
import psutil

from app.system.process_age import process_age
from fer_core.live.runner import RunnerCounts
from fer_core.types import Analysis


class RunStatistics:
    """Measure every analysis and every painted frame of a run."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._startup: float | None = None
        self._latencies = array("d")
        self._faces = array("l")
        self._stages: defaultdict[str, array[float]] = defaultdict(lambda: array("d"))
        self._first_paint = 0.0
        self._last_paint = 0.0
        self._cpu_at_first_paint = 0.0

    def analysed(self, analysis: Analysis) -> None:
        """Note an analysis that reached the window."""
        self._faces.append(len(analysis.faces))
        for name, seconds in analysis.seconds.items():
            self._stages[name].append(seconds)

    def painted(self, latency: float) -> None:
        """Note that a frame was painted, ``latency`` seconds after it arrived."""
        now = monotonic()
        if self._startup is None:
            self._startup = process_age()
            self._first_paint = now
            self._cpu_at_first_paint = self._cpu_seconds()
        self._last_paint = now
        self._latencies.append(latency)

    def summary(self, counts: RunnerCounts, *, provider: str, model: str) -> dict[str, Any]:
        """Return the run so far.

        ``latency_ms`` counts from a frame's arrival in the program to the end of its painting;
        ``fps_painted``, and ``cpu_share`` (1 is one core), from the first painted frame on;
        ``startup_s`` from the process' start to that frame. ``stage_ms`` are means: a median says
        nothing of the model, whose turn does not come on every frame.
        """
        painted = len(self._latencies)
        spread = self._last_paint - self._first_paint
        since = monotonic() - self._first_paint
        cpu = self._cpu_seconds() - self._cpu_at_first_paint
        return {
            "frames_captured": counts.captured,
            "frames_analysed": counts.analysed,
            "frames_dropped": counts.dropped,
            "frames_painted": painted,
            "faces_mean": round(float(np.mean(self._faces)), 3) if self._faces else 0.0,
            "latency_ms": {
                "p50": _milliseconds(self._latencies, 50),
                "p95": _milliseconds(self._latencies, 95),
                "max": _milliseconds(self._latencies, 100),
            },
            "stage_ms": {
                name: round(1000 * float(np.mean(values)), 2)
                for name, values in self._stages.items()
            },
            "fps_painted": round((painted - 1) / spread, 2) if painted > 1 else 0.0,
            "provider": provider,
            "model": model,
            "rss_mb": round(self._process.memory_info().rss / 1e6, 1),
            "cpu_share": round(cpu / since, 3) if painted else 0.0,
            "startup_s": round(self._startup, 3) if self._startup is not None else None,
        }

    def _cpu_seconds(self) -> float:
        times = self._process.cpu_times()
        return times.user + times.system


def _milliseconds(values: "array[float]", percentile: float) -> float | None:
    return round(1000 * float(np.percentile(values, percentile)), 2) if len(values) else None
