"""Settings of the annotation of a file."""

from dataclasses import asdict, dataclass
from typing import Any, Final

from fer_core.detection import DetectionSettings
from fer_core.detection.settings import DEFAULT_DETECTOR, DetectorName, ScheduleName
from fer_core.drawing.faces_shown import FacesShown
from fer_core.labels import DEFAULT_THRESHOLD
from fer_core.people.joining.mode import DEFAULT_JOIN, JoinMode
from fer_core.pipeline import PipelineSettings

RUN_UP_SECONDS: Final = 5.0
"""How long before ``start`` the analysis begins, so that tracks, schedule and averages are nearly
in the state in which they are when the whole file is analysed."""

MOST_SMOOTHING: Final = 1.0
"""Largest time constant of the average: pictures are held back for three times as long."""


LEAST_SPLIT: Final = 10.0
"""Shortest pieces in seconds: each is analysed with some seconds before it."""

USUAL_SPLIT: Final = 120.0


@dataclass(frozen=True, slots=True)
class AnnotationSettings:
    """How a file is annotated; equal settings, model and file give an equal table.

    Attributes:
        quality: The schedule of the detection, as in `DetectionSettings`.
        every: Analyse every so many frames only; the rows between are filled.
        start: Seconds from the file's first frame where the annotation begins.
        end: Seconds from the file's first frame where it ends (that moment excluded), or None.
        threshold: Probability below which a face is labelled "uncertain".
        smoothing_seconds: Time constant of the average over each track; 0 switches it off.
        both_ways: Whether the average looks into the future, too, and gaps between two sightings
            of a track are filled in. Else both are as in the live window.
        faces: What the copy shows of faces, see `fer_core.drawing.faces_shown`. Unless they are
            shown, metadata are dropped.
        detector: What finds faces, as in `DetectionSettings`.
        join_faces: By what faces of one person are joined at the end, see
            `fer_core.people.joining.join.join_faces`.
        run_up_seconds: How long before ``start`` the analysis begins; those rows are not kept.
            As long as ``start`` it gives the rows of the whole file exactly, but for the numbers
            of the faces.
        min_face_seconds: Persons that are seen for less are left out of the tables, not of the
            annotated copy.
        min_segment_seconds: Shorter segments are left out of the table of segments and of the
            transitions; the rows stay as they are.
        split_seconds: The file is analysed in pieces of about so many seconds, see
            `fer_core.annotation.split`; None: as a whole.
    """

    quality: ScheduleName = "balanced"
    every: int = 1
    start: float = 0.0
    end: float | None = None
    threshold: float = DEFAULT_THRESHOLD
    smoothing_seconds: float = 0.25
    both_ways: bool = True
    faces: FacesShown = "show"
    detector: DetectorName = DEFAULT_DETECTOR
    join_faces: JoinMode = DEFAULT_JOIN
    run_up_seconds: float = RUN_UP_SECONDS
    min_face_seconds: float = 0.0
    min_segment_seconds: float = 0.0
    split_seconds: float | None = None

    def __post_init__(self) -> None:
        if self.every < 1:
            raise ValueError(f"expected every at least 1, not {self.every}")
        if self.start < 0:
            raise ValueError(f"expected start from 0 upwards, not {self.start}")
        if self.end is not None and not self.end > self.start:
            raise ValueError(f"expected end behind start ({self.start}), not {self.end}")
        if not 0 <= self.smoothing_seconds <= MOST_SMOOTHING:
            raise ValueError(
                f"expected smoothing 0 to {MOST_SMOOTHING:g} s, not {self.smoothing_seconds}"
            )
        if self.run_up_seconds < 0:
            raise ValueError(f"expected a run-up from 0 s upwards, not {self.run_up_seconds}")
        if self.min_face_seconds < 0 or self.min_segment_seconds < 0:
            raise ValueError("expected shortest faces and segments from 0 s upwards")
        if self.split_seconds is not None and not self.split_seconds >= LEAST_SPLIT:
            raise ValueError(f"expected split of {LEAST_SPLIT:g} s or more")
        if not 0 <= self.threshold <= 1:
            raise ValueError(f"expected threshold 0 to 1, not {self.threshold}")

    @property
    def pipeline(self) -> PipelineSettings:
        """Return the settings of the pipeline."""
        return PipelineSettings(
            DetectionSettings(self.detector, schedule=self.quality),
            # Averaging both ways starts from unsmoothed values.
            0.0 if self.both_ways else self.smoothing_seconds,
        )

    def as_dict(self) -> dict[str, Any]:
        """Return all settings by name, for the journal and the summary."""
        content = {**asdict(self), "detection": asdict(self.pipeline.detection)}
        if self.split_seconds is None:
            # As in results of versions that could not split.
            del content["split_seconds"]
        return content
