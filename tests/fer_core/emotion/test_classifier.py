from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto

from fer_core.emotion.classifier import EmotionClassifier, SessionOptions, available_providers
from fer_core.errors import ModelError
from fer_core.system.free_cores import FreeCores
from tests.support.models import make_foreign_model, make_model


def faces(n: int) -> np.ndarray:
    return np.random.default_rng(n).integers(0, 256, (n, 48, 48, 1), np.uint8)


@pytest.mark.parametrize("n", [0, 1, 5, 8, 9, 30])
def test_classifies_batches_of_any_size(tmp_path: Path, n: int) -> None:
    classifier = EmotionClassifier.load(make_model(tmp_path / "m.onnx"))
    result = classifier.classify(faces(n))
    assert result.shape == (n, 7)
    assert result.dtype == np.float32
    np.testing.assert_allclose(result.sum(axis=1), np.ones(n), atol=1e-5)


def test_a_face_gets_the_same_alone_as_in_a_batch(tmp_path: Path) -> None:
    classifier = EmotionClassifier.load(make_model(tmp_path / "m.onnx"))
    batch = faces(4)
    alone = np.concatenate([classifier.classify(batch[i : i + 1]) for i in range(4)])
    np.testing.assert_allclose(classifier.classify(batch), alone, atol=1e-6)


def test_threads_sleep_while_they_wait_and_change_no_figure(tmp_path: Path) -> None:
    path = make_model(tmp_path / "m.onnx")
    two = EmotionClassifier.load(path, SessionOptions(threads=2))
    options = two._session.get_session_options()
    assert options.intra_op_num_threads == 2
    assert options.get_session_config_entry("session.intra_op.allow_spinning") == "0"
    faces = np.random.default_rng(0).integers(0, 256, (5, 48, 48, 1), dtype=np.uint8)
    assert np.array_equal(two.classify(faces), EmotionClassifier.load(path).classify(faces))


def test_large_batches_are_shared_with_cores_that_are_free(tmp_path: Path, monkeypatch) -> None:
    alone = EmotionClassifier.load(make_model(tmp_path / "m.onnx"))
    sizes: list[list[int]] = []

    def mapped(cores, function, parts):
        sizes.append([len(part) for part in parts])
        return mapping(cores, function, parts)

    mapping = FreeCores.map
    monkeypatch.setattr(FreeCores, "map", mapped)
    with FreeCores(3) as cores:
        helped = alone.helped_by(cores)
        for count in (0, 1, 8, 9, 50):
            np.testing.assert_array_equal(
                helped.classify(faces(count)), alone.classify(faces(count))
            )
        assert sizes == [[5, 4], [8, 7, 7, 7, 7, 7, 7]]
        few = alone.helped_by(cores, together=3)
        np.testing.assert_array_equal(few.classify(faces(3)), alone.classify(faces(3)))
        np.testing.assert_array_equal(few.classify(faces(5)), alone.classify(faces(5)))
        assert sizes[2:] == [[3, 2]]
        with pytest.raises(ValueError, match="expected faces"):
            helped.classify(np.zeros((20, 48, 48), np.uint8))
    assert helped.card is alone.card


def test_the_second_head_is_its_own(tmp_path: Path) -> None:
    two = EmotionClassifier.load(make_model(tmp_path / "two.onnx", fer2013_head=True))
    one = EmotionClassifier.load(make_model(tmp_path / "one.onnx"))
    batch = faces(3)
    assert not np.allclose(two.classify(batch), two.classify_fer2013(batch))
    np.testing.assert_array_equal(one.classify(batch), one.classify_fer2013(batch))


@pytest.mark.parametrize(
    "wrong",
    [
        np.zeros((1, 48, 48), np.uint8),
        np.zeros((1, 64, 64, 1), np.uint8),
        np.zeros((1, 48, 48, 1), np.float32),
    ],
)
def test_refuses_other_shapes_and_types(tmp_path: Path, wrong: np.ndarray) -> None:
    classifier = EmotionClassifier.load(make_model(tmp_path / "m.onnx"))
    with pytest.raises(ValueError, match="expected faces"):
        classifier.classify(wrong)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"input_shape": ("n", 64, 64, 1)}, "takes tensor"),
        ({"input_shape": (1, 48, 48, 1)}, "batches of any size"),
        ({"input_type": TensorProto.FLOAT}, "takes tensor"),
        ({"input_name": "images"}, "'images'"),
        ({"output_name": "scores"}, "no output 'probabilities'"),
        ({"classes": 5}, "names 7 labels"),
        ({"card": None}, "carries no card"),
        ({"card": "{}"}, "schema"),
    ],
)
def test_refuses_files_that_break_the_contract(
    tmp_path: Path, options: dict[str, object], said: str
) -> None:
    path = tmp_path / "wrong.onnx"
    make_model(path, **options)  # type: ignore[arg-type]
    with pytest.raises(ModelError, match=said):
        EmotionClassifier.load(path)


def test_refuses_what_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model file"):
        EmotionClassifier.load(tmp_path / "absent.onnx")
    with pytest.raises(ModelError, match="no model file"):
        EmotionClassifier.load(tmp_path)
    empty = tmp_path / "empty.onnx"
    empty.touch()
    with pytest.raises(ModelError, match="is empty"):
        EmotionClassifier.load(empty)
    text = tmp_path / "text.onnx"
    text.write_text("not a model")
    with pytest.raises(ModelError, match="not an ONNX model"):
        EmotionClassifier.load(text)
    with pytest.raises(ModelError, match="has the inputs 'x'"):
        EmotionClassifier.load(make_foreign_model(tmp_path / "foreign.onnx"))


def test_says_where_it_fell_back(tmp_path: Path) -> None:
    path = make_model(tmp_path / "m.onnx")
    classifier = EmotionClassifier.load(path, SessionOptions(provider="NoSuchProvider"))
    assert classifier.provider == "CPUExecutionProvider"
    assert "NoSuchProvider" in classifier.fallback
    assert EmotionClassifier.load(path).fallback == ""
    assert available_providers() == tuple(onnxruntime.get_available_providers())


@pytest.mark.parametrize(
    ("ending", "said"),
    [("Log", "not finite"), ("Identity", "negative"), ("Relu", "sum to"), ("Exp", "sum to")],
)
def test_what_is_no_probabilities_is_told(tmp_path: Path, ending: str, said: str) -> None:
    classifier = EmotionClassifier.load(make_model(tmp_path / "wrong.onnx", ending=ending))
    with pytest.raises(ModelError, match=f"model wrong returned .*{said}"):
        classifier.classify(faces(5))
