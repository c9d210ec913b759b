"""Give an overlay the colours of a picture that is not BGR."""

from collections.abc import Callable
from dataclasses import replace

from fer_core.drawing.layout import Overlay
from fer_core.drawing.palette import Colour


def recoloured(overlay: Overlay, convert: Callable[[Colour], Colour]) -> Overlay:
    """Return an overlay with every colour replaced.

    Args:
        overlay: Its colours are RGB.
        convert: Returns what stands for a colour. Painters reverse the order: the last of the
            three values is that of the picture's first channel.
    """
    marks = [
        replace(
            mark,
            strokes=tuple(replace(s, colour=convert(s.colour)) for s in mark.strokes),
            plate=mark.plate
            and replace(mark.plate, fill=convert(mark.plate.fill), ink=convert(mark.plate.ink)),
        )
        for mark in overlay.marks
    ]
    return Overlay(overlay.size, tuple(marks))
