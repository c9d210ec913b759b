"""How the models compare, in plain words."""

import threading
from pathlib import Path

import pytest

from app.models import comparison
from app.models.comparison import Measured, describe, measure
from fer_core.emotion.model_library import ModelFile

STANDARD = Measured(Path("cnn.onnx"), 9.0, 0.878)


@pytest.mark.parametrize(
    ("milliseconds", "accuracy", "words"),
    [
        (18.0, 0.882, "twice as slow, right as often, 18 ms a face"),
        (13.6, 0.90, "1.5 times as slow, right more often, 14 ms a face"),
        (9.5, 0.80, "as fast, right less often, 10 ms a face"),
        (3.0, None, "3 times as fast, 3 ms a face"),
        (0.4, 0.5, "22 times as fast, right less often, less than 1 ms a face"),
    ],
)
def test_a_model_is_compared_with_the_default(milliseconds, accuracy, words):
    assert describe(Measured(Path("other.onnx"), milliseconds, accuracy), STANDARD) == words


def test_the_default_is_called_balanced():
    assert describe(STANDARD, STANDARD) == "balanced, 9 ms a face"


@pytest.mark.slow
def test_each_model_is_timed_and_one_that_cannot_be_loaded_is_left_out(
    model_file, tmp_path, monkeypatch: pytest.MonkeyPatch
):
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"no model")
    monkeypatch.setattr(comparison, "face_milliseconds", lambda _: 7.0)
    files = [ModelFile("tiny", model_file, False), ModelFile("broken", broken, False)]
    assert measure(files, threading.Event()) == [Measured(model_file, 7.0, None)]


def test_closing_leaves_out_the_rest(model_file):
    closing = threading.Event()
    closing.set()
    assert measure([ModelFile("tiny", model_file, False)], closing) == []
