"""The font of labels and its measures, the same for every painter.

Widths come from Pillow without kerning or substitutions, so that a painter which switches both off
(as Qt can) needs the same width for the same text.
"""

from functools import lru_cache
from pathlib import Path
from typing import Final

from PIL import ImageFont

from fer_core.system.resources import asset

FONT_FILE: Final = "Inter-SemiBold.otf"
CAP_HEIGHT: Final = 0.727
"""Height of a capital letter of that font in its own pixel size."""
_MEASURED: Final = 1000


def font_path() -> Path:
    """Return the path of the font's file.

    Raises:
        AssetError: It is missing.
    """
    return asset("fonts", FONT_FILE)


@lru_cache(maxsize=32)
def font(pixels: int) -> ImageFont.FreeTypeFont:
    """Return the font in a pixel size, for Pillow."""
    return ImageFont.truetype(str(font_path()), pixels, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=512)
def text_width(text: str, pixels: float) -> float:
    """Return the width of a line of text in pixels, letters not rounded to whole pixels."""
    return font(_MEASURED).getlength(text) * pixels / _MEASURED
