"""No text of the window is written into the code without going through Qt Linguist."""

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

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


def _tool() -> ModuleType:
    """The script that gathers the texts."""
    script = APP.parent / "scripts" / "update_translations.py"
    spec = importlib.util.spec_from_file_location("update_translations", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_value_of_an_error_sentence_is_english_text() -> None:
    """A value that is text is a `Phrase`; else half of a translated sentence is English."""
    found = [
        f"{path.relative_to(APP.parent)}:{line}: {text}"
        for path in _tool().shown_modules()
        if path.is_relative_to(APP.parent / "fer_core")
        for line, text in english_values(path.read_text("utf-8"))
    ]
    assert not found, "\n".join(found)


def test_an_english_value_is_found() -> None:
    direct = 'SourceError("{name} shows {known}.", name=name, known=known or "nobody")'
    assert list(english_values(direct)) == [(1, "nobody")]
    before = """
def f():
    what = "no rows" if empty else "no frames"
    raise ResultError("{name} has {what}.", name=name, what=what)
"""
    assert list(english_values(before)) == [(3, "no rows"), (3, "no frames")]
    assert list(english_values('SourceError("{a}", a=Phrase("a pipe"), b="-o")')) == []


def english_values(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of each literal with letters that is put into a sentence."""
    tree = ast.parse(source)
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef | ast.Module):
            continue
        own = list(_nodes_of(function))
        named: dict[str, list[ast.expr]] = {}
        for node in own:
            match node:
                case ast.Assign(targets=[ast.Name(name)], value=value):
                    named.setdefault(name, []).append(value)
        for node in own:
            if isinstance(node, ast.Call) and _is_sentence(_name(node.func)):
                for keyword in node.keywords:
                    value = keyword.value
                    choices = named.get(value.id, []) if isinstance(value, ast.Name) else [value]
                    for choice in choices:
                        yield from _english(choice)


def _is_sentence(name: str) -> bool:
    return name in {"Phrase", "sentence_text"} or (name.endswith("Error") and name != "ValueError")


def _nodes_of(function: ast.AST) -> Iterator[ast.AST]:
    """What is in a function, without the functions within it."""
    for child in ast.iter_child_nodes(function):
        yield child
        if not isinstance(child, ast.FunctionDef):
            yield from _nodes_of(child)


def _english(node: ast.expr) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return  # a path
    for line, text in _literals(node):
        if re.search(r"[a-z]{2}", text) and not text.startswith("-"):
            yield line, text


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
