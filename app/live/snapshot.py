"""Save what the window shows as a picture, at the size of the source."""

from datetime import datetime
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QCoreApplication

from fer_core.drawing.layout import layout_overlay
from fer_core.drawing.pillow_painter import draw_overlay
from fer_core.errors import FerError
from fer_core.system.files import NewFile
from fer_core.types import Analysis

translate = QCoreApplication.translate


def save_snapshot(
    analysis: Analysis,
    folder: Path,
    *,
    threshold: float,
    selected: int | None,
    mirror: bool,
    now: datetime | None = None,
) -> Path:
    """Paint boxes and labels over the frame and write it as PNG, named by date and time.

    Args:
        analysis: What is shown.
        folder: Where to; made where it is missing.
        threshold: Probability below which a label reads "uncertain".
        selected: Track number of the chosen face.
        mirror: Whether the picture is shown mirrored.
        now: The date and time in the name; None for the present.

    Returns:
        The file, which did not exist before.

    Raises:
        FerError: It cannot be written.
    """
    image = analysis.frame.image
    picture = np.ascontiguousarray(image[:, ::-1]) if mirror else image.copy()
    overlay = layout_overlay(
        analysis, analysis.frame.size, threshold=threshold, selected=selected, mirror=mirror
    )
    draw_overlay(picture, overlay)
    _, encoded = cv2.imencode(".png", picture)
    stem = f"Emotions {now or datetime.now():%Y-%m-%d %H-%M-%S}"
    try:
        return _write_new(folder, stem, encoded.tobytes())
    except OSError as error:
        sentence = translate("Live", "The picture could not be saved in {folder}: {reason}.")
        raise FerError(sentence, folder=folder, reason=error) from error


def _write_new(folder: Path, stem: str, content: bytes) -> Path:
    target, number = folder / f"{stem}.png", 1
    while target.exists():
        number += 1
        target = folder / f"{stem} ({number}).png"
    with NewFile(target) as file:
        file.write(content)
    return target
