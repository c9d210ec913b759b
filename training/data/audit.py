"""What is in a data set and what is wrong with it.

Images are duplicates when they are equal pixel for pixel. Blank images (one gray, up to a few
levels) are counted by themselves and left out of duplicates and leaks: that two of them are equal
says nothing.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from training.data.faces import TRAINING, FaceSet
from training.data.leaks import blank, digests


@dataclass(frozen=True, slots=True)
class Audit:
    """What was found.

    Attributes:
        images: Number of images.
        parts: By part, the images of each emotion.
        blank: By part, images of one single gray.
        groups: Groups of equal images.
        duplicated: Images in these groups.
        within: By part, groups with at least two images of the part.
        leaked: By part other than Training, images that also stand in Training.
        contradicting_groups: Groups that bear more than one label.
        contradicting_images: Images in these.
        votes: Whether FER+ votes are there.
        skipped: Sentences on rows that could not be read.
    """

    images: int
    parts: dict[str, dict[str, int]]
    blank: dict[str, int]
    groups: int
    duplicated: int
    within: dict[str, int]
    leaked: dict[str, int]
    contradicting_groups: int
    contradicting_images: int
    votes: bool
    skipped: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the fields."""
        return {name: getattr(self, name) for name in Audit.__dataclass_fields__}


def audit(faces: FaceSet) -> Audit:
    """Look through a data set."""
    keys = digests(faces.images)
    empty = blank(faces.images)
    whole = ~empty
    _, group, counts = np.unique(keys[whole], return_inverse=True, return_counts=True)
    repeated = counts > 1
    emotions, parts = faces.emotions[whole], faces.parts[whole]
    labels = _distinct(group, emotions, len(counts))
    contradicting = repeated & (labels > 1)
    names = faces.part_names()
    training_keys = np.unique(keys[(faces.parts == TRAINING) & whole])
    return Audit(
        images=len(faces),
        parts={
            name: {
                emotion: int(((faces.parts == name) & (faces.emotions == code)).sum())
                for code, emotion in enumerate(EMOTIONS)
            }
            for name in names
        },
        blank={name: int((empty & (faces.parts == name)).sum()) for name in names},
        groups=int(repeated.sum()),
        duplicated=int(counts[repeated].sum()),
        within={
            name: int((np.bincount(group[parts == name], minlength=len(counts)) > 1).sum())
            for name in names
        },
        leaked={
            name: int((np.isin(keys, training_keys) & whole & (faces.parts == name)).sum())
            for name in names
            if name != TRAINING
        },
        contradicting_groups=int(contradicting.sum()),
        contradicting_images=int(counts[contradicting].sum()),
        votes=faces.votes is not None,
        skipped=faces.skipped,
    )


def _distinct(group: NDArray[np.int64], emotions: NDArray[np.int64], n: int) -> NDArray[np.int64]:
    """Return (n,) the number of different emotions in each group."""
    pairs = np.unique(group * len(EMOTIONS) + emotions)
    return np.bincount(pairs // len(EMOTIONS), minlength=n)
