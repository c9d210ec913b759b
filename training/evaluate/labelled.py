"""The labels that a part is measured against, and which head answers to each."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.data.faces import FaceSet
from training.data.ferplus import majority
from training.evaluate.predictors import Probabilities
from training.heads import FER2013, FERPLUS

FERPLUS_MAJORITY = "ferplus-majority"


def shown_labels(names: Collection[str], probabilities: Probabilities) -> str:
    """Return the labelling that the head which the app shows answers to.

    Args:
        names: The labellings at hand; "fer2013" is always among them.
        probabilities: Of the model, by head.
    """
    return FERPLUS_MAJORITY if FERPLUS in probabilities and FERPLUS_MAJORITY in names else FER2013


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """One way to label the faces of a part.

    Attributes:
        name: "fer2013" or "ferplus-majority".
        rows: (m,) int64, the faces that have such a label.
        codes: (m,) int64, their labels, codes of `fer_core.emotion.model_card.EMOTIONS`.
    """

    name: str
    rows: NDArray[np.int64]
    codes: NDArray[np.int64]

    def head(self, probabilities: Probabilities) -> str:
        """Return the head that answers to these labels, or the one there is."""
        wanted = FER2013 if self.name == FER2013 else FERPLUS
        return wanted if wanted in probabilities else next(iter(probabilities))

    def right(self, probabilities: Probabilities) -> NDArray[np.bool_]:
        """Return, for each of the (m,) faces, whether the model says what the label says."""
        found = probabilities[self.head(probabilities)]
        return found[self.rows].argmax(axis=1) == self.codes


def labelled(faces: FaceSet) -> list[Labelled]:
    """Return every labelling of the faces: FER-2013's own and, with votes, FER+'s majority.

    Of FER+, the images count whose majority is one of the seven emotions (3,137 of PrivateTest).
    """
    found = [Labelled(FER2013, np.arange(len(faces)), faces.emotions)]
    if faces.votes is not None:
        one_hot = majority(faces.votes)
        rows = np.flatnonzero(one_hot.sum(axis=1) > 0)
        if len(rows):
            found.append(Labelled(FERPLUS_MAJORITY, rows, one_hot[rows].argmax(axis=1)))
    return found
