"""How late values arrive in other programs: ``python -m tests.benchmarks.stream_latency``.

Made-up analyses go through a `StreamHub` with every stream on, 30 a second, to clients in processes
of their own on this machine: OSC, LSL, a reader of the file of JSON lines, and ten WebSocket
clients of which two never read. For each protocol it prints the time from the end of the analysis
to the receipt, and how many frames arrived. All processes share the clock of the machine.
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

import numpy as np

from fer_core.streams.hub import StreamHub
from fer_core.streams.settings import StreamSettings, make_streams
from tests.support.analyses import Capturing, make_analysis

READERS, STALLED = 8, 2
LSL_NAME = "fer latency"
BAR_MS = 10.0


def free_port(kind: socket.SocketKind) -> int:
    with socket.socket(socket.AF_INET, kind) as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Receipts:
    """What a client prints: a line of JSON a frame, all at its end."""

    def __init__(self) -> None:
        self.lines: list[tuple[int, float]] = []

    def add(self, frame: int) -> None:
        self.lines.append((frame, time.monotonic()))

    def print(self) -> None:
        print(json.dumps(self.lines), flush=True)


def ready() -> None:
    print("ready", flush=True)


def receive_websocket(port: str, count: int) -> None:
    from websockets.sync.client import connect

    receipts = Receipts()
    with connect(f"ws://127.0.0.1:{port}/frames") as client:
        ready()
        while not receipts.lines or receipts.lines[-1][0] < count - 1:
            receipts.add(json.loads(client.recv(timeout=30))["frame"])
    receipts.print()


def receive_osc(port: str, count: int) -> None:
    from pythonosc.dispatcher import Dispatcher
    from pythonosc.osc_server import BlockingOSCUDPServer

    receipts = Receipts()
    dispatcher = Dispatcher()
    dispatcher.map("/fer/number", lambda _, frame: receipts.add(frame))
    with BlockingOSCUDPServer(("127.0.0.1", int(port)), dispatcher) as server:
        server.timeout = 30
        ready()
        while not receipts.lines or receipts.lines[-1][0] < count - 1:
            server.handle_request()
    receipts.print()


def receive_lsl(name: str, count: int) -> None:
    import pylsl

    receipts = Receipts()
    (found,) = pylsl.resolve_byprop("name", name, timeout=30)
    inlet = pylsl.StreamInlet(found)
    inlet.open_stream(timeout=30)
    ready()
    for frame in range(count):  # a sample has no number; none is lost in LSL
        if inlet.pull_sample(timeout=30)[0] is not None:
            receipts.add(frame)
    receipts.print()


def receive_jsonl(path: str, count: int) -> None:
    receipts = Receipts()
    with Path(path).open() as file:
        ready()
        rest = ""
        while not receipts.lines or receipts.lines[-1][0] < count - 1:
            rest += file.readline()
            if rest.endswith("\n"):
                receipts.add(json.loads(rest)["frame"])
                rest = ""
            else:
                time.sleep(0.001)
    receipts.print()


CLIENTS = {
    "websocket": receive_websocket,
    "osc": receive_osc,
    "lsl": receive_lsl,
    "jsonl": receive_jsonl,
}


def start(protocol: str, target: str, count: int) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", __spec__.name, "--client", protocol, target, str(count)],
        stdout=subprocess.PIPE,
        text=True,
    )
    if process.stdout.readline() != "ready\n":
        raise RuntimeError(f"the client of {protocol} did not begin")
    return process


def stall(port: str) -> socket.socket:
    """A client that never reads."""
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    client.connect(("127.0.0.1", int(port)))
    client.sendall(
        f"GET /frames HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        "Sec-WebSocket-Version: 13\r\n\r\n".encode()
    )
    return client


def measure(frames: int, rate: float, faces: int) -> dict[str, list[tuple[int, float]]]:
    """Return for each client its name and the number and seconds of delay of each frame."""
    folder = Path(tempfile.mkdtemp())
    os.environ["LSLAPICFG"] = str(folder / "lsl_api.cfg")
    (folder / "lsl_api.cfg").write_text(
        f"[multicast]\nResolveScope = machine\n[lab]\nKnownPeers = {{127.0.0.1}}\n"
        f"SessionID = latency-{os.getpid()}\n[log]\nlevel = -3\n"
    )
    port = str(free_port(socket.SOCK_STREAM))
    osc = str(free_port(socket.SOCK_DGRAM))
    path = str(folder / "frames.jsonl")
    hub = StreamHub()
    streams = make_streams(StreamSettings(jsonl=path, osc=osc, websocket=port, lsl=LSL_NAME))
    for stream in streams:
        hub.add(stream)
    clients = {"osc": start("osc", osc, frames), "lsl": start("lsl", LSL_NAME, frames)}
    clients["jsonl"] = start("jsonl", path, frames)
    for number in range(1, READERS + 1):
        clients[f"websocket {number}"] = start("websocket", port, frames)
    while not all(stream.clients or stream.clients is None for stream in streams):
        time.sleep(0.1)  # LSL loses what is sent before its listener is known
    stalled = [stall(port) for _ in range(STALLED)]
    capturing = Capturing(hub)
    boxes = [(20.0 + 60 * n, 20.0, 70.0 + 60 * n, 70.0) for n in range(faces)]
    sent: list[float] = []
    began = time.monotonic()
    for frame in range(frames):
        time.sleep(max(began + frame / rate - time.monotonic(), 0))
        analysis = make_analysis(boxes, time=frame / rate, arrived=time.monotonic())
        captured = capturing.capture(analysis)
        sent.append(time.monotonic())
        hub.note_analysed(captured, analysis)
    found: dict[str, list[tuple[int, float]]] = {}
    for name, client in clients.items():
        lines = json.loads(client.stdout.readline())
        client.wait()
        found[name] = [(frame, when - sent[frame]) for frame, when in lines]
    for client in stalled:
        client.close()
    hub.close()
    return found


def report(found: dict[str, list[tuple[int, float]]], frames: int) -> None:
    print("| client | frames | median ms | p95 ms | most ms |")
    print("| --- | ---: | ---: | ---: | ---: |")
    pooled: dict[str, list[float]] = {}
    for name, lines in found.items():
        pooled.setdefault(name.split()[0], []).extend(1000 * delay for _, delay in lines)
    for name, delays in pooled.items():
        got = [len(lines) for other, lines in found.items() if other.split()[0] == name]
        low, high = min(got), max(got)
        count = f"{low}" if low == high else f"{low} to {high}"
        median, p95 = np.percentile(delays, (50, 95))
        print(
            f"| {name} ({len(got)}) | {count} of {frames} | {median:.1f} | {p95:.1f} | "
            f"{max(delays):.1f} |"
        )
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    print(f"\nBar: p95 of {BAR_MS:g} ms. Load of the machine: {load:.1f}.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=300)
    parser.add_argument("--rate", type=float, default=30.0)
    parser.add_argument("--faces", type=int, default=2)
    parser.add_argument("--client", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.client:
        protocol, target, count = options.client
        CLIENTS[protocol](target, int(count))
        return
    report(measure(options.frames, options.rate, options.faces), options.frames)


if __name__ == "__main__":
    main()
