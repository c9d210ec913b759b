import errno
import json
from pathlib import Path

import pytest
from PIL import Image

from fer_core.annotation import picture
from fer_core.annotation.picture import annotate_picture
from fer_core.annotation.results.targets import Targets
from fer_core.annotation.settings import AnnotationSettings
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import AnnotationError


@pytest.fixture
def animation(tmp_path: Path) -> Path:
    frames = [Image.new("RGB", (64, 48), colour) for colour in ("red", "green", "blue")]
    path = tmp_path / "a.webp"
    frames[0].save(path, save_all=True, append_images=frames[1:])
    return path


@pytest.fixture
def targets(tmp_path: Path) -> Targets:
    out = tmp_path / "out"
    return Targets(out / "a.png", out / "a.csv", "csv", None, out / "a.json")


def test_only_the_first_picture_of_an_animation_is_annotated_and_that_is_said(
    animation: Path, targets: Targets, classifier: EmotionClassifier
) -> None:
    result = annotate_picture(animation, targets, classifier, AnnotationSettings())
    said = ["Only the first of the 3 pictures in a.webp is read."]
    assert [note.english for note in result.notes] == said
    assert json.loads(targets.summary.read_text("utf-8"))["notes"] == said


def test_on_a_full_disk_nothing_is_said_of_parts_to_go_on_with(
    animation: Path,
    targets: Targets,
    classifier: EmotionClassifier,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(picture, "write_report", fail)
    with pytest.raises(AnnotationError, match=r"no room left.*Make room, then start again\.$"):
        annotate_picture(animation, targets, classifier, AnnotationSettings())
    assert list(targets.main.parent.iterdir()) == []
