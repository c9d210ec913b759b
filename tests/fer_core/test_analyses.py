"""One call analyses pictures, videos, sources and a caller's arrays."""

import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image
from skimage import data

import fer_core
from fer_core.analyses import analyse, to_dataframe
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import FerError, ModelError, SourceError
from fer_core.sources import open_source
from fer_core.tables.schema import TABLE_COLUMNS
from tests.support.clips import constant, write_clip
from tests.support.models import make_model


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> EmotionClassifier:
    return EmotionClassifier.load(make_model(tmp_path_factory.mktemp("model") / "tiny.onnx"))


@pytest.fixture
def portrait() -> np.ndarray:
    return np.ascontiguousarray(data.astronaut()[:, :, ::-1])


@pytest.mark.slow
def test_a_file_and_its_pixels_have_the_same_face(tmp_path, portrait, model):
    path = tmp_path / "astronaut.png"
    Image.fromarray(portrait[:, :, ::-1]).save(path)
    (of_file,) = analyse(path, model).to_rows()
    (of_text,) = analyse(str(path), model).to_rows()
    (of_bgr,) = analyse(portrait, model).to_rows()
    (of_rgb,) = analyse(data.astronaut(), model, colour_order="rgb").to_rows()
    assert of_file == of_text == of_bgr == of_rgb
    assert of_file.status == "detected"
    assert of_file.width > 50


@pytest.mark.slow
@pytest.mark.parametrize("shape", [(512, 512), (512, 512, 1)])
def test_gray_is_taken(shape, portrait, model):
    gray = cv2.cvtColor(portrait, cv2.COLOR_BGR2GRAY)
    (row,) = analyse(gray.reshape(shape), model).to_rows()
    (coloured,) = analyse(portrait, model).to_rows()
    assert row[:8] == coloured[:8]


def test_an_array_of_the_callers_stays_as_it_is(portrait, model):
    before = portrait.copy()
    with analyse([portrait], model) as analyses:
        analysis = next(analyses)
        portrait[:] = 0
        assert np.array_equal(analysis.frame.image, before)
        assert not analysis.frame.image.flags.writeable
    portrait[:] = before  # still writeable


def test_arrays_in_their_order_have_times(portrait, model):
    empty = np.zeros_like(portrait)
    analyses = list(analyse(iter([portrait, empty, portrait]), model, rate=10))
    assert [analysis.frame.time for analysis in analyses] == pytest.approx([0, 0.1, 0.2])
    assert [row.frame for analysis in analyses for row in analysis.to_rows()] == [0, 1, 2]


def test_a_video_has_the_times_of_its_frames(tmp_path, model):
    clip = write_clip(tmp_path / "clip.mp4", constant(12))
    rows = list(analyse(clip, model).to_rows())
    times = sorted({row.time_s for row in rows})
    assert times == pytest.approx([n * times[1] for n in range(12)], abs=1e-3)
    assert times[0] == 0


class Counted:
    """A source that counts how often it is closed."""

    def __init__(self, spec: Path) -> None:
        self.source = open_source(str(spec))
        self.name = self.source.name
        self.closed = 0

    def __getattr__(self, name):
        return getattr(self.source, name)

    def open(self):
        return self.source.open()

    def read(self):
        return self.source.read()

    def close(self):
        self.closed += 1
        self.source.close()


def test_a_source_is_closed_at_its_end_and_where_it_is_left(tmp_path, model):
    clip = write_clip(tmp_path / "clip.mp4", constant(4))
    source = Counted(clip)
    assert len(list(analyse(source, model))) == 4
    assert source.closed == 1
    with analyse(source, model) as analyses:
        next(analyses)
        assert source.closed == 1
    assert source.closed == 2
    with pytest.raises(StopIteration):
        next(analyses)


def test_the_threshold_makes_labels_uncertain(portrait, model):
    analysis = next(analyse(portrait, model))
    assert analysis.to_rows(threshold=1.0)[0].emotion_smoothed == "uncertain"
    assert analysis.to_rows(threshold=0.0)[0].emotion_smoothed != "uncertain"


@pytest.mark.slow
@pytest.mark.parametrize(
    "bad",
    [
        np.zeros((4, 4, 3), np.float32),
        np.zeros((4, 4, 4), np.uint8),
        np.zeros((4, 4, 2), np.uint8),
        np.zeros((0, 4, 3), np.uint8),
        np.zeros(7, np.uint8),
    ],
    ids=str,
)
def test_an_array_that_is_no_picture_is_refused_in_a_sentence(bad, model):
    with pytest.raises(SourceError, match=r"[Pp]icture"):
        next(analyse(bad, model))
    with pytest.raises(SourceError, match="Picture 0 is no array"):
        next(analyse(["a.png"], model))


def test_arguments_that_are_none_are_refused_at_once(portrait, model):
    with pytest.raises(ValueError, match="colour_order"):
        analyse(portrait, model, colour_order="gbr")
    with pytest.raises(ValueError, match="rate"):
        analyse([portrait], model, rate=0)
    with pytest.raises(ValueError, match="expected a path"):
        analyse(None, model)
    with pytest.raises(ValueError, match="schedule"):
        analyse(portrait, model, schedule="slow")
    with pytest.raises(ModelError, match="no model"):
        analyse(portrait, "no such model")
    with pytest.raises(SourceError):
        analyse("no such file.mp4", model)


def test_a_dataframe_has_the_columns_of_a_table(portrait, model):
    table = to_dataframe(analyse([portrait, np.zeros_like(portrait)], model))
    assert list(table.columns) == [column.name for column in TABLE_COLUMNS]
    assert table["frame"].tolist() == [0, 1]
    assert table["face_id"].isna().tolist() == [False, True]
    assert str(table["face_id"].dtype) == "Int64"
    assert len(to_dataframe([])) == 0


def test_a_dataframe_without_pandas(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(FerError, match=r"pip install fer-core\[pandas\]"):
        to_dataframe([])


def test_the_names_of_the_package_are_there():
    for name in fer_core.__all__:
        assert getattr(fer_core, name) is not None
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = fer_core.no_such_name
