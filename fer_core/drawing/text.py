"""The one font of labels and its measures, the same for every painter.

Widths come from Pillow without kerning or substitutions, so that a painter which switches both off
(Qt can) sets the same text into the same space.
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
    """The font's file.

    Raises:
        AssetError: It is missing.
    """
    return asset("fonts", FONT_FILE)


@lru_cache(maxsize=32)
def font(pixels: int) -> ImageFont.FreeTypeFont:
    """The font in a pixel size, as Pillow sets it."""
    return ImageFont.truetype(str(font_path()), pixels, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=512)
def text_width(text: str, pixels: float) -> float:
    """Advance of a line of text in pixels, without rounding each letter to whole pixels."""
    return font(_MEASURED).getlength(text) * pixels / _MEASURED
