"""The little boxes and circles of check boxes and radio buttons, seen on dark and light grounds.

Fusion draws their outline a little darker than the window: in dark colours one without a tick can
hardly be seen. Here the outline has at least 3:1 to what is around and within it, and so has what
is ticked (WCAG 2.2, success criterion 1.4.11). The padding leaves a line of the ground between them
and the frame of `app.style.focus_frame`.
"""

from collections.abc import Mapping
from string import Template
from typing import Final

from PySide6.QtGui import QColor, QPalette

from fer_core.system.resources import asset

_STYLE: Final = """
QCheckBox, QRadioButton { padding: 2px 3px; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 13px; height: 13px; border: 1px solid $OUTLINE; background: $BASE;
}
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $TEXT; }
QCheckBox::indicator:pressed, QRadioButton::indicator:pressed { background: $PRESSED; }
QCheckBox::indicator:checked {
    border-color: $LINE; background: $HIGHLIGHT; image: url("$CHECK");
}
QRadioButton::indicator:checked {
    border-color: $LINE;
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 #ffffff, stop: 0.4 #ffffff, stop: 0.5 $HIGHLIGHT, stop: 1 $HIGHLIGHT);
}
QCheckBox::indicator:checked:hover, QRadioButton::indicator:checked:hover { border-color: $TEXT; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    border-color: $DISABLED; background: transparent;
}
QCheckBox::indicator:checked:disabled { border-color: $DISABLED; background: $DISABLED; }
QRadioButton::indicator:checked:disabled {
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 $DISABLED, stop: 0.4 $DISABLED, stop: 0.5 transparent, stop: 1 transparent);
}
"""


def indicator_style(colours: Mapping[QPalette.ColorRole, str]) -> str:
    """Return the style sheet of the indicators.

    Args:
        colours: Of the palette in use, as "#rrggbb".
    """
    outline = colours[QPalette.ColorRole.PlaceholderText]
    names = {
        "CHECK": asset("style", "check.svg").as_posix().replace('"', r"\""),
        "OUTLINE": outline,
        "BASE": colours[QPalette.ColorRole.Base],
        "TEXT": colours[QPalette.ColorRole.Text],
        "PRESSED": colours[QPalette.ColorRole.Midlight],
        "LINE": colours[QPalette.ColorRole.Link],
        "HIGHLIGHT": colours[QPalette.ColorRole.Highlight],
        "DISABLED": halfway(outline, colours[QPalette.ColorRole.Window]),
    }
    return Template(_STYLE).substitute(names)


def halfway(one: str, other: str) -> str:
    """Return the colour half way between two, all as "#rrggbb"."""
    left, right = QColor(one), QColor(other)
    red, green, blue = (
        (left.red() + right.red()) // 2,
        (left.green() + right.green()) // 2,
        (left.blue() + right.blue()) // 2,
    )
    return QColor(red, green, blue).name()
