"""What happens between the steps of a training: seeds, averaging, validation, checkpoints."""

import csv
import io
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import precision_recall_fscore_support

from fer_core.system.files import write_text
from training.data.faces import FaceSet
from training.data.targets import Targets
from training.fit.reseed import reseed
from training.recipe import Recipe
from training.runs import checkpoint
from training.runs.predict import predict_logits


def validate(model: keras.Model, faces: FaceSet, targets: dict[str, Targets]) -> dict[str, float]:
    """Measure a model on the validation faces.

    Returns:
        ``val_loss`` (plain cross-entropy, summed over the heads), ``val_accuracy_HEAD``, and the
        means over the heads ``val_accuracy``, ``val_precision``, ``val_recall``, ``val_f1``.
    """
    logits = predict_logits(model, faces.images)
    result: dict[str, float] = {"val_loss": 0.0}
    scores = []
    for head, target in targets.items():
        z = logits[head].astype(np.float64)
        z -= z.max(axis=1, keepdims=True)
        log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
        weight = target.weights / max(float(target.weights.sum()), 1e-9)
        result["val_loss"] += float(-(weight * (target.probabilities * log_p).sum(axis=1)).sum())
        predicted, true = logits[head].argmax(axis=1), target.probabilities.argmax(axis=1)
        result[f"val_accuracy_{head}"] = float((weight * (predicted == true)).sum())
        rows = target.weights > 0
        scores.append(macro_scores(predicted[rows], true[rows]))
    result["val_accuracy"] = float(np.mean([result[f"val_accuracy_{h}"] for h in targets]))
    means = np.mean(scores, axis=0)
    return result | {f"val_{name}": float(m) for name, m in zip(_SCORES, means, strict=True)}


_SCORES = ("precision", "recall", "f1")


def macro_scores(
    predicted: NDArray[np.int64], true: NDArray[np.int64]
) -> tuple[float, float, float]:
    """Return precision, recall and F1, each the mean over the emotions that occur in ``true``."""
    # Typed loosely: the stubs do not know that a zero is allowed.
    scores: Any = precision_recall_fscore_support
    precision, recall, f1, _ = scores(
        true, predicted, labels=np.unique(true), average="macro", zero_division=0
    )
    return float(precision), float(recall), float(f1)


def patience_is_over(recipe: Recipe, state: checkpoint.State) -> bool:
    """Return whether early stopping ends a run that stands at this state."""
    patience = recipe.training.patience
    return patience > 0 and state.epoch - int(state.memory.get("best_epoch", 0)) >= patience


OnStep = Callable[[int, float, float], None]


def ignore_step(epoch: int, share: float, left: float) -> None:
    """Do nothing."""


class EpochCallback(keras.callbacks.Callback):
    """Writes a checkpoint after each epoch and finds the best epoch.

    Args:
        folder: The run folder.
        recipe: Of the run.
        state: Where it stands; a fresh run's has epoch 0.
        validation: Faces that epochs are chosen on.
        targets: Of these, by head.
        tell: Takes a line for the person at each epoch's end.
        on_step: Takes epoch, share of it that is done and seconds left, after every step.
    """

    AVERAGE_EVERY = 4

    def __init__(
        self,
        folder: Path,
        recipe: Recipe,
        state: checkpoint.State,
        validation: FaceSet,
        targets: dict[str, Targets],
        tell: Callable[[str], None],
        on_step: OnStep = ignore_step,
    ) -> None:
        """See the class."""
        super().__init__()
        self.folder = folder
        self.recipe = recipe
        self.state = state
        self.validation = validation
        self.targets = targets
        self.tell = tell
        self.on_step = on_step
        self.began = 0.0
        self.seconds: list[float] = []

    def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        """Seed the epoch's draws."""
        reseed(self.model.layers, self.recipe.training.seed, epoch)
        self.began = time.perf_counter()

    def on_train_batch_end(self, batch: int, logs: dict[str, Any] | None = None) -> None:
        """Move the average every few steps, by as much as each step would have in sum."""
        steps = int(self.params["steps"])
        self._step_done(batch + 1, steps)
        decay = self.recipe.training.average
        step = self.state.epoch * steps + batch + 1
        if not decay or step % self.AVERAGE_EVERY:
            return
        sync = getattr(self.model, "jax_state_sync", None)
        if sync is not None:
            sync()
        weights = self.model.get_weights()
        if not self.state.average:
            self.state.average = [w.copy() for w in weights]
            return
        # Young averages follow faster, so that the first epochs are not those of the start.
        keep = min(decay, (1.0 + step) / (10.0 + step)) ** self.AVERAGE_EVERY
        for average, weight in zip(self.state.average, weights, strict=True):
            average *= keep
            average += (1.0 - keep) * weight

    def _step_done(self, done: int, steps: int) -> None:
        each = (time.perf_counter() - self.began) / done
        epochs = self.recipe.training.epochs - self.state.epoch
        self.on_step(self.state.epoch + 1, done / steps, each * (epochs * steps - done))

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        """Validate, remember the best, lower the rate on a plateau, stop early, save."""
        weights = self.model.get_weights()
        if self.state.average:
            self.model.set_weights(self.state.average)
        figures = validate(self.model, self.validation, self.targets)
        kept = self.state.average or weights
        self.model.set_weights(weights)
        row = {"epoch": epoch + 1.0, "learning_rate": self._rate()}
        row |= {k: float(v) for k, v in (logs or {}).items()} | figures
        memory = self.state.memory
        if figures["val_accuracy"] > memory.get("best_accuracy", -1.0):
            memory |= {"best_accuracy": figures["val_accuracy"], "best_epoch": epoch + 1}
            self.state.best = [w.copy() for w in kept]
        self._plateau(figures["val_loss"])
        self.state.epoch = epoch + 1
        self.state.weights = weights
        self.state.optimizer = [np.asarray(v.numpy()) for v in self.model.optimizer.variables]
        row["seconds"] = time.perf_counter() - self.began
        self.state.history.append(row)
        checkpoint.save(self.folder, self.state)
        write_history(self.folder / "history.csv", self.state.history)
        self._report(row)
        if patience_is_over(self.recipe, self.state):
            self.model.stop_training = True

    def _rate(self) -> float:
        return float(np.asarray(keras.ops.convert_to_numpy(self.model.optimizer.learning_rate)))

    def _plateau(self, loss: float) -> None:
        schedule, memory = self.recipe.schedule, self.state.memory
        if schedule.schedule != "plateau":
            return
        if loss < memory.get("best_loss", np.inf):
            memory |= {"best_loss": loss, "waited": 0}
            return
        memory["waited"] = memory.get("waited", 0) + 1
        if memory["waited"] >= schedule.patience:
            memory["waited"] = 0
            self.model.optimizer.learning_rate = self._rate() * schedule.factor

    def _report(self, row: dict[str, float]) -> None:
        self.seconds.append(row["seconds"])
        total = self.recipe.training.epochs
        left = (total - self.state.epoch) * float(np.median(self.seconds[-5:]))
        memory = self.state.memory
        self.tell(
            f"epoch {self.state.epoch}/{total}  loss {row['loss']:.3f}  "
            f"validation {100 * row['val_accuracy']:.2f} %  "
            f"(best {100 * memory['best_accuracy']:.2f} % in epoch {memory['best_epoch']})  "
            f"{row['seconds']:.0f} s, {left / 60:.0f} min left"
        )


def write_history(path: Path, history: list[dict[str, float]]) -> None:
    """Write one line an epoch, whole or not at all."""
    columns = list(dict.fromkeys(key for row in history for key in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(history)
    write_text(path, text.getvalue())
