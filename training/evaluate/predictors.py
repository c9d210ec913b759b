"""Probabilities of faces by a run's Keras model or by an ONNX file, with the same face."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_card import EMOTIONS
from fer_core.emotion.model_library import find_model, list_models
from fer_core.errors import FerError
from training.evaluate.decision import Decision, decision_of
from training.heads import FER2013, FERPLUS
from training.recipe import Recipe
from training.recipe_files import parse_recipe
from training.runs.folder import is_run
from training.runs.load import Run, load_run

Images = NDArray[np.uint8]
Probabilities = dict[str, NDArray[np.float32]]
"""(n, 7) float32 by head, columns in the order of `EMOTIONS`."""


class Predictor(Protocol):
    """What evaluation needs of a model."""

    @property
    def name(self) -> str:
        """Short name for tables."""
        ...

    @property
    def parameters(self) -> int:
        """Number of weights."""
        ...

    @property
    def recipe(self) -> Recipe | None:
        """How it was trained, where that is known."""
        ...

    def predict(self, images: Images) -> Probabilities:
        """Return probabilities by head for (n, 48, 48, 1) uint8 faces."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class KerasPredictor:
    """A run's model; its calibrated temperatures are applied."""

    run: Run

    @property
    def name(self) -> str:
        """The run folder's name."""
        return self.run.name

    @property
    def parameters(self) -> int:
        """Number of weights."""
        return int(self.run.model.count_params())

    @property
    def recipe(self) -> Recipe | None:
        """As it was run."""
        return self.run.recipe

    def predict(self, images: Images) -> Probabilities:
        """Return probabilities by head for (n, 48, 48, 1) uint8 faces."""
        from training.evaluate.calibrate import softmax
        from training.runs.predict import predict_logits

        return {
            head: softmax(logits, self.run.temperatures[head]).astype(np.float32)
            for head, logits in predict_logits(self.run.model, images).items()
        }


@dataclass(frozen=True, slots=True, eq=False)
class OnnxPredictor:
    """A model file, run as the app runs it."""

    classifier: EmotionClassifier
    batch_size: int = 64

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.classifier.path.stem

    @property
    def parameters(self) -> int:
        """Number of weights, as the card states it."""
        return self.classifier.card.parameters

    @property
    def recipe(self) -> Recipe | None:
        """The recipe in the card, where there is one."""
        text = self.classifier.card.recipe
        return parse_recipe(text, self.name) if text else None

    def predict(self, images: Images) -> Probabilities:
        """Return probabilities by head for (n, 48, 48, 1) uint8 faces."""
        card = self.classifier.card
        own = FERPLUS if _trained_on_votes(self.recipe) else FER2013
        result = {own: self._run(images, fer2013=False, labels=card.labels)}
        if card.fer2013_labels:
            result[FER2013] = self._run(images, fer2013=True, labels=card.fer2013_labels)
        return result

    def _run(
        self, images: Images, *, fer2013: bool, labels: tuple[str, ...]
    ) -> NDArray[np.float32]:
        classify = self.classifier.classify_fer2013 if fer2013 else self.classifier.classify
        parts = [
            classify(images[i : i + self.batch_size])
            for i in range(0, len(images), self.batch_size)
        ]
        found = np.concatenate(parts) if parts else np.zeros((0, len(labels)), np.float32)
        # A file of other origin may name its labels in another order, or fewer of them.
        columns = np.zeros((len(found), len(EMOTIONS)), np.float32)
        columns[:, [EMOTIONS.index(label) for label in labels]] = found
        return columns


@dataclass(frozen=True, slots=True, eq=False)
class DecidedPredictor:
    """Another predictor whose first head, the one that the app shows, follows a decision."""

    predictor: Predictor
    decision: Decision

    @property
    def name(self) -> str:
        """That of the predictor."""
        return self.predictor.name

    @property
    def parameters(self) -> int:
        """Those of the predictor."""
        return self.predictor.parameters

    @property
    def recipe(self) -> Recipe | None:
        """That of the predictor."""
        return self.predictor.recipe

    def predict(self, images: Images) -> Probabilities:
        """Return probabilities by head for (n, 48, 48, 1) uint8 faces."""
        found = dict(self.predictor.predict(images))
        if FERPLUS in found:
            found[FERPLUS] = self.decision.apply(found[FERPLUS])
        return found


def undecided(predictor: Predictor, probabilities: Probabilities) -> Probabilities:
    """Return what a predictor says without the decision that its file may hold.

    Args:
        predictor: Run or file; a run has no decision.
        probabilities: Its answers, by head.
    """
    if not isinstance(predictor, OnnxPredictor) or FERPLUS not in probabilities:
        return probabilities
    decision = decision_of(predictor.classifier.card)
    return {**probabilities, FERPLUS: decision.undo(probabilities[FERPLUS])}


def _trained_on_votes(recipe: Recipe | None) -> bool:
    return recipe is not None and recipe.data.labels != "fer2013"


def find_predictor(text: str) -> Path:
    """Return the run folder or model file that a name or path stands for.

    Args:
        text: Path of a run folder or of an ONNX file, or the name of one of the app's models. A
            run folder comes first where a model has the same name.

    Raises:
        FerError: There is neither.
    """
    path = Path(text).expanduser()
    if is_run(path):
        return path
    names = [model.name for model in list_models()]
    if text in names:
        return find_model(text)
    if path.suffix == ".onnx" and path.is_file():
        return path
    if path.suffix == ".onnx":
        raise FerError(f"There is no model file {text}.")
    raise FerError(
        f"{text} is neither a run folder nor an .onnx file, nor the name of a model "
        f"({', '.join(names) or 'none is installed'})."
    )


def open_predictor(path: Path) -> Predictor:
    """Open a run folder or an ONNX file.

    Raises:
        FerError: It is neither, or cannot be loaded.
    """
    if path.is_dir() and is_run(path):
        return KerasPredictor(load_run(path))
    if path.suffix == ".onnx":
        return OnnxPredictor(EmotionClassifier.load(path))
    raise FerError(f"{path} is neither a run folder nor an .onnx file.")


def open_onnx(path: Path) -> OnnxPredictor:
    """Open a model file.

    Raises:
        FerError: It is a run folder, or cannot be loaded.
    """
    if path.suffix != ".onnx":
        raise FerError(f"{path} is no .onnx file; export the run first.")
    return OnnxPredictor(EmotionClassifier.load(path))


def seconds_per_face(predictor: Predictor, images: Images, *, repeats: int = 50) -> float:
    """Return the median wall-clock seconds for one face at a time, after a warm-up."""
    predictor.predict(images[:1])
    taken = []
    for i in range(repeats):
        one = images[i % len(images)][None]
        began = time.perf_counter()
        predictor.predict(one)
        taken.append(time.perf_counter() - began)
    return float(np.median(taken))
