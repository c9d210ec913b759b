"""Results side by side, by what a researcher knows of each clip (``--metadata``)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from fer_core.agreement.bootstrap import Estimate, estimate
from fer_core.codes.text import read_table
from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import ResultError
from fer_core.findings.recording import Recording
from fer_core.findings.shares import PersonShares

Metadata = Mapping[str, Mapping[str, str]]
"""What is known of each clip, by its name."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What the persons of one condition show on average; each person of a clip counts once.

    Attributes:
        name: The condition.
        clips: How many clips it has.
        persons: How many persons these show.
        shares: Mean share of each emotion in the time for which an emotion is said; intervals
            are over persons.
        uncertain: Mean share of the time for which none is said.
    """

    name: str
    clips: int
    persons: int
    shares: dict[str, Estimate]
    uncertain: Estimate


def read_metadata(path: Path, recordings: Sequence[Recording]) -> Metadata:
    """Read a table with a column ``file`` and any others, such as ``participant, condition``.

    Returns:
        The line of each recording, by `Recording.name`.

    Raises:
        ResultError: It has no such column, a clip stands in it twice, or one is missing.
    """
    lines: dict[str, Mapping[str, str]] = {}
    for record in read_table(path):
        if "file" not in record:
            raise ResultError(
                "{name} has no column file; it says which clip a line is for.", name=path.name
            )
        name = Path(record["file"]).name
        if name in lines:
            raise ResultError("{name} names {other} twice.", name=path.name, other=name)
        lines[name] = record
    found: dict[str, Mapping[str, str]] = {}
    for recording in recordings:
        line = lines.get(recording.name, lines.get(recording.files.table.name))
        if line is None:
            raise ResultError(
                "{name} has no line for {recording_name}.",
                name=path.name,
                recording_name=recording.name,
            )
        found[recording.name] = line
    return found


def conditions_of(
    recordings: Sequence[Recording],
    shares: Sequence[Sequence[PersonShares]],
    metadata: Metadata,
    column: str,
) -> list[Condition]:
    """Average over the persons of each condition.

    Raises:
        ResultError: The metadata have no such column.
    """
    groups: dict[str, list[PersonShares]] = {}
    clips: dict[str, int] = {}
    for recording, persons in zip(recordings, shares, strict=True):
        line = metadata[recording.name]
        if column not in line:
            known = ", ".join(name for name in line if name != "file") or "none"
            raise ResultError(
                "The metadata have no column {column!r}; they have {known}.",
                column=column,
                known=known,
            )
        groups.setdefault(line[column], []).extend(persons)
        clips[line[column]] = clips.get(line[column], 0) + 1
    return [_condition(name, clips[name], persons) for name, persons in sorted(groups.items())]


def _condition(name: str, clips: int, persons: Sequence[PersonShares]) -> Condition:
    rows: list[list[float]] = []
    for person in persons:
        said = 1 - person.uncertain
        certain = [person.shares[emotion] / said if said > 0 else 0.0 for emotion in EMOTIONS]
        rows.append([*(certain if said > 0 else [0.0] * len(EMOTIONS)), float(said > 0),
                     person.uncertain, 1.0])  # fmt: skip
    sums = np.array(rows, np.float64).reshape(-1, len(EMOTIONS) + 3)
    with np.errstate(divide="ignore", invalid="ignore"):
        means = estimate(sums, lambda s: s[..., :-3] / s[..., -3:-2], seed=0)
        uncertain = estimate(sums, lambda s: s[..., -2] / s[..., -1], seed=0)
    return Condition(
        name, clips, len(persons), dict(zip(EMOTIONS, means, strict=True)), uncertain[0]
    )
