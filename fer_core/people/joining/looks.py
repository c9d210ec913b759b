"""Describe a face by its own texture; only where `--join-faces appearance` asks for it.

Histograms of local binary patterns on a grid (Ahonen, Hadid and Pietikäinen, "Face recognition with
local binary patterns", 2004) beside the blurred face itself. This may count as biometric data: it
is never written but into a job's folder, which is deleted at the job's end.
"""

from itertools import pairwise
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.crops import crop_faces
from fer_core.people.joining.patterns import PATTERNS, pattern_codes

_CELLS: Final = 5
_THUMB: Final = 12
_PATTERN_LENGTH: Final = _CELLS * _CELLS * PATTERNS
LENGTH: Final = _PATTERN_LENGTH + _THUMB * _THUMB
"""Numbers of a description."""


def describe_looks(
    gray: NDArray[np.uint8], boxes: NDArray[np.float32], rolls: NDArray[np.float32]
) -> NDArray[np.uint8]:
    """Describe faces by their texture.

    Args:
        gray: (H, W) uint8.
        boxes: (n, 4) float32 ``left, top, right, bottom`` in pixels.
        rolls: (n,) float32 tilt in degrees.

    Returns:
        (n, `LENGTH`) uint8.
    """
    found = np.zeros((len(boxes), LENGTH), np.uint8)
    for row, crop in zip(found, crop_faces(gray, boxes, -0.06, rolls=rolls), strict=True):
        face = crop[..., 0]
        codes = pattern_codes(np.asarray(cv2.GaussianBlur(face, (3, 3), 0), np.uint8))
        edges = np.linspace(0, len(codes), _CELLS + 1).astype(int)
        cells = [
            np.bincount(codes[a:b, c:d].ravel(), minlength=PATTERNS) / ((b - a) * (d - c))
            for a, b in pairwise(edges.tolist())
            for c, d in pairwise(edges.tolist())
        ]
        row[:_PATTERN_LENGTH] = (255 * np.concatenate(cells)).round().astype(np.uint8)
        thumb = np.asarray(
            cv2.resize(face, (_THUMB, _THUMB), interpolation=cv2.INTER_AREA), np.float32
        )
        spread = max(float(np.std(thumb)), 4.0)
        row[_PATTERN_LENGTH:] = np.clip(
            128 + 40 * (thumb - np.mean(thumb)) / spread, 0, 255
        ).ravel()
    return found


def compare_looks(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Compare every face of one track with every one of another; (n, m) float32, 0 to 1."""
    roots = [np.sqrt(x[:, :_PATTERN_LENGTH].astype(np.float32) / 255) for x in (one, other)]
    patterns = np.minimum(roots[0] @ roots[1].T / (_CELLS * _CELLS), 1.0)
    thumbs = [x[:, _PATTERN_LENGTH:].astype(np.float32) - 128 for x in (one, other)]
    lengths = [np.maximum(np.linalg.norm(x, axis=1), 1e-6) for x in thumbs]
    same = (thumbs[0] @ thumbs[1].T) / np.outer(*lengths)
    return (0.5 * patterns + 0.5 * np.clip(same, 0, 1)).astype(np.float32)
