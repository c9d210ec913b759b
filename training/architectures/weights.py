"""Weights that a network begins with: published ones, a file's, or those of a finished run."""

import re
import shutil
import tempfile
import warnings
from pathlib import Path

import h5py
import keras
import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import FACE_SIZE
from fer_core.errors import FerError
from training.architectures.backbones import BACKBONE, KINDS
from training.architectures.efficientnet_lite import published
from training.architectures.grow import Growth
from training.architectures.norms import Images, measure_norms
from training.architectures.residual import BEGINS_AS_NOTHING
from training.architectures.widen import Widening
from training.archive_errors import ARCHIVE_ERRORS
from training.layers.batchnorm import FusedBatchNorm
from training.layers.normalization import StoredNormalization
from training.recipe import Model, RecipeError

_TORCH_DEVIATIONS = (0.229, 0.224, 0.225)
"""Of ImageNet's channels, red, green, blue, as shares of white: what Keras' own weights expect."""


_GROWS = ("residual", "resnet50_faces")
"""Names of a small network and of the ResNet50 that begins as it."""


class WeightsError(FerError):
    """Weights to begin with cannot be fetched or read."""


def fetch_weights(model: keras.Model, spec: Model, faces: Images | None = None) -> None:
    """Put the weights that a recipe starts from into its model, or into its model's backbone.

    Args:
        model: Built from ``spec``.
        spec: ``weights`` is "imagenet" (a backbone's only), or the path of a file or run.
        faces: (n, 48, 48, 1) uint8, that norms are measured on where a network is grown.

    Raises:
        RecipeError: There are no published weights of the architecture.
        WeightsError: They cannot be downloaded or do not fit.
    """
    kind = KINDS.get(spec.architecture)
    if kind is None:
        if spec.weights == "imagenet":
            raise RecipeError(
                f"weights=imagenet: {spec.architecture} has no backbone with published weights."
            )
        load_weights(model, Path(spec.weights), faces)
        return
    backbone = model.get_layer(BACKBONE)
    if spec.weights != "imagenet":
        _load_backbone(model, backbone, Path(spec.weights))
        return
    size = spec.input_size or FACE_SIZE
    try:
        made = getattr(keras.applications, kind)(
            include_top=False, weights="imagenet", input_shape=(size, size, 3)
        )
    except Exception as error:  # Keras raises a bare Exception when a download fails
        raise WeightsError(
            f"The ImageNet weights of {kind} cannot be downloaded ({error}). Name a file that "
            "you have (--set weights=FILE.h5), or train without them (--set weights=none)."
        ) from error
    backbone.set_weights(made.get_weights())
    _square_deviations(backbone)


def _square_deviations(backbone: keras.Model) -> None:
    """Let a norm divide by ImageNet's deviations, where it holds them in place of its variances.

    So do the published weights of EfficientNet: Keras puts a layer behind the norm that divides by
    their roots once more. Here the stored variance does so.
    """
    for layer in _norms_of_pixels(backbone):
        layer.variance.assign(layer.variance * np.array(_TORCH_DEVIATIONS, np.float32))


def _norms_of_pixels(backbone: keras.Model) -> list[StoredNormalization]:
    return [layer for layer in backbone.layers if isinstance(layer, StoredNormalization)]


def load_weights(network: keras.Model, path: Path, faces: Images | None = None) -> None:
    """Put a file's weights into a network.

    Args:
        network: A backbone without its top, or a whole model.
        faces: See `fetch_weights`.
        path: Published weights (``.h5``, with or without the top; of efficientnet-lite0 an
            ``.npz``), weights that Keras 3 has saved (``.weights.h5``), a whole model
            (``.keras``), or the folder or ``model.keras`` of a run with this network, or with a
            narrower one of the same layers; for a ResNet50 for faces also of a `residual` run
            (`training.architectures.grow`).

    Raises:
        WeightsError: The file is missing or fits no such network.
    """
    if path.is_dir():
        path = path / "model.keras"
    if not path.is_file():
        raise WeightsError(
            f"There is no weights file {path}; --set weights=none trains without one."
        )
    if path.suffix == ".onnx":
        raise WeightsError(
            f"{path} is an exported model. To begin with its weights, make a run of it first "
            f"(fer-train restore {path} --data PATH --out RUN), then --set weights=RUN."
        )
    try:
        if path.suffix == ".npz":
            with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
                _assign(published(arrays), network)
        elif path.suffix == ".keras":
            source = keras.saving.load_model(path, compile=False, safe_mode=True)
            nested = [layer for layer in source.layers if layer.name == BACKBONE]
            if (source.name, network.name) == _GROWS:
                _grow(source, network, faces)
            else:
                _copy(nested[0] if nested else source, network, path)
        else:
            _load_h5(network, path)
    except ARCHIVE_ERRORS as error:
        raise WeightsError(f"{path} does not fit this network: {error}") from error


def _grow(source: keras.Model, network: keras.Model, faces: Images | None) -> None:
    if faces is None or not len(faces):
        raise ValueError("a network is grown on faces, and there are none")
    Growth(source, network).fill()
    measure_norms(network, faces)


