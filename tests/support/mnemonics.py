"""Which letter, together with Alt, each control of a window has."""

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QGroupBox,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QWidget,
)

from app.system.language.mnemonics import letter_of


def marked_in_menu(actions: list[QAction]) -> list[str]:
    """The texts of a menu's entries, or of the menus in a menu bar, that mark a letter."""
    return [action.text() for action in actions if letter_of(action.text())]


def marked_at_once(root: QWidget) -> Iterator[tuple[str, list[str]]]:
    """The texts that mark a letter in a window or dialog, for each tab of it that can be shown.

    Controls that are hidden now count too, as another state of the window shows them; what lies
    on a page or tab that is not shown does not.

    Returns:
        The tab's title, or nothing where there are no tabs, and the texts of all controls that
        are there together with it, menus of the menu bar first.
    """
    bars = [one for one in root.findChildren(QTabBar) if one.isVisible()]
    if not bars:
        yield "", _marked(root)
        return
    (bar,) = bars
    before = bar.currentIndex()
    for number in range(bar.count()):
        bar.setCurrentIndex(number)
        yield bar.tabText(number), _marked(root)
    bar.setCurrentIndex(before)


def _marked(root: QWidget) -> list[str]:
    texts: list[str] = []
    if isinstance(root, QMainWindow):
        texts += marked_in_menu(root.menuBar().actions())
    for widget in root.findChildren(QWidget):
        if widget.window() is root and not _on_another_page(widget):
            texts += [text for text in _texts_of(widget) if letter_of(text)]
    return texts


def _texts_of(widget: QWidget) -> list[str]:
    match widget:
        case QLabel():
            return [widget.text()] if widget.buddy() is not None else []
        case QAbstractButton():
            return [widget.text()]
        case QGroupBox():
            return [widget.title()]
        case QTabBar():
            return [widget.tabText(number) for number in range(widget.count())]
        case _:
            return []


def _on_another_page(widget: QWidget) -> bool:
    while (parent := widget.parentWidget()) is not None:
        pages = parent.currentWidget() if isinstance(parent, QStackedWidget | QTabWidget) else None
        if isinstance(parent, QStackedWidget) and widget is not pages:
            return True
        widget = parent
    return False


def collisions(texts: list[str]) -> list[str]:
    """A sentence for each letter that two texts mark."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        by_letter[letter_of(text)].append(text)
    return [
        f"Alt+{letter}: {' / '.join(same)}"
        for letter, same in sorted(by_letter.items())
        if len(same) > 1
    ]
