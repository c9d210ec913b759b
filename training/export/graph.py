"""The ONNX graph of the contract: uint8 faces in, calibrated probabilities out.

The only module of the package that imports TensorFlow, through which Keras models are converted.
"""

import contextlib
import logging
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from fer_core.emotion.model_card import FACE_SIZE, FER2013_OUTPUT_NAME, INPUT_NAME, OUTPUT_NAME
from fer_core.errors import FerError
from fer_core.system.files import write_bytes
from training.heads import FER2013, FERPLUS

if TYPE_CHECKING:
    import keras
    import onnx

OPSET = 17
"""tf2onnx fails on some layers from 19 up, and makes pooling slower at 18."""


class ExportError(FerError):
    """A model cannot be brought under the contract."""


def output_names(heads: Mapping[str, float] | list[str]) -> dict[str, str]:
    """Return the output of each head: FER+ is what the app shows, where there are both."""
    if FERPLUS in heads and FER2013 in heads:
        return {FERPLUS: OUTPUT_NAME, FER2013: FER2013_OUTPUT_NAME}
    return dict.fromkeys(heads, OUTPUT_NAME)


def to_onnx(model: "keras.Model", temperatures: Mapping[str, float]) -> "onnx.ModelProto":
    """Convert a model from (n, 48, 48, 1) faces to logits by head.

    Args:
        model: A float32 model on the TensorFlow backend, inference mode.
        temperatures: By head; the logits are divided by them before the softmax.

    Returns:
        The graph with input ``faces`` and the outputs of `output_names`, checked.

    Raises:
        ExportError: Keras runs on another backend, or the graph cannot be converted.
    """
    import keras

    if keras.backend.backend() != "tensorflow":
        raise ExportError(
            f"Keras runs on {keras.backend.backend()}, but models are exported through "
            "TensorFlow; install it and run the export again with KERAS_BACKEND=tensorflow."
        )
    import onnx

    names = output_names(dict(temperatures))
    with _quiet():
        import tensorflow as tf
        import tf2onnx

        def run(faces: Any) -> dict[str, Any]:  # noqa: ANN401 (a tensor)
            logits = model(faces, training=False)
            return {
                names[head]: tf.nn.softmax(logits[head] * (1.0 / temperatures[head]), axis=-1)
                for head in names
            }

        signature = [tf.TensorSpec((None, FACE_SIZE, FACE_SIZE, 1), tf.uint8, INPUT_NAME)]
        try:
            proto, _ = tf2onnx.convert.from_function(
                tf.function(run, input_signature=signature), signature, opset=OPSET
            )
        except (ValueError, RuntimeError, NotImplementedError) as error:
            raise ExportError(f"The model cannot be converted to ONNX: {error}") from error
    _name_batch(proto)
    try:
        onnx.checker.check_model(proto, full_check=True)
    except (onnx.checker.ValidationError, onnx.shape_inference.InferenceError) as error:
        first = str(error).strip().splitlines()[0]
        raise ExportError(
            f"The model uses an operation that ONNX {OPSET} does not have: {first}"
        ) from error
    return proto


def _name_batch(proto: "onnx.ModelProto") -> None:
    """Call the batch dimension ``n`` where the converter left ``unk__123``."""
    for value in [*proto.graph.input, *proto.graph.output]:
        dims = value.type.tensor_type.shape.dim
        dims[0].dim_param = "n"
    # Shapes in between are inferred again by whoever needs them.
    del proto.graph.value_info[:]


def save(proto: "onnx.ModelProto", path: Path) -> None:
    """Write the file, whole or not at all.

    Raises:
        FerError: It cannot be written.
    """
    write_bytes(path, proto.SerializeToString())


def parameters(proto: "onnx.ModelProto") -> int:
    """Return the number of floating point weights in a graph."""
    import onnx

    floats = (onnx.TensorProto.FLOAT, onnx.TensorProto.FLOAT16, onnx.TensorProto.INT8)
    return sum(
        int(np.prod(t.dims)) for t in proto.graph.initializer if t.data_type in floats and t.dims
    )


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep the converter's own log lines and NumPy deprecations from the person's screen."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)
