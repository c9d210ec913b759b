"""A small residual network as the beginning of a ResNet50, after Net2Net (Chen et al., 2016).

A basic block is two 3x3 convolutions with one ReLU between them; a bottleneck has one 3x3 with a
ReLU on either side. So each basic block becomes two bottlenecks: the first writes what lies between
the convolutions into channels of its own, the second reads it from there. What a ReLU must not cut
is lifted above zero before it and lowered behind it. Where the ResNet50 is narrower than the small
network, the channels that weigh most stay; where it is deeper, its blocks begin as identities (the
last norm's scale is zero). What is left over stays as it was drawn, but adds nothing at first.

Three things are lost, and have to be learnt again: the channels beyond the ResNet50's, the small
network's second block, and its halving shortcuts, which take every second pixel where a ResNet50's
take the mean of four. Grown from the network of 80, 160 and 328 channels it was right on 18 % of
1,024 faces of PublicTest, where that one was on 70 %.

The norms must be measured on faces afterwards (`training.architectures.norms`).
"""

from collections.abc import Sequence

import keras
import numpy as np
from numpy.typing import NDArray

from training.architectures.residual import BEGINS_AS_NOTHING

Array = NDArray[np.float32]

_PAIRS = (
    ("s1b1", "s1b1", "s1b2"),
    ("s2b1", "s2b1", "s2b2"),
    ("s2b2", "s2b3", "s2b4"),
    ("s3b1", "s3b1", "s3b2"),
    ("s3b2", "s3b3", "s3b4"),
)
"""A basic block and the two bottlenecks that it becomes. The second of the first stage finds no
place there: that stage has three bottlenecks."""

_LIFT = 6.0
"""Standard deviations (a norm's scale) that a value is lifted by before a ReLU."""


