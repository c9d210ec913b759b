from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.settings import Theme
from app.style.theme import Appearance
from app.widgets.file_dialog import make_file_dialog
from tests.support.contrast import contrast, luminance_of

OPEN, SAVE = QFileDialog.FileMode.ExistingFile, QFileDialog.FileMode.AnyFile


def test_it_opens_where_the_user_was_last_for_the_same_purpose(
    qtbot: QtBot, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    videos, models = tmp_path / "a, b", tmp_path / "c"
    for folder, purpose in ((videos, "source"), (models, "model")):
        folder.mkdir()
        dialog = make_file_dialog(parent, "Open", purpose, OPEN)
        dialog.filesSelected.emit([str(folder / "file")])
    again = make_file_dialog(parent, "Open", "source", OPEN)
    assert Path(again.directory().absolutePath()) == videos
    other = make_file_dialog(parent, "Open", "model", OPEN)
    assert Path(other.directory().absolutePath()) == models


def test_a_chosen_folder_is_where_the_next_dialog_opens(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = make_file_dialog(parent, "Folder", "results", QFileDialog.FileMode.Directory)
    dialog.filesSelected.emit([str(tmp_path)])
    again = make_file_dialog(parent, "Folder", "results", QFileDialog.FileMode.Directory)
    assert Path(again.directory().absolutePath()) == tmp_path


def test_a_folder_that_is_gone_is_no_failure(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    first = make_file_dialog(parent, "Open", "source", OPEN)
    first.filesSelected.emit([str(tmp_path / "gone" / "clip.mp4")])
    again = make_file_dialog(parent, "Open", "source", OPEN)
    assert Path(again.directory().absolutePath()).is_dir()


def test_a_name_is_proposed_for_a_new_file(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = make_file_dialog(parent, "Save", "table", SAVE, name="Emotions.csv")
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert [Path(name).name for name in dialog.selectedFiles()] == ["Emotions.csv"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_arrows_of_qts_own_dialog_are_seen(
    theme: Theme, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    appearance = Appearance(qapp)
    appearance.use(theme)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = make_file_dialog(parent, "Open", "source", OPEN)
    dialog.setDirectory(str(tmp_path))
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    for name, least in (("toParentButton", 4.5), ("backButton", 3), ("forwardButton", 3)):
        button = dialog.findChild(QToolButton, name)
        place = QRect(button.mapTo(dialog, QPoint(0, 0)), button.size())
        seen = luminance_of(dialog, place)
        assert contrast(seen.min(), seen.max()) >= least, name
    dialog.close()
    appearance.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
