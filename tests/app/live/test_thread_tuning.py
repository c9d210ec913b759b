import json
import os
from pathlib import Path

import numpy as np
import pytest

from app.live import thread_tuning
from app.live.thread_tuning import BatchCost, choose, load_tuned
from fer_core.emotion.classifier import EmotionClassifier, SessionOptions
from fer_core.errors import ModelError
from fer_core.system.user_folders import cache_folder
from tests.support.models import make_model


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return make_model(tmp_path / "m.onnx")


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[SessionOptions]:
    """The options of every session that is made."""
    made: list[SessionOptions] = []
    load = EmotionClassifier.load

    def note(path: Path, options: SessionOptions) -> EmotionClassifier:
        made.append(options)
        return load(path, options)

    monkeypatch.setattr(EmotionClassifier, "load", note)
    return made


def timed(*seconds: float, processor: tuple[float, ...] = ()):
    """A timing that gives these, one session after the other; by default at equal cost."""
    left = [
        BatchCost(clock, used)
        for clock, used in zip(seconds, processor or [0.05] * len(seconds), strict=True)
    ]
    return lambda _: left.pop(0)


def test_one_thread_is_kept_where_it_is_fast_enough(model: Path, loads) -> None:
    options, _ = choose(model, timed(0.005), processors=8)
    assert options == SessionOptions(threads=1, spinning=False)
    assert loads == [options]


def test_more_threads_are_tried_until_it_is_fast_enough(model: Path, loads) -> None:
    options, _ = choose(model, timed(0.03, 0.016, 0.007), processors=8)
    assert options == SessionOptions(threads=2, spinning=True)
    assert len(loads) == 3


def test_the_fastest_is_taken_where_none_is_fast_enough(model: Path) -> None:
    options, _ = choose(model, timed(0.09, 0.05, 0.048, 0.03, 0.029), processors=8)
    assert options == SessionOptions(threads=4, spinning=False)


def test_what_takes_more_of_the_machine_must_be_clearly_faster(model: Path) -> None:
    options, _ = choose(model, timed(0.05, 0.045, 0.041), processors=2)
    assert options == SessionOptions(threads=1, spinning=False)


def test_threads_that_cost_more_than_they_gain_are_not_taken(model: Path) -> None:
    timing = timed(0.04, 0.03, 0.022, processor=(0.04, 0.055, 0.085))
    options, _ = choose(model, timing, processors=2)
    assert options == SessionOptions(threads=1, spinning=False)


def test_threads_that_gain_more_than_they_cost_are_taken(model: Path) -> None:
    timing = timed(0.04, 0.022, 0.021, processor=(0.04, 0.044, 0.08))
    options, _ = choose(model, timing, processors=2)
    assert options == SessionOptions(threads=2, spinning=False)


def test_a_single_processor_has_no_choice(model: Path, loads) -> None:
    choose(model, timed(0.5), processors=1)
    assert loads == [SessionOptions()]


def test_a_batch_is_really_timed(model: Path) -> None:
    cost = thread_tuning._cost_of_batch(EmotionClassifier.load(model))
    assert cost.clock > 0
    assert cost.processor > 0


def test_what_was_measured_is_remembered(model: Path, loads, monkeypatch) -> None:
    monkeypatch.setattr(thread_tuning, "_cost_of_batch", timed(0.03, 0.005))
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    first = load_tuned(model, SessionOptions())
    chosen = json.loads((cache_folder() / "sessions.json").read_text())
    assert list(chosen.values()) == [{"threads": 2, "spinning": False}]
    monkeypatch.setattr(thread_tuning, "choose", None)
    second = load_tuned(model, SessionOptions())
    assert loads[-1] == SessionOptions(threads=2, spinning=False)
    face = np.zeros((1, 48, 48, 1), np.uint8)
    assert np.array_equal(first.classify(face), second.classify(face))


def test_another_file_of_the_name_is_measured_anew(model: Path, loads) -> None:
    load_tuned(model, SessionOptions())
    make_model(model, seed=1)
    os.utime(model, ns=(1, 1))
    load_tuned(model, SessionOptions())
    assert len(json.loads((cache_folder() / "sessions.json").read_text())) == 2


@pytest.mark.parametrize(
    "text", ["", "nonsense", "[]", '{"a": 1}', "KEY 0", "KEY 1000", "KEY true", "KEY null"]
)
def test_a_damaged_cache_is_measured_over(model: Path, text: str) -> None:
    load_tuned(model, SessionOptions())
    file = cache_folder() / "sessions.json"
    whole = json.loads(file.read_text())
    if text.startswith("KEY"):
        value = {"threads": json.loads(text[4:]), "spinning": False}
        text = json.dumps(dict.fromkeys(whole, value))
    file.write_text(text)
    load_tuned(model, SessionOptions())
    again = json.loads(file.read_text())
    assert set(again) >= set(whole)
    assert all(again[key]["threads"] in range(1, 65) for key in whole)
    assert all(again[key]["threads"] is not True for key in whole)


def test_a_cache_that_cannot_be_written_is_no_failure(model: Path, caplog) -> None:
    cache_folder().parent.mkdir(parents=True, exist_ok=True)
    cache_folder().write_text("a file where a folder should be")
    assert load_tuned(model, SessionOptions()).labels
    assert "cannot be written" in caplog.text


def test_other_providers_are_left_alone(model: Path, loads) -> None:
    asked = SessionOptions(provider="NoSuchProvider")
    load_tuned(model, asked)
    assert loads == [asked]
    assert not cache_folder().exists()


def test_a_missing_model_is_told_as_ever(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model file"):
        load_tuned(tmp_path / "none.onnx", SessionOptions())
