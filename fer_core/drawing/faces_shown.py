"""What recorded and exported pictures show of faces: one switch for every command."""

from typing import Final, Literal, get_args

FacesShown = Literal["show", "pixelate", "hide"]
"""``show``: pictures as they are. ``pixelate``: every face that is found, or was found a moment
before, is pixelated; no guarantee. ``hide``: no pixel of the source is kept, only the boxes and
labels on an empty ground, so that no face can be in it."""

FACES_SHOWN: Final[tuple[FacesShown, ...]] = get_args(FacesShown)

GROUND: Final = 32
"""Gray level of the empty ground."""
