"""What assistive programs are told: every control that the keyboard reaches has a name."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QDialog, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.tool_bar import ToolBar
from tests.support.analyses import make_analysis
from tests.support.drawn_source import until
from tests.support.windows import action, shows

_WITHOUT_NAME = (QAccessible.Role.Pane, QAccessible.Role.Client, QAccessible.Role.Window)


def elements(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The element and all below it."""
    yield root
    for number in range(root.childCount()):
        child = root.child(number)
        if child is not None and child.isValid():
            yield from elements(child)


def nameless(widget: QWidget) -> list[str]:
    """The visible elements that the keyboard reaches and that bear no name."""
    root = QAccessible.queryAccessibleInterface(widget)
    found: list[str] = []
    for element in elements(root):
        state = element.state()
        if state.invisible or not state.focusable or element.role() in _WITHOUT_NAME:
            continue
        if not element.text(QAccessible.Text.Name).strip():
            shown = element.object()
            parent = shown.parent() if shown is not None else None
            found.append(f"{element.role().name}: {shown} in {parent}")
    return found


@pytest.fixture
def window(make_window, qtbot: QtBot, opened):
    window = make_window()
    window.resize(1280, 800)
    window.start("demo")
    until(qtbot, lambda: shows(window))
    return window


def test_a_control_without_a_name_is_found(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    named, unnamed = QToolButton(box), QToolButton(box)
    named.setAccessibleName("Pause")
    for button in (named, unnamed):
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.show()
    (found,) = nameless(box)
    assert found.startswith("Button")


@pytest.mark.slow
@pytest.mark.parametrize("page", ["live", "files", "review"])
def test_every_control_of_a_page_has_a_name(window, page: str) -> None:
    window.pages.show_page(page)
    assert nameless(window) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["Settings", "Streams", "Keyboard shortcuts", "About this", "What the", "List of", "Why this"],
)
def test_every_control_of_a_dialog_has_a_name(window, qtbot: QtBot, text: str) -> None:
    window.live.toggle_pause()
    window.live.side_panel.show_analysis(make_analysis([(10, 10, 60, 60)]), None)
    before = set(window.findChildren(QDialog))
    action(window, text).trigger()
    (dialog,) = [one for one in set(window.findChildren(QDialog)) - before if one.isVisible()]
    assert nameless(dialog) == []
    dialog.close()


@pytest.mark.slow
def test_tab_reaches_the_pages_tools_and_the_picture(window, qtbot: QtBot) -> None:
    reached: set[QWidget] = set()
    widget: QWidget = window
    for _ in range(200):
        widget = widget.nextInFocusChain()
        if widget in reached:
            break
        reached.add(widget)
    assert window.live.video in reached
    bar = window.findChild(ToolBar)
    buttons = [window.sources.button, window.models.button]
    assert all(button in reached and bar.isAncestorOf(button) for button in buttons)
