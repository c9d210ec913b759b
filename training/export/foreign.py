"""Finished Keras models of other origin, brought under the contract."""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from fer_core.emotion.model_card import EMOTIONS, FACE_SIZE, ModelCard
from training.data.open import open_data
from training.export.finish import ExportOptions, Tell, finish
from training.export.graph import ExportError, to_onnx
from training.heads import FER2013

if TYPE_CHECKING:
    import keras

    from training.evaluate.predictors import Images, Probabilities
    from training.recipe import Recipe

_TORCH_MEAN, _TORCH_STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
_CAFFE_MEAN = (103.939, 116.779, 123.68)
SCALES = ("1/255", "-1..1", "none", "imagenet-caffe", "imagenet-torch")


@dataclass(frozen=True, slots=True, eq=False)
class ForeignPredictor:
    """A wrapped foreign model, to compare its file with."""

    model: "keras.Model"
    name: str

    @property
    def parameters(self) -> int:
        """Number of weights."""
        return int(self.model.count_params())

    @property
    def recipe(self) -> "Recipe | None":
        """Unknown."""
        return None

    def predict(self, images: "Images") -> "Probabilities":
        """Return probabilities for (n, 48, 48, 1) uint8 faces, columns as in the file's card."""
        from training.evaluate.calibrate import softmax
        from training.runs.predict import predict_logits

        found = softmax(predict_logits(self.model, images)[FER2013]).astype(np.float32)
        return {FER2013: found}


def export_foreign(options: ExportOptions, labels: list[str], tell: Tell) -> None:
    """Wrap, convert, check and write.

    Args:
        options: Of the export; ``scale`` is set.
        labels: The model's emotions in its order.
        tell: Takes lines.

    Raises:
        ExportError: Labels or scale do not fit, or the file cannot be loaded.
    """
    wrapped = wrap(load_foreign(options.source), labels, options.scale)
    proto = to_onnx(wrapped, {FER2013: 1.0})
    card = ModelCard(
        name=options.name or options.out.stem,
        labels=EMOTIONS,
        title=f"{options.source.stem}, a model of other origin",
        description=f"Exported from {options.source.name}; scaled as {options.scale}.",
        architecture=wrapped.name,
        parameters=int(wrapped.count_params()),
        data="unknown",
        date=datetime.datetime.now(tz=datetime.UTC).date().isoformat(),
        licence="unknown: ask whoever made it",
        not_for="",
        notes={"labels as trained": ", ".join(labels), "calibration": "none"},
    )
    faces = open_data(options.data) if options.data else None
    finish(options, proto, card, ForeignPredictor(wrapped, card.name), None, faces, tell)


def load_foreign(path: Path) -> "keras.Model":
    """Load an untrusted Keras file; nothing in it is executed.

    Raises:
        ExportError: It cannot be loaded, or not without running code that it brings along.
    """
    import keras

    if not path.is_file():
        raise ExportError(f"There is no file {path}.")
    try:
        return keras.saving.load_model(path, compile=False, safe_mode=True)
    except Exception as error:  # Keras lets through what its readers raise
        raise ExportError(
            f"{path} cannot be loaded in safe mode: {str(error).strip().splitlines()[0]}"
        ) from error


def wrap(model: "keras.Model", labels: list[str], scale: str | None) -> "keras.Model":
    """Return a model from uint8 faces to logits in our order of emotions.

    Args:
        model: From (n, h, w, 1 or 3) scaled pixels to (n, k) probabilities or logits.
        labels: Its k emotions, in its order; all seven.
        scale: One of `SCALES`.

    Raises:
        ExportError: Shapes, labels or scale do not fit.
    """
    import keras
    from keras import layers

    if len(model.inputs) != 1 or len(model.outputs) != 1:
        raise ExportError(
            f"The model has {len(model.inputs)} inputs and {len(model.outputs)} outputs, not 1."
        )
    shape, outputs = model.inputs[0].shape, model.outputs[0].shape
    if len(shape) != 4 or shape[3] not in (1, 3) or None in shape[1:3]:
        raise ExportError(f"The model takes {shape}; (n, height, width, 1 or 3) is needed.")
    if len(outputs) != 2 or outputs[1] != len(labels):
        raise ExportError(f"The model returns {outputs}, but --labels names {len(labels)}.")
    faces = keras.Input((FACE_SIZE, FACE_SIZE, 1), dtype="uint8", name="faces")
    x: Any = layers.Rescaling(1.0, name="as_float")(faces)
    if tuple(shape[1:3]) != (FACE_SIZE, FACE_SIZE):
        x = layers.Resizing(shape[1], shape[2], name="resize")(x)
    if shape[3] == 3:
        x = layers.Concatenate(name="repeat")([x, x, x])
    x = _scaling(scale, shape[3])(x)
    found = model(x)
    if not _ends_in_softmax(model):
        logits = found
    else:
        # The export divides by a temperature before its own softmax, so it needs logits.
        logits = keras.ops.log(keras.ops.maximum(found, 1e-7))
    order = [labels.index(emotion) for emotion in EMOTIONS]
    logits = keras.ops.take(logits, np.array(order), axis=1)
    return keras.Model(faces, {FER2013: logits}, name="foreign")


def _ends_in_softmax(model: "keras.Model") -> bool:
    import keras

    last: Any = model.layers[-1]
    while isinstance(last, keras.Model):
        last = last.layers[-1]
    if isinstance(last, keras.layers.Softmax):
        return True
    return getattr(last, "activation", None) is keras.activations.softmax


def _scaling(scale: str | None, channels: int) -> Any:  # noqa: ANN401 (a layer)
    from keras import layers

    if scale == "1/255":
        return layers.Rescaling(1.0 / 255.0, name="scale")
    if scale == "-1..1":
        return layers.Rescaling(1.0 / 127.5, offset=-1.0, name="scale")
    if scale == "none":
        return layers.Rescaling(1.0, name="scale")
    if scale in ("imagenet-caffe", "imagenet-torch") and channels == 3:
        if scale == "imagenet-caffe":
            return layers.Rescaling([1.0] * 3, offset=[-m for m in _CAFFE_MEAN], name="scale")
        return layers.Rescaling(
            [1.0 / (255.0 * s) for s in _TORCH_STD],
            offset=[-m / s for m, s in zip(_TORCH_MEAN, _TORCH_STD, strict=True)],
            name="scale",
        )
    raise ExportError(
        f"--scale {scale or '(missing)'}: say what the model was trained on: {', '.join(SCALES)} "
        "(the last two for three channels)."
    )


def labels_of(text: str | None) -> list[str]:
    """Return the emotions that ``--labels`` names, in their order.

    Raises:
        ExportError: They are not the seven.
    """
    labels = [part.strip().lower() for part in (text or "").split(",") if part.strip()]
    if sorted(labels) != sorted(EMOTIONS):
        raise ExportError(
            "A model of other origin does not say what its outputs mean: give --labels with "
            f"these seven in its own order: {','.join(EMOTIONS)}."
        )
    return labels
