"""What an export holds: tiers of labelled stretches over the time of one file."""

from dataclasses import dataclass
from pathlib import Path

from fer_core.errors import ResultError
from fer_core.findings.recording import Recording
from fer_core.findings.stretches import Stretch, find_stretches
from fer_core.system.printable import printable
from fer_core.version import VERSION

PROGRAM = "fer-desktop"
"""How the tiers of this program are signed, so that they are not taken for a human's codes."""


@dataclass(frozen=True, slots=True)
class Tier:
    """What one person shows over time.

    Attributes:
        person: Their name.
        stretches: By time; they do not overlap.
    """

    person: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """What an export holds.

    Attributes:
        name: Name of the file that was annotated.
        media: The file that belongs to the times, or None where it is not there.
        end_s: When its last frame ends, seconds from its first frame.
        tiers: One a person.
        author: Program, version and model.
    """

    name: str
    media: Path | None
    end_s: float
    tiers: tuple[Tier, ...]
    author: str

    @property
    def stretches(self) -> list[tuple[str, Stretch]]:
        """All stretches with their person, by onset."""
        pairs = [(tier.person, stretch) for tier in self.tiers for stretch in tier.stretches]
        return sorted(pairs, key=lambda pair: pair[1].onset_s)


def timeline_of(recording: Recording, min_segment_seconds: float = 0.0) -> Timeline:
    """Return what an export of a result holds.

    Args:
        recording: The result.
        min_segment_seconds: Shorter stretches are left out.

    Raises:
        ResultError: The result has no length in time: it is that of a picture.
    """
    if recording.end <= recording.begins[0]:
        raise ResultError(
            "{name} has one picture and no length; these formats need a video.", name=recording.name
        )
    stretches = find_stretches(recording, min_segment_seconds)
    tiers = tuple(
        # A table of somebody else's may hold characters that XML and spreadsheets must not hold.
        Tier(printable(name), tuple(stretch for stretch in stretches if stretch.person == person))
        for person, name in enumerate(recording.persons)
    )
    model = recording.head.get("model", {}).get("name")
    return Timeline(
        recording.name,
        _media_of(recording),
        recording.end,
        tiers,
        f"{PROGRAM} {VERSION}" + (f", model {model}" if model else ""),
    )


def _media_of(recording: Recording) -> Path | None:
    if recording.files.source is not None:
        return recording.files.source
    # The copy begins at 0; only one of the whole file has the times of the table.
    return recording.files.copy if recording.head.get("first_frame") == 0 else None
