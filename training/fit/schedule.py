"""Learning rates as a function of the step, inside the graph so that every backend follows."""

import math
from typing import Any

import keras
from keras import ops


@keras.saving.register_keras_serializable("fer")
class WarmupCosine(keras.optimizers.schedules.LearningRateSchedule):
    """Linear from a tenth of a step to the peak, then half a cosine down to zero.

    Args:
        peak: Highest learning rate.
        warmup_steps: Steps of the rise.
        total_steps: Step at which it reaches zero.
    """

    def __init__(self, peak: float, warmup_steps: int, total_steps: int) -> None:
        """See the class."""
        self.peak = peak
        self.warmup_steps = warmup_steps
        self.total_steps = total_steps

    def __call__(self, step: Any) -> Any:  # noqa: ANN401 (a scalar tensor)
        """Return the learning rate of a step."""
        step = ops.cast(step, "float32")
        rise = self.peak * (step + 1.0) / max(self.warmup_steps, 1)
        way = (step - self.warmup_steps) / max(self.total_steps - self.warmup_steps, 1)
        fall = self.peak * 0.5 * (1.0 + ops.cos(math.pi * ops.clip(way, 0.0, 1.0)))
        return ops.where(step < self.warmup_steps, rise, fall)

    def get_config(self) -> dict[str, Any]:
        """Return the arguments."""
        return {
            "peak": self.peak,
            "warmup_steps": self.warmup_steps,
            "total_steps": self.total_steps,
        }