class Growth:
    """Puts the weights of a `residual` network into a `resnet50-faces` one.

    Args:
        source: The small network, without squeeze-excitation.
        target: The ResNet50, with fresh weights.

    Raises:
        ValueError: The small network has layers that a ResNet50 has no place for.
    """

    def __init__(self, source: keras.Model, target: keras.Model) -> None:
        """See the class."""
        self._source = {layer.name: layer for layer in source.layers}
        self._target = {layer.name: layer for layer in target.layers}
        if foreign := [n for n in self._source if any(part in n for part in BEGINS_AS_NOTHING)]:
            raise ValueError(f"a ResNet50 has no place for {foreign[0]!r}")
        self._kept = [self._heaviest(stage) for stage in (1, 2, 3)]

    def fill(self) -> None:
        """Set the target's weights; channel for channel, what the source computes comes first."""
        stem = self._kept[0]
        self._put_kernel("stem", self._kernel("stem")[..., stem])
        self._put_norm("stem_norm", self._norm("stem_norm", stem))
        for basic, first, second in _PAIRS:
            self._block(basic, first, second)
        self._last_stage()

    def _heaviest(self, stage: int) -> NDArray[np.int64]:
        """Return the channels of a stage's maps that are kept, in their order."""
        room = self._target[f"s{stage}b1_conv1"].filters
        weight = np.zeros(self._source[f"s{stage}b1_conv2"].filters)
        for name, layer in self._source.items():
            shape = layer.kernel.shape if hasattr(layer, "kernel") else ()
            if len(shape) >= 2 and shape[-2] == len(weight) and not name.endswith("b1_conv2"):
                kernel = np.asarray(layer.kernel)
                weight += np.abs(kernel).sum(
                    axis=tuple(i for i in range(kernel.ndim) if i != kernel.ndim - 2)
                )
        return np.sort(np.argsort(-weight)[:room])

    def _block(self, basic: str, first: str, second: str) -> None:
        stage = int(basic[1])
        out = self._kept[stage - 1]
        shortcut = f"{basic}_shortcut" in self._source
        into = self._kept[stage - 2] if shortcut else out
        narrow = self._target[f"{first}_conv1"].filters
        between = self._heavy_between(basic, narrow)
        n, hidden = len(out), len(between)
        # A stage's blocks write what lies between into places of their own behind the maps.
        place = narrow * (1 if basic.endswith("b1") else 2)
        # First: pass the maps, convolve, write what lies between.
        self._pass(f"{first}_conv1", f"{first}_norm1", 0, len(into))
        self._put_inner(first, self._kernel(f"{basic}_conv1")[:, :, into][..., between])
        self._put_norm(f"{first}_norm2", self._norm(f"{basic}_norm1", between))
        self._write(first, place, np.zeros(hidden, np.float32))
        lift = np.zeros(n, np.float32)
        if f"{first}_shortcut" in self._target:
            lift = self._shortcut(basic, first, into, out, projected=shortcut)
        # Second: read it, convolve, lift, and lower behind the ReLU.
        self._pass(f"{second}_conv1", f"{second}_norm1", place, hidden)
        self._put_inner(second, self._kernel(f"{basic}_conv2")[:, :, between][..., out])
        gamma, beta, mean, variance = self._norm(f"{basic}_norm2", out)
        raised = np.maximum(_LIFT * np.abs(gamma) - beta, 0)
        self._put_norm(f"{second}_norm2", [gamma, beta + raised, mean, variance])
        self._write(second, 0, -raised - lift)

    def _shortcut(
        self,
        basic: str,
        first: str,
        into: NDArray[np.int64],
        out: NDArray[np.int64],
        *,
        projected: bool,
    ) -> Array:
        """Let the first bottleneck's shortcut do what the block's did; return how far it lifts."""
        kernel = np.zeros_like(self._kernel(f"{first}_shortcut", target=True))
        wide = kernel.shape[-1]
        n = len(out)
        gamma, beta = np.zeros(wide, np.float32), np.zeros(wide, np.float32)
        mean, variance = np.zeros(wide, np.float32), np.ones(wide, np.float32)
        lift = np.zeros(n, np.float32)
        if projected:
            kernel[:, :, : len(into), :n] = self._kernel(f"{basic}_shortcut")[:, :, into][..., out]
            gamma[:n], beta[:n], mean[:n], variance[:n] = self._norm(f"{basic}_shortcut_norm", out)
            lift = np.maximum(_LIFT * np.abs(gamma[:n]) - beta[:n], 0).astype(np.float32)
            beta[:n] += lift
        else:
            kernel[0, 0, range(n), range(n)] = 1
            gamma[:n] = 1
        self._put_kernel(f"{first}_shortcut", kernel)
        self._put_norm(f"{first}_shortcut_norm", [gamma, beta, mean, variance])
        return lift

    def _last_stage(self) -> None:
        """Hand the third stage's maps to the heads, through shortcuts alone."""
        n = len(self._kept[2])
        kernel = self._kernel("s4b1_shortcut", target=True)
        kernel[..., :n] = 0
        kernel[0, 0, range(n), range(n)] = 1
        self._put_kernel("s4b1_shortcut", kernel)
        for head in ("ferplus", "fer2013"):
            if head not in self._target or head not in self._source:
                continue
            theirs, bias = self._source[head].get_weights()
            kernel = np.zeros_like(self._kernel(head, target=True))
            kernel[:n] = theirs[self._kept[2]]
            self._target[head].set_weights([kernel, bias])

    def _heavy_between(self, basic: str, room: int) -> NDArray[np.int64]:
        """Return which channels between a block's two convolutions are kept."""
        kernel = self._kernel(f"{basic}_conv2")
        scale = np.abs(self._source[f"{basic}_norm1"].get_weights()[0])
        weight = scale * np.abs(kernel).sum(axis=(0, 1, 3))
        return np.sort(np.argsort(-weight)[:room])

    def _pass(self, conv: str, norm: str, start: int, count: int) -> None:
        """Let a 1x1 convolution hand channels on as they are, as its first outputs."""
        kernel = self._kernel(conv, target=True)
        kernel[..., :count] = 0
        kernel[0, 0, range(start, start + count), range(count)] = 1
        self._put_kernel(conv, kernel)
        self._put_norm(norm, self._nothing(count))

    def _put_inner(self, block: str, stored: Array) -> None:
        """Set a bottleneck's 3x3; its first outputs read no others than the first inputs."""
        kernel = self._kernel(f"{block}_conv2", target=True)
        _, _, inputs, outputs = stored.shape
        kernel[..., :outputs] = 0
        kernel[:, :, :inputs, :outputs] = stored
        self._put_kernel(f"{block}_conv2", kernel)

    def _write(self, block: str, place: int, offset: Array) -> None:
        """Let a bottleneck add its first narrow channels, moved by an offset, to a place."""
        kernel = self._kernel(f"{block}_conv3", target=True)
        there = slice(place, place + len(offset))
        kernel[..., there] = 0
        kernel[0, 0, range(len(offset)), range(place, place + len(offset))] = 1
        self._put_kernel(f"{block}_conv3", kernel)
        norm = self._target[f"{block}_norm3"]
        gamma, beta, mean, variance = (w.copy() for w in norm.get_weights())
        gamma[there], beta[there] = 1, offset
        mean[there], variance[there] = 0, 1 - norm.epsilon
        norm.set_weights([gamma, beta, mean, variance])

    def _kernel(self, name: str, *, target: bool = False) -> Array:
        layer = (self._target if target else self._source)[name]
        return np.array(layer.kernel, np.float32)

    def _norm(self, name: str, channels: NDArray[np.int64]) -> list[Array]:
        return [w[channels] for w in self._source[name].get_weights()]

    def _nothing(self, count: int) -> list[Array]:
        ones, zeros = np.ones(count, np.float32), np.zeros(count, np.float32)
        return [ones, zeros, zeros, ones]

    def _put_kernel(self, name: str, stored: Array) -> None:
        """Set a kernel; where there is room for more outputs, those stay as they are."""
        kernel = self._kernel(name, target=True)
        kernel[..., : stored.shape[-1]] = stored
        self._target[name].set_weights([kernel])

    def _put_norm(self, name: str, stored: Sequence[Array]) -> None:
        """Set the first channels of a norm."""
        weights = [w.copy() for w in self._target[name].get_weights()]
        for mine, theirs in zip(weights, stored, strict=True):
            mine[: len(theirs)] = theirs
        self._target[name].set_weights(weights)
