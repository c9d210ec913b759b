from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from tests.support.drawn_source import until
from tests.support.models import make_model
from tests.support.windows import action, shows


@pytest.fixture
def window(make_window, qtbot: QtBot, opened) -> MainWindow:
    window = make_window()
    window.start("demo")
    until(qtbot, lambda: shows(window))
    return window


def test_the_one_in_use_is_named_and_marked(window) -> None:
    assert window.models.button.text() == "tiny"
    window.models.menu.aboutToShow.emit()
    assert [a.text() for a in window.models.menu.actions() if a.isChecked()] == ["tiny"]


@pytest.mark.slow
def test_the_menu_says_in_words_how_the_models_compare(window, qtbot) -> None:
    menu = window.models.menu
    menu.aboutToShow.emit()
    until(qtbot, lambda: any("ms a face" in a.text() for a in menu.actions()))
    (text,) = [a.text() for a in menu.actions() if a.isChecked()]
    assert text.startswith("tiny – balanced, ")


@pytest.mark.slow
def test_an_added_one_is_copied_and_used(window, qtbot, tmp_path: Path, user_folder: Path) -> None:
    path = make_model(tmp_path / "mine.onnx", labels=("happy", "sad"))
    window.models.add(str(path))
    until(qtbot, lambda: shows(window) and window.live.video.analysis.labels == ("happy", "sad"))
    assert (user_folder / "data" / "models" / "mine.onnx").is_file()
    assert window.settings.model == "mine"
    assert "mine" in window.live.messages.text


@pytest.mark.slow
def test_one_that_breaks_the_contract_is_refused(
    window, qtbot, tmp_path: Path, user_folder: Path
) -> None:
    path = make_model(tmp_path / "bad.onnx", card=None)
    window.models.add(str(path))
    until(qtbot, lambda: "bad.onnx carries no card" in window.live.messages.text)
    assert not (user_folder / "data").exists()
    assert shows(window)


def test_its_card_in_words(window, qtbot) -> None:
    action(window, "About this model").trigger()
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    assert dialog.windowTitle() == "The model tiny"
    dialog.close()
