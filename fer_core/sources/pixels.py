"""Convert pictures of other shapes and types to the form of frames."""

import numpy as np
from numpy.typing import NDArray

from fer_core.errors import SourceError


def to_bgr(image: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Convert a picture to (H, W, 3) uint8 BGR, C-contiguous.

    Args:
        image: (H, W), (H, W, 1), (H, W, 3) BGR or (H, W, 4) BGRA; uint8, or uint16 of which
            the upper byte is taken, or bool. An alpha channel is dropped.

    Returns:
        The same array where it has that form already, else a new one.

    Raises:
        SourceError: It is not a picture of any of these forms, or has no pixels.
    """
    if image.ndim == 2:
        image = image[:, :, np.newaxis]
    if image.ndim != 3 or image.shape[2] not in (1, 3, 4) or not image.size:
        raise SourceError(
            "This picture has an unusual form, {shape}, and cannot be shown.", shape=image.shape
        )
    pixels = _to_bytes(image)
    if pixels.shape[2] == 1:
        return np.repeat(pixels, 3, axis=2)
    return np.ascontiguousarray(pixels[:, :, :3])


def _to_bytes(image: NDArray[np.generic]) -> NDArray[np.uint8]:
    if image.dtype == np.uint8:
        return np.asarray(image, np.uint8)
    if image.dtype == np.uint16:
        return np.right_shift(np.asarray(image, np.uint16), 8).astype(np.uint8)
    if image.dtype == np.bool_:
        return image.astype(np.uint8) * np.uint8(255)
    raise SourceError(
        "This picture has pixels of an unusual type, {dtype}, and cannot be shown.",
        dtype=image.dtype,
    )
