"""Every text that a widget and all within it show, or tell a screen reader."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

_PROPERTIES = (
    "text",
    "informativeText",
    "iconText",
    "toolTip",
    "statusTip",
    "whatsThis",
    "windowTitle",
    "title",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "prefix",
    "suffix",
    "specialValueText",
    "labelText",
)
_ITEM_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_ACCESSIBLE = (QAccessible.Text.Name, QAccessible.Text.Description)


def shown_texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Where each text stands, and the text; texts that users write themselves are left out.

    Of a file dialog only the title and the kinds of files are ours.
    """
    if isinstance(root, QFileDialog):
        yield "title", root.windowTitle()
        for kind in root.nameFilters():
            yield "kind of files", kind
        return
    objects: list[QObject] = [root, *root.findChildren(QObject)]
    for shown in objects:
        if isinstance(shown, QWidget | QAction):
            yield from _texts_of(shown)
    yield from _accessible_texts(root)


def _texts_of(shown: QWidget | QAction) -> Iterator[tuple[str, str]]:
    where = _name(shown)
    for name in _PROPERTIES:
        if name == "text" and isinstance(shown, QLineEdit):
            continue
        value = shown.property(name)
        if isinstance(value, str) and value:
            yield f"{name} of {where}", value
    if isinstance(shown, QTabWidget):
        for number in range(shown.count()):
            yield f"tab of {where}", shown.tabText(number)
    elif isinstance(shown, QComboBox):
        for number in range(shown.count()):
            yield f"entry of {where}", shown.itemText(number)
    elif isinstance(shown, QAbstractItemView) and not isinstance(shown, QHeaderView):
        model = shown.model()
        if isinstance(model, QAbstractItemModel):
            yield from _item_texts(model, QModelIndex(), where)


def _item_texts(
    model: QAbstractItemModel, parent: QModelIndex, where: str
) -> Iterator[tuple[str, str]]:
    # A list hides its count of columns, which is one.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for column in range(columns):
        for direction in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
            header = model.headerData(column, direction)
            if isinstance(header, str):
                yield f"header of {where}", header
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in _ITEM_ROLES:
                value = model.data(index, role)
                if isinstance(value, str) and value:
                    yield f"item of {where}", value
            yield from _item_texts(model, index, where)


def _accessible_texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """What a screen reader hears beyond the widgets themselves, as of tabs and headers."""
    found = QAccessible.queryAccessibleInterface(root)
    if found is None:
        return
    for element in _elements(found):
        shown = element.object()
        if isinstance(shown, QLineEdit | QPlainTextEdit):
            continue
        for kind in _ACCESSIBLE:
            text = element.text(kind)
            if text:
                yield f"{kind.name.lower()} of {element.role().name} {_name(shown)}", text


def _elements(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield root
    for number in range(root.childCount()):
        child = root.child(number)
        if child is not None and child.isValid():
            yield from _elements(child)


def _name(shown: QObject | None) -> str:
    if shown is None:
        return "nothing"
    parent = shown.parent()
    within = f" in {type(parent).__name__}" if parent is not None else ""
    return f"{type(shown).__name__}{within}"
