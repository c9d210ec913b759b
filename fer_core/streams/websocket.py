"""Serve frames as JSON over WebSocket, and at the same address a page that draws them.

The page is meant for a projector or as a browser source of OBS; it shows values and boxes, never a
picture. Only this machine can connect unless another address is given; beyond it a token is needed.
"""

import asyncio
import contextlib
import hmac
import logging
import secrets
import socket
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import Server, ServerConnection, broadcast, serve
from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.typing import Origin

from fer_core.errors import StreamError
from fer_core.phrases import sentence_text
from fer_core.streams.address import HostAndPort
from fer_core.streams.message import FrameMessage
from fer_core.streams.stream import SlowClient
from fer_core.system.resources import asset

SOCKET_PATH: Final = "/frames"
"""Path of the WebSocket; the page is at ``/``."""

_WAITING_PER_CLIENT: Final = 8
"""Frames that may wait for a client; then its oldest one is lost."""

_LIBRARY_LOG: Final = logging.getLogger(f"{__name__}.connections")
# Whoever connects and says nothing, as a port scan does, is no failure of this program.
_LIBRARY_LOG.addFilter(lambda record: record.getMessage() != "opening handshake failed")

_MOST_CLIENTS: Final = 100
_START_SECONDS: Final = 30.0

_LAST_FRAMES_SECONDS: Final = 0.5
"""How long clients are given at the end for the frames that still wait for them."""

_PROBES: Final = {"TCP_KEEPIDLE": 60, "TCP_KEEPINTVL": 15, "TCP_KEEPCNT": 4}
"""The system asks a machine that is silent so often whether it is still there: after two minutes
one that is gone is left."""


@dataclass(slots=True, eq=False)
class _Client:
    """A connection, its frames that wait, and how many it was too slow for."""

    connection: ServerConnection
    waiting: asyncio.Queue[str]
    lost: int = 0

    def put(self, text: str) -> bool:
        """Let a frame wait; where there is no room the oldest one is lost: return whether."""
        full = self.waiting.full()
        if full:
            self.waiting.get_nowait()
            self.waiting.task_done()
            self.lost += 1
        self.waiting.put_nowait(text)
        return full


