import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from app.review.page import ReviewPage
from app.window import result_opener
from app.window.result_opener import ResultOpener
from tests.support.drawn_source import until
from tests.support.results import make_result


def drop(window, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


@pytest.mark.slow
def test_a_result_that_is_dropped_on_the_window_is_reviewed(
    make_window, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window()
    table = make_result(tmp_path).table
    drop(window, table)
    assert window.pages.current == "review"
    page = window.pages.show_page("review")
    assert isinstance(page, ReviewPage)
    until(qtbot, lambda: page._opened is not None and page._opened.path == table)


@pytest.mark.slow
def test_what_is_dropped_is_a_result_by_its_name(make_window, tmp_path: Path) -> None:
    opener = make_window().results
    assert isinstance(opener, ResultOpener)
    result = make_result(tmp_path)
    assert result.summary is not None
    assert opener.takes([result.table])
    assert opener.takes([result.summary])
    assert not opener.takes([tmp_path / "clip.mp4"])
    assert not opener.takes([tmp_path])
    assert not opener.takes([result.table, result.summary])
    assert not opener.takes([tmp_path / "gone.csv"])


def test_the_page_is_imported_on_another_thread(
    make_window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener = make_window().results
    imported: list[tuple[str, bool]] = []

    def note(name: str) -> None:
        imported.append((name, threading.current_thread() is threading.main_thread()))

    monkeypatch.setattr(result_opener, "import_module", note)
    opener._import()
    until(qtbot, lambda: imported == [("app.review.page", False)])
