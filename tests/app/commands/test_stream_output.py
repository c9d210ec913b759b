"""Streams as an output of a run: opened together, closed with what was sent."""

import argparse
import contextlib
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.cli import main
from app.commands.stream_options import add_stream_options
from app.commands.stream_output import StreamOutput, describe_stream, stream_settings
from fer_core.errors import StreamError
from fer_core.streams.settings import OSC_PORT, StreamSettings
from fer_core.streams.slots import DEFAULT_SLOTS
from fer_core.streams.stream import StreamState, StreamStatus
from tests.support.analyses import Capturing, make_analysis


def parse(*flags: str) -> StreamSettings:
    parser = argparse.ArgumentParser()
    parser.add_argument("--overwrite", action="store_true")
    add_stream_options(parser)
    return stream_settings(parser.parse_args(flags))


def test_flags() -> None:
    assert not parse()
    assert parse().slots == DEFAULT_SLOTS
    assert parse("--osc").osc == str(OSC_PORT)
    settings = parse("--websocket", "8765", "--allow-origin", "https://a.example", "--slots", "2")
    assert (settings.websocket, settings.allow_origins) == ("8765", ("https://a.example",))
    assert settings.slots == 2


def test_all_or_none_is_opened(tmp_path: Path) -> None:
    taken = tmp_path / "there.jsonl"
    taken.touch()
    with pytest.raises(StreamError, match="exists already"):
        StreamOutput(StreamSettings(osc="9", jsonl=str(taken)))


def test_what_was_sent_is_said(tmp_path: Path) -> None:
    output = StreamOutput(StreamSettings(jsonl=str(tmp_path / "a.jsonl")))
    Capturing(output.observer).add(make_analysis([(0, 0, 50, 50)]))
    assert output.problem == ""
    assert output.close().endswith("a.jsonl: 1 frame sent.")


def test_a_failure_is_said() -> None:
    status = StreamStatus("OSC", "a:1", StreamState.FAILED, 2, 3, None, "It is gone.")
    assert describe_stream(status) == "OSC to a:1: 2 frames sent, 3 lost. It is gone."


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--jsonl", ""), "need a file"),
        (("--osc", "nowhere"), "HOST:PORT"),
        (("--websocket", "a:99999"), "HOST:PORT"),
        (("--websocket", "8765", "--allow-origin", "example"), "no origin"),
        (("--lsl", ""), "name"),
        (("--slots", "99"), "1 to 16"),
        (("--slots", "two"), "invalid slots value: 'two'"),
    ],
)
@pytest.mark.parametrize("command", [["run", "--source", "demo"], []])
def test_a_wrong_value_is_a_wrong_call(
    command: list[str], flags: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main([*command, *flags])
    assert said in capsys.readouterr().err


def internet_sockets(process: subprocess.Popen[bytes]) -> set[str]:
    """The sockets of TCP and UDP that a process has now, by their numbers."""
    own: set[str] = set()
    for entry in Path(f"/proc/{process.pid}/fd").iterdir():
        with contextlib.suppress(OSError):  # it was closed meanwhile
            target = os.readlink(entry)
            own |= {target[8:-1]} if target.startswith("socket:[") else set()
    every: set[str] = set()
    for name in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        table = Path(f"/proc/{process.pid}/net/{name}")
        if table.exists():
            every |= {line.split()[9] for line in table.read_text().splitlines()[1:]}
    return own & every


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
@pytest.mark.parametrize("flags", [(), ("--osc", "9"), ("--websocket",)])
def test_without_a_stream_no_socket_is_opened(flags: tuple[str, ...], tmp_path: Path) -> None:
    if flags == ("--websocket",):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            flags = (*flags, str(free.getsockname()[1]))
    table = tmp_path / "live.csv"
    command = [sys.executable, "-m", "app", "run", "--source", "demo", "--duration", "1.5"]
    found: set[str] = set()
    with subprocess.Popen(
        [*command, "--table", str(table), *flags], stderr=subprocess.DEVNULL
    ) as process:
        while process.poll() is None:
            with contextlib.suppress(FileNotFoundError):  # it has just ended
                found |= internet_sockets(process)
            time.sleep(0.02)
    assert process.returncode == 0
    assert table.exists()
    assert bool(found) is bool(flags)
