"""What ``session.json`` says of a session: what was recorded, from what, and how much so far."""

import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from fer_core.drawing.faces_shown import FacesShown
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.pipeline import PipelineSettings
from fer_core.sessions import folder as names
from fer_core.sessions.picture_clock import Stretch
from fer_core.sources.source import SourceInfo
from fer_core.tables.live_rows import format_wall_time
from fer_core.tables.schema import TABLE_SCHEMA


@dataclass(frozen=True, slots=True)
class SessionCounts:
    """Numbers of a session so far.

    Attributes:
        frames: Frames of the source that were captured; each has at least one row.
        rows: Rows of the table.
        dropped: How many of the frames were not analysed, since a newer one came first.
        skipped: Frames of a file that were passed over at capture; not among ``frames``.
        pictures: Pictures that were recorded.
        pictures_dropped: Frames without a picture: the encoder was late, or, where faces are not
            shown, the frame was not analysed.
    """

    frames: int = 0
    rows: int = 0
    dropped: int = 0
    skipped: int = 0
    pictures: int = 0
    pictures_dropped: int = 0


class SessionDescription:
    """Collects what a session is recorded from and with. Serves several threads.

    Args:
        started: When it began, seconds since 1970.
        faces: What its pictures show of faces.
        threshold: Probability below which an emotion is "uncertain".
        source_path: The source's file, where it is one.
    """

    def __init__(
        self, started: float, faces: FacesShown, threshold: float, source_path: Path | None
    ) -> None:
        self._started = started
        self._faces: FacesShown = faces
        self._threshold = threshold
        self._source_path = source_path
        self._hashes: dict[Path, dict[str, Any]] = {}
        self._lock = threading.Lock()  # for what follows
        self._conditions: list[tuple[int, EmotionClassifier | None, PipelineSettings | None]] = []
        self._info: SourceInfo | None = None

    def note_source(self, info: SourceInfo) -> None:
        """Note what the frames come from."""
        with self._lock:
            self._info = info

    def note_conditions(
        self,
        frame: int,
        classifier: EmotionClassifier | None,
        settings: PipelineSettings | None,
    ) -> None:
        """Note the model and the settings from a frame on, where they change."""
        with self._lock:
            if not self._conditions or self._conditions[-1][1:] != (classifier, settings):
                self._conditions.append((frame, classifier, settings))

    def content(
        self,
        state: str,
        ended: float | None,
        counts: SessionCounts,
        *,
        stretches: Sequence[Stretch] = (),
        sound: dict[str, Any] | None = None,
        problem: str = "",
    ) -> dict[str, Any]:
        """Return the content of ``session.json``. It may read a model's file, once each.

        Args:
            state: `fer_core.sessions.folder.RECORDING` or `FINISHED`.
            ended: When it ended, seconds since 1970; None where it goes on.
            counts: Its numbers.
            stretches: Parts of the source's clock, see `PictureClock`.
            sound: See `RecordedSound.describe`; None for no sound.
            problem: An English sentence about what could not be recorded, or "".
        """
        with self._lock:
            conditions, info = list(self._conditions), self._info
        return {
            "session_schema": names.SESSION_SCHEMA,
            "table_schema": TABLE_SCHEMA,
            "state": state,
            "start": format_wall_time(self._started),
            "end": None if ended is None else format_wall_time(ended),
            "source": names.describe_source(info, self._source_path),
            "faces": self._faces,
            "conditions": [
                {
                    "since_frame": frame,
                    "model": None if classifier is None else self._model(classifier),
                    "settings": None
                    if settings is None
                    else names.describe_settings(settings, self._threshold),
                }
                for frame, classifier, settings in conditions
            ],
            "sound": sound,
            "files": names.file_names(),
            "counts": asdict(counts),
            "stretches": [asdict(stretch) for stretch in stretches],
            "problem": problem,
            "versions": names.describe_versions(),
        }

    def _model(self, classifier: EmotionClassifier) -> dict[str, Any]:
        """Describe a model; its file is read once."""
        known = self._hashes.get(classifier.path)
        if known is None:
            known = self._hashes[classifier.path] = names.describe_model(classifier)
        return known
