"""Let the user choose a source: menu, dialogs, and cameras that are connected later."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from app.actions import Actions
from app.sources.camera_watch import CameraWatch
from app.sources.menu import SourceMenu
from app.widgets.file_dialog import make_file_dialog
from app.widgets.menu_button import make_menu_button, shortened
from fer_core.sources.endings import PICTURE_ENDINGS, VIDEO_ENDINGS

translate = QCoreApplication.translate

_SCHEME: Final = "http://"


class SourceChooser(QObject):
    """Offers cameras, files, addresses and the demo clip.

    Signals:
        chosen: What `fer_core.sources.open_source` opens the choice by.
    """

    chosen = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._address = _SCHEME
        self.menu = SourceMenu([actions.open_file, actions.open_address, actions.demo], parent)
        self.button = make_menu_button(
            translate("Sources", "Source"), translate("Sources", "The source"), "camera", self.menu
        )
        self.cameras = CameraWatch(self)
        self.cameras.changed.connect(self.menu.set_cameras)
        self.menu.camera_chosen.connect(self.chosen)
        actions.open_file.triggered.connect(self._ask_for_file)
        actions.open_address.triggered.connect(self._ask_for_address)
        actions.demo.triggered.connect(self._choose_demo)

    def show_source(self, spec: str, name: str) -> None:
        """Show which source is open; "" twice for none."""
        if "://" in spec:
            self._address = spec
        self.menu.set_current(spec)
        self.button.setText(shortened(name) or translate("Sources", "Source"))
        self.button.setToolTip(
            translate("Sources", "Source: {name}").format(name=name)
            if name
            else translate("Sources", "The source")
        )

    @Slot()
    def _choose_demo(self) -> None:
        self.chosen.emit("demo")

    @Slot()
    def _ask_for_file(self) -> None:
        pictures = " ".join(f"*{ending}" for ending in sorted(PICTURE_ENDINGS))
        videos = " ".join(f"*{ending}" for ending in sorted(VIDEO_ENDINGS))
        mode = QFileDialog.FileMode.ExistingFile
        dialog = make_file_dialog(
            self._window, translate("Sources", "Open a video or picture"), "source", mode
        )
        dialog.setNameFilters(
            [
                translate("Sources", "Videos and pictures ({endings})").format(
                    endings=f"{videos} {pictures}"
                ),
                translate("Sources", "Videos ({endings})").format(endings=videos),
                translate("Sources", "Pictures ({endings})").format(endings=pictures),
                translate("Sources", "All files (*)"),
            ]
        )
        dialog.fileSelected.connect(self.chosen)
        dialog.open()

    @Slot()
    def _ask_for_address(self) -> None:
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(translate("Sources", "Open an address"))
        dialog.setLabelText(
            translate(
                "Sources",
                "Address of a camera or stream (http, https or rtsp). The program connects to no "
                "other address:",
            )
        )
        dialog.setTextValue(self._address)
        dialog.resize(460, dialog.sizeHint().height())
        dialog.textValueSelected.connect(self._choose_address)
        dialog.open()

    @Slot(str)
    def _choose_address(self, text: str) -> None:
        """Choose what was typed as an address, also without its beginning, as browsers do.

        The whole path of a file stays one.
        """
        address = text.strip()
        if address not in ("", _SCHEME):
            whole = "://" in address or Path(address).is_absolute()
            self.chosen.emit(address if whole else _SCHEME + address)
