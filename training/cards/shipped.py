"""A model file as the page needs it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_card import ModelCard
from fer_core.errors import FerError
from training.evaluate.predictors import OnnxPredictor


@dataclass(frozen=True, slots=True, eq=False)
class Shipped:
    """One file of the folder.

    Attributes:
        predictor: The model, in one thread.
        size: Bytes of the file.
        sha256: Of the file, hexadecimal.
    """

    predictor: OnnxPredictor
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.predictor.name

    @property
    def card(self) -> ModelCard:
        """The card inside the file."""
        return self.predictor.classifier.card


def open_folder(folder: Path) -> list[Shipped]:
    """Open every model file of a folder, by name.

    Raises:
        FerError: There is none.
        ModelError: One cannot be used.
    """
    paths = sorted(folder.glob("*.onnx"), key=lambda path: path.stem)
    if not paths:
        raise FerError(f"There are no model files in {folder}.")
    return [
        Shipped(
            predictor=OnnxPredictor(EmotionClassifier.load(path)),
            size=path.stat().st_size,
            sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        )
        for path in paths
    ]
