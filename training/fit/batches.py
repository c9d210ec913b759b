"""The stream of training batches: what stands in each is a function of seed and epoch alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from training.data.faces import FaceSet
from training.data.targets import Targets


class Stream(Protocol):
    """Batches without end, as training takes them."""

    @property
    def steps(self) -> int:
        """Batches in an epoch."""
        ...

    @property
    def batch_size(self) -> int:
        """Faces a batch."""
        ...

    def forever(self, first: int) -> "Iterator[Batch]":
        """Yield the batches of epoch ``first`` and of all that follow."""
        ...


Batch = tuple[NDArray[np.uint8], dict[str, NDArray[np.float32]], dict[str, NDArray[np.float32]]]


@dataclass(frozen=True, slots=True, eq=False)
class Batches:
    """Shuffled batches of one static shape; the rest of an epoch that fills none is left out.

    Attributes:
        faces: The training faces.
        targets: By head.
        batch_size: Faces a batch, at most as many as there are.
        seed: Of the order.
        mixup: Alpha of the beta distribution that two faces are mixed by (Zhang et al., 2018);
            0 for none.
        mixed_epochs: How many epochs, from the first on, mix faces; None for all.
        balanced: Draw every emotion equally often, with replacement.
    """

    faces: FaceSet
    targets: Mapping[str, Targets]
    batch_size: int
    seed: int
    mixup: float = 0.0
    mixed_epochs: int | None = None
    balanced: bool = False

    @property
    def steps(self) -> int:
        """Batches in an epoch."""
        return len(self.faces) // self.batch_size

    def epoch(self, number: int) -> Iterator[Batch]:
        """Yield the batches of one epoch, always the same for the same number.

        Yields:
            Images (b, 48, 48, 1) uint8, targets (b, 7) and weights (b,) float32 by head.
        """
        rng = np.random.default_rng([self.seed, number])
        order = self._order(rng)
        mixes = self.mixup > 0 and (self.mixed_epochs is None or number < self.mixed_epochs)
        for step in range(self.steps):
            rows = order[step * self.batch_size : (step + 1) * self.batch_size]
            images = self.faces.images[rows]
            y = {head: t.probabilities[rows] for head, t in self.targets.items()}
            w = {head: t.weights[rows] for head, t in self.targets.items()}
            yield self._mixed(rng, images, y, w) if mixes else (images, y, w)

    def forever(self, first: int) -> Iterator[Batch]:
        """Yield the batches of epoch ``first`` and of all that follow."""
        number = first
        while True:
            yield from self.epoch(number)
            number += 1

    def _order(self, rng: np.random.Generator) -> NDArray[np.int64]:
        n = len(self.faces)
        if not self.balanced:
            return rng.permutation(n)
        emotions = self.faces.emotions
        present, counts = np.unique(emotions, return_counts=True)
        share = np.zeros(int(present.max()) + 1)
        share[present] = 1.0 / (counts * len(present))
        return rng.choice(n, size=n, p=share[emotions])

    def _mixed(
        self,
        rng: np.random.Generator,
        images: NDArray[np.uint8],
        y: dict[str, NDArray[np.float32]],
        w: dict[str, NDArray[np.float32]],
    ) -> Batch:
        """Mix each face with another of its batch; a head's share follows its label weights."""
        n = len(images)
        share = rng.beta(self.mixup, self.mixup, n).astype(np.float32)
        share = np.maximum(share, 1.0 - share)
        other = rng.permutation(n)
        pixel_share = share[:, None, None, None]
        mixed = images * pixel_share + images[other] * (1.0 - pixel_share)
        other_share = 1.0 - share
        both: dict[str, NDArray[np.float32]] = {}
        targets: dict[str, NDArray[np.float32]] = {}
        for head, weight in w.items():
            first, second = share * weight, other_share * weight[other]
            both[head] = (first + second).astype(np.float32)
            summed = y[head] * first[:, None] + y[head][other] * second[:, None]
            targets[head] = (summed / np.maximum(both[head], 1e-9)[:, None]).astype(np.float32)
        return np.rint(mixed).astype(np.uint8), targets, both
