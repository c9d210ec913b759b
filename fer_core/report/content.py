"""What a report says: the figures and plots of each result, and of all together."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import numpy as np

from fer_core.agreement.agreement import Agreement
from fer_core.agreement.ratings import Ratings
from fer_core.findings.mixing import model_of
from fer_core.findings.own_markers import own_markers
from fer_core.findings.recording import LABELS, STATUSES, Recording
from fer_core.findings.shares import PersonShares, shares_of, transitions_of
from fer_core.findings.stretches import find_stretches
from fer_core.report import svg
from fer_core.report.conditions import Condition
from fer_core.sessions.markers import Marker


@dataclass(frozen=True, slots=True)
class ModelText:
    """What a report says of a model.

    Attributes:
        name: Its name.
        sha256: SHA-256 of its file.
        how_often_right: A sentence or two.
        figures: Name and value of its main figures.
        weaknesses: Known ones.
        not_for: What it must not be used for.
    """

    name: str
    sha256: str
    how_often_right: str
    figures: tuple[tuple[str, str], ...] = ()
    weaknesses: str = ""
    not_for: str = ""


@dataclass(frozen=True, slots=True)
class MarkerLine:
    """A marker and what is shown in its stretch of time.

    Attributes:
        number: As the plot has it, from 1.
        marker: The marker.
        shown: Seconds of each label in its stretch, all persons together; empty for a moment.
    """

    number: int
    marker: Marker
    shown: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Section:
    """What a report says of one result.

    Attributes:
        recording: The result.
        persons: What each person shows.
        bars: Plot of their shares.
        lines: Plot of their emotions over time; "" for a picture.
        curves: Plot of each person's probabilities over time, by name.
        transitions: Counts of changes, rows from, columns to; empty where there is none.
        changing: The labels of `transitions`.
        markers: The markers.
        faces: A picture of each person, by name.
        seen: Share of the frames that show a face.
        statuses: Share of the rows of each status.
        facts: Names and values of what the result was made from and with.
        notes: What was left out, changed or damaged.
        metadata: What the researcher knows of the clip.
    """

    recording: Recording
    persons: Sequence[PersonShares]
    bars: str
    lines: str
    curves: Mapping[str, str]
    transitions: Sequence[Sequence[int]]
    changing: Sequence[str]
    markers: Sequence[MarkerLine]
    faces: Mapping[str, str]
    seen: float
    statuses: Mapping[str, float]
    facts: Sequence[tuple[str, str]]
    notes: Sequence[str]
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a report says.

    Attributes:
        title: Its title.
        sections: One a result.
        models: The models that made them.
        notes: What holds for all results.
        condition: Name of the column that `conditions` are from.
        conditions: The results by condition.
        ratings: What human coders say, or None.
        agreements: How far they agree.
        mixed: Whether the results are of different models, so that each is named.
    """

    title: str
    sections: Sequence[Section]
    models: Sequence[ModelText]
    notes: Sequence[str] = ()
    condition: str = ""
    conditions: Sequence[Condition] = ()
    ratings: Ratings | None = None
    agreements: Sequence[Agreement] = ()
    mixed: bool = False


def section_of(
    recording: Recording,
    *,
    faces: Mapping[str, str],
    metadata: Mapping[str, str],
    markers: Sequence[Marker] | None = None,
    notes: Sequence[str] = (),
    min_segment_seconds: float = 0.0,
) -> Section:
    """Compute what a report says of one result.

    Args:
        recording: The result.
        faces: Pictures by person, from `fer_core.report.faces.pictures_of`.
        metadata: What is known of the clip.
        markers: The markers; None for those of the session that the table is from.
        notes: What was left out before.
        min_segment_seconds: Shorter stretches are left out of time lines and transitions.
    """
    persons = shares_of(recording)
    stretches = find_stretches(recording, min_segment_seconds)
    if markers is None:
        markers = own_markers(recording)
    long = recording.end > recording.begins[0]
    counts = transitions_of(stretches)
    changing = [label for label in LABELS if any(label in pair for pair in counts)]
    status = np.bincount(recording.status, minlength=len(STATUSES)) / max(len(recording.status), 1)
    head_notes: Any = recording.head.get("notes")
    own = [str(note) for note in cast("list[Any]", head_notes or [])]
    if recording.doubled:
        own.append(
            f"{recording.doubled} row(s) were left out, since the person has another face on the "
            "same frame."
        )
    if recording.dropped:
        count = recording.dropped + len(recording.frames)
        own.append(
            f"{recording.dropped} of {count} frames were not analysed in time and count for "
            "nothing: what is shown before a short gap lasts until the next analysed frame."
        )
    return Section(
        recording,
        persons,
        svg.share_bars(persons) if persons else "",
        svg.time_lines(recording, stretches, markers) if long and persons else "",
        {
            name: svg.curves(recording, person)
            for person, name in enumerate(recording.persons)
            if long
        },
        [[counts[one, other] for other in changing] for one in changing],
        changing,
        [MarkerLine(n, marker, _shown(recording, marker)) for n, marker in enumerate(markers, 1)],
        faces,
        len(np.unique(recording.frame)) / len(recording.frames),
        dict(zip(STATUSES, status.tolist(), strict=True)),
        facts_of(recording),
        [*own, *notes],
        metadata,
    )


def _shown(recording: Recording, marker: Marker) -> dict[str, float]:
    """Seconds of each label within a marker's stretch."""
    if marker.offset is None:
        return {}
    begins, ends = recording.begins[recording.frame], recording.ends[recording.frame]
    inside = np.clip(np.minimum(ends, marker.offset) - np.maximum(begins, marker.onset), 0, None)
    sums = np.bincount(recording.shown, inside, len(LABELS))
    return {label: float(s) for label, s in zip(LABELS, sums, strict=True) if s > 0}


def facts_of(recording: Recording) -> list[tuple[str, str]]:
    """Return what a result was made from and with, as names and values."""
    head = recording.head
    size: Any = head.get("picture_size")
    facts = [
        ("file", recording.name),
        ("SHA-256 of the file", _text(head, "source", "sha256")),
        ("picture", " x ".join(map(str, size)) + " pixels" if isinstance(size, list) else ""),  # pyright: ignore[reportUnknownArgumentType]
        ("table", recording.files.table.name),
        ("version of its columns", str(head.get("table_schema", ""))),
        ("model", _text(head, "model", "name")),
        ("SHA-256 of the model", model_of(recording)),
        ("SHA-256 of its card", _text(head, "model", "card_sha256")),
    ]
    for key in ("settings", "versions"):
        values: Any = head.get(key)
        if isinstance(values, dict):
            for name, value in cast("dict[str, Any]", values).items():
                if not isinstance(value, dict):
                    text = value if isinstance(value, str) else json.dumps(value)
                    facts.append((f"{key}: {name}", text))
    return [(name, value) for name, value in facts if value]


def _text(head: Mapping[str, Any], key: str, name: str) -> str:
    part: Any = head.get(key)
    value = cast("dict[str, Any]", part).get(name) if isinstance(part, dict) else None
    return value if isinstance(value, str) else ""
