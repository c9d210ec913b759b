"""Check a converted model against its original, make it int8 where that is asked, and write it."""

import dataclasses
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import FerError
from training.data.faces import FaceSet
from training.data.split import split, with_validation
from training.evaluate.labelled import labelled
from training.evaluate.predictors import Images, OnnxPredictor, Predictor
from training.export import parity
from training.export.card import put_card
from training.export.graph import save
from training.recipe import Recipe
from training.runs.load import Run

if TYPE_CHECKING:
    import onnx

    from fer_core.emotion.model_card import ModelCard

Tell = Callable[[str], None]
INT8_LOSS = 0.003
"""Largest share of right answers that int8 may lose."""

_PARITY_FACES = 512


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What the person asked for.

    Attributes:
        source: Run folder, or a Keras model of other origin.
        out: The ONNX file.
        data: The data set; needed for int8, else made-up faces check the parity.
        int8: Quantise.
        labels: Of a foreign model: its emotions in order, by commas.
        scale: Of a foreign model: how it wants its input.
        name: In the card; None for the file's stem.
    """

    source: Path
    out: Path
    data: Path | None = None
    int8: bool = False
    labels: str | None = None
    scale: str | None = None
    name: str | None = None


def finish(
    options: ExportOptions,
    proto: "onnx.ModelProto",
    card: "ModelCard",
    reference: Predictor,
    run: Run | None,
    faces: FaceSet | None,
    tell: Tell,
) -> None:
    """Check a float32 graph against Keras, make it int8 where that is asked, and write it.

    Args:
        options: Of the export; int8 needs ``faces``.
        proto: The graph.
        card: As yet for float32.
        reference: The Keras model.
        run: Where the model comes from; None for one of other origin.
        faces: The whole data set, or None.
        tell: Takes lines.

    Raises:
        FerError: The file differs from Keras, or int8 loses too much.
    """
    shown = parity_faces(faces)
    put_card(proto, card)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "float32.onnx"
        save(proto, plain)
        exported = _open(plain)
        found = parity.require(reference, exported, shown)
        tell(
            f"{options.out.stem}: agrees with Keras on {len(shown)} faces "
            f"(largest difference {found.largest:.1e})"
        )
        if options.int8 and faces is not None:
            from training.export.quantize import calibration_faces, quantize

            recipe = Recipe("foreign") if run is None else run.recipe
            recipe = with_validation(recipe, faces, tell)
            training, held = split(recipe.data, faces, recipe.training.seed)
            shown = calibration_faces(training.images)
            tell(
                f"int8: rounding by what {len(shown)} training faces show; minutes, if it is large"
            )
            proto = quantize(proto, shown)
            card = dataclasses.replace(card, precision="int8")
            small = Path(folder) / "int8.onnx"
            put_card(proto, card)
            save(proto, small)
            note = require_little_loss(exported, _open(small), held, tell)
            put_card(proto, dataclasses.replace(card, notes={**card.notes, "int8": note}))
    save(proto, options.out)
    size = options.out.stat().st_size / 1e6
    tell(f"{options.out}: {size:.1f} MB, {card.precision}")


def _open(path: Path) -> OnnxPredictor:
    return OnnxPredictor(EmotionClassifier.load(path))


def parity_faces(faces: FaceSet | None) -> Images:
    """Return faces to compare two models on: real ones, or smooth made-up ones without data."""
    if faces is not None:
        return faces.images[:: max(1, len(faces) // _PARITY_FACES)][:_PARITY_FACES]
    rng = np.random.default_rng(0)
    coarse = rng.uniform(0, 255, (64, 6, 6))
    return coarse.repeat(8, axis=1).repeat(8, axis=2).astype(np.uint8)[..., None]


def require_little_loss(
    exact: OnnxPredictor, small: OnnxPredictor, held: FaceSet, tell: Tell
) -> str:
    """Measure what int8 costs on validation, and refuse too much.

    Returns:
        A sentence for the card.

    Raises:
        FerError: More than `INT8_LOSS` of the answers are lost against some labels.
    """
    before, after = exact.predict(held.images), small.predict(held.images)
    parts = []
    for labels in labelled(held):
        head = labels.head(before)
        right = [
            float((found[head][labels.rows].argmax(axis=1) == labels.codes).mean())
            for found in (before, after)
        ]
        lost = right[0] - right[1]
        parts.append(f"{labels.name} {100 * right[0]:.2f} to {100 * right[1]:.2f} %")
        if lost > INT8_LOSS:
            raise FerError(
                f"int8 loses {100 * lost:.2f} points on validation ({labels.name}, "
                f"{100 * INT8_LOSS:.1f} are allowed); nothing was written. "
                "Export without --int8."
            )
    note = f"float32 to int8 on validation ({len(held)} images): {'; '.join(parts)}"
    tell(note)
    return note
