"""The states of validation faces that a decision is chosen on: clean, in other boxes, disturbed."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.settings import DEFAULT_DETECTOR, DetectorName
from training.data.faces import FaceSet
from training.evaluate.decision import CLEAN, Logits, View
from training.evaluate.disturbances import DISTURBANCES, disturb
from training.evaluate.labelled import FERPLUS_MAJORITY, labelled
from training.evaluate.margin import find_again
from training.evaluate.predictors import Images

FOUND_AGAIN = "boxes of the app's finder"
"""The name of the faces as the app would have cut them."""


def views_of(
    logits: Callable[[Images], Logits],
    faces: FaceSet,
    margin: float,
    interpolation: str,
    tell: Callable[[str], None],
    detector: DetectorName = DEFAULT_DETECTOR,
) -> dict[str, View]:
    """Return what a model says of the faces with an FER+ majority, state by state.

    Args:
        logits: Returns (n, 7) logits of (n, 48, 48, 1) uint8 faces, n > 0.
        faces: The validation part, with votes.
        margin: Around a box, as the model's card says.
        interpolation: As the model's card says.
        tell: Takes lines.
        detector: What finds the faces again.
    """
    labels = next(found for found in labelled(faces) if found.name == FERPLUS_MAJORITY)
    images = faces.images[labels.rows]
    every = np.arange(len(images))

    def view(shown: Images, rows: NDArray[np.int64]) -> View:
        return View(logits(shown), labels.codes[rows], rows)

    views = {CLEAN: view(images, every)}
    found = find_again(images, [margin], interpolation, detector)
    if len(found.rows):
        views[FOUND_AGAIN] = view(found.crops[margin], found.rows)
    tell(f"{CLEAN}: {len(images)} faces; {FOUND_AGAIN}: {len(found.rows)}")
    for name in DISTURBANCES:
        # Of the whole part, since a face's draws depend on its place: so these are the pixels that
        # `fer-train evaluate --robust` measures.
        views[name] = view(disturb(faces.images, name)[labels.rows], every)
        tell(f"{name}: {len(images)} faces")
    return views
