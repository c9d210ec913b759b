import contextlib
from pathlib import Path

import numpy as np
import onnx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.external_data import find_external_data
from fer_core.errors import ModelError
from fer_core.system.resources import models_folder
from tests.support.models import make_model, move_weights_out
from tests.support.pipes import filled_pipe, needs_pipes

FACES = np.zeros((1, 48, 48, 1), np.uint8)


def make_split_model(path: Path, location: str) -> Path:
    """A model whose weights stand in another file; where they would be is not created."""
    move_weights_out(make_model(path), location)
    return path


@pytest.mark.parametrize("path", sorted(models_folder().glob("*.onnx")), ids=lambda p: p.stem)
def test_the_bundled_models_have_none(path: Path) -> None:
    assert find_external_data(path) == ()


@pytest.mark.slow
def test_weights_in_the_models_folder_are_found_and_used(tmp_path: Path) -> None:
    whole = EmotionClassifier.load(make_model(tmp_path / "whole.onnx"))
    weights = onnx.load(whole.path).graph.initializer[1].raw_data
    (tmp_path / "below").mkdir()
    data = tmp_path / "below" / "weights.bin"
    data.write_bytes(weights)
    split = make_split_model(tmp_path / "split.onnx", "below/weights.bin")
    assert find_external_data(split) == (data,)
    assert np.array_equal(EmotionClassifier.load(split).classify(FACES), whole.classify(FACES))


@pytest.mark.parametrize(
    "location",
    ["../weights.bin", "below/../../weights.bin", "/etc/passwd", "C:\\weights.bin", "..\\w", "\\w"],
)
def test_weights_outside_the_folder_are_refused(tmp_path: Path, location: str) -> None:
    folder = tmp_path / "models"
    folder.mkdir()
    (tmp_path / "weights.bin").write_bytes(bytes(10_000))
    path = make_split_model(folder / "split.onnx", location)
    with pytest.raises(ModelError, match="outside its own folder"):
        EmotionClassifier.load(path)


@needs_pipes
def test_a_link_that_leads_outside_is_refused(tmp_path: Path) -> None:
    (tmp_path / "weights.bin").write_bytes(bytes(10_000))
    folder = tmp_path / "models"
    folder.mkdir()
    (folder / "w").symlink_to(tmp_path / "weights.bin")
    with pytest.raises(ModelError, match="outside its own folder"):
        find_external_data(make_split_model(folder / "split.onnx", "w"))


@pytest.mark.parametrize("location", ["missing", "", "*/_ORT_MEM_ADDR_/*", "a\0b"])
def test_weights_that_are_no_file_are_refused(tmp_path: Path, location: str) -> None:
    with pytest.raises(ModelError, match="no such file"):
        find_external_data(make_split_model(tmp_path / "split.onnx", location))


@needs_pipes
def test_weights_in_a_pipe_are_refused(tmp_path: Path) -> None:
    path = make_split_model(tmp_path / "split.onnx", "pipe")
    with filled_pipe(tmp_path / "pipe"), pytest.raises(ModelError, match="no such file"):
        EmotionClassifier.load(path)


def test_weights_of_a_tensor_inside_a_node_are_found(tmp_path: Path) -> None:
    path = make_model(tmp_path / "m.onnx", endless=True)
    model = onnx.load(path)
    loop = next(node for node in model.graph.node if node.op_type == "Loop")
    tensor = loop.attribute[0].g.node.add(op_type="Constant", output=["c"]).attribute.add()
    tensor.name, tensor.type = "value", onnx.AttributeProto.TENSOR
    entry = tensor.t.external_data.add()
    entry.key, entry.value = "location", "../secret"
    path.write_bytes(model.SerializeToString())
    with pytest.raises(ModelError, match="outside its own folder"):
        find_external_data(path)


@given(st.binary(min_size=1, max_size=200))
def test_any_bytes_are_read_or_refused_in_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "m.onnx"
    path.write_bytes(content)
    # Any other exception than this one fails the test.
    with contextlib.suppress(ModelError):
        assert find_external_data(path) == ()
