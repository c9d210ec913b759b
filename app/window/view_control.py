"""What the View menu switches: mirror, blurred faces, side panel, full screen."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow, QWidget

from app.actions import Actions
from app.live.page import LivePage
from app.live.presenter.control import PresenterControl
from app.window.settings.control import SettingsControl


class ViewControl(QObject):
    """Connects the switches of the View menu, and those of the live page, with the settings.

    Args:
        actions: Those that are switched on and off.
        live: The page that they apply to.
        presenter: The picture for an audience, whose notice is a setting too.
        settings: Remembers what is switched.
        window: Fills the screen.
    """

    def __init__(
        self,
        actions: Actions,
        live: LivePage,
        presenter: PresenterControl,
        settings: SettingsControl,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._live = live
        self._settings = settings
        self._window = window
        self._bars: list[QWidget] = []
        actions.mirror.toggled.connect(self._set_mirror)
        actions.pixelate.toggled.connect(self._set_pixelate)
        actions.side_panel.toggled.connect(self._set_side_panel)
        actions.full_screen.toggled.connect(self._set_full_screen)
        actions.leave_full_screen.triggered.connect(partial(self._set_full_screen, False))
        presenter.notice_changed.connect(self._set_presenter_notice)
        live.loop_changed.connect(self._set_loop)
        live.setting_changed.connect(self._change_settings)
        live.source_changed.connect(self.show_mirror)

    def hide_in_full_screen(self, *bars: QWidget) -> None:
        """Leave the whole screen to the page while it is filled."""
        self._bars = list(bars)

    def show_settings(self) -> None:
        """Switch the actions as the settings are now."""
        now = self._settings.settings
        self._actions.side_panel.setChecked(now.side_panel)
        self._actions.pixelate.setChecked(now.pixelate_live)
        self.show_mirror()

    @Slot()
    def show_mirror(self) -> None:
        """Switch the action as the present kind of source is mirrored."""
        self._actions.mirror.setChecked(self._live.video.mirror)

    @Slot(bool)
    def _set_mirror(self, mirror: bool) -> None:
        if mirror != self._live.video.mirror:
            self._settings.change(**{self._live.mirror_setting: mirror})

    @Slot(bool)
    def _set_pixelate(self, pixelate: bool) -> None:
        self._settings.change(pixelate_live=pixelate)

    @Slot(bool)
    def _set_presenter_notice(self, shown: bool) -> None:
        self._settings.change(presenter_notice=shown)

    @Slot(bool)
    def _set_side_panel(self, shown: bool) -> None:
        self._settings.change(side_panel=shown)

    @Slot(bool)
    def _set_loop(self, loop: bool) -> None:
        self._settings.change(loop=loop)

    @Slot(dict)
    def _change_settings(self, values: dict[str, Any]) -> None:
        self._settings.change(**values)

    @Slot(bool)
    def _set_full_screen(self, full: bool) -> None:
        if full == self._window.isFullScreen():
            return
        for bar in self._bars:
            bar.setVisible(not full)
        if full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()
        self._actions.full_screen.setChecked(full)
