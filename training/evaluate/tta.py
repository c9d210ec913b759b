"""Averaging over changed copies of a face: none, mirrored, ten crops."""

from collections.abc import Callable

import numpy as np

from fer_core.emotion.model_card import FACE_SIZE
from training.evaluate.predictors import Images, Predictor, Probabilities

_CROP = 44
CONDITIONS = {"none": "plain", "flip": "flip", "ten-crop": "ten-crop"}
"""What a card calls each way."""


def predict(predictor: Predictor, images: Images, tta: str) -> Probabilities:
    """Return probabilities by head, averaged over the copies that ``tta`` asks for.

    Args:
        predictor: Run or file.
        images: (n, 48, 48, 1) uint8.
        tta: "none", "flip" (the face and its mirror image) or "ten-crop" (the four corners and
            the middle at 44 pixels, scaled back to 48, and their mirror images).
    """
    views: list[Callable[[Images], Images]] = [lambda faces: faces]
    if tta == "ten-crop":
        rest = FACE_SIZE - _CROP
        middle = rest // 2
        corners = [(0, 0), (0, rest), (rest, 0), (rest, rest), (middle, middle)]
        views = [lambda faces, at=at: _crop(faces, *at) for at in corners]
    total: dict[str, np.ndarray] = {}
    count = 0
    for view in views:
        seen = view(images)
        for copy in [seen] if tta == "none" else [seen, np.ascontiguousarray(seen[:, :, ::-1])]:
            count += 1
            for head, found in predictor.predict(copy).items():
                total[head] = total.get(head, 0.0) + found.astype(np.float64)
    return {head: (found / count).astype(np.float32) for head, found in total.items()}


def _crop(images: Images, top: int, left: int) -> Images:
    """Cut 44x44 and scale it back to 48x48, bilinear with aligned centres."""
    part = images[:, top : top + _CROP, left : left + _CROP, 0].astype(np.float32)
    at = (np.arange(FACE_SIZE) + 0.5) * _CROP / FACE_SIZE - 0.5
    low = np.clip(np.floor(at).astype(int), 0, _CROP - 1)
    high = np.minimum(low + 1, _CROP - 1)
    share = np.clip(at - low, 0.0, 1.0).astype(np.float32)
    rows = part[:, low] * (1 - share)[None, :, None] + part[:, high] * share[None, :, None]
    whole = rows[:, :, low] * (1 - share) + rows[:, :, high] * share
    return np.rint(whole).astype(np.uint8)[..., None]
