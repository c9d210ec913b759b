import pytest

from fer_core.corrected_faces.manifest import (
    COLUMNS,
    ManifestLine,
    erase_from_manifest,
    find_manifests,
    manifest_text,
    read_manifest,
)
from fer_core.errors import ResultError


def line(file: str, person: str, source: str = "clip.mp4") -> ManifestLine:
    cells = dict.fromkeys(COLUMNS, "")
    return ManifestLine(**{**cells, "file": file, "person": person, "source": source})


@pytest.fixture
def manifest(tmp_path):
    lines = [
        line("train/sad/1.png", "Anna, the first"),
        line("test/sad/2.png", "P2"),
        line("train/sad/3.png", "P2", "other.mp4"),
        line("../outside.png", "P2"),
    ]
    for one in lines:
        path = tmp_path / "out" / one.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    path = tmp_path / "out" / "faces.csv"
    path.write_text(manifest_text(lines), "utf-8", newline="")
    return path


def test_it_is_read_as_it_was_written(manifest):
    lines = read_manifest(manifest)
    assert lines[0].person == "Anna, the first"
    assert manifest_text(lines) == manifest.read_bytes().decode()
    assert list(find_manifests(manifest.parents[1])) == [manifest]


def test_a_person_is_erased_with_the_pictures_inside_of_the_folder(manifest):
    assert erase_from_manifest(manifest, {"P2"}, "clip.mp4") == 2
    left = [one.file for one in read_manifest(manifest)]
    assert left == ["train/sad/1.png", "train/sad/3.png"]
    assert not (manifest.parent / "test/sad/2.png").exists()
    # What a list that was changed by hand names elsewhere stays.
    assert (manifest.parents[1] / "outside.png").exists()
    assert erase_from_manifest(manifest, {"P2"}, None) == 1
    assert erase_from_manifest(manifest, {"P2"}, None) == 0


@pytest.mark.parametrize(
    "content", [b"", b"a,b\n", b"\xff", b'"', ",".join(COLUMNS).encode() + b"\nx"]
)
def test_other_files_are_refused_and_passed_over(tmp_path, content):
    path = tmp_path / "faces.csv"
    path.write_bytes(content)
    with pytest.raises(ResultError):
        read_manifest(path)
    assert list(find_manifests(tmp_path)) == []
