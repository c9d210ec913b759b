"""File dialogs that open in the folder where the user was last."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from app.settings import SettingsStore
from app.style.icons import set_icon

_ARROWS: Final = {
    "backButton": "arrow-left",
    "forwardButton": "arrow-right",
    "toParentButton": "arrow-up",
}
"""Icons by the names of buttons in Qt's own dialog; its arrows are black in dark colours, too."""


def make_file_dialog(
    parent: QWidget, title: str, purpose: str, mode: QFileDialog.FileMode, *, name: str = ""
) -> QFileDialog:
    """Make a dialog that deletes itself when it closes; it is not shown yet.

    Args:
        parent: The widget that the dialog belongs to.
        title: Its title.
        purpose: A short key; dialogs of one purpose share their last folder.
        mode: What is chosen. ``AnyFile`` is for a file that is to be written.
        name: The proposed name of a file that is to be written.
    """
    store = SettingsStore()
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(mode)
    for button_name, icon in _ARROWS.items():
        button = dialog.findChild(QToolButton, button_name)
        if button is not None:  # a desktop's dialog has none
            set_icon(button, icon)
    if mode == QFileDialog.FileMode.AnyFile:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    folder = store.load_text(f"folder-{purpose}")
    if folder and Path(folder).is_dir():
        dialog.setDirectory(folder)
    if name:
        dialog.selectFile(name)
    dialog.filesSelected.connect(partial(_save_folder, store, purpose))
    return dialog


def _save_folder(store: SettingsStore, purpose: str, names: list[str]) -> None:
    if names:
        chosen = Path(names[0])
        folder = chosen if chosen.is_dir() else chosen.parent
        store.save_text(f"folder-{purpose}", str(folder))
