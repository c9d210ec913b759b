"""Markers that nobody named have a name in the window's language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from app.system.language.marker_names import marker_name, marker_text


class _German(QTranslator):
    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return {"marker": "Marke", "marker {number}": "Marke {number}"}.get(text, text)

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translator = _German()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("german")
def test_only_names_that_nobody_chose_are_translated() -> None:
    assert marker_text("marker") == "Marke"
    assert marker_text("marker 3") == "Marke 3"
    assert [marker_text(name) for name in ("film", "marker 10", "marker 3b")] == [
        "film",
        "marker 10",
        "marker 3b",
    ]


@pytest.mark.usefixtures("german")
def test_a_shown_name_that_was_not_edited_stays_in_tables() -> None:
    assert marker_name("Marke 3", "marker 3") == "marker 3"
    assert marker_name("film", "marker 3") == "film"
    assert marker_name("Marke 4", "marker 3") == "Marke 4"


def test_in_english_nothing_changes() -> None:
    assert marker_text("marker 3") == "marker 3"
    assert marker_name("marker 4", "marker 3") == "marker 4"
