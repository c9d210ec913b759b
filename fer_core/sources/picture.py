"""A picture file as a source of one frame, rotated by its EXIF orientation.

Of an animated picture, or a file of several, the first one is read, and a note says so.
"""

import struct
import time
import warnings
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from fer_core.errors import SourceError
from fer_core.phrases import Phrase
from fer_core.sources.pixels import to_bgr
from fer_core.sources.source import SourceInfo
from fer_core.system.readable_file import check_readable
from fer_core.types import Frame

# Only formats that Pillow reads without other programs: it would run Ghostscript on an EPS file.
_FORMATS = (
    "PNG",
    "JPEG",
    "MPO",
    "BMP",
    "DIB",
    "TIFF",
    "WEBP",
    "PPM",
    "JPEG2000",
    "ICO",
    "TGA",
    "AVIF",
)
# On a damaged file Pillow's readers also raise the errors of their own arithmetic.
_DAMAGE = (
    OSError,
    EOFError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    SyntaxError,
    struct.error,
)


class PictureSource:
    """A picture file; it yields one frame at time 0, then ends."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._path = path
        self._image: NDArray[np.uint8] | None = None
        self._shown = False

    def open(self) -> SourceInfo:
        """See `FrameSource.open`."""
        check_readable(self._path)
        self._image, pictures = _load(self._path)
        self._shown = False
        return SourceInfo(
            name=self.name,
            kind="picture",
            size=(self._image.shape[1], self._image.shape[0]),
            rate=0.0,
            duration=None,
            live=False,
            seekable=False,
            note=Phrase(
                "Only the first of the {count} pictures in {name} is read.",
                count=pictures,
                name=self.name,
            )
            if pictures > 1
            else None,
        )

    def read(self) -> Frame | None:
        """See `FrameSource.read`."""
        if self._shown or self._image is None:
            return None
        self._shown = True
        return Frame(self._image, 0, 0.0, time.monotonic())

    def skip(self) -> bool:
        """See `FrameSource.skip`."""
        return self.read() is not None

    def seek(self, seconds: float) -> None:
        """See `FrameSource.seek`."""
        raise SourceError("A picture has no times to seek to.")

    def close(self) -> None:
        """See `FrameSource.close`."""
        self._image = None


def _load(path: Path) -> tuple[NDArray[np.uint8], int]:
    """Read the first picture of a file; return it and how many there are."""
    Image.init()
    formats = [name for name in _FORMATS if name in Image.OPEN]
    try:
        with warnings.catch_warnings():
            # Damage that matters raises one of the exceptions below as well.
            warnings.simplefilter("ignore")
            with Image.open(path, formats=formats) as opened:
                # The further pictures of an MPO file are the first one's previews.
                count = 1 if opened.format == "MPO" else int(getattr(opened, "n_frames", 1))
                return _pixels(ImageOps.exif_transpose(opened)), count
    except Image.DecompressionBombError as error:
        raise SourceError(
            "{name} is too large a picture to be opened safely.", name=path.name
        ) from error
    except UnidentifiedImageError as error:
        raise SourceError(
            "{name} is not a picture that this program reads.", name=path.name
        ) from error
    except _DAMAGE as error:
        raise SourceError(
            "{name} is damaged or cut off and cannot be shown.", name=path.name
        ) from error


def _pixels(picture: Image.Image) -> NDArray[np.uint8]:
    if picture.mode.startswith("I;16"):
        return to_bgr(np.asarray(picture).astype(np.uint16))
    if picture.has_transparency_data:
        colours = picture.convert("RGBA")
        paper = Image.new("RGBA", colours.size, "white")
        picture = Image.alpha_composite(paper, colours).convert("RGB")
    elif picture.mode not in ("L", "RGB"):
        picture = picture.convert("RGB")
    pixels = np.asarray(picture)
    return to_bgr(pixels[:, :, ::-1] if pixels.ndim == 3 else pixels)
