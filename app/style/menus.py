"""The entries of menus: which can be ticked, which are, and which cannot be used.

Fusion draws the box of an entry without a tick and the lines between entries a little darker than
the window, so that neither can be seen in dark colours. Here boxes, circles and the frame of a
ticked icon have at least 4.5:1 to the menu, as its text has.
"""

from collections.abc import Mapping
from string import Template
from typing import Final

from PySide6.QtGui import QPalette

from app.style.indicators import halfway
from fer_core.system.resources import asset

_STYLE: Final = """
QMenu { background: $BASE; border: 1px solid $MID; padding: 2px; }
QMenu::item { padding: 4px 20px 4px 4px; background: transparent; color: $TEXT; }
QMenu::item:disabled { color: $DISABLED; }
QMenu::item:selected { background: $HIGHLIGHT; color: $SELECTED; }
QMenu::item:selected:disabled { background: $MIDLIGHT; color: $DISABLED; }
QMenu::separator { height: 1px; background: $MID; margin: 3px 6px; }
QMenu::icon { padding: 1px; border: 1px solid transparent; border-radius: 4px; }
QMenu::icon:checked { border-color: $OUTLINE; background: $MIDLIGHT; }
QMenu::indicator {
    width: 13px; height: 13px; left: 4px; border: 1px solid $OUTLINE; background: $BASE;
}
QMenu::indicator:non-exclusive { border-radius: 3px; }
QMenu::indicator:exclusive { border-radius: 7px; }
QMenu::indicator:non-exclusive:checked { background: $HIGHLIGHT; image: url("$CHECK"); }
QMenu::indicator:exclusive:checked {
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 #ffffff, stop: 0.4 #ffffff, stop: 0.5 $HIGHLIGHT, stop: 1 $HIGHLIGHT);
}
QMenu::icon:checked:disabled { border-color: $FAINT; }
QMenu::indicator:disabled { border-color: $FAINT; }
QMenu::indicator:non-exclusive:checked:disabled { background: $FAINT; }
QMenu::indicator:exclusive:checked:disabled {
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 $FAINT, stop: 0.4 $FAINT, stop: 0.5 transparent, stop: 1 transparent);
}
QMenu::indicator:selected { border-color: $SELECTED; }
"""


def menu_style(colours: Mapping[QPalette.ColorRole, str]) -> str:
    """Return the style sheet of menus.

    Args:
        colours: Of the palette in use, as "#rrggbb".
    """
    outline = colours[QPalette.ColorRole.PlaceholderText]
    names = {
        "BASE": colours[QPalette.ColorRole.Base],
        "TEXT": colours[QPalette.ColorRole.Text],
        "OUTLINE": outline,
        "DISABLED": outline,
        "FAINT": halfway(outline, colours[QPalette.ColorRole.Base]),
        "HIGHLIGHT": colours[QPalette.ColorRole.Highlight],
        "SELECTED": colours[QPalette.ColorRole.HighlightedText],
        "MIDLIGHT": colours[QPalette.ColorRole.Midlight],
        "MID": colours[QPalette.ColorRole.Mid],
        "CHECK": asset("style", "check.svg").as_posix().replace('"', r"\""),
    }
    return Template(_STYLE).substitute(names)
