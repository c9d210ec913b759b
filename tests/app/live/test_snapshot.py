import os
from datetime import datetime
from pathlib import Path

import cv2
import numpy as np
import pytest

from app.live.snapshot import save_snapshot
from fer_core.errors import FerError
from fer_core.types import Analysis, Faces, Frame

NOW = datetime(2024, 5, 6, 7, 8, 9)


def analysis() -> Analysis:
    """One happy face on a picture that is blue on its left half."""
    image = np.zeros((240, 320, 3), np.uint8)
    image[:, :160, 0] = 255
    one = np.float32([[0.1, 0.9]])
    faces = Faces(np.float32([[200, 80, 280, 160]]), np.int64([3]), np.int8([0]), one, one)
    crops = np.zeros((1, 48, 48, 1), np.uint8)
    return Analysis(Frame(image, 0, 0.0, 0.0), faces, ("sad", "happy"), crops, {})


def save(folder: Path, *, mirror: bool = False) -> Path:
    return save_snapshot(analysis(), folder, threshold=0.4, selected=None, mirror=mirror, now=NOW)


def test_boxes_and_labels_are_painted_at_the_sources_size(tmp_path: Path) -> None:
    path = save(tmp_path / "new folder")
    assert path.name == "Emotions 2024-05-06 07-08-09.png"
    picture = cv2.imread(str(path))
    assert picture.shape == (240, 320, 3)
    assert (picture[:, :150] == (255, 0, 0)).all()
    assert picture[60:180, 190:290].any()
    assert not analysis().frame.image[:, 160:].any()  # the frame itself is left alone


def test_mirrored_as_it_is_shown(tmp_path: Path) -> None:
    picture = cv2.imread(str(save(tmp_path, mirror=True)))
    assert (picture[:, 170:] == (255, 0, 0)).all()
    assert picture[60:180, 30:130].any()


def test_a_second_one_in_the_same_second_replaces_nothing(tmp_path: Path) -> None:
    first, second = save(tmp_path), save(tmp_path)
    assert second.name == "Emotions 2024-05-06 07-08-09 (2).png"
    assert sorted(os.listdir(tmp_path)) == sorted([first.name, second.name])


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FerError, match="could not be saved"):
        save(tmp_path / "file")
