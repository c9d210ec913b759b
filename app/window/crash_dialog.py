"""Say that the program crashed the last time, and where the report is."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

translate = QCoreApplication.translate


class CrashDialog(QDialog):
    """Shows the report of a crash, which stays on the disk.

    Args:
        report: Its file.
        text: What it holds.
        parent: The window.
    """

    def __init__(self, report: Path, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Window", "The program crashed the last time"))
        self._report = report
        self._whole = text
        sentence = QLabel(
            translate(
                "Window",
                "A library that the program uses failed, and the program ended. What was recorded "
                "until then is kept. This report was written to {file}. It holds no picture; names "
                "of your files may stand in it: read it before you send it to anyone.",
            ).format(file=report)
        )
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setAccessibleName(translate("Window", "Report of the crash"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = QPushButton(translate("Window", "&Copy the report"))
        self.copy_button.setToolTip(
            translate("Window", "Copy its text, for an issue report or a mail")
        )
        self.folder_button = QPushButton(translate("Window", "Open its &folder"))
        self.folder_button.setToolTip(str(report.parent))
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.folder_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.copy_button.clicked.connect(self._copy)
        self.folder_button.clicked.connect(self._open_folder)
        column = QVBoxLayout(self)
        column.addWidget(sentence)
        column.addWidget(shown, 1)
        column.addWidget(buttons)
        self.resize(720, 460)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._whole)

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.parent)))
