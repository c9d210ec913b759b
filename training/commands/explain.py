"""``fer-train explain``: pictures of what a model looks at."""

import argparse
import io
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import FerError
from fer_core.system.files import write_bytes
from training.commands.inputs import MODEL_HELP, add_detector, find_model, require_file
from training.commands.requirements import require_training
from training.commands.screen import Screen
from training.data.pictures import read_gray

_SCALE = 6


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``explain`` to the parser of ``fer-train``."""
    parser = subparsers.add_parser(
        "explain",
        help="show what a model looks at",
        description="Show what a model looks at: the face, and a map over it.",
    )
    add = parser.add_argument
    add("model", metavar="RUN|MODEL", help=MODEL_HELP)
    add("images", type=Path, nargs="+", metavar="IMAGE", help="pictures of faces, or photographs")
    add("--out", type=Path, default=Path("explain"), help="folder of the pictures (explain)")
    add("--emotion", choices=EMOTIONS, help="explain this one instead of the most probable")
    add_detector(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write a picture for each face that is found.

    A run is explained by Grad-CAM, a model file by occlusion.

    Raises:
        UsageError: Model or pictures do not exist.
        FerError: A picture or the model cannot be read, or a picture cannot be written.
    """
    screen = Screen()
    emotion, images, out = arguments.emotion, arguments.images, arguments.out
    model = find_model(arguments.model)
    for path in images:
        require_file(path)
    require_training()
    from training.evaluate.predictors import KerasPredictor, OnnxPredictor, open_predictor
    from training.explain.faces import find_faces
    from training.export.card import CROP_MARGIN

    predictor = open_predictor(model)
    card = predictor.classifier.card if isinstance(predictor, OnnxPredictor) else None
    margin, interpolation = (
        (card.crop_margin, card.interpolation) if card else (CROP_MARGIN, "area")
    )
    names: list[str] = []
    parts: list[NDArray[np.uint8]] = []
    for path in images:
        found, is_whole = find_faces(_read(path), margin, interpolation, arguments.detector)
        if is_whole:
            screen.tell(f"{path}: no face was found; the whole picture is taken for one")
        several = len(found) > 1
        names += [f"{path.stem}-{n}" if several else path.stem for n in range(1, len(found) + 1)]
        parts.append(found)
    faces = np.concatenate(parts)
    probabilities = predictor.predict(faces)
    head = next(iter(probabilities))
    answers = probabilities[head]
    codes = answers.argmax(axis=1)
    if emotion is not None:
        codes = np.full(len(faces), EMOTIONS.index(emotion))
    if isinstance(predictor, KerasPredictor):
        from training.explain.gradcam import grad_cam

        way, maps = "grad-cam", grad_cam(predictor.run.model, faces, head, codes)
    else:
        from training.explain.occlusion import occlusion

        way, maps = "occlusion", occlusion(predictor, faces, head, codes)
    for name, face, heat, code, row in zip(names, faces, maps, codes, answers, strict=True):
        target = out / f"{name}-{way}-{EMOTIONS[code]}.png"
        _write(target, overlay(face[:, :, 0], heat))
        screen.tell(f"{name}: {EMOTIONS[code]} {100 * row[code]:.0f} %; {target}")
    return 0


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
        return read_gray(path.read_bytes())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise FerError(f"{path} cannot be read: {reason}.") from error


def _write(path: Path, picture: NDArray[np.uint8]) -> None:
    from PIL import Image

    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "PNG")
    write_bytes(path, buffer.getvalue())
