"""Boxes at the picture's edge."""

import numpy as np
from numpy.typing import NDArray


def whole_squares(boxes: NDArray[np.float32], size: tuple[int, int]) -> NDArray[np.float32]:
    """Return boxes with what the picture's edge cut off of them.

    Faces are found as squares, and their boxes end at the picture's edge. One that ends there and
    is no square any more becomes one again: it is extended beyond the edge until its sides are
    equal. That is exact where the picture cuts it on one side or on two opposite to none; at a
    corner of the picture, where both sides are cut, the longer one counts.

    Args:
        boxes: (n, 4) float32 ``left, top, right, bottom`` in pixels.
        size: (width, height) of the picture.

    Returns:
        (n, 4) float32; boxes that do not end at the edge are as they were.

    Example:
        >>> whole_squares(np.array([[0, 10, 30, 50]], np.float32), (200, 100)).tolist()
        [[-10.0, 10.0, 30.0, 50.0]]
    """
    whole = boxes.copy()
    if not ((boxes[:, :2] <= 0).any() or (boxes[:, 2:] >= size).any()):
        return whole
    missing = (boxes[:, 3] - boxes[:, 1]) - (boxes[:, 2] - boxes[:, 0])
    for low, high, length, lacks in (
        (0, 2, size[0], np.maximum(missing, 0)),
        (1, 3, size[1], np.maximum(-missing, 0)),
    ):
        first, last = boxes[:, low] <= 0, boxes[:, high] >= length
        # A face that is larger than the picture is cut on both sides, as far as is known alike.
        share = np.where(first & last, 0.5, 1.0)
        whole[:, low] -= np.where(first, share * lacks, 0)
        whole[:, high] += np.where(last, share * lacks, 0)
    return whole
