from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fer_core.annotation import part_production
from fer_core.annotation.job import AnnotationJob
from fer_core.annotation.settings import AnnotationSettings
from fer_core.annotation.targets import Result, Targets
from fer_core.emotion.classifier import EmotionClassifier
from tests.support.models import make_model


@pytest.fixture(scope="session")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> EmotionClassifier:
    return EmotionClassifier.load(make_model(tmp_path_factory.mktemp("model") / "tiny.onnx"))


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> int:
    """Parts of a few frames, so that small clips have several."""
    monkeypatch.setattr(part_production, "PART_FRAMES", 12)
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
