from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.files.file_queue import FileQueue
from app.files.options import QueueOptions
from tests.support.clips import constant, write_clip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    write_clip(folder / "a.mp4", constant(12))
    write_clip(folder / "b.mkv", constant(12, sound=None))
    return folder


@pytest.fixture
def options(model_file: Path) -> QueueOptions:
    return QueueOptions(model=str(model_file))


@pytest.fixture
def queue(qtbot: QtBot, tmp_path: Path, options: QueueOptions):
    made = FileQueue(tmp_path / "queue.json")
    made.set_options(options)
    yield made
    made.close()
    made.deleteLater()
