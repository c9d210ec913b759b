"""Batches of faces that are changed before a step, so that teachers see what the student sees.

A student that is to do what its teachers do learns most from many changed pictures that both see
alike ("Knowledge distillation: A good teacher is patient and consistent"; Beyer et al., 2022).
"""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

import keras
import numpy as np
from numpy.typing import NDArray

from training.architectures.build import augment_layer
from training.data.targets import Targets
from training.fit.batches import Batch, Batches
from training.fit.distill import Teachers, mixed
from training.fit.reseed import reseed
from training.recipe import Augment


class Changer:
    """Changes training faces outside the network, as its first layer would.

    Args:
        augment: What is done to them.
        seed: Of the draws.
    """

    def __init__(self, augment: Augment, seed: int) -> None:
        """See the class."""
        self._seed = seed
        self._layer = augment_layer(augment, seed)

    def begin(self, epoch: int) -> None:
        """Set the draws to those of an epoch."""
        reseed([self._layer], self._seed, epoch)

    def change(self, images: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return (n, 48, 48, 1) uint8 faces, changed."""
        changed = np.asarray(keras.ops.convert_to_numpy(self._layer(images, training=True)))
        return np.rint(changed).clip(0, 255).astype(np.uint8)


@dataclass(frozen=True, slots=True, eq=False)
class TaughtBatches:
    """Batches that are changed, and whose targets hold what teachers say of the changed faces.

    What stands in a batch is a function of the seed, the epoch and the teachers alone.

    Attributes:
        batches: Of unchanged faces and their labels.
        teachers: Finished runs and models.
        share: That their answers count beside the labels.
        augment: What is done to the faces.
        seed: Of the draws.
        settles: The first epoch in which no face is erased.
    """

    batches: Batches
    teachers: Teachers
    share: float
    augment: Augment
    seed: int
    settles: int

    @property
    def steps(self) -> int:
        """Batches in an epoch."""
        return self.batches.steps

    @property
    def batch_size(self) -> int:
        """Faces a batch."""
        return self.batches.batch_size

    def forever(self, first: int) -> Iterator[Batch]:
        """Yield the batches of epoch ``first`` and of all that follow."""
        # Of this stream alone: Keras may still draw from an earlier one, in a thread of its own.
        changer = Changer(self.augment, self.seed)
        settled = Changer(dataclasses.replace(self.augment, erase=0.0), self.seed)
        number = first
        while True:
            yield from self._epoch(number, settled if number >= self.settles else changer)
            number += 1

    def _epoch(self, number: int, changer: Changer) -> Iterator[Batch]:
        changer.begin(number)
        for images, labels, weights in self.batches.epoch(number):
            changed = changer.change(images)
            answers = self.teachers.answers(changed, list(labels))
            targets = {
                head: mixed(Targets(labels[head], weights[head]), answers[head], self.share)
                for head in labels
            }
            yield (
                changed,
                {head: target.probabilities for head, target in targets.items()},
                {head: target.weights for head, target in targets.items()},
            )
