"""Real results: the demo clip and drawn clips, annotated by the project's own job."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fer_core.annotation.job import AnnotationJob
from fer_core.annotation.results.targets import Targets
from fer_core.annotation.settings import AnnotationSettings
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.system.resources import asset

Annotate = Callable[..., Path]


@pytest.fixture(scope="session")
def annotate(model_file: Path) -> Annotate:
    """Annotates a file; returns its table."""
    classifier = EmotionClassifier.load(model_file)

    def run(source: Path, *, copy: bool = False, **settings: float) -> Path:
        base = source.with_name(f"{source.stem}.emotions.csv")
        targets = Targets(
            video=base.with_suffix(".mp4") if copy else None,
            table=base,
            table_format="csv",
            segments=None,
            summary=base.with_suffix(".json"),
        )
        AnnotationJob(source, targets, classifier, AnnotationSettings(**settings)).run()
        return base

    return run


@pytest.fixture(scope="session")
def demo_result(annotate: Annotate, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The table of a second and a half of the demo clip, in which one face is."""
    clip = tmp_path_factory.mktemp("demo") / "demo.mp4"
    clip.write_bytes(asset("demo.mp4").read_bytes())
    return annotate(clip, end=1.5)
