"""Fill the menu bar and the tool bar with the window's actions."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolButton, QWidget

from app.actions import Actions
from app.style.icons import set_icon
from app.widgets.pages import Pages
from app.widgets.tool_bar import ToolBar

translate = QCoreApplication.translate


def fill_menu_bar(
    window: QMainWindow,
    actions: Actions,
    source_menu: QMenu,
    model_menu: QMenu,
    presenter_menu: QMenu,
    page_actions: list[QAction],
) -> None:
    """Everything that can be done, in the menu bar."""
    bar = window.menuBar()
    file_menu = bar.addMenu(translate("Window", "&File"))
    file_menu.addActions([actions.open_file, actions.open_address, actions.demo])
    file_menu.addAction(actions.open_result)
    file_menu.addSeparator()
    file_menu.addActions([actions.snapshot, actions.record, actions.record_as])
    file_menu.addActions([actions.record_table, actions.annotate, actions.streams])
    file_menu.addSeparator()
    file_menu.addAction(actions.settings)
    file_menu.addSeparator()
    file_menu.addAction(actions.quit)
    bar.addMenu(source_menu)
    bar.addMenu(model_menu)
    marker_menu = bar.addMenu(translate("Window", "Ma&rkers"))
    marker_menu.setToolTipsVisible(True)
    marker_menu.addActions([actions.marker, actions.note])
    marker_menu.addSeparator()
    marker_menu.addActions(actions.digits)
    marker_menu.addSeparator()
    marker_menu.addActions([actions.marker_keys, actions.markers])
    view_menu = bar.addMenu(translate("Window", "&View"))
    if len(page_actions) > 1:
        view_menu.addActions(page_actions)
        view_menu.addSeparator()
    view_menu.addActions([actions.pause, actions.stop])
    view_menu.addSeparator()
    view_menu.addActions([actions.why_label, actions.mirror, actions.pixelate])
    view_menu.addMenu(presenter_menu)
    view_menu.addActions([actions.side_panel, actions.full_screen])
    help_menu = bar.addMenu(translate("Window", "&Help"))
    help_menu.addActions([actions.shortcuts, actions.notice, actions.model_card])
    help_menu.addSeparator()
    help_menu.addActions([actions.log_folder, actions.about])


def make_page_actions(window: QMainWindow, pages: Pages) -> list[QAction]:
    """Return an action for each page, Ctrl+1 and so on; exactly one is checked."""
    group = QActionGroup(window)
    made: list[QAction] = []
    for number, entry in enumerate(pages.entries, start=1):
        action = QAction(entry.title, window)
        action.setCheckable(True)
        action.setData(entry.key)
        keys = QKeySequence(f"Ctrl+{number}")
        action.setShortcut(keys)
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{entry.title} ({native})")
        set_icon(action, entry.icon)
        group.addAction(action)
        window.addAction(action)
        made.append(action)
    return made


def make_tool_bar(
    window: QMainWindow,
    actions: Actions,
    menu_buttons: list[QToolButton],
    page_actions: list[QAction],
) -> ToolBar:
    """Return what is needed all the time, in the tool bar."""
    bar = ToolBar(translate("Window", "Tool bar"), window)
    bar.setObjectName("tool-bar")
    bar.setMovable(False)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.setIconSize(QSize(20, 20))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    if len(page_actions) > 1:
        bar.addActions(page_actions)
        bar.addSeparator()
    for button in menu_buttons:
        bar.addWidget(button)
    bar.addSeparator()
    bar.addActions([actions.pause, actions.stop])
    texts: list[str] = []
    for paused in (True, False):
        actions.set_paused(paused)
        texts.append(actions.pause.iconText())
    bar.keep_width(actions.pause, *texts)
    bar.addSeparator()
    bar.addActions([actions.mirror, actions.snapshot, actions.record])
    spring = QWidget()
    spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(spring)
    for action in (actions.side_panel, actions.full_screen, actions.settings):
        bar.addAction(action)
        button = bar.widgetForAction(action)
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(action.iconText())
    window.addToolBar(bar)
    return bar
