"""Random changes to training faces, inside the graph and on every backend."""

from __future__ import annotations

import math
from typing import Any

import keras
from keras import ops


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
        erase: Probability that a rectangle (2 to 20 % of the area) is filled with one gray.
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
        erase: float = 0.0,
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
            "erase": erase,
            "fill": fill,
            "seed": seed,
        }
        self.seed_generator = keras.random.SeedGenerator(seed)

    def get_config(self) -> dict[str, Any]:
        """Return what `from_config` builds the layer from."""
        config = super().get_config()
        config.pop("dtype", None)
        return config | self.settings

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
        if s["erase"]:
            x = self._erase(x)
        return ops.clip(x, 0.0, 255.0)

    def _draw(self, x: Any, low: float, high: float) -> Any:  # noqa: ANN401
        shape = (ops.shape(x)[0], 1, 1, 1)
        return keras.random.uniform(shape, low, high, dtype="float32", seed=self.seed_generator)

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
        area = self._draw(x, 0.02, 0.20) * height * width
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
