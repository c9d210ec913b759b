"""``fer-train explain``: pictures of what a model looks at."""

import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import FerError
from fer_core.system.files import write_bytes
from training.commands.common import Tell, require_training
from training.data.pictures import read_picture

_SCALE = 6


def run_explain(
    model: Path, images: list[Path], out: Path, tell: Tell, *, emotion: str | None
) -> list[Path]:
    """Write a picture beside each face: the face, and the map over it.

    Args:
        model: Run folder (Grad-CAM) or ONNX file (occlusion maps).
        images: Pictures of faces; scaled to 48x48.
        out: Folder of the pictures.
        tell: Takes lines.
        emotion: To explain; None for the most probable of each face.

    Returns:
        The files written.

    Raises:
        FerError: A picture or the model cannot be read, or the emotion is unknown.
    """
    require_training()
    from training.evaluate.predictors import KerasPredictor, open_predictor

    if emotion is not None and emotion not in EMOTIONS:
        raise FerError(f"--emotion {emotion}: there are {', '.join(EMOTIONS)}.")
    faces = np.stack([_read(path) for path in images])[..., None]
    predictor = open_predictor(model)
    probabilities = predictor.predict(faces)
    head = next(iter(probabilities))
    found = probabilities[head]
    codes = found.argmax(axis=1)
    if emotion is not None:
        codes = np.full(len(faces), EMOTIONS.index(emotion))
    if isinstance(predictor, KerasPredictor):
        from training.explain.gradcam import grad_cam

        way, maps = "grad-cam", grad_cam(predictor.run.model, faces, head, codes)
    else:
        from training.explain.occlusion import occlusion

        way, maps = "occlusion", occlusion(predictor, faces, head, codes)
    written = []
    for path, face, heat, code, row in zip(images, faces, maps, codes, found, strict=True):
        target = out / f"{path.stem}-{way}-{EMOTIONS[code]}.png"
        _write(target, overlay(face[:, :, 0], heat))
        tell(f"{path}: {EMOTIONS[code]} {100 * row[code]:.0f} %; {target}")
        written.append(target)
    return written


def overlay(face: NDArray[np.uint8], heat: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return the face and, beside it, the face under its map.

    Args:
        face: (48, 48) uint8 gray.
        heat: (h, w) float32, 0..1.

    Returns:
        (288, 576, 3) uint8 RGB.
    """
    from matplotlib import colormaps
    from PIL import Image

    side = face.shape[0] * _SCALE
    large = np.asarray(Image.fromarray(face).resize((side, side), Image.Resampling.BICUBIC))
    gray = np.repeat(large[:, :, None], 3, axis=2).astype(np.float32)
    heat_image = Image.fromarray((255 * heat).astype(np.uint8))
    smooth = np.asarray(heat_image.resize((side, side), Image.Resampling.BICUBIC)) / 255.0
    # Viridis is read alike by colour-blind people; where nothing speaks, the face shows through.
    colour = colormaps["viridis"](smooth)[:, :, :3] * 255.0
    share = 0.65 * smooth[:, :, None]
    mixed = gray * (1 - share) + colour * share
    return np.concatenate([gray, mixed], axis=1).round().astype(np.uint8)


def _read(path: Path) -> NDArray[np.uint8]:
    try:
        return read_picture(path.read_bytes())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise FerError(f"{path} cannot be read: {reason}.") from error


def _write(path: Path, picture: NDArray[np.uint8]) -> None:
    from PIL import Image

    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "PNG")
    write_bytes(path, buffer.getvalue())
