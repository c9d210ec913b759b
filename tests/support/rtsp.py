"""A network camera that speaks RTSP on this machine's loopback."""

import base64
import io
import socket
import socketserver
import threading
import time

import av

from tests.support.videos import SIZE, numbered_picture

_CLOCK = 90_000
"""Ticks a second of RTP's clock for video (RFC 6184, 8.1)."""
_RATE = 25


class RtspServer:
    """Sends numbered pictures as H.264 over RTSP's own connection; a context manager.

    It answers OPTIONS, DESCRIBE, SETUP, PLAY and TEARDOWN (RFC 2326) and knows interleaved
    transport alone: no UDP port is ever opened.

    Attributes:
        transports: The transport line of each SETUP that a client sent.
    """

    def __init__(self, pictures: int = 200) -> None:
        self._frames = _encode(pictures)
        self.transports: list[str] = []
        outer = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                outer._answer(self)

        class Server(socketserver.ThreadingTCPServer):
            allow_reuse_address = True

            def handle_error(self, *_: object) -> None:
                """A client that hangs up is no error here."""

        self._server = Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), name="test server"
        )

    @property
    def address(self) -> str:
        return f"rtsp://127.0.0.1:{self._server.server_address[1]}/camera"

    def __enter__(self) -> "RtspServer":
        self._stop = threading.Event()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _answer(self, request: socketserver.StreamRequestHandler) -> None:
        while line := request.rfile.readline():
            method = line.split(b" ")[0].decode()
            headers = {}
            while (header := request.rfile.readline().strip().decode()) != "":
                name, _, value = header.partition(":")
                headers[name.strip().lower()] = value.strip()
            body, extra = "", ["Session: 1"]
            if method == "DESCRIBE":
                body, extra = self._description(), ["Content-Type: application/sdp"]
            elif method == "OPTIONS":
                extra = ["Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN"]
            elif method == "SETUP":
                self.transports.append(headers["transport"])
                extra += ["Transport: RTP/AVP/TCP;unicast;interleaved=0-1"]
            lines = ["RTSP/1.0 200 OK", f"CSeq: {headers['cseq']}", *extra]
            answer = "\r\n".join([*lines, f"Content-Length: {len(body)}", "", body])
            request.wfile.write(answer.encode())
            if method == "PLAY":
                self._play(request.connection)
            if method in ("PLAY", "TEARDOWN"):
                return

    def _description(self) -> str:
        sets = [unit for unit in self._frames[0] if unit[0] & 31 in (7, 8)]
        sprop = ",".join(base64.b64encode(unit).decode() for unit in sets)
        return "\r\n".join(
            [
                "v=0",
                "o=- 1 1 IN IP4 127.0.0.1",
                "s=camera",
                "c=IN IP4 0.0.0.0",
                "t=0 0",
                "m=video 0 RTP/AVP 96",
                "a=rtpmap:96 H264/90000",
                f"a=fmtp:96 packetization-mode=1;sprop-parameter-sets={sprop}",
                "a=control:trackID=0",
                "",
            ]
        )

    def _play(self, connection: socket.socket) -> None:
        """Send each NAL unit as one packet (RFC 6184, 5.6), interleaved (RFC 2326, 10.12)."""
        sequence = 0
        begun = time.monotonic()
        for number, units in enumerate(self._frames):
            if self._stop.wait(max(begun + number / _RATE - time.monotonic(), 0.0)):
                return
            for unit in units:
                last = unit is units[-1]
                ticks = number * _CLOCK // _RATE
                head = bytes([0x80, 96 | (0x80 if last else 0)])
                packet = head + sequence.to_bytes(2) + ticks.to_bytes(4) + (1).to_bytes(4) + unit
                connection.sendall(b"$\0" + len(packet).to_bytes(2) + packet)
                sequence = (sequence + 1) % 65536


def _encode(pictures: int) -> list[list[bytes]]:
    """The NAL units of each picture, without start codes."""
    stream_bytes = io.BytesIO()
    frames = []
    with av.open(stream_bytes, "w", format="h264") as container:
        stream = container.add_stream("libx264", rate=_RATE)
        stream.width, stream.height = SIZE
        stream.pix_fmt = "yuv420p"
        stream.options = {"tune": "zerolatency", "preset": "ultrafast", "g": "10"}
        for number in range(pictures):
            frame = av.VideoFrame.from_ndarray(numbered_picture(number % 256), format="bgr24")
            frames += [_units(bytes(packet)) for packet in stream.encode(frame)]
    return frames


def _units(packet: bytes) -> list[bytes]:
    pieces = packet.replace(b"\0\0\0\1", b"\0\0\1").split(b"\0\0\1")
    return [piece for piece in pieces if piece]
