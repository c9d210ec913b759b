"""Draw boxes and labels on a frame for the annotated copy, and hide faces there."""

from collections.abc import Sequence
from functools import partial

import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from fer_core.annotation.hiding.blur import blurred_rects, pixelate
from fer_core.annotation.settings import AnnotationSettings
from fer_core.drawing.extent import drawn_rects
from fer_core.drawing.faces_shown import GROUND
from fer_core.drawing.layout import layout_faces
from fer_core.drawing.pillow_painter import draw_overlay
from fer_core.drawing.recolour import recoloured
from fer_core.types import Faces
from fer_core.video.plane_canvas import PlaneCanvas
from fer_core.video.reader import Picture, VideoInfo
from fer_core.video.yuv import to_reversed_yuv


def draw_faces(
    picture: Picture,
    info: VideoInfo,
    faces: Faces,
    labels: Sequence[str],
    settings: AnnotationSettings,
    around: NDArray[np.float32],
) -> NDArray[np.uint8] | VideoFrame:
    """Return a frame with its boxes and labels.

    Args:
        picture: The frame; it is not changed.
        info: Of its file.
        faces: Its faces.
        labels: The emotions, in the order of the columns of their probabilities.
        settings: What the copy shows of faces, and the threshold of labels.
        around: (m, 4) float32 what is pixelated where that is asked for.

    Returns:
        (H, W, 3) uint8 BGR, or a frame in the coded picture's own format and colours.
    """
    # In a file that was split the numbers of the table are known only in the end.
    overlay = layout_faces(
        faces,
        labels,
        info.size,
        numbered=settings.split_seconds is None,
        threshold=settings.threshold,
    )
    if settings.faces == "hide":
        width, height = info.size
        ground = np.full((height, width, 3), GROUND, np.uint8)
        draw_overlay(ground, overlay)
        return ground
    blurred = blurred_rects(around, info.size) if settings.faces == "pixelate" else []
    if picture.coded is None:
        image = picture.image()
        pixelate(image, blurred)
        draw_overlay(image, overlay)
        return image
    canvas = PlaneCanvas(picture.coded, [*drawn_rects(overlay), *blurred])
    pixelate(canvas.image, blurred)
    convert = partial(to_reversed_yuv, matrix=info.colours.matrix)
    draw_overlay(canvas.image, recoloured(overlay, convert))
    return canvas.finish()
