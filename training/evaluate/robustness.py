"""How much of its accuracy a model keeps where a crop is no FER-2013 crop."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from fer_core.emotion.model_card import Figure
from training.data.faces import FaceSet
from training.evaluate import tta as tta_module
from training.evaluate.disturbances import DISTURBANCES, disturb
from training.evaluate.labelled import Labelled, labelled
from training.evaluate.metrics import (
    Interval,
    bootstrap,
    calibration_bins,
    expected_calibration_error,
)
from training.evaluate.predictors import Predictor, Probabilities


@dataclass(frozen=True, slots=True)
class Robustness:
    """Accuracy and calibration error against one labelling, clean and disturbed.

    Attributes:
        n: Images.
        clean: Accuracy, undisturbed.
        disturbed: Accuracy by the names of `training.evaluate.disturbances.DISTURBANCES`.
        errors: Calibration error by the same names.
    """

    n: int
    clean: Interval
    disturbed: dict[str, Interval]
    errors: dict[str, float]

    def loss(self, name: str) -> float:
        """Return what a disturbance costs, as a share of all images."""
        return self.clean.value - self.disturbed[name].value

    @property
    def mean_loss(self) -> float:
        """What a disturbance costs in the mean over all of them."""
        return float(np.mean([self.loss(name) for name in self.disturbed]))

    @property
    def mean_error(self) -> float:
        """The calibration error in the mean over all disturbances."""
        return float(np.mean(list(self.errors.values())))

    def to_json(self) -> dict[str, Any]:
        """Return what ``metrics.json`` holds."""
        return {
            "n": self.n,
            "clean": self.clean.value,
            "disturbed": {
                name: {
                    "accuracy": found.value,
                    "accuracy_low": found.low,
                    "accuracy_high": found.high,
                    "loss": self.loss(name),
                    "ece": self.errors[name],
                }
                for name, found in self.disturbed.items()
            },
            "mean_loss": self.mean_loss,
            "mean_ece": self.mean_error,
        }

    def figures(self, part: str, labels: str, tta: str, command: str) -> list[Figure]:
        """Return the figures as a card states them; the clean one stands there as ``plain``."""
        averaged = "" if tta == "none" else f"{tta_module.CONDITIONS[tta]}, "
        found = []
        for name, accuracy in self.disturbed.items():
            described = {
                "part": part,
                "labels": labels,
                "n": self.n,
                "conditions": f"{averaged}{name}",
                "command": command,
            }
            found.append(accuracy.accuracy(**described))
            found.append(Figure("ece", round(self.errors[name], 6), **described))
        return found


def measure_robustness(
    predictor: Predictor, faces: FaceSet, clean: Probabilities, tta: str = "none"
) -> dict[str, Robustness]:
    """Measure a model under every disturbance.

    Args:
        predictor: Run or file.
        faces: The part, at least one face.
        clean: What the model says of the undisturbed faces, averaged in the same way.
        tta: "none", "flip" or "ten-crop".

    Returns:
        By the names of the labellings.
    """
    found = {
        name: tta_module.predict(predictor, disturb(faces.images, name), tta)
        for name in DISTURBANCES
    }
    results = {}
    for labels in labelled(faces):
        results[labels.name] = Robustness(
            n=len(labels.rows),
            clean=bootstrap(labels.right(clean)),
            disturbed={name: bootstrap(labels.right(answers)) for name, answers in found.items()},
            errors={name: _error(labels, answers) for name, answers in found.items()},
        )
    return results


def _error(labels: Labelled, answers: Probabilities) -> float:
    shown = answers[labels.head(answers)][labels.rows]
    return expected_calibration_error(calibration_bins(shown, labels.codes))
