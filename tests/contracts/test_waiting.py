"""Tests wait for what they name: a waiting context manager without ``with`` waits for nothing."""

import ast
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
WAITING = {"waitActive", "waitExposed", "waitSignal", "waitSignals", "assertNotEmitted"}
"""What pytest-qt does at the end of a ``with`` block."""


def waits_for_nothing(code: str) -> list[int]:
    """The lines that call one of `WAITING` and leave its result alone."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Attribute)
        and node.value.func.attr in WAITING
    ]


def test_what_waits_for_nothing_is_found() -> None:
    code = "qtbot.waitExposed(window)\nwith qtbot.waitExposed(window):\n    window.show()\n"
    assert waits_for_nothing(code) == [1]


def test_what_waits_is_entered() -> None:
    found = {
        path.relative_to(TESTS).as_posix(): lines
        for path in TESTS.rglob("*.py")
        if (lines := waits_for_nothing(path.read_text("utf-8")))
    }
    assert found == {}
