"""JSON lines: whole lines at once, and a sentence where they cannot be written."""

import json
import os
import sys

import pytest

from fer_core.errors import StreamError
from fer_core.streams.jsonl import JsonLines
from tests.fer_core.streams.test_message import make_message


def test_each_line_is_there_at_once(tmp_path):
    stream = JsonLines(str(tmp_path / "a.jsonl"))
    stream.open()
    for n in range(3):
        stream.send(make_message(frame=n))
        lines = (tmp_path / "a.jsonl").read_text().splitlines()
        assert [json.loads(line)["frame"] for line in lines] == list(range(n + 1))
    stream.close()
    stream.close()


def test_a_file_is_not_replaced_unasked(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("mine")
    with pytest.raises(StreamError, match="exists already"):
        JsonLines(str(path)).open()
    assert path.read_text() == "mine"
    stream = JsonLines(str(path), overwrite=True)
    stream.open()
    stream.close()
    assert path.read_text() == ""


def test_the_standard_output(capsys):
    stream = JsonLines("-")
    stream.open()
    stream.send(make_message())
    stream.close()
    assert json.loads(capsys.readouterr().out)["frame"] == 3


@pytest.mark.parametrize("name", [".", "no/such/folder.jsonl", "a\0b"])
def test_a_bad_name_is_refused(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StreamError):
        JsonLines(name).open()


def test_a_full_disk_is_said():
    stream = JsonLines("-")
    with open("/dev/full", "w") as full, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", full)
        stream.open()
        with pytest.raises(StreamError, match="No space left on device"):
            stream.send(make_message())
        patch.undo()
        # What could not be written is still in the buffer, which closing tries again.
        with pytest.raises(OSError, match="No space"):
            full.flush()
        os.dup2(os.open(os.devnull, os.O_WRONLY), full.fileno())
