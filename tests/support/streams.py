"""A network camera on this machine's loopback, which a test can stall, cut and put back."""

import functools
import http.server
import socket
import threading
from pathlib import Path

import cv2

from tests.support.videos import numbered_picture

_BOUNDARY = b"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n%s\r\n"


class MjpegServer:
    """Sends numbered pictures as motion JPEG over HTTP; a context manager.

    Attributes:
        port: Where it listens; the same after `restart`.
        silent: While set, connections are accepted and nothing is sent.
    """

    def __init__(self, rate: float = 50.0) -> None:
        self._period = 1.0 / rate
        self._pictures = [
            cv2.imencode(".jpg", numbered_picture(number))[1].tobytes() for number in range(256)
        ]
        self.silent = threading.Event()
        self.port = 0
        self._server: http.server.ThreadingHTTPServer | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/camera"

    def __enter__(self) -> "MjpegServer":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.cut()

    def start(self) -> None:
        """Listen; after `cut`, on the same port again."""
        self._cut = threading.Event()
        self._connections: list[socket.socket] = []
        outer, cut = self, self._cut

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                """Nothing on stderr."""

            def do_GET(self) -> None:
                outer._connections.append(self.connection)
                outer._serve(self, cut)

        class Server(http.server.ThreadingHTTPServer):
            allow_reuse_address = True
            daemon_threads = False

            def handle_error(self, *_: object) -> None:
                """A client that hangs up is no error here."""

        self._server = Server(("127.0.0.1", self.port), Handler)
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), name="test server"
        )
        self._thread.start()

    def _serve(self, request: http.server.BaseHTTPRequestHandler, cut: threading.Event) -> None:
        request.send_response(200)
        request.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
        request.end_headers()
        number = 0
        while not cut.wait(self._period):
            if not self.silent.is_set():
                picture = self._pictures[number % 256]
                request.wfile.write(_BOUNDARY % (len(picture), picture))
                number += 1

    def cut(self) -> None:
        """Hang up on everybody and stop listening."""
        if self._server is None:
            return
        self._cut.set()
        for connection in self._connections:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self._server = None


class FileServer:
    """Serves the files of a folder over HTTP on the loopback; a context manager."""

    def __init__(self, folder: Path) -> None:
        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                """Nothing on stderr."""

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = False

            def handle_error(self, *_: object) -> None:
                """A client that hangs up is no error here."""

        self._server = Server(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), name="test server"
        )

    def __enter__(self) -> "FileServer":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def address(self, name: str) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/{name}"
