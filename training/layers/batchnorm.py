"""Batch normalisation that uses TensorFlow's fused operation where there is one.

Keras 3 computes batch norm from single operations, which takes two thirds of an epoch on a CPU.
"""

from typing import Any

import keras
from keras import ops


@keras.saving.register_keras_serializable("fer")
class FusedBatchNorm(keras.layers.BatchNormalization):
    """`keras.layers.BatchNormalization` over the last axis, fused on TensorFlow.

    On TensorFlow it calls ``FusedBatchNormV3`` with float32 statistics, also for bfloat16 data;
    on the other backends it is Keras' own layer. Weights and file format are the same.

    Input and output: (n, h, w, c) or (n, c), of the layer's compute dtype.
    """

    def call(self, inputs: Any, training: bool | None = None, mask: Any = None) -> Any:  # noqa: ANN401 (a tensor of the backend)
        """Normalise; with ``training`` by the batch, and move the averages towards it."""
        fused = keras.backend.backend() == "tensorflow" and mask is None
        rank = len(inputs.shape)
        if not fused or rank not in (2, 4) or self.axis not in (-1, rank - 1):
            return super().call(inputs, training=training, mask=mask)
        learns = bool(training) and self.trainable
        if rank == 2 and not learns:
            # One multiplication and one addition, without reshaping: what exports well.
            return super().call(inputs, training=False)
        import tensorflow as tf  # this backend's own operation

        x = ops.cast(inputs, self.compute_dtype)
        if rank == 2:
            x = ops.reshape(x, (-1, 1, 1, inputs.shape[-1]))
        result = tf.raw_ops.FusedBatchNormV3(
            x=x,
            scale=tf.convert_to_tensor(self.gamma.value, tf.float32),
            offset=tf.convert_to_tensor(self.beta.value, tf.float32),
            mean=[] if learns else tf.convert_to_tensor(self.moving_mean.value, tf.float32),
            variance=[] if learns else tf.convert_to_tensor(self.moving_variance.value, tf.float32),
            epsilon=self.epsilon,
            is_training=learns,
        )
        if learns:
            keep = self.momentum
            mean, variance = result.batch_mean, result.batch_variance
            self.moving_mean.assign(self.moving_mean * keep + mean * (1.0 - keep))
            self.moving_variance.assign(self.moving_variance * keep + variance * (1.0 - keep))
        return ops.reshape(result.y, ops.shape(inputs)) if rank == 2 else result.y
