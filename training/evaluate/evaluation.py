"""Everything that is measured of one model on one part."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from fer_core.emotion.model_card import EMOTIONS, Figure
from training.data.faces import TRAINING, FaceSet
from training.data.leaks import blank, digests
from training.evaluate import tta as tta_module
from training.evaluate.labelled import labelled
from training.evaluate.metrics import measure
from training.evaluate.predictors import Predictor, Probabilities, seconds_per_face
from training.evaluate.robustness import Robustness, measure_robustness

COMMAND = "fer-train evaluate 1"
"""Name and version of what measures; the version goes up when a figure changes its meaning."""

WITHOUT_LEAKS = "without leaks"
_FIGURES = (
    "accuracy",
    "macro_f1",
    "balanced_accuracy",
    "macro_precision",
    "log_loss",
    "ece",
)


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """What was found.

    Attributes:
        model: Name of the run or file.
        part: Measured on.
        tta: "none", "flip" or "ten-crop".
        results: By labels ("fer2013", "ferplus-majority") and, where the data set has training
            images that stand in the part too, by labels + " without leaks": the figures of
            `training.evaluate.metrics.measure`.
        leaked: Images of the part that also stand in Training.
        seconds_per_face: Median for one face at a time, on this machine.
        parameters: Number of weights.
        probabilities: Of every face of the part, by head.
        faces: The part.
        robustness: By labels: accuracy under disturbances; empty where it was not asked for.
    """

    model: str
    part: str
    tta: str
    results: dict[str, dict[str, Any]]
    leaked: int
    seconds_per_face: float
    parameters: int
    probabilities: Probabilities = field(repr=False)
    faces: FaceSet = field(repr=False)
    robustness: dict[str, Robustness] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Return what ``metrics.json`` holds."""
        return {
            "command": COMMAND,
            "model": self.model,
            "part": self.part,
            "tta": self.tta,
            "images": len(self.faces),
            "leaked": self.leaked,
            "parameters": self.parameters,
            "ms_per_face": round(1000 * self.seconds_per_face, 4),
            "results": self.results,
            "robustness": {name: found.to_json() for name, found in self.robustness.items()},
            "figures": [figure_dict(f) for f in self.figures()],
        }

    def figures(self) -> list[Figure]:
        """Return the figures as a card states them; of averaged answers the accuracies alone."""
        found = []
        for key, result in self.results.items():
            labels = key.removesuffix(f" {WITHOUT_LEAKS}")
            conditions = tta_module.CONDITIONS[self.tta]
            if key != labels:
                conditions = (
                    WITHOUT_LEAKS if self.tta == "none" else f"{conditions}, {WITHOUT_LEAKS}"
                )
            for metric in _FIGURES if self.tta == "none" else ("accuracy",):
                interval = metric == "accuracy"
                found.append(
                    Figure(
                        metric=metric,
                        value=round(result[metric], 6),
                        part=self.part,
                        labels=labels,
                        n=result["n"],
                        low=round(result["accuracy_low"], 6) if interval else None,
                        high=round(result["accuracy_high"], 6) if interval else None,
                        conditions=conditions,
                        command=COMMAND,
                    )
                )
            if key == labels and self.tta == "none":
                found += [
                    Figure(
                        metric=f"{metric} of {emotion}",
                        value=round(row[metric], 6),
                        part=self.part,
                        labels=labels,
                        n=row["support"],
                        conditions=conditions,
                        command=COMMAND,
                    )
                    for emotion, row in result["per_class"].items()
                    if row["support"]
                    for metric in ("recall", "precision")
                ]
        for labels, robustness in self.robustness.items():
            found += robustness.figures(self.part, labels, self.tta, COMMAND)
        return found


def figure_dict(figure: Figure) -> dict[str, Any]:
    """Return a figure's fields."""
    return {name: getattr(figure, name) for name in Figure.__dataclass_fields__}


def evaluate(
    predictor: Predictor, data: FaceSet, part: str, tta: str = "none", *, robust: bool = False
) -> Evaluation:
    """Measure a model on a part.

    Args:
        predictor: Run or file.
        data: The whole set, so that images that also stand in Training are known.
        part: Has at least one face.
        tta: "none", "flip" or "ten-crop".
        robust: Measure it under every disturbance as well; takes as long for each.
    """
    faces = data.part(part)
    probabilities = tta_module.predict(predictor, faces.images, tta)
    seen = np.isin(digests(faces.images), digests(data.part(TRAINING).images))
    # As in the table of `fer-train data`: that two blank images are equal says nothing.
    seen &= ~blank(faces.images)
    results: dict[str, dict[str, Any]] = {}
    for labels in labelled(faces):
        found = probabilities[labels.head(probabilities)]
        results[labels.name] = measure(found[labels.rows], labels.codes, EMOTIONS)
        fresh = ~seen[labels.rows]
        if 0 < fresh.sum() < len(fresh):
            results[f"{labels.name} {WITHOUT_LEAKS}"] = measure(
                found[labels.rows[fresh]], labels.codes[fresh], EMOTIONS
            )
    return Evaluation(
        model=predictor.name,
        part=part,
        tta=tta,
        results=results,
        leaked=int(seen.sum()),
        seconds_per_face=seconds_per_face(predictor, faces.images),
        parameters=predictor.parameters,
        probabilities=probabilities,
        faces=faces,
        robustness=measure_robustness(predictor, faces, probabilities, tta) if robust else {},
    )
