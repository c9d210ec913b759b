from pathlib import Path

import pytest

from fer_core.system.json_file import read_json
from tests.support.pipes import filled_pipe, needs_pipes


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"ü": [1, null]}', "utf-8")
    assert read_json(path) == {"ü": [1, None]}


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"\0" * 9, b"[" * 100_000])
def test_what_is_no_json_is_an_error_of_value(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"."):
        read_json(path)


@needs_pipes
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    with filled_pipe(tmp_path / "a.json") as pipe, pytest.raises(OSError, match="no regular file"):
        read_json(pipe)


def test_neither_a_folder_nor_what_is_missing(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing"):
        with pytest.raises(OSError, match=r"."):
            read_json(path)
