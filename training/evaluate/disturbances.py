"""What boxes, cameras and rooms do to a face before a model sees it, one at a time.

Every disturbance is a function of the faces alone: its random draws come from a seed of its own,
so that each model is measured on the same pixels. What lies beyond a crop is its edge repeated,
as in `fer_core.emotion.crops`.
"""

import math
import zlib
from collections.abc import Callable, Mapping
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import FACE_SIZE

Faces = NDArray[np.uint8]
"""(n, 48, 48, 1) uint8 gray."""

_Face = NDArray[np.uint8]
_Changed = NDArray[np.uint8] | NDArray[np.floating[Any]]
_Disturbance = Callable[[_Face, np.random.Generator], _Changed]

BOX: Final = 0.15
"""Share of the side by which a box is off: boxes of the cascade, which tries sizes in steps of
10 % and places in steps of a pixel of its own 24, differ from frame to frame by about that."""

BLUR: Final = 1.5
"""Standard deviation, pixels: the strongest Gaussian blur of CIFAR-10-C (1.0 of 32 pixels;
Hendrycks and Dietterich, 2019), scaled to 48. As soft as a face 14 pixels wide, enlarged."""

NOISE: Final = 0.06
"""Standard deviation as a share of white: the second of the five levels of CIFAR-10-C, what a
small sensor shows at a high gain; further levels are rare behind a camera's own denoising."""

DIM: Final = 0.25
"""Light left in a dim room where the camera is at the end of its exposure and gain: two stops."""

WHITE_ELECTRONS: Final = 1000.0
"""Photo-electrons of a white pixel in good light, a small sensor's at a high gain; their number
is a Poisson draw, so that a dim picture is a noisy one."""

READ_NOISE: Final = 2.0
"""Standard deviation of a sensor's own noise, gray levels of 255: about what reading out and
eight bits cost, small beside the Poisson draw except in the black."""

JPEG_QUALITY: Final = 20
"""Of the crop as it is. 48 pixels is the smallest face that the app looks for: its crop is not
scaled, so a codec's blocks of 8 pixels are blocks of 8 there too. The hardest case; in larger
faces the blocks are smaller than the features, and scaling down averages them away."""

COVERED: Final = 0.25
"""Share of the face's area behind a hand, a cup or a scarf."""

_RATIO: Final = 2.0
"""The longest side of what covers a face, as a multiple of the other."""


def disturb(faces: Faces, name: str) -> Faces:
    """Return the faces under one of `DISTURBANCES`; the same faces give the same pixels.

    Args:
        faces: (n, 48, 48, 1) uint8, not changed.
        name: A key of `DISTURBANCES`.

    Returns:
        (n, 48, 48, 1) uint8.
    """
    rng = np.random.default_rng(zlib.crc32(name.encode()))
    change = DISTURBANCES[name]
    changed = np.empty_like(faces)
    for face, target in zip(faces, changed, strict=True):
        found = change(np.ascontiguousarray(face[:, :, 0]), rng)
        target[:, :, 0] = np.rint(found).clip(0, 255)
    return changed


def _shifted(face: _Face, rng: np.random.Generator) -> _Face:
    # Whole pixels, as a box is cut: with parts of pixels the shift would blur as well.
    angle = rng.uniform(0.0, 2 * math.pi)
    right, down = (round(BOX * FACE_SIZE * f(angle)) for f in (math.cos, math.sin))
    return _taken(face, 1.0, right, down)


def _larger(face: _Face, _: np.random.Generator) -> _Face:
    return _taken(face, 1.0 + BOX)


def _smaller(face: _Face, _: np.random.Generator) -> _Face:
    return _taken(face, 1.0 - BOX)


def _taken(face: _Face, size: float, right: float = 0.0, down: float = 0.0) -> _Face:
    """Return what a box of ``size`` times the side sees, moved by so many pixels."""
    middle = (FACE_SIZE - 1) / 2
    rest = middle * (1.0 - size)
    matrix = np.array([[size, 0.0, rest + right], [0.0, size, rest + down]])
    found = cv2.warpAffine(
        face,
        matrix,
        (FACE_SIZE, FACE_SIZE),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(found, np.uint8)


def _blurred(face: _Face, _: np.random.Generator) -> _Face:
    found = cv2.GaussianBlur(face, (0, 0), BLUR, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(found, np.uint8)


def _noisy(face: _Face, rng: np.random.Generator) -> _Changed:
    noise = rng.standard_normal(face.shape, dtype=np.float32)
    return face.astype(np.float32) + 255.0 * NOISE * noise


def _dim(face: _Face, rng: np.random.Generator) -> _Changed:
    electrons = rng.poisson(DIM * WHITE_ELECTRONS / 255.0 * face)
    noise = READ_NOISE * rng.standard_normal(face.shape, dtype=np.float32)
    return electrons * (255.0 / WHITE_ELECTRONS) + noise


def _jpeg(face: _Face, _: np.random.Generator) -> _Face:
    _done, packed = cv2.imencode(".jpg", face, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)


def _covered(face: _Face, rng: np.random.Generator) -> _Face:
    ratio = math.exp(rng.uniform(-math.log(_RATIO), math.log(_RATIO)))
    side = FACE_SIZE * math.sqrt(COVERED)
    height, width = round(side * math.sqrt(ratio)), round(side / math.sqrt(ratio))
    top, left = rng.integers(0, (FACE_SIZE - height + 1, FACE_SIZE - width + 1))
    found = face.copy()
    found[top : top + height, left : left + width] = rng.integers(0, 256)
    return found


DISTURBANCES: Final[Mapping[str, _Disturbance]] = {
    "shifted 15 %": _shifted,
    "larger box 15 %": _larger,
    "smaller box 15 %": _smaller,
    "blurred": _blurred,
    "noisy": _noisy,
    "low light": _dim,
    "JPEG": _jpeg,
    "partly covered": _covered,
}
"""By the name that a card's figures have as conditions; ``15 %`` is `BOX`."""
