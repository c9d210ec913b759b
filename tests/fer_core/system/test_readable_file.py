import os
import socket
from pathlib import Path

import pytest

from fer_core.errors import SourceError
from fer_core.system.readable_file import check_readable, endless_kind
from tests.support.pipes import filled_pipe, needs_pipes


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


@needs_pipes
def test_a_pipe_is_refused_and_not_opened(tmp_path):
    with (
        filled_pipe(tmp_path / "a.mp4") as path,
        pytest.raises(SourceError, match=r"a\.mp4 is a pipe"),
    ):
        check_readable(path)


@needs_pipes
def test_a_link_to_a_pipe_is_refused(tmp_path):
    (tmp_path / "link.png").symlink_to(tmp_path / "pipe")
    with (
        filled_pipe(tmp_path / "pipe"),
        pytest.raises(SourceError, match=r"link\.png is a pipe"),
    ):
        check_readable(tmp_path / "link.png")


@needs_pipes
def test_a_socket_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.mp4")
        with pytest.raises(SourceError, match="is a socket"):
            check_readable(Path("a.mp4"))


@needs_pipes
def test_a_terminal_is_refused():
    leader, follower = os.openpty()
    try:
        with pytest.raises(SourceError, match="is a terminal"):
            check_readable(Path(os.ttyname(follower)))
    finally:
        os.close(leader)
        os.close(follower)


@needs_pipes
def test_a_device_is_read():
    assert endless_kind(Path("/dev/zero")) is None
    check_readable(Path("/dev/zero"))
    with pytest.raises(SourceError, match="is empty"):
        check_readable(Path("/dev/null"))
