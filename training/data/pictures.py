"""Pictures from files of other origin, brought to 48x48 gray."""

import io

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import FACE_SIZE


def read_picture(content: bytes) -> NDArray[np.uint8]:
    """Decode a png or jpg file that shows a face and nothing else.

    Args:
        content: The file's bytes.

    Returns:
        (48, 48) uint8 gray; a picture of another size is scaled.

    Raises:
        ValueError: It is no picture, or one of more than 64 megapixels.
    """
    return as_face(read_gray(content))


def as_face(gray: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a picture (H, W) uint8 gray scaled to (48, 48)."""
    from PIL import Image

    picture = Image.fromarray(gray)
    if picture.size != (FACE_SIZE, FACE_SIZE):
        picture = picture.resize((FACE_SIZE, FACE_SIZE), Image.Resampling.BOX)
    return np.asarray(picture, dtype=np.uint8)


def read_gray(content: bytes) -> NDArray[np.uint8]:
    """Decode a png or jpg file.

    Args:
        content: The file's bytes.

    Returns:
        (H, W) uint8 gray, as upright as the file says.

    Raises:
        ValueError: It is no picture, or one of more than 64 megapixels.
    """
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(content), formats=["PNG", "JPEG"]) as picture:
            if picture.width * picture.height > 64_000_000:
                raise ValueError(f"a picture of {picture.width}x{picture.height} pixels is no face")
            return np.asarray(ImageOps.exif_transpose(picture).convert("L"), dtype=np.uint8)
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError("not a png or jpg picture") from error
