"""The options for all files of the queue, and the command-line arguments for them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from fer_core.detection.settings import (
    DEFAULT_DETECTOR,
    DETECTORS,
    SCHEDULES,
    DetectorName,
    ScheduleName,
)
from fer_core.people.joining.mode import DEFAULT_JOIN, JOIN_MODES, JoinMode
from fer_core.tables.formats import FORMATS


@dataclass(frozen=True, slots=True)
class QueueOptions:
    """Options of the queue.

    Attributes:
        model: Name or path of the model; "" for the one in the tool bar.
        quality: How thoroughly frames are searched for faces.
        table_format: How tables are written.
        folder: Where results go; "" for beside each file.
        video: Whether an annotated copy is written.
        segments: Whether a table of segments is written as well.
        blur_faces: Whether faces are pixelated.
        as_live: Whether labels are smoothed without looking ahead.
        detector: What finds faces.
        join_faces: By what faces of one person are joined.
    """

    model: str = ""
    quality: ScheduleName = "balanced"
    table_format: str = "csv"
    folder: str = ""
    video: bool = True
    segments: bool = False
    blur_faces: bool = False
    as_live: bool = False
    detector: DetectorName = DEFAULT_DETECTOR
    join_faces: JoinMode = DEFAULT_JOIN

    @property
    def arguments(self) -> list[str]:
        """The options as arguments of ``fer-desktop annotate``."""
        arguments = ["--quality", self.quality, "--detector", self.detector]
        arguments += ["--format", self.table_format, "--join-faces", self.join_faces]
        if self.model:
            arguments += ["--model", self.model]
        if self.folder:
            arguments += ["--output", self.folder]
        flags = {
            "--no-video": not self.video,
            "--segments": self.segments,
            "--blur-faces": self.blur_faces,
            "--as-live": self.as_live,
        }
        return arguments + [flag for flag, wanted in flags.items() if wanted]

    def as_dict(self) -> dict[str, Any]:
        """Return the options as a JSON object."""
        return asdict(self)

    @classmethod
    def from_dict(cls, content: Mapping[str, Any]) -> "QueueOptions":
        """Read from a file; what does not fit has its default."""
        default = cls()
        known: dict[str, Any] = {}
        for field in fields(cls):
            value = content.get(field.name)
            if type(value) is type(getattr(default, field.name)):
                known[field.name] = value
        if known.get("quality") not in SCHEDULES:
            known.pop("quality", None)
        if known.get("detector") not in DETECTORS:
            known.pop("detector", None)
        if known.get("join_faces") not in JOIN_MODES:
            known.pop("join_faces", None)
        if known.get("table_format") not in FORMATS:
            known.pop("table_format", None)
        return cls(**known)
