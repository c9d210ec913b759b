"""Exported faces are those that the model was shown, in a layout that training reads."""

import cv2
import numpy as np
import pytest

from fer_core.annotation.job import AnnotationJob
from fer_core.annotation.results.targets import Targets
from fer_core.annotation.settings import AnnotationSettings
from fer_core.corrected_faces.export import export_faces
from fer_core.corrected_faces.manifest import read_manifest
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import FerError, ModelError, ResultError
from fer_core.people.edits import CodeStretch, CutStretch, NamePerson
from fer_core.people.reading import open_journal
from fer_core.pipeline import Pipeline
from fer_core.tables.results import find_results
from fer_core.types import GrayFrame
from fer_core.video.reader import VideoReader
from tests.support.clips import constant, write_clip
from tests.support.models import make_model
from tests.support.results import make_result

pytestmark = pytest.mark.slow

FRAMES = 60


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return make_model(tmp_path_factory.mktemp("model") / "tiny.onnx")


@pytest.fixture(scope="module")
def annotated(tmp_path_factory, model):
    """A clip of 60 frames with one face, annotated."""
    folder = tmp_path_factory.mktemp("annotated")
    clip = write_clip(folder / "clip.mp4", constant(FRAMES))
    base = folder / "clip.emotions"
    targets = Targets(
        video=None,
        table=base.with_suffix(".emotions.csv"),
        table_format="csv",
        segments=None,
        summary=base.with_suffix(".emotions.json"),
    )
    AnnotationJob(clip, targets, EmotionClassifier.load(model), AnnotationSettings()).run()
    return folder


@pytest.fixture
def result(annotated):
    """The result without any change."""
    (found,) = find_results(annotated)
    found.table.with_suffix(".edits.json").unlink(missing_ok=True)
    return found


def code(result, *edits):
    open_journal(result).append(*edits)
    return result


def test_crops_are_those_that_the_model_was_shown(result, model, tmp_path):
    code(result, NamePerson("P1", "Anna"), CodeStretch(1, "sad", 10, 20))
    export = export_faces([result], tmp_path / "out", per_second=1000, model=str(model))
    lines = read_manifest(tmp_path / "out" / "faces.csv")
    assert [line.frame for line in lines] == [str(frame) for frame in range(10, 20)]
    assert {(line.label, line.person, line.source) for line in lines} == {
        ("sad", "Anna", "clip.mp4")
    }
    assert export.total == 10
    pipeline = Pipeline(EmotionClassifier.load(model))
    shown = {}
    with VideoReader(result.source) as reader:
        ticks = reader.info.time_base
        for picture in reader.pictures():
            frame = GrayFrame(picture.gray(), float((picture.ticks - reader.info.first) * ticks))
            (analysis,) = pipeline.analyse_gray([frame])
            shown[picture.index] = analysis.crops
    for line in lines:
        written = cv2.imread(str(tmp_path / "out" / line.file), cv2.IMREAD_UNCHANGED)
        assert np.array_equal(written, shown[int(line.frame)][0, ..., 0])


def test_stretches_that_lie_apart_are_divided(result, model, tmp_path):
    code(result, CodeStretch(1, "sad", 0, 5), CodeStretch(1, "happy", 50, 60))
    export = export_faces(
        [result], tmp_path / "out", per_second=1000, held_out=0.4, model=str(model)
    )
    assert export.divided_by == "stretch"
    assert {part for part, _ in export.counts} == {"train", "test"}
    for line in read_manifest(tmp_path / "out" / "faces.csv"):
        assert (tmp_path / "out" / line.part / line.label).is_dir()
        assert line.file.startswith(f"{line.part}/{line.label}/")


def test_people_with_a_name_are_kept_in_one_part_where_that_is_asked_for(result, model, tmp_path):
    code(
        result, NamePerson("P1", "Anna"), CodeStretch(1, "sad", 0, 5), CodeStretch(1, "sad", 50, 60)
    )
    options = {"per_second": 1000, "held_out": 0.4, "model": str(model)}
    export = export_faces([result], tmp_path / "stretches", **options)
    assert {part for part, _ in export.counts} == {"train", "test"}
    assert any(note.startswith("Anna: in both parts") for note in export.notes)
    export = export_faces([result], tmp_path / "people", by_person=True, **options)
    assert export.divided_by == "person"
    assert {part for part, _ in export.counts} == {"train"}
    assert export.notes == ["Nothing is held out: all faces are of one person."]


def test_a_single_stretch_is_not_divided_and_that_is_said(result, model, tmp_path):
    code(result, CodeStretch(1, "sad", 0, 20), CodeStretch(1, "happy", 20, 40))
    export = export_faces([result], tmp_path / "out", model=str(model))
    assert {part for part, _ in export.counts} == {"train"}
    assert any("Nothing is held out" in note for note in export.notes)


def test_frames_that_were_cut_are_no_faces(result, model, tmp_path):
    code(result, CodeStretch(1, "sad", 0, 20), CutStretch(5, 60))
    export_faces([result], tmp_path / "out", per_second=1000, model=str(model))
    lines = read_manifest(tmp_path / "out" / "faces.csv")
    assert [line.frame for line in lines] == ["0", "1", "2", "3", "4"]


def test_the_model_that_made_the_result_must_be_there_or_be_named(result, tmp_path):
    code(result, CodeStretch(1, "sad", 0, 20))
    with pytest.raises(ModelError, match="is not installed"):
        export_faces([result], tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_without_a_code_or_a_source_nothing_is_left(result, model, tmp_path):
    with pytest.raises(ResultError, match="Nothing is coded"):
        export_faces([result], tmp_path / "out", model=str(model))
    away = make_result(tmp_path / "away")
    code(away, CodeStretch(1, "sad", 0, 20))
    away.source.unlink()
    (away,) = find_results(tmp_path / "away")
    with pytest.raises(ResultError, match="not where it was"):
        export_faces([away], tmp_path / "out", model=str(model))
    assert [path.name for path in tmp_path.iterdir()] == ["away"]


def test_a_source_that_is_no_video_is_refused(model, tmp_path):
    broken = make_result(tmp_path / "broken")
    code(broken, CodeStretch(1, "sad", 0, 20))
    with pytest.raises(FerError, match=r"clip\.mp4 is empty"):
        export_faces([broken], tmp_path / "out", model=str(model))
    assert not (tmp_path / "out").exists()


def test_a_folder_with_something_in_it_is_refused(result, model, tmp_path):
    (tmp_path / "mine.txt").touch()
    code(result, CodeStretch(1, "sad", 0, 20))
    with pytest.raises(ResultError, match="not empty"):
        export_faces([result], tmp_path, model=str(model))
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
