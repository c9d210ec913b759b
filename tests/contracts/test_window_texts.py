"""No text of the window is written into the code without going through Qt Linguist."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

APP = Path(__file__).parents[2] / "app"
ROOMS = ("window", "widgets", "live", "files", "review", "sources", "models", "style")
"""The rooms of `app` whose texts the window shows."""

SHOWN_BY = frozenset(
    {
        "setText",
        "setToolTip",
        "setStatusTip",
        "setWhatsThis",
        "setWindowTitle",
        "setTitle",
        "setAccessibleName",
        "setAccessibleDescription",
        "setPlaceholderText",
        "setSpecialValueText",
        "setSuffix",
        "setPrefix",
        "setLabelText",
        "setInformativeText",
        "setIconText",
        "setNameFilters",
        "setNameFilter",
        "showMessage",
        "show_message",
        "addTab",
        "addItem",
        "addAction",
        "addMenu",
        "addRow",
        "addButton",
        "drawText",
        "question",
        "make_file_dialog",
        "make_menu_button",
        "QAction",
        "QLabel",
        "ElidedLabel",
        "QPushButton",
        "QCheckBox",
        "QGroupBox",
        "QMenu",
        "QMessageBox",
    }
)
"""What shows the texts that it is called with."""

SPEAKS_FOR_ITSELF = frozenset({"kind", "icon", "purpose"})
"""Arguments that are no texts for people."""

NO_TEXTS = frozenset(
    {"results", "source", "table", "model", "markers", "session", "camera", "baseline", "faces"}
)
"""Keys that stand among the texts, such as the purpose of a file dialog."""


_MARKUP = re.compile(r"</?\w+>|\*?\.[a-z]+\b")
"""Marks of rich text, and endings of files."""


def test_every_text_that_is_shown_is_translated() -> None:
    found = [
        f"{path.relative_to(APP.parent)}:{line}: {text}"
        for room in ROOMS
        for path in sorted((APP / room).rglob("*.py"))
        for line, text in untranslated(path.read_text("utf-8"))
    ]
    assert not found, "\n".join(found)


def test_a_text_that_is_not_translated_is_found() -> None:
    assert list(untranslated('label.setText("Undo")')) == [(1, "Undo")]
    assert list(untranslated('label.setText(f"{count} faces")')) == [(1, " faces")]
    assert list(untranslated('QLabel("Undo" if done else "")')) == [(1, "Undo")]
    assert list(untranslated('label.setText(translate("Review", "Undo"))')) == []
    assert list(untranslated('label.setText(f"{first} · {second}")')) == []


def untranslated(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of each literal with letters that is shown as it is."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node.func) in SHOWN_BY:
            for argument in node.args:
                yield from _literals(argument)
            for keyword in node.keywords:
                if keyword.arg not in SPEAKS_FOR_ITSELF:
                    yield from _literals(keyword.value)


def _literals(node: ast.expr) -> Iterator[tuple[int, str]]:
    """The texts of an argument: itself, parts of an f-string, both sides of a choice, items."""
    match node:
        case ast.Constant(value=str() as text):
            bare = _MARKUP.sub("", text).replace("fer-desktop", "")
            if any(letter.isalpha() for letter in bare) and text not in NO_TEXTS:
                yield node.lineno, text
        case ast.JoinedStr(values=parts):
            for part in parts:
                yield from _literals(part)
        case ast.IfExp(body=one, orelse=other):
            yield from _literals(one)
            yield from _literals(other)
        case ast.BoolOp(values=choices) | ast.List(elts=choices) | ast.Tuple(elts=choices):
            for choice in choices:
                yield from _literals(choice)
        case ast.BinOp(left=left, right=right):
            yield from _literals(left)
            yield from _literals(right)
        case ast.Call(func=ast.Attribute(value=template, attr="format")):
            yield from _literals(template)
        case _:
            pass


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""