class WebSocketStream:
    """A WebSocket server; a client that is slow loses frames and holds up nobody.

    A client that does not read stays for as long as its connection: a program that works on
    something else for a while, or stands in a debugger, goes on with the newest frames.

    Args:
        address: Where it listens.
        origins: Pages of other origins (``https://example.org``) that may connect.
        token: What clients from beyond this machine must show as ``?token=...``; None makes one
            where it is needed.
    """

    name = "WebSocket"

    def __init__(
        self, address: HostAndPort, origins: Iterable[str] = (), token: str | None = None
    ) -> None:
        self._address = address
        self._token = token
        if not address.is_loopback and token is None:
            self._token = secrets.token_urlsafe(16)
        self._origins = [Origin(origin) for origin in origins]
        self._page = b""
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._stop: asyncio.Event | None = None
        self._started = threading.Event()
        self._failure: OSError | None = None
        self._clients: dict[ServerConnection, _Client] = {}
        self._lost = 0

    @property
    def target(self) -> str:
        """The page's address, with the token that it needs."""
        query = f"?token={self._token}" if self._token else ""
        return f"http://{self._address}/{query}"

    @property
    def hint(self) -> str:
        """Where the page is, and who can see it."""
        if self._address.is_loopback:
            return sentence_text(
                "Open {address} on this machine to see the values.", address=self.target
            )
        return sentence_text(
            "Whoever knows this address, with its token, can see the values: {address}",
            address=self.target,
        )

    @property
    def clients(self) -> int:
        """How many programs are connected."""
        return len(self._clients)

    @property
    def lost(self) -> int:
        """Frames that single clients were too slow for, also clients that have left."""
        return self._lost

    @property
    def slow_clients(self) -> tuple[SlowClient, ...]:
        """The clients that are connected and have lost frames, those that lost most first."""
        slow = [
            SlowClient(_address_of(client.connection), client.lost, stalled=client.waiting.full())
            for client in tuple(self._clients.values())  # the server's thread changes them
            if client.lost
        ]
        return tuple(sorted(slow, key=lambda client: client.lost, reverse=True))

    def open(self) -> None:
        """See `Stream.open`."""
        self._page = asset("streams", "page.html").read_bytes()
        self._started.clear()
        self._failure = None
        # The loop's own thread, so that clients are served while no frame comes.
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._serve()), name="WebSocket server", daemon=True
        )
        self._thread.start()
        if not self._started.wait(_START_SECONDS):
            raise StreamError(
                "No WebSocket server could be started at {address}.", address=self._address
            )
        if self._failure is not None:
            self._thread.join()
            raise StreamError(
                "No WebSocket server can listen at {address}: {reason}. Choose another port.",
                address=self._address,
                reason=self._failure,
            ) from self._failure

    def send(self, message: FrameMessage) -> None:
        """See `Stream.send`."""
        loop = self._loop
        if loop is not None and self._clients:
            loop.call_soon_threadsafe(self._spread, message.as_json())

    def close(self) -> None:
        """See `Stream.close`; connections are closed with status 1001."""
        loop, stop, thread = self._loop, self._stop, self._thread
        if loop is not None and stop is not None and thread is not None and thread.is_alive():
            loop.call_soon_threadsafe(stop.set)
            thread.join()
        self._thread = self._loop = None

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        try:
            server = await self._listen()
        except OSError as error:
            self._failure = error
            self._started.set()
            return
        self._started.set()
        async with server:
            await self._stop.wait()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LAST_FRAMES_SECONDS):
                    for client in tuple(self._clients.values()):
                        await client.waiting.join()

    async def _listen(self) -> Server:
        own = [f"http://{host}:{self._address.port}" for host in self._names()]
        return await serve(
            self._serve_client,
            self._address.host,
            self._address.port,
            # None: programs that are no browser send no origin.
            origins=[None, *(Origin(origin) for origin in own), *self._origins],
            process_request=self._answer,
            compression=None,  # messages are small, and compressing costs more than sending
            max_size=1024,  # nothing that a client sends is used
            max_queue=1,
            write_limit=4096,
            close_timeout=1,
            # A client that does not read answers no ping either, and would be left after 40 s;
            # whether its machine is still there the system asks, see `_PROBES`.
            ping_interval=None,
            logger=_LIBRARY_LOG,
        )

    def _names(self) -> list[str]:
        host = str(HostAndPort(self._address.host, 1)).rsplit(":", 1)[0]
        return [host, "localhost", "127.0.0.1", "[::1]"] if self._address.is_loopback else [host]

    def _answer(self, connection: ServerConnection, request: Request) -> Response | None:
        """Return the page or a refusal; None lets the WebSocket handshake go on."""
        url = urlsplit(request.path)
        # A foreign name that leads to this machine (DNS rebinding) could read what is meant for it.
        host = (request.headers.get("Host") or "").rsplit(":", 1)[0]
        if self._address.is_loopback and host not in self._names():
            return connection.respond(403, "This address is for programs on this machine.\n")
        if self._token is not None:
            given = parse_qs(url.query).get("token", [""])[0]
            if not hmac.compare_digest(given.encode(), self._token.encode()):
                return connection.respond(401, "The token is missing or wrong.\n")
        if url.path == "/":
            return self._send_page()
        if url.path != SOCKET_PATH:
            return connection.respond(404, f"The page is at /, the WebSocket at {SOCKET_PATH}.\n")
        if len(self._clients) >= _MOST_CLIENTS:
            return connection.respond(503, "Too many programs are connected.\n")
        return None

    def _send_page(self) -> Response:
        headers = Headers()
        headers["Content-Type"] = "text/html; charset=utf-8"
        headers["Content-Length"] = str(len(self._page))
        headers["Content-Security-Policy"] = (
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
            "connect-src 'self' ws: wss:"
        )
        headers["Cache-Control"] = "no-store"
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "no-referrer"
        headers["Connection"] = "close"
        return Response(200, "OK", headers, self._page)

    async def _serve_client(self, connection: ServerConnection) -> None:
        _probe(connection)
        client = _Client(connection, asyncio.Queue(_WAITING_PER_CLIENT))
        self._clients[connection] = client
        sender = asyncio.create_task(_send_all(client))
        try:
            async for _ in connection:
                pass  # what a client says is not used
        except ConnectionClosed:
            pass  # it left without a goodbye, which is no failure of ours
        finally:
            del self._clients[connection]
            sender.cancel()

    def _spread(self, text: str) -> None:
        ready: list[ServerConnection] = []
        for connection, client in self._clients.items():
            if connection.transport.is_closing():
                continue  # it has just left
            if client.waiting.empty() and connection.transport.get_write_buffer_size() == 0:
                ready.append(connection)
            else:
                self._lost += client.put(text)
        # At once, and not by a task for each: the last of ten clients gets it milliseconds sooner.
        broadcast(ready, text)


async def _send_all(client: _Client) -> None:
    try:
        while True:
            await client.connection.send(await client.waiting.get())
            client.waiting.task_done()
    except ConnectionClosed:
        return


def _probe(connection: ServerConnection) -> None:
    """Let the system ask whether a client's machine is still there, where nothing is sent."""
    channel = connection.transport.get_extra_info("socket")
    channel.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in _PROBES.items():
        if hasattr(socket, name):
            channel.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)


def _address_of(connection: ServerConnection) -> str:
    """Return ``host:port`` of a client."""
    host, port = connection.remote_address[:2]
    return str(HostAndPort(host, port))
