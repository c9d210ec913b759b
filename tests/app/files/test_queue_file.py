from pathlib import Path

import pytest

from app.files.entry import Entry
from app.files.options import QueueOptions
from app.files.queue_file import load_queue, save_queue
from tests.support.pipes import filled_pipe, needs_pipes


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    entries = [Entry(tmp_path / "a.mp4"), Entry(tmp_path / "b.mp4")]
    save_queue(tmp_path / "queue.json", entries, QueueOptions(model="cnn"))
    loaded, options = load_queue(tmp_path / "queue.json")
    assert [entry.path for entry in loaded] == [entry.path for entry in entries]
    assert options.model == "cnn"


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\0" * 99, b"\xff", b"[" * 100_000, b'{"schema": 1}']
)
def test_a_damaged_file_is_an_empty_queue(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "queue.json"
    path.write_bytes(content)
    assert load_queue(path) == ([], QueueOptions())


@needs_pipes
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    with filled_pipe(tmp_path / "queue.json") as pipe:
        assert load_queue(pipe) == ([], QueueOptions())
