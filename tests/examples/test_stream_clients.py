"""The clients in ``examples`` receive what the table of the same run says."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]


def free_port(kind: socket.SocketKind) -> int:
    with socket.socket(socket.AF_INET, kind) as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def start(example: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, ROOT / "examples" / example, *arguments], stdout=subprocess.PIPE, text=True
    )


def run(folder: Path, *flags: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "app", "run", "--source", "demo"),
            *("--table", str(folder / "t.csv"), *flags),
        ],
        stderr=subprocess.PIPE,
        text=True,
    )


def table(folder: Path) -> pd.DataFrame:
    rows = pd.read_csv(folder / "t.csv")
    return rows[rows["status"] != "dropped"]


def lines_to_the_end(client: subprocess.Popen[str], last: int) -> Iterator[list[str]]:
    """What the client of OSC prints of all frames and of what is sent when the program ends."""
    closing = False
    for line in client.stdout:
        address, *values = line.split()
        yield [address, *values]
        if closing and address == "/fer/count":
            return
        closing |= address == "/fer/number" and int(values[0]) == last


def test_osc(tmp_path: Path) -> None:
    port = str(free_port(socket.SOCK_DGRAM))
    with start("osc_client.py", port) as client:
        assert client.stdout.readline().startswith("waiting")
        with run(tmp_path, "--osc", port, "--duration", "3") as program:
            assert program.wait() == 0
        rows = table(tmp_path)
        lines = list(lines_to_the_end(client, last=rows["frame"].max()))
        client.send_signal(signal.SIGINT)
    frames: dict[int, dict[str, float]] = {}
    waiting: dict[str, float] = {}
    for address, *values in lines:
        waiting[address] = float(values[0])
        if address == "/fer/number":
            frames[int(values[0])], waiting = waiting, {}
    assert sorted(frames) == sorted(set(rows["frame"]))
    for number, values in frames.items():
        faces = rows[(rows["frame"] == number) & rows["face_id"].notna()]
        assert values["/fer/count"] == len(faces)
        if values.get("/fer/face/1/present"):
            happy = values["/fer/face/1/happy"]
            assert any(happy == pytest.approx(one, abs=1e-6) for one in faces["happy"])
    # The slot is cleared when the program ends.
    assert waiting["/fer/face/1/present"] == waiting["/fer/face/1/happy"] == 0


def test_websocket(tmp_path: Path) -> None:
    port = free_port(socket.SOCK_STREAM)
    with run(tmp_path, "--websocket", str(port)) as program:
        assert f"http://127.0.0.1:{port}/" in program.stderr.readline()
        with start("websocket_client.py", f"ws://127.0.0.1:{port}/frames") as client:
            lines = [client.stdout.readline().strip() for _ in range(30)]
            program.send_signal(signal.SIGINT)
            lines += client.stdout.read().splitlines()
        program.stderr.read()
        assert program.wait() == 130
    rows = table(tmp_path)
    frames = [int(line.split()[0]) for line in lines]
    assert frames == [n for n in sorted(set(rows["frame"])) if n >= frames[0]]
    last = rows[rows["frame"] == frames[-1]]
    for row in last.itertuples():
        assert f"({int(row.face_id)}, '{row.emotion}', {row.confidence})" in lines[-1]


def test_lsl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = tmp_path / "lsl_api.cfg"
    settings.write_text(
        "[ports]\nIPv6 = disable\n[multicast]\nResolveScope = machine\n"
        "[lab]\nKnownPeers = {127.0.0.1}\n[log]\nlevel = -3\n"
    )
    monkeypatch.setenv("LSLAPICFG", str(settings))
    with (
        start("lsl_client.py", "fer-test") as client,
        run(tmp_path, "--lsl", "fer-test") as program,
    ):
        lines: list[list[str]] = []
        while not any(float(present) for _, present, _ in lines):
            lines.append(client.stdout.readline().split())
        program.send_signal(signal.SIGINT)
        said = program.stderr.read()
        assert program.wait() == 130, said
        lines += [line.split() for line in client.stdout]
    assert "local network" in said
    happy = table(tmp_path)["happy"].dropna()
    received = [float(value) for _, present, value in lines if float(present)]
    assert received
    for value in received:
        assert any(value == pytest.approx(one, abs=1e-6) for one in happy)