def _load_backbone(model: keras.Model, backbone: keras.Model, path: Path) -> None:
    """Put a file's weights into a backbone, or those of the whole network into all of it."""
    try:
        load_weights(backbone, path)
        variances = [keras.ops.convert_to_numpy(x.variance) for x in _norms_of_pixels(backbone)]
        # Weights of another origin hold variances, which are a quarter of that.
        if variances and np.allclose(variances[0], _TORCH_DEVIATIONS, atol=1e-3):
            _square_deviations(backbone)
    except WeightsError:
        if path.suffix != ".h5" or not path.is_file():
            raise
        try:
            load_weights(model, path)
        except WeightsError:
            # Neither fits: what does not fit the backbone is the nearer reason.
            load_weights(backbone, path)


def _load_h5(network: keras.Model, path: Path) -> None:
    """Read a weights file of Keras 3, or one of earlier versions, by its layers' names.

    Raises:
        ValueError: It leaves weights of the network as they were.
    """
    with h5py.File(path) as file:
        earlier = "layer_names" in file.attrs or "model_weights" in file
        layers = file.get("layers")
        plain = isinstance(layers, h5py.Group) and "batch_normalization" in layers
    twin = _plain_twin(network) if plain else network
    # Keras leaves layers that it does not find in the file as random as they were, and at most
    # warns of it, also where nothing is amiss. What is no number afterwards was not in the file.
    twin.set_weights(
        [np.full_like(w, np.nan) if w.dtype.kind == "f" else w for w in twin.get_weights()]
    )
    with warnings.catch_warnings(), tempfile.TemporaryDirectory() as folder:
        warnings.simplefilter("ignore", UserWarning)
        if path.name.endswith(".weights.h5") == earlier:
            # Keras decides by the name which of its formats a file has.
            path = Path(shutil.copy(path, Path(folder) / ("w.h5" if earlier else "w.weights.h5")))
        try:
            twin.load_weights(path, **({"by_name": True} if earlier else {}))
        except ValueError as error:
            raise ValueError(_in_short(str(error))) from error
    for variable in twin.weights:
        values = np.asarray(keras.ops.convert_to_numpy(variable))
        if values.dtype.kind == "f" and np.isnan(values).any():
            raise ValueError(f"it has no weights for {variable.path!r}")
    if plain:
        network.set_weights(twin.get_weights())


def _plain_twin(network: keras.Model) -> keras.Model:
    """Return a copy of a network with Keras' own norms, whose weights stand in the same order.

    In a ``.weights.h5`` layers are named for their class and a number, so that what was saved from
    a network of `keras.applications` holds no ``fused_batch_norm``.
    """

    def copy(layer: keras.layers.Layer) -> keras.layers.Layer:
        if isinstance(layer, FusedBatchNorm):
            return keras.layers.BatchNormalization.from_config(layer.get_config())
        if isinstance(layer, StoredNormalization):
            return keras.layers.Normalization(name=layer.name)
        return layer.__class__.from_config(layer.get_config())

    return keras.models.clone_model(network, clone_function=copy)


def _in_short(reason: str) -> str:
    """Return why Keras does not load a weights file, without its list of every layer."""
    missing = re.search(r"Layer '(.+?)' expected (\d+) variables, but received (\d+)", reason)
    if missing is not None:
        name, expected, received = missing.groups()
        return f"it has {received} of the {expected} weights of layer {name!r}"
    other = re.search(
        r"name=(.+?),.*?variable\.shape=(\(.+?\)), .*?value\.shape=(\(.+?\))", reason, re.S
    )
    if other is not None:
        name, here, there = other.groups()
        return f"layer {name!r} has the shape {there} in it, and {here} here"
    return reason.split("List of objects")[0].strip()


def _assign(stored: dict[str, list[NDArray[np.float32]]], network: keras.Model) -> None:
    """Put weights into the layers that they are named for."""
    theirs = {layer.name: layer for layer in network.layers if layer.weights}
    if missing := sorted(set(stored) - set(theirs)):
        raise ValueError(f"the network has no layer {missing[0]!r}")
    for name, weights in stored.items():
        theirs[name].set_weights(weights)


def _copy(source: keras.Model, network: keras.Model, path: Path) -> None:
    """Copy by layer name, so that a model with its top fits too; a wider network is filled."""
    known = {layer.name: layer for layer in source.layers}
    filled = [layer for layer in network.layers if layer.weights]
    missing = [layer for layer in filled if layer.name not in known]
    for layer in missing:
        if not any(part in layer.name for part in BEGINS_AS_NOTHING):
            raise ValueError(f"{path} has no layer {layer.name!r}")
        filled.remove(layer)
    widening = Widening()
    for layer in filled:
        stored = known[layer.name].get_weights()
        shapes = [tuple(weight.shape) for weight in layer.weights]
        layer.set_weights(
            [
                weights if weights.shape == shape else widening.widened(weights, shape)
                for weights, shape in zip(stored, shapes, strict=True)
            ]
        )
