"""Random changes to training faces, inside the graph and on every backend."""

import math
from typing import Any

import keras
import numpy as np
from keras import ops

_BLUR_REACH = 3

_LEAST_ERASED = 0.02

_COSINES = np.array(
    [
        [
            math.sqrt((1 if k == 0 else 2) / 8) * math.cos(math.pi * (2 * x + 1) * k / 16)
            for x in range(8)
        ]
        for k in range(8)
    ]
)
"""The orthonormal cosine transform of 8 samples (ITU-T T.81, A.3.3): frequency by place."""

_QUANTA = np.array(
    [
        [16, 11, 10, 16, 24, 40, 51, 61],
        [12, 12, 14, 19, 26, 58, 60, 55],
        [14, 13, 16, 24, 40, 57, 69, 56],
        [14, 17, 22, 29, 51, 87, 80, 62],
        [18, 22, 37, 56, 68, 109, 103, 77],
        [24, 35, 55, 64, 81, 104, 113, 92],
        [49, 64, 78, 87, 103, 121, 120, 101],
        [72, 92, 95, 98, 112, 100, 103, 99],
    ]
)  # fmt: skip
"""Steps of the luminance at quality 50 (ITU-T T.81, table K.1)."""

_JPEG_SCALES = (math.log(0.5), math.log(3.3))
"""Factors on `_QUANTA`: quality 75 and, by the usual rule (50 / quality), about 15."""


