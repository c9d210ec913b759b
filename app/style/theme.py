"""How the program looks, light and dark: one style and two palettes on every platform."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from app.settings import Theme
from app.style.controls import control_style
from app.style.indicators import indicator_style
from app.style.menus import menu_style
from fer_core.system.resources import asset

_LIGHT: Final = {
    QPalette.ColorRole.Window: "#f4f5f7",
    QPalette.ColorRole.WindowText: "#1d2229",
    QPalette.ColorRole.Base: "#ffffff",
    QPalette.ColorRole.AlternateBase: "#eceef1",
    QPalette.ColorRole.Text: "#1d2229",
    QPalette.ColorRole.PlaceholderText: "#606a76",
    QPalette.ColorRole.Button: "#ffffff",
    QPalette.ColorRole.ButtonText: "#1d2229",
    QPalette.ColorRole.BrightText: "#b3261e",
    QPalette.ColorRole.Light: "#ffffff",
    QPalette.ColorRole.Midlight: "#e4e7eb",
    QPalette.ColorRole.Mid: "#c9ced6",
    QPalette.ColorRole.Dark: "#a7aeb8",
    QPalette.ColorRole.Shadow: "#7d8590",
    QPalette.ColorRole.Highlight: "#1f6feb",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.Link: "#0b57d0",
    QPalette.ColorRole.LinkVisited: "#6b4fbb",
    QPalette.ColorRole.ToolTipBase: "#1d2229",
    QPalette.ColorRole.ToolTipText: "#ffffff",
}
_DARK: Final = {
    QPalette.ColorRole.Window: "#1c1f24",
    QPalette.ColorRole.WindowText: "#e8eaed",
    QPalette.ColorRole.Base: "#14161a",
    QPalette.ColorRole.AlternateBase: "#22262c",
    QPalette.ColorRole.Text: "#e8eaed",
    QPalette.ColorRole.PlaceholderText: "#a6afba",
    QPalette.ColorRole.Button: "#2a2e35",
    QPalette.ColorRole.ButtonText: "#e8eaed",
    QPalette.ColorRole.BrightText: "#ffb4ab",
    QPalette.ColorRole.Light: "#3d434c",
    QPalette.ColorRole.Midlight: "#343941",
    QPalette.ColorRole.Mid: "#3d434c",
    QPalette.ColorRole.Dark: "#101215",
    QPalette.ColorRole.Shadow: "#000000",
    QPalette.ColorRole.Highlight: "#2670ee",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.Link: "#8ab4f8",
    QPalette.ColorRole.LinkVisited: "#c58af9",
    QPalette.ColorRole.ToolTipBase: "#e8eaed",
    QPalette.ColorRole.ToolTipText: "#1c1f24",
}
_DISABLED: Final = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)

_OWN_FONTS: Final = ("QMenu", "QMenuBar", "QToolButton", "QTipLabel", "QMessageBox")
"""Kinds of widgets that do not take the application's font."""

_STYLE: Final = """
QToolBar { border: 0; border-bottom: 1px solid palette(midlight); padding: 6px 8px; spacing: 4px; }
QToolBar::separator { background: palette(midlight); width: 1px; margin: 6px 4px; }
QToolBar QToolButton { border: 1px solid transparent; border-radius: 7px; padding: 6px; }
QToolBar QToolButton[popupMode="2"] { padding-right: 24px; }
QToolBar QToolButton::menu-indicator {
    subcontrol-origin: padding; subcontrol-position: center right; right: 7px;
}
QToolBar #qt_toolbar_ext_button { border: 0; padding: 0; }
QToolBar QToolButton:hover { background: palette(midlight); }
QToolBar QToolButton:pressed, QToolBar QToolButton:checked { background: palette(mid); }
QToolBar QToolButton:focus { border-color: palette(highlight); }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { padding: 6px 14px; }
QStatusBar { border-top: 1px solid palette(midlight); }
QStatusBar::item { border: 0; }
QMenuBar { padding: 2px 4px; }
QSplitter::handle { background: palette(midlight); }
"""


class Appearance(QObject):
    """Keeps the program in the chosen colours, following the system where that is chosen."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._theme: Theme = "system"
        self._colours: dict[QPalette.ColorRole, str] = {}
        application.setStyle("Fusion")
        if not QFontInfo(application.font()).family():
            _use_bundled_font(application)
        application.styleHints().colorSchemeChanged.connect(self._follow)

    def use(self, theme: Theme) -> None:
        """Light, dark, or as the system."""
        self._theme = theme
        # Title bars and the system's own dialogs go along where the platform can do that.
        hints = self._application.styleHints()
        if theme == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if theme == "dark" else Qt.ColorScheme.Light)
        self._follow()

    @property
    def dark(self) -> bool:
        """Whether the program is dark now."""
        if self._theme == "system":
            return self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._theme == "dark"

    @Slot()
    def _follow(self) -> None:
        colours = _DARK if self.dark else _LIGHT
        if colours is not self._colours:
            self._colours = colours
            self._application.setPalette(_palette(colours))
            # Under a style sheet Qt hands a new palette to no widget but the windows themselves
            # until the sheet is set again.
            self._application.setStyleSheet(
                _STYLE
                + indicator_style(colours)
                + control_style(colours)
                + menu_style(colours)
                + _tool_tip_style(colours)
            )


def _tool_tip_style(colours: dict[QPalette.ColorRole, str]) -> str:
    """Name both colours: under a style sheet Qt takes the background from the window behind."""
    return (
        f"QToolTip {{ background: {colours[QPalette.ColorRole.ToolTipBase]}; "
        f"color: {colours[QPalette.ColorRole.ToolTipText]}; border: 0; padding: 5px 7px; }}"
    )


def _palette(colours: dict[QPalette.ColorRole, str]) -> QPalette:
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in _DISABLED:
        palette.setColor(
            QPalette.ColorGroup.Disabled, role, palette.color(QPalette.ColorRole.PlaceholderText)
        )
    return palette


def _use_bundled_font(application: QApplication) -> None:
    """Use the bundled font: a bare Linux has none at all, and each letter would be a box."""
    for path in sorted(asset("fonts").glob("*.otf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families = QFontDatabase.applicationFontFamilies(number)
        if families:
            font = QFont(families[0], 10)
            application.setFont(font)
            for kind in _OWN_FONTS:
                # The stub asks for bytes, the function itself for text.
                application.setFont(font, kind)  # pyright: ignore[reportArgumentType]
            return
