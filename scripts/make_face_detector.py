"""Make ``assets/detectors/blazeface_short_range.onnx`` from the file that mediapipe ships.

Run ``python scripts/make_face_detector.py PATH`` with the training extra (tf2onnx). PATH is the
wheel of mediapipe 0.10.14 (``pip download --no-deps mediapipe==0.10.14``; newer ones do not hold
the file), or ``face_detection_short_range.tflite`` out of it.
"""

import fer_core  # noqa: F401  # isort: skip  # before onnxruntime: it keeps that from sending reports

import argparse
import hashlib
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Final

import numpy as np
import onnx
import onnxruntime as ort
import tf2onnx
from face_detector_layout import for_gray_views
from onnx import numpy_helper

TARGET: Final = (
    Path(__file__).resolve().parent.parent / "assets" / "detectors" / "blazeface_short_range.onnx"
)
_MEMBER: Final = "mediapipe/modules/face_detection/face_detection_short_range.tflite"
_SHA256: Final = "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8"
_OPSET: Final = 17
_RESHAPES: Final = 4
_TOLERANCE: Final = 0.001
"""Largest difference of an answer, in pixels of a view or as a logit."""


def network_bytes(path: Path) -> bytes:
    """Return the network in TensorFlow Lite's format, out of the wheel or the file itself."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as wheel:
            data = wheel.read(_MEMBER)
    else:
        data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != _SHA256:
        raise SystemExit(f"{path} holds another network (SHA-256 {digest}, expected {_SHA256}).")
    return data


def with_batches(model: onnx.ModelProto) -> onnx.ModelProto:
    """Change a network for one picture at a time to take batches of any size."""
    initializers = {item.name: item for item in model.graph.initializer}
    targets = {node.input[1] for node in model.graph.node if node.op_type == "Reshape"}
    nodes = sum(node.op_type == "Reshape" for node in model.graph.node)
    if nodes != _RESHAPES:
        raise SystemExit(f"Expected {_RESHAPES} Reshape nodes, found {nodes}.")
    for name in targets:
        target = numpy_helper.to_array(initializers[name]).copy()
        # 0 keeps the size of the dimension, which is that of the batch.
        target[0] = 0
        initializers[name].CopyFrom(numpy_helper.from_array(target, name))
    for value in (*model.graph.input, *model.graph.output):
        value.type.tensor_type.shape.dim[0].dim_param = "batch"
    # They repeat the size of one picture; the checker works them out again.
    del model.graph.value_info[:]
    model.doc_string = (
        "BlazeFace short range (Bazarevsky et al., 2019, arXiv 1907.05047), Apache License 2.0; "
        f"converted from {_MEMBER} of mediapipe 0.10.14, SHA-256 {_SHA256}"
    )
    onnx.checker.check_model(model, full_check=True)
    return model


def convert(data: bytes) -> onnx.ModelProto:
    """Convert the network to an ONNX model for one picture at a time."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "network.tflite", Path(folder) / "network.onnx"
        source.write_bytes(data)
        tf2onnx.convert.from_tflite(str(source), opset=_OPSET, output_path=str(target))
        return onnx.load(target)


def largest_difference(converted: onnx.ModelProto, rebuilt: onnx.ModelProto) -> float:
    """Return how far the answers of a rebuilt network are from those of the converted one."""
    views = np.random.default_rng(0).integers(0, 256, (8, 128, 128), np.uint8)
    # Coarse, as faces are, beside the fine noise.
    views[4:] = np.repeat(np.repeat(views[4:, ::16, ::16], 16, axis=1), 16, axis=2)
    colours = np.repeat((views / np.float32(127.5) - np.float32(1))[..., None], 3, axis=3)
    session = ort.InferenceSession(converted.SerializeToString())
    places, logits = session.run(["regressors", "classificators"], {"input": colours})
    (rows,) = ort.InferenceSession(rebuilt.SerializeToString()).run(["rows"], {"views": views})
    return float(np.abs(np.concatenate([places, logits], axis=2) - rows).max())


def main() -> None:
    """Convert the file named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path, help="wheel of mediapipe 0.10.14, or the .tflite file")
    converted = with_batches(convert(network_bytes(parser.parse_args().path)))
    rebuilt = for_gray_views(converted)
    difference = largest_difference(converted, rebuilt)
    sys.stdout.write(f"largest difference of an answer: {difference:.1e}\n")
    if not difference <= _TOLERANCE:
        raise SystemExit(f"The rebuilt network errs by {difference}.")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(rebuilt, TARGET)


if __name__ == "__main__":
    main()
