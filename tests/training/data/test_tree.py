"""The folder tree, whatever its folders are called."""

import os

import numpy as np
import pytest
from PIL import Image

from fer_core.emotion.model_card import EMOTIONS
from training.data.errors import DataError
from training.data.open import open_data


def write_tree(folder, faces, classes=EMOTIONS, parts=("train", "test")):
    for i, (image, emotion, part) in enumerate(
        zip(faces.images, faces.emotions, faces.parts, strict=True)
    ):
        place = folder / (parts[0] if part == "Training" else parts[1]) / classes[emotion]
        place.mkdir(parents=True, exist_ok=True)
        Image.fromarray(image[:, :, 0]).save(place / f"{part}_{i:07d}.png")


def by_number(found):
    return found.select(np.argsort(found.numbers))


def test_tree_with_parts_in_its_names(tmp_path, faces):
    write_tree(tmp_path, faces)
    found = by_number(open_data(tmp_path))
    assert np.array_equal(found.images, faces.images)
    assert np.array_equal(found.emotions, faces.emotions)
    assert list(found.parts) == list(faces.parts)


def test_folders_in_any_case_and_wording(tmp_path, faces):
    classes = ["ANGRY", "Disgusted", "Fearful", "Happy", "Sadness", "Surprised", "neutral"]
    write_tree(tmp_path / "deep", faces, classes, ("Train", "TEST"))
    found = by_number(open_data(tmp_path))
    assert np.array_equal(found.emotions, faces.emotions)


def test_a_tree_with_other_names_has_one_test_part(tmp_path):
    for part in ("train", "test"):
        (tmp_path / part / "happy").mkdir(parents=True)
        Image.new("L", (96, 96), 90).save(tmp_path / part / "happy" / "a.jpg")
    found = open_data(tmp_path)
    assert sorted(found.parts) == ["Training", "test"]
    assert found.images.shape == (2, 48, 48, 1)
    assert len(found.part("test")) == 1


def test_a_file_that_is_no_picture_is_named(tmp_path, faces):
    write_tree(tmp_path, faces)
    (tmp_path / "train" / "happy" / "notes.txt").write_text("no picture")
    found = open_data(tmp_path)
    assert len(found) == len(faces)
    assert found.skipped == ("train/happy/notes.txt: not a png or jpg picture",)
    with pytest.raises(DataError, match=r"train/happy/notes\.txt"):
        open_data(tmp_path, strict=True)


def test_an_empty_class_and_an_unknown_one_are_named(tmp_path, faces):
    write_tree(tmp_path, faces)
    (tmp_path / "test" / "contempt").mkdir()
    with pytest.raises(DataError, match="test/contempt is no emotion"):
        open_data(tmp_path)
    (tmp_path / "test" / "contempt").rename(tmp_path / "test" / "Anger")
    with pytest.raises(DataError, match="test/Anger holds no picture"):
        open_data(tmp_path)


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(DataError, match="holds no data set"):
        open_data(tmp_path)
    with pytest.raises(DataError, match="There is no data set"):
        open_data(tmp_path / "missing")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_among_the_pictures_is_left_out(tmp_path, faces):
    write_tree(tmp_path, faces)
    os.mkfifo(tmp_path / "train" / "happy" / "a.png")
    assert open_data(tmp_path).skipped == ("train/happy/a.png: not a regular file",)
