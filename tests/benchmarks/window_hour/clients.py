"""Programs that receive the values of the window, each in a process of its own.

`python -m tests.benchmarks.window_hour.clients KIND TARGET FILE` writes what arrives into FILE,
with ``time.monotonic()`` of the receipt, until its standard input ends.
"""

import asyncio
import contextlib
import json
import random
import select
import socket
import struct
import sys
import threading
import time
from pathlib import Path
from typing import Any

RECEIPT = struct.Struct("<qdd")
"""Number of the frame, the receipt, and ``happy`` of slot 1."""

LSL_RECORD = struct.Struct("<ddd")
"""Time stamp on the clock of this machine, receipt, and ``happy`` of slot 1."""

ROAMERS, STALLED = 6, 2
JOIN_SECONDS = 60.0
MARKER_SECONDS = 20.0


def until_input_ends() -> threading.Event:
    """Return an event that is set when the standard input ends."""
    ended = threading.Event()

    def wait() -> None:
        sys.stdin.read()
        ended.set()

    threading.Thread(target=wait, daemon=True).start()
    return ended


def receive_lines(_target: str, path: Path) -> None:
    """Take JSON lines from the standard input, as ``fer-desktop --jsonl - | program`` does."""
    with path.open("w") as file:
        for line in sys.stdin:
            file.write(f"{time.monotonic()!r} {line}")


def receive_websocket(port: str, path: Path) -> None:
    """Read every message of the WebSocket."""
    from websockets.exceptions import ConnectionClosed
    from websockets.sync.client import connect

    began = time.monotonic()
    with path.open("w") as file:
        while True:
            try:
                with connect(f"ws://127.0.0.1:{port}/frames") as client:
                    for message in client:
                        file.write(f"{time.monotonic()!r} {message}\n")
            except OSError:
                if time.monotonic() - began > JOIN_SECONDS:
                    raise
                time.sleep(0.2)
            except ConnectionClosed:
                return
            else:
                return


def receive_osc(port: str, path: Path) -> None:
    """Take ``/fer/number`` and ``/fer/face/1/happy`` of every bundle."""
    from pythonosc.dispatcher import Dispatcher
    from pythonosc.osc_server import BlockingOSCUDPServer

    ended, happy = until_input_ends(), [float("nan")]
    with path.open("wb") as file:

        def take_happy(_: str, value: float) -> None:
            happy[0] = value

        def take_number(_: str, number: int) -> None:
            file.write(RECEIPT.pack(number, time.monotonic(), happy[0]))
            happy[0] = float("nan")

        dispatcher = Dispatcher()
        dispatcher.map("/fer/face/1/happy", take_happy)
        dispatcher.map("/fer/number", take_number)
        with BlockingOSCUDPServer(("127.0.0.1", int(port)), dispatcher) as server:
            server.timeout = 1
            while not ended.is_set():
                server.handle_request()


def receive_lsl(name: str, path: Path) -> None:
    """Pull every sample."""
    import pylsl

    ended = until_input_ends()
    (found,) = pylsl.resolve_byprop("name", name, timeout=JOIN_SECONDS)
    inlet = pylsl.StreamInlet(found, recover=False)
    inlet.open_stream(timeout=JOIN_SECONDS)
    happy = 5 + 3  # present, x, y, width, height; angry, disgust, fear, happy
    with path.open("wb") as file, contextlib.suppress(pylsl.util.LostError):
        while not ended.is_set():
            sample, stamp = inlet.pull_sample(timeout=1)
            if sample is not None:
                now = time.monotonic()
                when = now - (pylsl.local_clock() - stamp - inlet.time_correction())
                file.write(LSL_RECORD.pack(when, now, sample[happy]))


def send_markers(name: str, path: Path) -> None:
    """Send a marker every twenty seconds."""
    import pylsl

    ended = until_input_ends()
    outlet = pylsl.StreamOutlet(
        pylsl.StreamInfo(name, "Markers", 1, pylsl.IRREGULAR_RATE, pylsl.cf_string, f"test-{name}")
    )
    outlet.wait_for_consumers(JOIN_SECONDS)
    number = 0
    with path.open("w") as file:
        while not ended.wait(MARKER_SECONDS):
            outlet.push_sample([f"m{number:04}"])
            file.write(f"{time.monotonic()!r} m{number:04}\n")
            number += 1


def crowd(port: str, path: Path) -> None:
    """Be six programs that join, stall and leave at random, and two that never read."""
    asyncio.run(_crowd(port, path))


async def _crowd(port: str, path: Path) -> None:
    ended = until_input_ends()
    with path.open("w") as file:

        def note(**what: Any) -> None:
            file.write(json.dumps(what) + "\n")

        tasks = [
            asyncio.create_task(_roam(port, random.Random(seed), note)) for seed in range(ROAMERS)
        ]
        stalled = [_Stalled(port) for _ in range(STALLED)]
        while not ended.is_set():
            await asyncio.sleep(1)
            for one in stalled:
                one.join_again()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for one in stalled:
            one.close()
        note(kind="never reads", joined=[one.joined for one in stalled])


async def _roam(port: str, chance: random.Random, note: Any) -> None:
    from websockets.asyncio.client import connect
    from websockets.exceptions import WebSocketException

    while True:
        await asyncio.sleep(chance.uniform(0.5, 10))
        frames: list[int] = []
        stalls, how = 0, "cut off"
        leaves = time.monotonic() + min(chance.expovariate(1 / 40), 240)
        try:
            async with connect(f"ws://127.0.0.1:{port}/frames") as client:
                while time.monotonic() < leaves:
                    frames.append(json.loads(await asyncio.wait_for(client.recv(), 30))["frame"])
                    if chance.random() < 1 / 900:  # about twice a minute at 30 frames a second
                        stalls += 1
                        await asyncio.sleep(chance.uniform(2, 60))
                how = chance.choice(["closed", "aborted"])
                if how == "aborted":
                    client.transport.abort()
        except (OSError, WebSocketException, TimeoutError):
            pass  # what it got until then is noted
        finally:
            if frames:
                note(
                    kind="roams", first=frames[0], last=frames[-1], got=len(frames), stalls=stalls,
                    how=how,
                )  # fmt: skip


class _Stalled:
    """A client that connects and never reads; it comes back when the server has left it."""

    def __init__(self, port: str) -> None:
        self._port = port
        self._socket: socket.socket | None = None
        self.joined = 0

    def join_again(self) -> None:
        if self._socket is not None:
            if not select.select([], [], [self._socket], 0)[2] and not self._is_left():
                return
            self._socket.close()
            self._socket = None
        one = socket.socket()
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        try:
            one.connect(("127.0.0.1", int(self._port)))
        except OSError:
            one.close()
            return
        one.sendall(
            f"GET /frames HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            "Sec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        self._socket, self.joined = one, self.joined + 1

    def _is_left(self) -> bool:
        assert self._socket is not None
        poll = select.poll()
        poll.register(self._socket, select.POLLRDHUP | select.POLLHUP | select.POLLERR)
        return bool(poll.poll(0))

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()


KINDS = {
    "lines": receive_lines,
    "websocket": receive_websocket,
    "osc": receive_osc,
    "lsl": receive_lsl,
    "markers": send_markers,
    "crowd": crowd,
}

if __name__ == "__main__":
    kind, target, name = sys.argv[1:]
    KINDS[kind](target, Path(name))