@keras.saving.register_keras_serializable("fer")
class AugmentFaces(keras.layers.Layer):
    """Flip, rotate, shift, zoom, change light and erase; each face by its own draw.

    It does nothing outside training. Input: (n, h, w, c) in 0..255, any dtype; output: the same
    shape, float32 in 0..255.

    Args:
        flip: Mirror half of the faces.
        rotate: Largest angle, degrees.
        shift: Largest shift, as a share of the side.
        zoom: Largest change of size, as a share.
        brightness: Largest offset, as a share of 255.
        contrast: Largest change of the contrast around the face's mean, as a share.
        tone: Largest exponent, as a natural logarithm, of a gamma curve that lightens or darkens.
        blur: Largest standard deviation, pixels, of a Gaussian blur on half of the faces.
        noise: Largest standard deviation of Gaussian noise on half of the faces, as a share of 255.
        erase: Probability that a rectangle is filled with one gray.
        erase_area: Largest share of the picture's area in that rectangle; the least is 0.02.
        jpeg: Probability of what JPEG leaves of a picture, at a quality of about 15 to 75.
        fill: What stands beyond the border: "nearest", "reflect" or "constant" (black).
        seed: Of the layer's own generator.
        **options: What `keras.layers.Layer` takes.
    """

    def __init__(
        self,
        *,
        flip: bool = False,
        rotate: float = 0.0,
        shift: float = 0.0,
        zoom: float = 0.0,
        brightness: float = 0.0,
        contrast: float = 0.0,
        tone: float = 0.0,
        blur: float = 0.0,
        noise: float = 0.0,
        erase: float = 0.0,
        erase_area: float = 0.2,
        jpeg: float = 0.0,
        fill: str = "nearest",
        seed: int = 0,
        **options: Any,  # noqa: ANN401 (Keras' own)
    ) -> None:
        """See the class."""
        options.pop("dtype", None)
        super().__init__(dtype="float32", autocast=False, **options)
        self.settings = {
            "flip": flip,
            "rotate": rotate,
            "shift": shift,
            "zoom": zoom,
            "brightness": brightness,
            "contrast": contrast,
            "tone": tone,
            "blur": blur,
            "noise": noise,
            "erase": erase,
            "erase_area": erase_area,
            "jpeg": jpeg,
            "fill": fill,
            "seed": seed,
        }
        self.seed_generator = keras.random.SeedGenerator(seed)

    def get_config(self) -> dict[str, Any]:
        """Return what `from_config` builds the layer from."""
        config = super().get_config()
        config.pop("dtype", None)
        return config | self.settings

    def stop_erasing(self) -> None:
        """Leave faces whole from now on; graphs that were made before go on as they did."""
        self.settings["erase"] = 0.0

    def compute_output_spec(self, inputs: Any, training: bool | None = None) -> keras.KerasTensor:  # noqa: ANN401 (Keras' signature)
        """Return the shape of the input, float32."""
        return keras.KerasTensor(inputs.shape, dtype="float32")

    def call(self, inputs: Any, training: bool | None = None) -> Any:  # noqa: ANN401 (a tensor of the backend)
        """Change the faces if ``training``, else return them as float32."""
        x = ops.cast(inputs, "float32")
        if not training:
            return x
        s = self.settings
        if s["flip"] or s["rotate"] or s["shift"] or s["zoom"]:
            x = ops.image.affine_transform(
                x, self._transforms(x), interpolation="bilinear", fill_mode=s["fill"], fill_value=0
            )
        if s["contrast"]:
            mean = ops.mean(x, axis=(1, 2, 3), keepdims=True)
            x = mean + (x - mean) * self._draw(x, 1.0 - s["contrast"], 1.0 + s["contrast"])
        if s["brightness"]:
            x = x + 255.0 * self._draw(x, -s["brightness"], s["brightness"])
        if s["tone"]:
            x = 255.0 * ops.power(ops.clip(x, 0.0, 255.0) / 255.0, ops.exp(self._around(x, "tone")))
        # In the order in which a camera does it: what is in the way, lens, sensor, encoder.
        if s["erase"]:
            x = self._erase(x)
        if s["blur"]:
            x = self._blur(x)
        if s["noise"]:
            x = x + 255.0 * self._half(x, "noise") * keras.random.normal(
                ops.shape(x), dtype="float32", seed=self.seed_generator
            )
        if s["jpeg"]:
            x = self._jpeg(ops.clip(x, 0.0, 255.0))
        return ops.clip(x, 0.0, 255.0)

    def _draw(self, x: Any, low: float, high: float) -> Any:  # noqa: ANN401
        shape = (ops.shape(x)[0], 1, 1, 1)
        return keras.random.uniform(shape, low, high, dtype="float32", seed=self.seed_generator)

    def _around(self, x: Any, name: str) -> Any:  # noqa: ANN401
        """Draw between minus and plus a setting."""
        return self._draw(x, -self.settings[name], self.settings[name])

    def _half(self, x: Any, name: str) -> Any:  # noqa: ANN401
        """Draw up to a setting for half of the faces, 0 for the others."""
        return ops.maximum(self._around(x, name), 0.0)

    def _blur(self, x: Any) -> Any:  # noqa: ANN401
        """Blur each face by a separable Gaussian of its own width, cut off at three pixels."""
        sigma = ops.maximum(self._half(x, "blur"), 1e-2)
        offsets = range(-_BLUR_REACH, _BLUR_REACH + 1)
        weights = [ops.exp(-(k * k) / (2.0 * sigma * sigma)) for k in offsets]
        total = sum(weights)
        height, width = x.shape[1], x.shape[2]
        border = _BLUR_REACH
        x = ops.pad(x, ((0, 0), (border, border), (border, border), (0, 0)), mode="symmetric")
        x = sum(w * x[:, k : k + height] for k, w in enumerate(weights)) / total
        return sum(w * x[:, :, k : k + width] for k, w in enumerate(weights)) / total

    def _transforms(self, x: Any) -> Any:  # noqa: ANN401
        """Return (n, 8) maps from an output pixel to the input pixel it is taken from."""
        s = self.settings
        height, width = float(x.shape[1]), float(x.shape[2])

        def draw(limit: float) -> Any:  # noqa: ANN401
            return ops.reshape(self._draw(x, -limit, limit), (-1,))

        angle = draw(s["rotate"] * math.pi / 180.0)
        scale = 1.0 / (1.0 + draw(s["zoom"]))
        right, down = draw(s["shift"]) * width, draw(s["shift"]) * height
        mirror = ops.where(draw(1.0) < 0.0, -1.0, 1.0) if s["flip"] else ops.ones_like(angle)
        a, b = ops.cos(angle) * scale * mirror, -ops.sin(angle) * scale
        c, d = ops.sin(angle) * scale * mirror, ops.cos(angle) * scale
        # The middle of the face is the fixed point of all but the shift.
        mid_x, mid_y = (width - 1.0) / 2.0, (height - 1.0) / 2.0
        off_x = mid_x - a * (mid_x + right) - b * (mid_y + down)
        off_y = mid_y - c * (mid_x + right) - d * (mid_y + down)
        zero = ops.zeros_like(a)
        return ops.stack([a, b, off_x, c, d, off_y, zero, zero], axis=1)

    def _erase(self, x: Any) -> Any:  # noqa: ANN401
        height, width = float(x.shape[1]), float(x.shape[2])
        area = self._draw(x, _LEAST_ERASED, self.settings["erase_area"]) * height * width
        ratio = ops.exp(self._draw(x, -1.2, 1.2))
        half_h, half_w = ops.sqrt(area * ratio) / 2.0, ops.sqrt(area / ratio) / 2.0
        centre_y, centre_x = self._draw(x, 0.0, height), self._draw(x, 0.0, width)
        rows = ops.reshape(ops.arange(height, dtype="float32"), (1, -1, 1, 1))
        columns = ops.reshape(ops.arange(width, dtype="float32"), (1, 1, -1, 1))
        inside = ops.logical_and(
            ops.abs(rows - centre_y) < half_h, ops.abs(columns - centre_x) < half_w
        )
        chosen = ops.logical_and(inside, self._draw(x, 0.0, 1.0) < self.settings["erase"])
        return ops.where(chosen, self._draw(x, 0.0, 255.0), x)

    def _jpeg(self, x: Any) -> Any:  # noqa: ANN401
        """Round the cosine transform of each 8x8 block to multiples of JPEG's table, and return."""
        rows = ops.convert_to_tensor(np.kron(np.eye(x.shape[1] // 8), _COSINES).astype(np.float32))
        columns = ops.convert_to_tensor(
            np.kron(np.eye(x.shape[2] // 8), _COSINES).astype(np.float32)
        )
        table = np.tile(_QUANTA, (x.shape[1] // 8, x.shape[2] // 8)).astype(np.float32)
        step = table[None, :, :, None] * ops.exp(self._draw(x, *_JPEG_SCALES))
        found = ops.einsum("ij,njkc,lk->nilc", rows, x - 128.0, columns)
        found = ops.round(found / step) * step
        found = 128.0 + ops.einsum("ji,njkc,kl->nilc", rows, found, columns)
        return ops.where(self._draw(x, 0.0, 1.0) < self.settings["jpeg"], found, x)
