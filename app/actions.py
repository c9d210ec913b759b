"""The actions of the window: text, shortcut and icon of each, in one place."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.style.icons import set_icon

_COMMAND: Final = "Ctrl+"  # Qt reads it as the Command key on macOS


class Actions:
    """The window's actions, not connected yet."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self.open_file = self._make(
            "&Open video or picture…", "open", _COMMAND + "O", "Open a video or picture"
        )
        self.open_address = self._make(
            "Open &address…",
            "address",
            _COMMAND + "L",
            "Open a camera or stream on the network by its address",
        )
        self.demo = self._make(
            "Play the &demo clip", "demo", _COMMAND + "D", "Play the included demo clip"
        )
        self.pause = self._make("&Pause", "pause", "Space", "Pause")
        # Only where the picture has the focus: elsewhere Space presses the focused button.
        self.pause.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.stop = self._make("&Stop", "stop", _COMMAND + ".", "Stop and release the camera")
        self.mirror = self._make(
            "&Mirror", "mirror", _COMMAND + "M", "Show as in a mirror", checkable=True
        )
        self.snapshot = self._make(
            "Save sna&pshot",
            "snapshot",
            "S",
            "Save this picture with its boxes and labels",
            short="Snapshot",
        )
        self.record_table = self._make(
            "Record a &table…",
            "table",
            "T",
            "Write a table with a row for every face in every frame",
            short="Table",
            checkable=True,
        )
        self.record = self._make(
            "&Record a session",
            "record",
            "R",
            "Record pictures, a table and markers into a new folder among your videos",
            short="Record",
            checkable=True,
        )
        self.record_as = self._make(
            "Record a session &as…", "", _COMMAND + "R", "Record a session under another name"
        )
        self.marker = self._make("Set a &marker", "", "M", "Mark the picture that is shown now")
        self.note = self._make("Write a &note…", "", "N", "Write a note about this picture")
        # Their texts say what they mark, see `app.live.markers.control`.
        self.digits = tuple(self._make(f"Marker {n}", "", str(n), "") for n in range(1, 10))
        for action in (self.marker, self.note, *self.digits):
            action.setAutoRepeat(False)
        self.markers = self._make(
            "&List of markers…",
            "",
            _COMMAND + "Shift+M",
            "Rename, change, delete, import and export markers",
        )
        self.marker_keys = self._make(
            "What the &digits mark…", "", "", "Give the digits 1 to 9 names of your own"
        )
        self.streams = self._make(
            "S&treams…", "", _COMMAND + "T", "Send live values to other programs"
        )
        self.annotate = self._make(
            "&Annotate this video…", "files", "", "Make an annotated copy and a table of this file"
        )
        self.open_result = self._make(
            "Open &result…",
            "review",
            _COMMAND + "Shift+O",
            "See a table, a summary or a session again, with its video",
        )
        self.pixelate = self._make(
            "Pi&xelate faces",
            "",
            "X",
            "Pixelate every face that is found in the live picture, the presenter and snapshots",
            checkable=True,
        )
        self.presenter = self._make(
            "Pr&esent",
            "",
            "F5",
            "Show the picture with large labels to an audience, on a whole screen; Esc leaves it",
            checkable=True,
        )
        self.presenter_notice = self._make(
            "Say that expressions are &estimated",
            "",
            "",
            "A line below the presented picture; in the European Union people must be told "
            "(AI Act, Art. 50(3))",
            checkable=True,
        )
        self.side_panel = self._make(
            "Side pa&nel", "panel", "P", "Show details of the chosen face", checkable=True
        )
        self.why_label = self._make(
            "&Why this label?",
            "info",
            "W",
            "What the model saw of the chosen face, and how often it is right (also a click on its "
            "bars or its curve)",
        )
        self.full_screen = self._make(
            "&Full screen", "fullscreen", "F11", "Full screen; Esc leaves it", checkable=True
        )
        self.leave_full_screen = self._make("Leave full screen", "", "Esc", "Leave full screen")
        self.settings = self._make("&Settings…", "settings", _COMMAND + ",", "Settings")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.add_model = self._make(
            "&Add model…", "add", "", "Check a model file and copy it to your models"
        )
        self.model_card = self._make(
            "About this &model",
            "info",
            _COMMAND + "I",
            "Accuracy, purpose and limits of this model",
        )
        self.shortcuts = self._make("&Keyboard shortcuts", "", "?", "All keys on one page")
        self.shortcuts.setShortcuts([QKeySequence("?"), QKeySequence("F1")])
        self.notice = self._make(
            "&Responsible use", "info", "", "What this program must not be used for"
        )
        self.log_folder = self._make(
            "Open the &log's folder", "", "", "Useful for reporting a problem"
        )
        self.about = self._make("&About fer-desktop", "info", "", "About this program")
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit = self._make("&Quit", "", "Q", "Quit")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.quit.setShortcuts([QKeySequence("Q"), QKeySequence(QKeySequence.StandardKey.Quit)])

    def set_paused(self, paused: bool) -> None:
        """Name the pause action by what it does next."""
        self.pause.setText("&Play" if paused else "&Pause")
        self.pause.setIconText("Play" if paused else "Pause")
        self.pause.setToolTip("Continue (Space)" if paused else "Pause (Space)")
        set_icon(self.pause, "play" if paused else "pause")

    def _make(
        self,
        text: str,
        icon: str,
        shortcut: str,
        tip: str,
        *,
        short: str = "",
        checkable: bool = False,
    ) -> QAction:
        """``short`` is the text on the tool bar, where it differs from ``text``."""
        action = QAction(text, self._parent)
        action.setIconText(short or text.replace("&", "").removesuffix("…"))
        action.setCheckable(checkable)
        if shortcut:
            keys = QKeySequence(shortcut)
            action.setShortcut(keys)
            tip = f"{tip} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})"
        action.setToolTip(tip)
        action.setStatusTip("")
        if icon:
            set_icon(action, icon)
        self._parent.addAction(action)
        return action
