"""Training images that must not be trained on: twins of test images, and blank ones."""

import hashlib

import numpy as np
from numpy.typing import NDArray

from training.data.faces import TRAINING, FaceSet

BLANK_RANGE = 8
"""Largest difference of two pixels of a blank image; the flattest true face of FER-2013 has 48."""


def digests(images: NDArray[np.uint8]) -> NDArray[np.bytes_]:
    """Return a (n,) 16-byte digest of each image's pixels; equal pixels, equal digest."""
    return np.array(
        [hashlib.blake2b(image.tobytes(), digest_size=16).digest() for image in images],
        dtype="V16",
    )


def blank(images: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Return (n,) bool: the image is one gray, up to `BLANK_RANGE` levels (JPEG leaves some)."""
    pixels = (1, 2, 3)
    return images.max(axis=pixels) - images.min(axis=pixels) <= BLANK_RANGE


def leaked(faces: FaceSet) -> NDArray[np.bool_]:
    """Return (n,) bool: a training image that also stands in another part, pixel for pixel."""
    keys = digests(faces.images)
    training = faces.parts == TRAINING
    return training & np.isin(keys, np.unique(keys[~training]))
