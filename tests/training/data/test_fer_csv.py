import numpy as np
import pytest

from training.data.errors import DataError
from training.data.fer_csv import load_fer_csv

PIXELS = " ".join(["7"] * 2304)


def write(path, *lines):
    path.write_text("\n".join(lines) + "\n")
    return path


def test_reads_what_was_written(csv_file, faces):
    found = load_fer_csv(csv_file)
    assert np.array_equal(found.images, faces.images)
    assert np.array_equal(found.emotions, faces.emotions)
    assert list(found.parts) == list(faces.parts)
    assert found.sources[0] == "line 2"
    assert found.skipped == ()


def test_blanks_and_another_order_in_the_header(tmp_path):
    path = write(tmp_path / "icml.csv", "emotion, Usage, pixels", f"3,Training,{PIXELS}")
    found = load_fer_csv(path)
    assert found.emotions.tolist() == [3]
    assert found.parts.tolist() == ["Training"]
    assert (found.images == 7).all()


def test_quoted_pixels(tmp_path):
    path = write(tmp_path / "q.csv", '"emotion","pixels","Usage"', f'0,"{PIXELS}","PublicTest"')
    assert load_fer_csv(path).parts.tolist() == ["PublicTest"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (f"9,{PIXELS},Training", "the label '9' is none of 0 to 6"),
        (f"-1,{PIXELS},Training", "the label '-1'"),
        (f"0,{PIXELS[:-2]},Training", "2303 pixels instead of 2304"),
        (f"0,{PIXELS[:-1]}256,Training", "outside 0 to 255"),
        (f"0,{PIXELS[:-1]}65541,Training", "outside 0 to 255"),
        (f"0,{PIXELS[:-1]}{2**64 + 5},Training", "outside 0 to 255"),
        (f"0,{PIXELS[:-1]}x,Training", "pixels"),
        ("0,1 2 3", "2 columns instead of 3"),
    ],
)
def test_bad_rows_are_named_by_line(tmp_path, row, said):
    path = write(tmp_path / "bad.csv", "emotion,pixels,Usage", f"1,{PIXELS},Training", row)
    found = load_fer_csv(path)
    assert len(found) == 1
    assert len(found.skipped) == 1
    assert "line 3" in found.skipped[0]
    assert said in found.skipped[0]
    with pytest.raises(DataError, match="line 3"):
        load_fer_csv(path, strict=True)


def test_a_missing_column_is_named(tmp_path):
    with pytest.raises(DataError, match="pixels is missing"):
        load_fer_csv(write(tmp_path / "m.csv", "emotion,Usage", "0,Training"))


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\x00\x00", b"emotion,pixels,Usage\n"])
def test_a_file_without_faces_is_refused(tmp_path, content):
    path = tmp_path / "none.csv"
    path.write_bytes(content)
    with pytest.raises(DataError, match=r"missing|holds no face"):
        load_fer_csv(path)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(DataError, match="cannot be read"):
        load_fer_csv(tmp_path / "none.csv")
