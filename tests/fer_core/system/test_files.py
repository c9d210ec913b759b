import errno
import json
import os
import sys
from pathlib import Path

import pytest

from fer_core.errors import FerError
from fer_core.system import files
from fer_core.system.files import NewFile, move_file, write_bytes, write_json, write_text
from tests.support.full_disk import fill_disk

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither")


@pytest.fixture
def flushed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was flushed to the disk: "file" or "folder", in order."""
    order: list[str] = []
    real = os.fsync

    def fsync(number: int) -> None:
        real(number)
        order.append("folder" if os.path.isdir(f"/proc/self/fd/{number}") else "file")

    monkeypatch.setattr(files.os, "fsync", fsync)
    return order


def test_a_file_has_its_name_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    target.write_bytes(b"old")
    with NewFile(target) as file:
        file.write(b"new")
        file.flush()
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["a.bin"]


def test_an_exception_leaves_the_old_file_alone(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    target.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), NewFile(target) as file:
        file.write(bytes(1 // 0))
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.bin"]


@pytest.mark.parametrize("close_fails", [False, True])
@pytest.mark.parametrize("size", [10, 1_000_000])  # in the buffer until the end; beyond it
def test_a_full_disk_leaves_nothing(
    size: int, close_fails: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "made" / "for it" / "a.bin"
    fill_disk(monkeypatch, close_fails=close_fails)
    with pytest.raises(OSError, match="No space") as caught, NewFile(target) as file:
        file.write(bytes(size))
    assert caught.value.errno == errno.ENOSPC
    assert os.listdir(tmp_path) == []


def test_a_close_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.bin"
    target.write_bytes(b"old")
    fill_disk(monkeypatch, room=100, close_fails=True)
    with pytest.raises(OSError, match="No space"), NewFile(target) as file:
        file.write(b"new")
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.bin"]


def test_abandoning_on_a_full_disk_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_disk(monkeypatch, close_fails=True)
    new = NewFile(tmp_path / "a.bin")
    new.file.write(b"half")
    new.abandon()
    assert os.listdir(tmp_path) == []


def test_a_rename_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    new = NewFile(tmp_path / "a.bin")
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        new.commit()
    assert os.listdir(tmp_path) == []


def test_folders_that_others_use_meanwhile_stay(tmp_path: Path) -> None:
    new = NewFile(tmp_path / "made" / "a.bin")
    (tmp_path / "made" / "other").touch()
    new.abandon()
    assert os.listdir(tmp_path / "made") == ["other"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at /proc")
def test_results_are_flushed_with_their_folder_and_settings_are_not(
    tmp_path: Path, flushed: list[str]
) -> None:
    write_bytes(tmp_path / "settings", b"a", durable=False)
    assert flushed == []
    write_bytes(tmp_path / "result", b"a")
    assert flushed == ["file", "folder"]


@posix
def test_a_folder_that_cannot_be_flushed_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def refuse(path: str, flags: int, *mode: int) -> int:
        if path == tmp_path:
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, flags, *mode)

    monkeypatch.setattr(files.os, "open", refuse)
    write_bytes(tmp_path / "result", b"a")
    assert (tmp_path / "result").read_bytes() == b"a"


@posix
def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_bytes(tmp_path / "new", b"")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


@posix
def test_a_link_stays_and_its_file_is_replaced(tmp_path: Path) -> None:
    real, link = tmp_path / "disk" / "real", tmp_path / "link"
    write_bytes(real, b"old")
    link.symlink_to(real)
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert os.listdir(real.parent) == ["real"]


@posix
def test_a_device_and_a_folder_are_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(FerError, match="is a device"):
        write_bytes(pipe, b"")
    assert pipe.is_fifo()
    (tmp_path / "folder").mkdir()
    with pytest.raises(FerError, match="cannot be written: Is a directory"):
        write_bytes(tmp_path / "folder", b"")
    assert sorted(os.listdir(tmp_path)) == ["folder", "pipe"]


@pytest.mark.parametrize("letter", ["a", "é", "漢"])
def test_the_longest_name_that_the_system_takes(letter: str, tmp_path: Path) -> None:
    name = letter * (255 // len(letter.encode()))
    write_bytes(tmp_path / name, b"a")
    assert len(os.listdir(tmp_path)) == 1


def test_text_and_json_are_utf_8_with_plain_line_ends(tmp_path: Path) -> None:
    write_text(tmp_path / "a.txt", "Zürich\n")
    assert (tmp_path / "a.txt").read_bytes() == "Zürich\n".encode()
    write_json(tmp_path / "a.json", {"name": "Zürich"})
    assert (tmp_path / "a.json").read_bytes() == '{\n "name": "Zürich"\n}\n'.encode()


def test_what_is_no_json_leaves_the_old_file(tmp_path: Path) -> None:
    write_json(tmp_path / "a.json", [1])
    with pytest.raises(TypeError):
        write_json(tmp_path / "a.json", [object()])
    assert json.loads((tmp_path / "a.json").read_text("utf-8")) == [1]


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FerError, match=r"a\.json cannot be written: Not a directory\."):
        write_json(tmp_path / "file" / "a.json", {})


def test_a_finished_file_is_moved(tmp_path: Path) -> None:
    write_bytes(tmp_path / "made", b"new")
    write_bytes(tmp_path / "there" / "result", b"old")
    move_file(tmp_path / "made", tmp_path / "there" / "result")
    assert (tmp_path / "there" / "result").read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["there"]
    assert os.listdir(tmp_path / "there") == ["result"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at /proc")
def test_a_finished_file_is_flushed_before_it_is_moved(tmp_path: Path, flushed: list[str]) -> None:
    (tmp_path / "made").touch()
    move_file(tmp_path / "made", tmp_path / "result")
    assert flushed == ["file", "folder"]


def test_to_another_disk_it_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, target = tmp_path / "made", tmp_path / "there" / "result"
    path.write_bytes(b"new")
    real = Path.replace

    def replace(self: Path, other: Path) -> Path:
        if self == path:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return real(self, other)

    monkeypatch.setattr(Path, "replace", replace)
    move_file(path, target)
    assert target.read_bytes() == b"new"
    assert not path.exists()
    path.write_bytes(b"newer")
    fill_disk(monkeypatch)
    with pytest.raises(OSError, match="No space"):
        move_file(path, target)
    assert target.read_bytes() == b"new"
    assert path.read_bytes() == b"newer"
    assert os.listdir(target.parent) == ["result"]
