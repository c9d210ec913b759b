"""A server on the loopback that answers wrongly, one way a name."""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n"


def _whole(connection: socket.socket, clip: bytes) -> None:
    head = _HEAD[:-2] + b"Content-Length: %d\r\n\r\n"
    connection.sendall(head % (b"video/mp4", len(clip)) + clip)


def _cut(connection: socket.socket, clip: bytes) -> None:
    head = _HEAD[:-2] + b"Content-Length: %d\r\n\r\n"
    connection.sendall(head % (b"video/mp4", len(clip)) + clip[: len(clip) // 2])


def _status(code: bytes) -> Callable[[socket.socket, bytes], None]:
    def answer(connection: socket.socket, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" % code)

    return answer


def _redirect(place: bytes) -> Callable[[socket.socket, bytes], None]:
    def answer(connection: socket.socket, _: bytes) -> None:
        connection.sendall(
            b"HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n"
            b"Connection: close\r\n\r\n" % place
        )

    return answer


def _body(kind: bytes, body: bytes) -> Callable[[socket.socket, bytes], None]:
    def answer(connection: socket.socket, _: bytes) -> None:
        connection.sendall(_HEAD % kind + body)

    return answer


def _raw(content: bytes) -> Callable[[socket.socket, bytes], None]:
    def answer(connection: socket.socket, _: bytes) -> None:
        connection.sendall(content)

    return answer


_PLAYLIST = b"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.2:9/a.ts\n"
_SDP = b"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 49170 RTP/AVP 96\n"

ANSWERS: dict[str, Callable[[socket.socket, bytes], None]] = {
    "whole": _whole,
    "cut": _cut,
    "nothing": lambda connection, _: None,
    **{
        f"status-{code}": _status(f"{code} Reason".encode())
        for code in (204, 400, 401, 403, 404, 410, 429, 500, 503)
    },
    "redirect-loop": _redirect(b"/again"),
    "redirect-other-host": _redirect(b"http://127.0.0.2:9/"),
    "redirect-other-port": _redirect(b"http://127.0.0.1:9/"),
    "redirect-file": _redirect(b"file:///etc/hostname"),
    "redirect-rtsp": _redirect(b"rtsp://127.0.0.2:9/"),
    "redirect-empty": _redirect(b""),
    "playlist": _body(b"application/vnd.apple.mpegurl", _PLAYLIST),
    "playlist-as-video": _body(b"video/mp4", _PLAYLIST),
    "sdp": _body(b"application/sdp", _SDP),
    "page": _body(b"text/html", b"<html><body>camera</body></html>"),
    "noise": _body(b"video/mp4", bytes(range(256)) * 64),
    "zeros": _body(b"video/mp4", bytes(20_000)),
    "no-pictures": _body(b"multipart/x-mixed-replace; boundary=frame", b"--frame\r\n\r\n--frame--"),
    "broken-jpeg": _body(
        b"multipart/x-mixed-replace; boundary=frame",
        b"--frame\r\nContent-Type: image/jpeg\r\n\r\n\xff\xd8\xff\xe0broken\r\n" * 4,
    ),
    "not-http": _raw(b"220 mail.example ESMTP\r\n"),
    "half-a-head": _raw(b"HTTP/1.1 200 OK\r\nContent-Ty"),
    "control-characters": _raw(b"HTTP/1.1 \x1b]0;title\x07 404\r\n\r\n"),
}


@contextlib.contextmanager
def serve(answer: str, clip: bytes) -> Iterator[str]:
    """Answer every request on the loopback so; yields the address."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        ended = threading.Event()
        thread = threading.Thread(target=_loop, args=(server, ANSWERS[answer], clip, ended))
        thread.start()
        port = server.getsockname()[1]
        try:
            yield f"http://127.0.0.1:{port}/camera"
        finally:
            ended.set()
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", port), 1).close()
            thread.join()


def _loop(
    server: socket.socket,
    answer: Callable[[socket.socket, bytes], None],
    clip: bytes,
    ended: threading.Event,
) -> None:
    while not ended.is_set():
        connection, _ = server.accept()
        # One that hangs up early is what these cases are about.
        with connection, contextlib.suppress(OSError):
            connection.settimeout(60)
            if connection.recv(65536):
                answer(connection, clip)
