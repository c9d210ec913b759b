from pathlib import Path

import pytest

from fer_core.errors import SourceError
from fer_core.system.readable_file import check_readable


def test_a_file_with_something_in_it_passes(tmp_path):
    (tmp_path / "a").write_text("a")
    check_readable(tmp_path / "a")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "may not be read by you"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_what_the_system_refuses_is_told_in_a_sentence(tmp_path, monkeypatch, error, words):
    path = tmp_path / "a"
    path.touch()

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SourceError, match=words):
        check_readable(path)


@pytest.mark.parametrize("name", ["missing", "a\0b", "x" * 5000])
def test_names_that_cannot_be(tmp_path, name):
    with pytest.raises(SourceError):
        check_readable(tmp_path / name)
