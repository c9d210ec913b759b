"""The window with everything on, for an hour: ``python -m tests.benchmarks.window_hour``.

It plays a clip in a loop at its own speed and at the same time writes JSON lines, sends OSC, serves
ten WebSocket clients (two read all, six join, stall and leave at random, two never read), sends LSL
to an inlet, takes LSL markers of another program, records a table and records a session. Every
client is a process of its own, but the eight unsteady ones, which share one. All processes share
the clock of the machine. Printed: frames painted and how late, delays of each protocol, frames
lost, memory, and whether every value that was received equals that of the table.

On a machine without a screen: ``xvfb-run -a -s "-screen 0 1280x800x24" python -m ...``.
"""

import argparse
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO

import psutil

from fer_core.system.resources import asset
from fer_core.system.user_folders import HOME_VARIABLE
from tests.benchmarks.window_hour.report import report
from tests.benchmarks.window_hour.window import LSL_NAME, MARKERS_NAME

ROOM = "tests.benchmarks.window_hour"
SAMPLE_SECONDS = 5.0
JOIN_SECONDS = 60.0
LEAVE_SECONDS = 120.0


def free_port(kind: socket.SocketKind) -> str:
    """Return a port that nobody uses."""
    with socket.socket(socket.AF_INET, kind) as free:
        free.bind(("127.0.0.1", 0))
        return str(free.getsockname()[1])


def start_client(
    kind: str, target: str, path: Path, stdin: IO[bytes] | int = subprocess.PIPE
) -> "subprocess.Popen[bytes]":
    """Start a program of `clients`."""
    command = [sys.executable, "-m", f"{ROOM}.clients", kind, target, str(path)]
    return subprocess.Popen(command, stdin=stdin)


def measure(folder: Path, source: str, seconds: float) -> int:
    """Run everything; returns the window's exit code."""
    settings = folder / "lsl_api.cfg"
    settings.write_text(
        "[ports]\nIPv6 = disable\n[multicast]\nResolveScope = machine\n"
        f"[lab]\nKnownPeers = {{127.0.0.1}}\nSessionID = hour-{os.getpid()}\n[log]\nlevel = -3\n"
    )
    os.environ["LSLAPICFG"] = str(settings)
    os.environ[HOME_VARIABLE] = str(folder / "home")
    port, osc = free_port(socket.SOCK_STREAM), free_port(socket.SOCK_DGRAM)
    command = [sys.executable, "-m", f"{ROOM}.window", str(folder), source, str(seconds), osc, port]
    clients = [start_client("osc", osc, folder / "osc.bin")]
    clients.append(start_client("markers", MARKERS_NAME, folder / "markers.txt"))
    window = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert window.stdout is not None
    lines = start_client("lines", "-", folder / "lines.txt", window.stdout)
    window.stdout.close()  # the reader has it
    clients += [
        start_client("websocket", port, folder / "websocket1.txt"),
        start_client("websocket", port, folder / "websocket2.txt"),
        start_client("lsl", LSL_NAME, folder / "lsl.bin"),
        start_client("crowd", port, folder / "crowd.txt"),
    ]
    with (folder / "memory.txt").open("w") as file:
        process, began = psutil.Process(window.pid), time.monotonic()
        while window.poll() is None and time.monotonic() - began < seconds + LEAVE_SECONDS:
            sample = {
                "s": round(time.monotonic() - began, 1),
                "rss": process.memory_info().rss,
                "threads": process.num_threads(),
                "files": process.num_fds(),
                "cpu": sum(process.cpu_times()[:2]),
                "load": os.getloadavg()[0],
            }
            file.write(json.dumps(sample) + "\n")
            file.flush()
            try:
                window.wait(SAMPLE_SECONDS)
            except subprocess.TimeoutExpired:
                continue
    code = window.wait(LEAVE_SECONDS)
    for client in clients:
        assert client.stdin is not None
        client.stdin.close()
    for client in (*clients, lines):
        client.wait(JOIN_SECONDS)
    return code


def main() -> None:
    """Measure, or report what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--source", default=str(asset("demo.mp4")), help="a video file")
    parser.add_argument("--folder", type=Path, help="where what is measured goes, and stays")
    parser.add_argument("--report", action="store_true", help="only report an earlier FOLDER")
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    if not options.report:
        code = measure(folder, options.source, 60 * options.minutes)
        print(f"The window ended with exit code {code}.\n")
    report(folder)


if __name__ == "__main__":
    main()
