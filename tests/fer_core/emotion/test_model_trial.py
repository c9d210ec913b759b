import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from app import cli
from fer_core.emotion import model_trial
from fer_core.emotion.model_trial import FROZEN_FLAG, main, try_model
from fer_core.errors import ModelError
from fer_core.system.user_folders import HOME_VARIABLE
from tests.support.models import make_model
from tests.support.waiting import wait_until


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which trials are remembered; not there yet."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "user"))
    return tmp_path / "user" / "cache" / "tried-models.json"


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The processes that were started."""
    started: list[list[str]] = []
    begin = subprocess.Popen

    def note(command: list[str], **options: Any) -> subprocess.Popen[bytes]:
        started.append(command)
        return begin(command, **options)

    monkeypatch.setattr(subprocess, "Popen", note)
    return started


@pytest.mark.slow
def test_a_model_is_tried_once_by_its_content(tmp_path: Path, commands: list[list[str]]) -> None:
    path = make_model(tmp_path / "mine.onnx")
    try_model(path)
    try_model(path.rename(tmp_path / "renamed.onnx"))
    assert len(commands) == 1
    try_model(make_model(tmp_path / "other.onnx", seed=1))
    assert len(commands) == 2


@pytest.mark.slow
def test_a_damaged_memory_only_costs_another_trial(
    tmp_path: Path, cache: Path, commands: list[list[str]]
) -> None:
    path = make_model(tmp_path / "mine.onnx")
    cache.parent.mkdir(parents=True)
    for content in ("{", "{}", "[1]"):
        cache.write_text(content)
        try_model(path)
    assert len(commands) == 3
    assert len(json.loads(cache.read_text())) == 1


@pytest.mark.slow
def test_a_model_that_hangs_is_refused_in_time_and_not_remembered(
    tmp_path: Path, cache: Path
) -> None:
    path = make_model(tmp_path / "mine.onnx", endless=True)
    with pytest.raises(ModelError, match=r"mine\.onnx gave no answer within 2 s"):
        try_model(path, seconds=2)
    assert not cache.exists()


def test_a_trial_ends_when_it_is_stopped(tmp_path: Path, commands: list[list[str]]) -> None:
    path = make_model(tmp_path / "mine.onnx", endless=True)
    stop = threading.Event()
    ended: list[ModelError] = []

    def work() -> None:
        with pytest.raises(ModelError, match="was not tried to the end") as error:
            try_model(path, seconds=600, stop=stop)
        ended.append(error.value)

    thread = threading.Thread(target=work)
    thread.start()
    wait_until(lambda: bool(commands))
    stop.set()
    thread.join(60)
    assert ended


@pytest.mark.slow
def test_a_trial_ends_with_the_program_that_began_it(tmp_path: Path) -> None:
    path = make_model(tmp_path / "mine.onnx", endless=True)
    process = subprocess.Popen(model_trial._command(path), stdin=subprocess.PIPE)
    try:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(3)
        assert process.stdin is not None
        process.stdin.close()  # as the system does for a program that ends
        assert process.wait(60) == 1
    finally:
        process.kill()
        process.wait()


@pytest.mark.slow
def test_what_is_wrong_is_told_in_the_words_of_the_loader(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="carries no card"):
        try_model(make_model(tmp_path / "mine.onnx", card=None))
    with pytest.raises(ModelError, match="returned"):
        try_model(make_model(tmp_path / "mine.onnx", ending="Exp"))


@pytest.mark.parametrize(("kind", "words"), [("missing", "There is no"), ("empty", "is empty")])
def test_what_is_no_model_starts_no_process(
    tmp_path: Path, commands: list[list[str]], kind: str, words: str
) -> None:
    path = tmp_path / "mine.onnx"
    if kind == "empty":
        path.touch()
    with pytest.raises(ModelError, match=words):
        try_model(path)
    assert commands == []


def test_a_process_that_ends_by_itself_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends = [sys.executable, "-c", "import os; os.abort()"]
    monkeypatch.setattr(model_trial, "_command", lambda _: ends)
    with pytest.raises(ModelError, match="ended the process that tried it"):
        try_model(make_model(tmp_path / "mine.onnx"))
    monkeypatch.setattr(model_trial, "_command", lambda _: [str(tmp_path / "nothing")])
    with pytest.raises(ModelError, match="could not be tried"):
        try_model(make_model(tmp_path / "mine.onnx"))


@pytest.mark.slow
def test_a_frozen_program_is_told_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, commands: list[list[str]]
) -> None:
    program = tmp_path / "program"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m app "$@"\n')
    program.chmod(0o755)
    if os.name == "nt":
        pytest.skip("a script is no program there")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    path = make_model(tmp_path / "mine.onnx")
    try_model(path)
    assert [command[:3] for command in commands] == [[str(program), FROZEN_FLAG, str(path)]]
    with pytest.raises(ModelError, match="carries no card"):
        try_model(make_model(tmp_path / "other.onnx", card=None))


def test_the_command_line_knows_the_flag(tmp_path: Path, capfdbinary) -> None:
    assert cli.TRY_MODEL == FROZEN_FLAG
    assert cli.main([FROZEN_FLAG, str(make_model(tmp_path / "mine.onnx"))]) == 0
    assert main([str(tmp_path / "absent.onnx")]) == 3
    assert b"There is no model file" in capfdbinary.readouterr().out
