"""Open the window's dialogs, each imported when it is first opened."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMainWindow

from app.actions import Actions
from app.live.page import LivePage
from app.system.logs import log_file
from app.widgets.pages import Pages
from app.window.settings.control import SettingsControl

translate = QCoreApplication.translate

_ANNOUNCED_MS: Final = 4000


class WindowDialogs(QObject):
    """Opens the settings, the shortcuts, the notice on responsible use and what Help offers.

    Args:
        actions: Those that open a dialog are connected.
        live: Whose chosen face is explained, and whose session runs the model.
        settings: Remembers what a dialog changes.
        pages: Whose keys are listed with the window's.
        window: The window that the dialogs belong to.
    """

    def __init__(
        self,
        actions: Actions,
        live: LivePage,
        settings: SettingsControl,
        pages: Pages,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._live = live
        self._settings = settings
        self._pages = pages
        self._window = window
        actions.settings.triggered.connect(self._open_settings)
        actions.shortcuts.triggered.connect(self._show_shortcuts)
        actions.notice.triggered.connect(self.show_notice)
        actions.why_label.triggered.connect(self.explain_label)
        live.side_panel.clicked.connect(self.explain_label)
        actions.log_folder.triggered.connect(self._open_log_folder)
        actions.about.triggered.connect(self._show_about)

    @Slot()
    def show_notice(self) -> None:
        """Show the notice on responsible use; it is remembered as seen once it is closed."""
        from app.window.responsible_use import ResponsibleUseDialog

        dialog = ResponsibleUseDialog(self._window)
        dialog.finished.connect(self._remember_notice)
        dialog.open()

    @Slot()
    def explain_label(self) -> None:
        """Show what the model saw of the chosen face, and how often it is right."""
        shown = self._live.side_panel.shown
        classifier = self._live.session.classifier
        if shown is None or classifier is None:
            self._window.statusBar().showMessage(
                translate("Window", "There is no face to explain."), _ANNOUNCED_MS
            )
            return
        from app.live.why_label_dialog import WhyLabelDialog

        threshold = self._live.side_panel.threshold
        WhyLabelDialog(*shown, threshold, classifier.card, self._window).show()

    def show_crash(self, report: Path) -> None:
        """Show the report of a crash of the run before."""
        from app.window.crash_dialog import CrashDialog

        CrashDialog(report, report.read_text("utf-8", "replace"), self._window).open()

    @Slot()
    def _remember_notice(self) -> None:
        self._settings.change(notice_seen=True)

    @Slot()
    def _open_settings(self) -> None:
        self._settings.open_dialog(self._live.session, self._window)

    @Slot()
    def _show_shortcuts(self) -> None:
        from app.window.shortcuts_dialog import ShortcutsDialog

        actions = [*self._window.actions(), *self._pages.key_actions()]
        ShortcutsDialog(actions, self._window).open()

    @Slot()
    def _open_log_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_file().parent)))

    @Slot()
    def _show_about(self) -> None:
        from app.window.about import make_about_box

        make_about_box(self._window).open()
