"""Open and close the presenter, on the screen that was chosen, and keep it up to date."""

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QScreen
from PySide6.QtWidgets import QMenu, QWidget

from app.actions import Actions
from app.live.page import LivePage
from app.live.presenter.window import PresenterWindow
from app.settings import Settings, SettingsStore
from fer_core.live.runner import RunnerState
from fer_core.types import Analysis

translate = QCoreApplication.translate

_SCREEN = "presenter_screen"


class PresenterControl(QObject):
    """Connect the actions of the presenter, the live page and the presenter's window.

    Args:
        actions: The window's.
        page: Whose picture is shown.
        store: Remembers the screen.
        window: The main window.

    Attributes:
        menu: The screens, where there are several, and whether the notice is shown.

    Signals:
        changed: It was opened or closed.
        notice_changed: Whether the notice is to be shown.
    """

    changed = Signal()
    notice_changed = Signal(bool)

    def __init__(
        self, actions: Actions, page: LivePage, store: SettingsStore, window: QWidget
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._page = page
        self._store = store
        self._window = window
        self._presenter: PresenterWindow | None = None
        self._screens = QActionGroup(self)
        self._screens.triggered.connect(self._choose)
        self.menu = QMenu(translate("Live", "Pr&esenter"), window)
        self.menu.setToolTipsVisible(True)
        self.menu.addAction(actions.presenter)
        self.menu.addAction(actions.presenter_notice)
        self._separator = self.menu.addSeparator()
        self.menu.aboutToShow.connect(self._list_screens)
        actions.presenter.triggered.connect(self._toggle)
        actions.presenter_notice.triggered.connect(self.notice_changed)
        page.analysed.connect(self._show)
        page.state_changed.connect(self._follow_state)
        self.use_settings(page.settings)

    @property
    def window(self) -> PresenterWindow | None:
        """What the audience sees, or None."""
        return self._presenter

    @property
    def screen(self) -> QScreen:
        """The screen that was chosen; else one that the main window is not on, if there is any."""
        screens = QGuiApplication.screens()
        name = self._store.load_text(_SCREEN)
        own = self._window.screen()
        chosen = [screen for screen in screens if name and screen.name() == name]
        return (chosen or [screen for screen in screens if screen is not own] or [own])[0]

    @Slot(object)
    def use_settings(self, settings: Settings) -> None:
        """Follow the settings that the presenter has in common with the live page."""
        self._actions.presenter_notice.setChecked(settings.presenter_notice)
        presenter = self._presenter
        if presenter is not None:
            presenter.video.threshold = settings.threshold
            presenter.notice.setVisible(settings.presenter_notice)

    def close(self) -> None:
        """Leave, where it is open."""
        if self._presenter is not None:
            self._presenter.close()

    @Slot(bool)
    def _toggle(self, present: bool) -> None:
        if not present:
            self.close()
            return
        actions = self._actions
        keys = [actions.presenter, actions.marker, actions.note, *actions.digits]
        keys += [actions.record, actions.snapshot, actions.pixelate, actions.mirror]
        presenter = PresenterWindow(keys, self._window)
        presenter.closed.connect(self._forget)
        self._presenter = presenter
        self.use_settings(self._page.settings)
        if self._page.newest is None:
            self._follow_state(self._page.state)
        else:
            self._show(self._page.newest)
        presenter.show_on(self.screen)
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        if self._presenter is not None:
            self._presenter.deleteLater()
            self._presenter = None
        self._actions.presenter.setChecked(False)
        self.changed.emit()

    @Slot(object)
    def _show(self, analysis: Analysis) -> None:
        if self._presenter is not None:
            self._presenter.video.mirror = self._page.video.mirror
            self._presenter.video.show_analysis(analysis)

    @Slot(object)
    def _follow_state(self, state: RunnerState | None) -> None:
        if self._presenter is not None and (state is None or state is RunnerState.STARTING):
            # An audience is not told why; the main window says it.
            self._presenter.video.show_message("", "")

    @Slot()
    def _list_screens(self) -> None:
        for action in self._screens.actions():
            self._screens.removeAction(action)
            self.menu.removeAction(action)
            action.deleteLater()
        screens = QGuiApplication.screens()
        self._separator.setVisible(len(screens) > 1)
        if len(screens) < 2:
            return
        for number, screen in enumerate(screens, start=1):
            size = screen.size()
            text = translate("Live", "Screen &{number}: {name}")
            tip = translate("Live", "Present on this screen, {width} × {height}")
            action = QAction(text.format(number=number, name=screen.name()), self)
            action.setToolTip(tip.format(width=size.width(), height=size.height()))
            action.setData(screen.name())
            action.setCheckable(True)
            action.setChecked(screen is self.screen)
            self._screens.addAction(action)
            self.menu.addAction(action)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self._store.save_text(_SCREEN, action.data())
        if self._presenter is not None:
            self._presenter.show_on(self.screen)
