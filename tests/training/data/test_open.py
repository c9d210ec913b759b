"""Zips, and votes beside a data set."""

import os
import zipfile

import numpy as np
import pytest

from tests.training.conftest import write_votes
from training.data.errors import DataError
from training.data.open import open_data


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


def test_an_encrypted_zip_says_what_to_do(tmp_path, csv_file):
    target = tmp_path / "archive.zip"
    with zipfile.ZipFile(target, "w") as archive:
        archive.write(csv_file, "fer2013.csv")
    content = bytearray(target.read_bytes())
    content[6] |= 1  # the flag of encryption in the file's own header
    content[content.index(b"PK\x01\x02") + 8] |= 1  # and in the table of contents
    target.write_bytes(content)
    with pytest.raises(DataError, match="encrypted; unpack it"):
        open_data(target)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("name", ["archive.zip", "fer2013.csv", "faces.parquet"])
def test_a_pipe_is_no_data_set(tmp_path, name):
    os.mkfifo(tmp_path / name)
    with pytest.raises(DataError, match="neither a regular file nor a folder"):
        open_data(tmp_path / name)
    with pytest.raises(DataError, match="holds no data set"):
        open_data(tmp_path)


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
