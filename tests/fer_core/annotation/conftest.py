"""A job over a drawn clip, whole or stopped on its way."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fer_core.annotation import progress
from fer_core.annotation.job import AnnotationJob
from fer_core.annotation.parts import production
from fer_core.annotation.progress import Progress
from fer_core.annotation.results.targets import Result, Targets
from fer_core.annotation.settings import AnnotationSettings
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import AnnotationStopped
from tests.support.clips import constant, frame_times, write_clip
from tests.support.models import make_model


@pytest.fixture(scope="session")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> EmotionClassifier:
    return EmotionClassifier.load(make_model(tmp_path_factory.mktemp("model") / "tiny.onnx"))


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> int:
    """Parts of a few frames, so that small clips have several."""
    monkeypatch.setattr(production, "PART_FRAMES", 12)
    return 12


@dataclass(frozen=True)
class Annotate:
    """Runs a job with its results in a folder of its own."""

    classifier: EmotionClassifier
    folder: Path

    def targets(self, source: Path, suffix: str = ".mp4", **other: Any) -> Targets:
        stem = source.stem
        defaults = {
            "video": self.folder / f"{stem}.emotions{suffix}",
            "table": self.folder / f"{stem}.emotions.csv",
            "table_format": "csv",
            "segments": self.folder / f"{stem}.emotions.segments.csv",
            "summary": self.folder / f"{stem}.emotions.json",
        }
        return Targets(**(defaults | other))

    def __call__(
        self,
        source: Path,
        settings: AnnotationSettings | None = None,
        targets: Targets | None = None,
        **options: Any,
    ) -> Result:
        targets = self.targets(source) if targets is None else targets
        settings = AnnotationSettings() if settings is None else settings
        return AnnotationJob(source, targets, self.classifier, settings, **options).run()


@pytest.fixture
def annotate(classifier: EmotionClassifier, tmp_path: Path) -> Callable[..., Result]:
    folder = tmp_path / "results"
    folder.mkdir()
    return Annotate(classifier, folder)


GONE = frozenset(range(20, 30))
"""Frames of the clip without a face."""


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return write_clip(tmp_path / "clip.mp4", constant(60, without_face=GONE))


@pytest.fixture(scope="session")
def whole(
    classifier: EmotionClassifier, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, list[float]]:
    """The table and the frame times of an uninterrupted run over the clip."""
    folder = tmp_path_factory.mktemp("whole")
    clip = write_clip(folder / "clip.mp4", constant(60, without_face=GONE))
    targets = Annotate(classifier, folder)(clip).targets
    return targets.table.read_text(), frame_times(targets.video)


class StopAt:
    """Stops a job when so many frames are done."""

    def __init__(self, frames: int) -> None:
        self.frames = frames
        self.event = threading.Event()

    def __call__(self, progress: Progress) -> None:
        if progress.frames >= self.frames:
            self.event.set()


def interrupt(
    annotate: Annotate, clip: Path, frames: int, monkeypatch: pytest.MonkeyPatch, **options: Any
) -> None:
    """Stop a job when so many frames are done; its journal stays."""
    stop = StopAt(frames)
    monkeypatch.setattr(progress, "_NOTIFY_SECONDS", 0.0)
    with pytest.raises(AnnotationStopped):
        annotate(clip, stop=stop.event, notify=stop, **options)
