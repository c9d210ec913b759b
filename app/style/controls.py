"""Sliders, and buttons that stay pressed: where they stand is seen on dark and light grounds.

Fusion draws both in shades of the window, which differ too little in dark colours. Here the handle
of a slider and the frame of a pressed button have at least 3:1 to what is around them (WCAG 2.2,
success criterion 1.4.11).
"""

from collections.abc import Mapping
from string import Template
from typing import Final

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QToolButton

from app.style.indicators import halfway

_SWITCH: Final = "switch"

_STYLE: Final = """
QSlider { min-height: 18px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $MID; }
QSlider::sub-page:horizontal { border-radius: 2px; background: $HIGHLIGHT; }
QSlider::handle:horizontal {
    width: 12px; height: 12px; margin: -5px 0; border-radius: 7px;
    border: 1px solid $OUTLINE; background: $BUTTON;
}
QSlider::handle:horizontal:hover { border-color: $TEXT; }
QSlider::sub-page:horizontal:disabled { background: $MID; }
QSlider::handle:horizontal:disabled { border-color: $FAINT; }
QToolButton[switch="true"]:checked {
    border: 1px solid $LINE; border-radius: 3px; background: $MIDLIGHT;
}
QToolButton[switch="true"]:checked:disabled { border-color: $FAINT; }
"""


def control_style(colours: Mapping[QPalette.ColorRole, str]) -> str:
    """Return the style sheet of sliders and of buttons that stay pressed.

    Args:
        colours: Of the palette in use, as "#rrggbb".
    """
    outline = colours[QPalette.ColorRole.PlaceholderText]
    names = {
        "MID": colours[QPalette.ColorRole.Mid],
        "MIDLIGHT": colours[QPalette.ColorRole.Midlight],
        "HIGHLIGHT": colours[QPalette.ColorRole.Highlight],
        "OUTLINE": outline,
        "FAINT": halfway(outline, colours[QPalette.ColorRole.Window]),
        "BUTTON": colours[QPalette.ColorRole.Button],
        "TEXT": colours[QPalette.ColorRole.Text],
        "LINE": colours[QPalette.ColorRole.Link],
    }
    return Template(_STYLE).substitute(names)


def show_as_switch(button: QToolButton) -> None:
    """Let a button that stays pressed show it by a frame."""
    button.setProperty(_SWITCH, True)
