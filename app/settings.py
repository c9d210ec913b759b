"""The user's settings, saved from one start to the next."""

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final, Literal, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QByteArray, QSettings

from fer_core.detection.settings import (
    CASCADES,
    DEFAULT_DETECTOR,
    DETECTORS,
    SCHEDULES,
    CascadeName,
    DetectionSettings,
    DetectorName,
    ScheduleName,
)
from fer_core.drawing.faces_shown import FACES_SHOWN, FacesShown
from fer_core.emotion.classifier import CPU_PROVIDER, SessionOptions
from fer_core.labels import DEFAULT_THRESHOLD
from fer_core.pipeline import PipelineSettings
from fer_core.sources.camera import CameraSettings
from fer_core.system.user_folders import config_folder

Theme = Literal["system", "light", "dark"]
Motion = Literal["system", "reduced", "full"]

_CLASSIFY_INTERVAL: Final = 1 / 15
"""Seconds between two classifications of a face in the live window, where the average over time
spans a quarter of a second: at 30 frames a second this halves what the model costs, and more where
a face does not change."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, with their defaults.

    Attributes:
        source: The source last shown: camera, path, address or ``demo``; "" for none yet.
        model: Name or path of the model; "" for the default one.
        provider: ONNX Runtime's execution provider to ask for.
        mirror_live: Whether cameras are shown as in a mirror.
        mirror_files: Whether everything else is.
        loop: Whether a video file starts again at its end.
        smoothing: Whether labels are averaged over time.
        smoothing_seconds: Time constant of that average.
        threshold: Probability below which a label reads "uncertain".
        detector: What finds faces: the network and the cascades, or the cascades alone.
        cascade: Which cascade finds faces.
        schedule: How thoroughly frames are searched for faces.
        smallest_face: Share of the picture's shorter side of the smallest face; 0 for automatic.
        scale_factor: Ratio of two neighbouring face sizes that are tried.
        min_neighbours: Overlapping detections that count as a face.
        camera_width: Pixels requested from a camera.
        camera_height: Pixels requested from a camera.
        camera_rate: Frames per second requested from a camera.
        theme: Light, dark, or as the system.
        motion: Whether the window moves as little as it can, or as the desktop asks for.
        language: The window's language as `app.system.language.languages.choose_language` takes it;
            from the next start on.
        side_panel: Whether the side panel is shown.
        chart_style: How the past is drawn, a name of `app.widgets.charts.time_line.STYLES`.
        chart_seconds: How much of the past is shown.
        chart_average: Seconds over which a point of the chart is averaged; 0 for none.
        marker_keys: What the digits mark, see `app.live.markers.keys`.
        record_faces: What the pictures of a recorded session show of faces.
        record_sound: Where the sound of a recorded session comes from, see `app.live.sound_choice`;
            "" for no sound.
        pixelate_live: Whether faces are pixelated in the live picture.
        presenter_notice: Whether the presenter says that expressions are being estimated.
        notice_seen: Whether the notice on responsible use was read.
    """

    source: str = ""
    model: str = ""
    provider: str = CPU_PROVIDER
    mirror_live: bool = True
    mirror_files: bool = False
    loop: bool = True
    smoothing: bool = True
    smoothing_seconds: float = 0.25
    threshold: float = DEFAULT_THRESHOLD
    detector: DetectorName = DEFAULT_DETECTOR
    cascade: CascadeName = "default"
    schedule: ScheduleName = "balanced"
    smallest_face: float = 0.0
    scale_factor: float = 1.1
    min_neighbours: int = 5
    camera_width: int = 1280
    camera_height: int = 720
    camera_rate: float = 30.0
    theme: Theme = "system"
    motion: Motion = "system"
    language: str = "system"
    side_panel: bool = True
    chart_style: str = "ribbon"
    chart_seconds: float = 60.0
    chart_average: float = 1.0
    marker_keys: str = ""
    record_faces: FacesShown = "hide"
    record_sound: str = ""
    pixelate_live: bool = False
    presenter_notice: bool = True
    notice_seen: bool = False

    @property
    def pipeline(self) -> PipelineSettings:
        """The settings of the analysis."""
        return PipelineSettings(
            detection=DetectionSettings(
                detector=self.detector,
                cascade=self.cascade,
                scale_factor=self.scale_factor,
                min_neighbours=self.min_neighbours,
                smallest_face=self.smallest_face or None,
                schedule=self.schedule,
            ),
            smoothing_seconds=self.smoothing_seconds if self.smoothing else 0.0,
            classify_interval=_CLASSIFY_INTERVAL if self.smoothing else 0.0,
        )

    @property
    def camera(self) -> CameraSettings:
        """The format requested from cameras."""
        return CameraSettings(self.camera_width, self.camera_height, self.camera_rate)

    @property
    def session(self) -> SessionOptions:
        """The options of a model's session."""
        return SessionOptions(provider=self.provider)


CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "detector": DETECTORS,
    "cascade": CASCADES,
    "schedule": SCHEDULES,
    "theme": ("system", "light", "dark"),
    "motion": ("system", "reduced", "full"),
    "record_faces": FACES_SHOWN,
}
"""The values of the settings that are a choice."""

SCHEDULE_TITLES: Final[Mapping[ScheduleName, str]] = {
    "balanced": str(QT_TRANSLATE_NOOP("Settings", "Balanced")),
    "thorough": str(QT_TRANSLATE_NOOP("Settings", "Thorough (slower)")),
    "light": str(QT_TRANSLATE_NOOP("Settings", "Light (faces appear later)")),
}
"""The names for people of the schedules, in English; translated wherever one is chosen."""

DETECTOR_TITLES: Final[Mapping[DetectorName, str]] = {
    "hybrid": str(QT_TRANSLATE_NOOP("Settings", "Network and cascades")),
    "haar": str(QT_TRANSLATE_NOOP("Settings", "Haar cascades alone")),
}
"""The names for people of the detectors, in English; translated wherever one is chosen."""

FACES_TITLES: Final[Mapping[FacesShown, str]] = {
    "hide": str(QT_TRANSLATE_NOOP("Settings", "Boxes and labels alone")),
    "pixelate": str(QT_TRANSLATE_NOOP("Settings", "Pixelated faces (no guarantee)")),
    "show": str(QT_TRANSLATE_NOOP("Settings", "Everything")),
}
"""The names for people of what recorded pictures show, in English; translated wherever that is
chosen."""

LIMITS: Final[Mapping[str, tuple[float, float]]] = {
    "smoothing_seconds": (0.05, 2.0),
    "threshold": (0.0, 0.95),
    "smallest_face": (0.0, 0.9),
    "scale_factor": (1.05, 1.5),
    "min_neighbours": (1, 20),
    "camera_width": (160, 7680),
    "camera_height": (120, 4320),
    "camera_rate": (1.0, 240.0),
    "chart_seconds": (10.0, 600.0),
    "chart_average": (0.0, 60.0),
}
"""The least and the largest value of the settings that are a number."""


class SettingsStore:
    """Reads and writes `Settings` and the window's place, in one file of the user's.

    What the file does not hold, or holds wrongly, has its default. Where a pipe or a device has
    its name, which Qt would wait for, another name is used.
    """

    def __init__(self, path: Path | None = None) -> None:
        path = config_folder() / "fer-desktop.ini" if path is None else path
        self._file = QSettings(str(_usable(path)), QSettings.Format.IniFormat)

    def load(self) -> Settings:
        """Read the saved settings."""
        values: dict[str, Any] = {}
        for field in fields(Settings):
            text = self._file.value(f"settings/{field.name}")
            value = _parsed(field.name, text, field.default)
            if value is not None:
                values[field.name] = value
        return Settings(**values)

    def save(self, settings: Settings) -> None:
        """Save the settings."""
        for field in fields(Settings):
            self._file.setValue(f"settings/{field.name}", str(getattr(settings, field.name)))

    def load_bytes(self, name: str) -> QByteArray:
        """Read a state of a Qt widget, such as a window's geometry; empty where none was saved."""
        value = self._file.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def save_bytes(self, name: str, value: QByteArray) -> None:
        """Save a state of a Qt widget."""
        self._file.setValue(f"window/{name}", value)

    def load_text(self, name: str) -> str:
        """Read a text about the window that was saved, such as a folder; empty for none."""
        value = self._file.value(f"window/{name}")
        if isinstance(value, list):  # an INI value with a comma in it
            value = ", ".join(cast("list[str]", value))
        return value if isinstance(value, str) else ""

    def save_text(self, name: str, value: str) -> None:
        """Save a text about the window."""
        self._file.setValue(f"window/{name}", value)

    def flush(self) -> None:
        """Write the file now."""
        self._file.sync()


def _usable(path: Path) -> Path:
    usable, number = path, 1
    # Not `Path.exists`, which raises where a folder may not be entered.
    while os.path.exists(usable) and not os.path.isfile(usable):
        number += 1
        usable = path.with_stem(f"{path.stem}-{number}")
    return usable


def _parsed(name: str, text: object, default: object) -> object | None:
    """Return the value of a setting, or None where the text is none."""
    if isinstance(text, list):  # an INI value with a comma in it
        text = ", ".join(cast("list[str]", text))
    if not isinstance(text, str):
        return None
    if name in CHOICES:
        return text if text in CHOICES[name] else None
    if isinstance(default, bool):
        return {"True": True, "False": False}.get(text)
    if isinstance(default, int | float):
        try:
            number = type(default)(text)
        except ValueError:
            return None
        low, high = LIMITS[name]
        return number if math.isfinite(number) and low <= number <= high else None
    return text
