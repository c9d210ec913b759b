"""Means over trials of what is shown around events, with intervals over persons or trials."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.agreement.bootstrap import FEWEST_STRETCHES, Estimate, estimate
from fer_core.errors import ResultError
from fer_core.findings.measures import Baseline, measures_of
from fer_core.findings.persons import same_person
from fer_core.findings.recording import Recording
from fer_core.trials.events import Event

_MOST_BINS: Final = 2000
_TINY: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Window:
    """The time around an event, and how finely it is divided.

    Attributes:
        tmin: Seconds before (negative) or behind the event where it begins.
        tmax: Where it ends.
        step: Length of a bin in seconds.
    """

    tmin: float
    tmax: float
    step: float = 0.1

    def __post_init__(self) -> None:
        if not self.tmin < self.tmax:
            raise ResultError(
                "--tmax ({tmax:g}) must lie behind --tmin ({tmin:g}).",
                tmax=self.tmax,
                tmin=self.tmin,
            )
        if not 0 < self.step <= self.tmax - self.tmin:
            raise ResultError(
                "--step is to be more than 0 and at most the window, not {step:g}.", step=self.step
            )
        if (self.tmax - self.tmin) / self.step > _MOST_BINS:
            raise ResultError(
                "The window has more than {most_bins} bins; make --step larger.",
                most_bins=_MOST_BINS,
            )

    @property
    def edges(self) -> NDArray[np.float64]:
        """(b + 1,) float64, where the bins begin and the last one ends; 0 is an edge if inside."""
        first = round(self.tmin / self.step)
        return np.arange(first, round(self.tmax / self.step) + 1).astype(np.float64) * self.step

    @property
    def middles(self) -> NDArray[np.float64]:
        """(b,) float64, the middle of each bin."""
        edges = self.edges
        return (edges[1:] + edges[:-1]) / 2


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """What one person shows around one event.

    Attributes:
        group: The condition.
        participant: Who, the same over clips where the metadata say so.
        event: The event.
        values: (b,) float64 by the figure's name: means of the person's detected frames in each
            bin; NaN where there is none.
    """

    group: str
    participant: str
    event: Event
    values: Mapping[str, NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Point:
    """A mean over trials at one time.

    Attributes:
        group: The condition.
        figure: What: an emotion or another figure.
        time_s: Middle of the bin, seconds from the event.
        mean: Each participant counts once, with the mean of their trials.
        trials: How many trials have a value there.
        participants: How many participants they are from.
    """

    group: str
    figure: str
    time_s: float
    mean: Estimate
    trials: int
    participants: int


def find_trials(
    recordings: Sequence[Recording],
    events: Sequence[Event],
    window: Window,
    figures: Sequence[str],
    *,
    by: str = "",
    metadata: Mapping[str, Mapping[str, str]] | None = None,
    baselines: Sequence[Baseline] = (),
) -> list[Trial]:
    """Cut out what each person shows around each event.

    Args:
        recordings: The results.
        events: The events; with several results each says its file.
        window: How long and how finely.
        figures: Names, see `fer_core.findings.measures.measures_of`.
        by: Column of the events or of the metadata that is the condition; "" for none.
        metadata: What is known of each clip, by its name.
        baselines: Of a single result.

    Raises:
        ResultError: An event's clip or person is not there, or a column or figure is not known.
    """
    trials: list[Trial] = []
    used = 0
    for recording in recordings:
        own = [event for event in events if _belongs(event, recording, len(recordings))]
        used += len(own)
        line = (metadata or {}).get(recording.name, {})
        measures = measures_of(recording, figures, baselines)
        for event in own:
            group = _group(event, line, by)
            persons = [
                place
                for place, person in enumerate(recording.persons)
                if not event.person or same_person(event.person, person)
            ]
            if not persons and event.person:
                raise ResultError(
                    "An event is of {person!r}; {name} shows {persons}.",
                    person=event.person,
                    name=recording.name,
                    persons=", ".join(recording.persons) or "nobody",
                )
            for person in persons:
                values = _cut(recording, person, event.onset_s, window, measures)
                if any((~np.isnan(value)).any() for value in values.values()):
                    who = line.get("participant") or f"{recording.name} {recording.persons[person]}"
                    trials.append(Trial(group, who, event, values))
    if used < len(events):
        names = ", ".join(recording.name for recording in recordings)
        raise ResultError(
            "{value} event(s) belong to none of the results ({name}); the column file says "
            "which clip an event is of.",
            value=len(events) - used,
            name=names,
        )
    if not trials:
        raise ResultError("No face is seen around any of the events.")
    return trials


def average(trials: Sequence[Trial], window: Window) -> list[Point]:
    """Average the trials of each condition.

    Intervals come from drawing participants, where a condition has five or more; else from
    drawing trials, where there are five or more of these.
    """
    points: list[Point] = []
    middles = window.middles
    for group in dict.fromkeys(trial.group for trial in trials):
        own = [trial for trial in trials if trial.group == group]
        for figure in own[0].values:
            values = np.stack([trial.values[figure] for trial in own])
            names = [trial.participant for trial in own]
            means = _means(values, names)
            units = means if len(means) >= FEWEST_STRETCHES else values
            estimates = _estimates(units)
            centre = _estimates(means)
            for place, time in enumerate(middles):
                there = ~np.isnan(values[:, place])
                seen = {name for name, has in zip(names, there, strict=True) if has}
                known = estimates[place]
                mean = Estimate(centre[place].value, known.low, known.high)
                points.append(Point(group, figure, float(time), mean, int(there.sum()), len(seen)))
    return points


def _belongs(event: Event, recording: Recording, count: int) -> bool:
    if not event.file:
        return count == 1
    return event.file in (recording.name, recording.files.table.name)


def _group(event: Event, line: Mapping[str, str], by: str) -> str:
    if not by:
        return "all"
    for known in (event.line, line):
        if by in known:
            return known[by]
    raise ResultError("Neither the events nor the metadata have a column {by!r}.", by=by)


def _cut(
    recording: Recording,
    person: int,
    onset: float,
    window: Window,
    measures: Mapping[str, NDArray[np.float64]],
) -> dict[str, NDArray[np.float64]]:
    edges = window.edges
    rows = recording.rows_of(person)
    rows = rows[recording.status[rows] == 0]
    times = recording.begins[recording.frame[rows]] - onset
    # A frame belongs to the bin in which it begins; times are rounded to the microsecond.
    bins = np.searchsorted(edges, times + 1e-6, side="right") - 1
    inside = (bins >= 0) & (bins < len(edges) - 1)
    found: dict[str, NDArray[np.float64]] = {}
    for name, figures in measures.items():
        values = figures[rows][inside]
        good = ~np.isnan(values)
        places = bins[inside][good]
        sums = np.bincount(places, values[good], len(edges) - 1)
        counts = np.bincount(places, minlength=len(edges) - 1)
        found[name] = np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)
    return found


def _means(values: NDArray[np.float64], names: Sequence[str]) -> NDArray[np.float64]:
    """Mean of each participant's trials, (participants, b)."""
    who, places = np.unique(np.array(names), return_inverse=True)
    known = ~np.isnan(values)
    sums = np.zeros((len(who), values.shape[1]))
    counts = np.zeros_like(sums)
    np.add.at(sums, places, np.where(known, values, 0.0))
    np.add.at(counts, places, known.astype(np.float64))
    return np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)


def _estimates(units: NDArray[np.float64]) -> list[Estimate]:
    known = ~np.isnan(units)
    sums = np.stack([np.where(known, units, 0.0), known.astype(np.float64)], axis=1)

    def mean(figures: NDArray[np.float64]) -> NDArray[np.float64]:
        above, below = figures[..., 0, :], figures[..., 1, :]
        return np.where(below > _TINY, above / np.maximum(below, _TINY), np.nan)

    return estimate(sums, mean, seed=0)
