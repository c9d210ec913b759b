"""The folder tree, Parquet, zips, and finding any of them."""

import csv
import zipfile

import numpy as np
import pytest
from PIL import Image

from fer_core.emotion.model_card import EMOTIONS
from training.data.errors import DataError
from training.data.ferplus import VOTES
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


def test_a_zip_of_the_csv(tmp_path, csv_file, faces):
    target = tmp_path / "archive.zip"
    with zipfile.ZipFile(target, "w") as archive:
        archive.write(csv_file, "fer2013/fer2013.csv")
    assert np.array_equal(open_data(target).images, faces.images)


def test_a_damaged_zip_is_refused(tmp_path):
    target = tmp_path / "archive.zip"
    target.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(DataError, match="no zip file"):
        open_data(target)


def write_votes(path, rows):
    with path.open("w", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(["Usage", "Image name", *VOTES])
        writer.writerows(["", "", *row] for row in rows)


def test_votes_beside_the_csv(csv_file, voted_faces):
    write_votes(csv_file.parent / "fer2013new.csv", voted_faces.votes)
    assert np.array_equal(open_data(csv_file).votes, voted_faces.votes)


def test_votes_follow_the_rows_when_bad_ones_are_skipped(csv_file, voted_faces):
    lines = csv_file.read_text().splitlines()
    lines[3] = "9" + lines[3][1:]
    csv_file.write_text("\n".join(lines) + "\n")
    write_votes(csv_file.parent / "fer2013new.csv", voted_faces.votes)
    found = open_data(csv_file)
    assert len(found) == len(voted_faces) - 1
    assert np.array_equal(found.votes, np.delete(voted_faces.votes, 2, axis=0))


def test_votes_of_another_set_are_refused(csv_file, voted_faces):
    write_votes(csv_file.parent / "fer2013new.csv", voted_faces.votes[:5])
    with pytest.raises(DataError, match="does not belong"):
        open_data(csv_file)


def test_parquet_with_encoded_pictures(tmp_path, faces):
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    import io

    encoded = []
    for image in faces.images[:14]:
        buffer = io.BytesIO()
        Image.fromarray(image[:, :, 0]).save(buffer, "PNG")
        encoded.append({"bytes": buffer.getvalue(), "path": None})
    table = pa.table({"image": encoded, "label": faces.emotions[:14]})
    pq.write_table(table, tmp_path / "train-00000.parquet")
    found = open_data(tmp_path)
    assert np.array_equal(found.images, faces.images[:14])
    assert set(found.parts) == {"Training"}
