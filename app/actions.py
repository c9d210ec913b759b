"""The actions of the window: text, shortcut and icon of each, in one place."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.style.icons import set_icon
from app.system.language.mnemonics import without_mnemonic

translate = QCoreApplication.translate

_COMMAND: Final = "Ctrl+"  # Qt reads it as the Command key on macOS


class Actions:
    """The window's actions, not connected yet."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self.open_file = self._make(
            translate("Actions", "&Open video or picture…"),
            "open",
            _COMMAND + "O",
            translate("Actions", "Open a video or picture"),
        )
        self.open_address = self._make(
            translate("Actions", "Open &address…"),
            "address",
            _COMMAND + "L",
            translate("Actions", "Open a camera or stream on the network by its address"),
        )
        self.demo = self._make(
            translate("Actions", "Play the &demo clip"),
            "demo",
            _COMMAND + "D",
            translate("Actions", "Play the included demo clip"),
        )
        self.pause = self._make(
            translate("Actions", "&Pause"), "pause", "Space", translate("Actions", "Pause")
        )
        # Only where the picture has the focus: elsewhere Space presses the focused button.
        self.pause.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.stop = self._make(
            translate("Actions", "&Stop"),
            "stop",
            _COMMAND + ".",
            "",
        )
        self.mirror = self._make(
            translate("Actions", "&Mirror"),
            "mirror",
            _COMMAND + "M",
            translate("Actions", "Show as in a mirror"),
            checkable=True,
        )
        self.snapshot = self._make(
            translate("Actions", "Save sna&pshot"),
            "snapshot",
            "S",
            translate("Actions", "Save this picture with its boxes and labels"),
            short=translate("Actions", "Snapshot"),
        )
        self.record_table = self._make(
            translate("Actions", "Record a &table…"),
            "table",
            "T",
            translate("Actions", "Write a table with a row for every face in every frame"),
            short=translate("Actions", "Table"),
            checkable=True,
        )
        self.record = self._make(
            "",
            "record",
            "R",
            "",
            checkable=True,
        )
        self.set_recording(False)
        self.record_as = self._make(
            translate("Actions", "R&ecord a session as…"),
            "",
            _COMMAND + "R",
            translate("Actions", "Record a session under another name"),
        )
        self.marker = self._make(
            translate("Actions", "Set a &marker"),
            "",
            "M",
            translate("Actions", "Mark the picture that is shown now"),
        )
        self.note = self._make(
            translate("Actions", "Write a &note…"),
            "",
            "N",
            translate("Actions", "Write a note about this picture"),
        )
        # Their texts say what they mark, see `app.live.markers.control`.
        self.digits = tuple(
            self._make(translate("Actions", "Marker {number}").format(number=n), "", str(n), "")
            for n in range(1, 10)
        )
        for action in (self.marker, self.note, *self.digits):
            action.setAutoRepeat(False)
        self.markers = self._make(
            translate("Actions", "&List of markers…"),
            "",
            _COMMAND + "Shift+M",
            translate("Actions", "Rename, change, delete, import and export markers"),
        )
        self.marker_keys = self._make(
            translate("Actions", "What the &digits mark…"),
            "",
            "",
            translate("Actions", "Give the digits 1 to 9 names of your own"),
        )
        self.streams = self._make(
            translate("Actions", "Strea&ms…"),
            "",
            _COMMAND + "T",
            translate("Actions", "Send live values to other programs"),
        )
        self.annotate = self._make(
            translate("Actions", "A&nnotate this video…"),
            "files",
            "",
            translate("Actions", "Make an annotated copy and a table of this file"),
        )
        self.open_result = self._make(
            translate("Actions", "Open res&ult…"),
            "review",
            _COMMAND + "Shift+O",
            translate("Actions", "See a table, a summary or a session again, with its video"),
        )
        self.pixelate = self._make(
            translate("Actions", "Pi&xelate faces"),
            "",
            "X",
            translate(
                "Actions",
                "Pixelate every face that is found in the live picture, the presenter and "
                "snapshots",
            ),
            checkable=True,
        )
        self.presenter = self._make(
            translate("Actions", "Pr&esent"),
            "",
            "F5",
            translate(
                "Actions",
                "Show the picture with large labels to an audience, on a whole screen; Esc leaves "
                "it",
            ),
            checkable=True,
        )
        self.presenter_notice = self._make(
            translate("Actions", "Say that expressions are esti&mated"),
            "",
            "",
            translate(
                "Actions",
                "A line below the presented picture; in the European Union people must be told "
                "(AI Act, Art. 50(3))",
            ),
            checkable=True,
        )
        self.side_panel = self._make(
            translate("Actions", "Side pa&nel"),
            "panel",
            "P",
            translate("Actions", "Show details of the chosen face"),
            checkable=True,
        )
        self.why_label = self._make(
            translate("Actions", "&Why this label?"),
            "info",
            "W",
            translate(
                "Actions",
                "What the model saw of the chosen face, and how often it is right (also a click on "
                "its bars or its curve)",
            ),
        )
        self.full_screen = self._make(
            translate("Actions", "&Full screen"),
            "fullscreen",
            "F11",
            translate("Actions", "Full screen; Esc leaves it"),
            checkable=True,
        )
        self.leave_full_screen = self._make(
            translate("Actions", "Leave full screen"),
            "",
            "Esc",
            translate("Actions", "Leave full screen"),
        )
        self.settings = self._make(
            translate("Actions", "&Settings…"),
            "settings",
            _COMMAND + ",",
            translate("Actions", "Settings"),
        )
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.add_model = self._make(
            translate("Actions", "&Add model…"),
            "add",
            "",
            translate("Actions", "Check a model file and copy it to your models"),
        )
        self.model_card = self._make(
            translate("Actions", "About this &model"),
            "info",
            _COMMAND + "I",
            translate("Actions", "Accuracy, purpose and limits of this model"),
        )
        self.shortcuts = self._make(
            translate("Actions", "&Keyboard shortcuts"),
            "",
            "?",
            translate("Actions", "All keys on one page"),
        )
        self.shortcuts.setShortcuts([QKeySequence("?"), QKeySequence("F1")])
        self.notice = self._make(
            translate("Actions", "&Responsible use"),
            "info",
            "",
            translate("Actions", "What this program must not be used for"),
        )
        self.log_folder = self._make(
            translate("Actions", "Open the &log's folder"),
            "",
            "",
            translate("Actions", "Useful for reporting a problem"),
        )
        self.about = self._make(
            translate("Actions", "&About fer-desktop"),
            "info",
            "",
            translate("Actions", "About this program"),
        )
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit = self._make(translate("Actions", "&Quit"), "", "Q", translate("Actions", "Quit"))
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.quit.setShortcuts([QKeySequence("Q"), QKeySequence(QKeySequence.StandardKey.Quit)])

    def set_paused(self, paused: bool) -> None:
        """Name the pause action by what it does next."""
        text = translate("Actions", "&Play") if paused else translate("Actions", "&Pause")
        tip = translate("Actions", "Continue") if paused else translate("Actions", "Pause")
        self.pause.setText(text)
        self.pause.setIconText(without_mnemonic(text))
        self.pause.setToolTip(_with_keys(tip, self.pause.shortcut()))
        set_icon(self.pause, "play" if paused else "pause")

    def set_recording(self, recording: bool) -> None:
        """Name the actions that record and stop by what they do next."""
        if recording:
            text = translate("Actions", "End the &recording")
            short = translate("Actions", "Finish")
            tip = translate("Actions", "End the recording; what was recorded is kept")
            stop = translate("Actions", "&Stop the recording")
            stop_tip = translate("Actions", "End the recording; the camera or file stays open")
        else:
            text = translate("Actions", "&Record a session")
            short = translate("Actions", "Record")
            tip = translate(
                "Actions",
                "Record pictures, a table and markers into a new folder among your videos",
            )
            stop = translate("Actions", "&Stop")
            stop_tip = translate("Actions", "Stop and release the camera")
        self.record.setText(text)
        self.record.setIconText(short)
        self.record.setToolTip(_with_keys(tip, self.record.shortcut()))
        self.stop.setText(stop)
        self.stop.setToolTip(_with_keys(stop_tip, self.stop.shortcut()))

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
        action.setIconText(short or without_mnemonic(text).removesuffix("…"))
        action.setCheckable(checkable)
        if shortcut:
            keys = QKeySequence(shortcut)
            action.setShortcut(keys)
            tip = _with_keys(tip, keys)
        action.setToolTip(tip)
        action.setStatusTip("")
        if icon:
            set_icon(action, icon)
        self._parent.addAction(action)
        return action


def _with_keys(tip: str, keys: QKeySequence) -> str:
    return f"{tip} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})"
