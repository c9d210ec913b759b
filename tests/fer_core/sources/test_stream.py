import http.server
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from fer_core.errors import SourceError
from fer_core.sources import stream
from fer_core.sources.stream import StreamSource
from tests.support.rtsp import RtspServer
from tests.support.streams import FileServer, MjpegServer
from tests.support.videos import SIZE, make_video, read_number


@pytest.fixture
def server():
    with MjpegServer() as server:
        yield server


@pytest.fixture(autouse=True)
def patient(monkeypatch):
    """Longer limits, for a machine that is busy."""
    monkeypatch.setattr(stream, "_OPEN_SECONDS", 60.0)
    monkeypatch.setattr(stream, "_READ_SECONDS", 60.0)


@pytest.fixture
def impatient(patient, monkeypatch):
    """Shorter limits where nothing comes, so that the tests need not wait for the real ones."""
    monkeypatch.setattr(stream, "_OPEN_SECONDS", 0.6)
    monkeypatch.setattr(stream, "_READ_SECONDS", 0.5)


@contextmanager
def redirecting_server(location: str) -> Iterator[tuple[str, list[str]]]:
    """A server that redirects everything to ``location``; its address and the paths asked for."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Nothing on stderr."""

        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(302)
            self.send_header("Location", location)
            self.end_headers()

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), name="test server")
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/old", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def read_on(source: StreamSource) -> None:
    for _ in range(1000):
        source.read()


def test_frames_of_a_network_camera(server):
    source = StreamSource(server.address)
    info = source.open()
    assert (info.kind, info.size, info.name) == ("stream", SIZE, server.address)
    assert info.live
    assert info.duration is None
    assert not info.seekable
    frames = [source.read() for _ in range(5)]
    numbers = [read_number(frame.image) for frame in frames]
    assert numbers == list(range(numbers[0], numbers[0] + 5))
    assert [frame.index for frame in frames] == list(range(5))
    assert [frame.time for frame in frames] == [frame.arrived for frame in frames]
    assert source.skip()
    assert read_number(source.read().image) == numbers[-1] + 2
    source.close()


def test_a_stream_that_is_cut_is_told_and_can_be_opened_again(server):
    source = StreamSource(server.address)
    source.open()
    server.cut()
    with pytest.raises(SourceError, match="sends no more pictures"):
        read_on(source)
    source.close()
    with pytest.raises(SourceError, match="No picture comes"):
        source.open()
    server.start()
    source.open()
    assert source.read() is not None
    source.close()


@pytest.mark.slow
def test_a_stream_that_falls_silent(server, monkeypatch):
    monkeypatch.setattr(stream, "_READ_SECONDS", 0.5)
    source = StreamSource(server.address)
    source.open()
    server.silent.set()
    with pytest.raises(SourceError, match="sends no more pictures"):
        read_on(source)
    source.close()


@pytest.mark.slow
def test_a_server_that_accepts_and_sends_no_picture(server, impatient):
    server.silent.set()
    with pytest.raises(SourceError, match="No picture comes"):
        StreamSource(server.address).open()


@pytest.mark.slow
def test_a_server_that_accepts_and_says_nothing_at_all(impatient):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        source = StreamSource(f"http://127.0.0.1:{listening.getsockname()[1]}/")
        with pytest.raises(SourceError, match="No picture comes"):
            source.open()


@pytest.mark.parametrize("scheme", ["http", "https", "rtsp"])
def test_nobody_listens(scheme):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    with pytest.raises(SourceError, match="check the address"):
        StreamSource(f"{scheme}://127.0.0.1:{port}/a").open()


def test_a_video_file_on_a_server_has_times_and_an_end(tmp_path):
    make_video(tmp_path / "a.mp4", 30, container_options={"movflags": "faststart"})
    with FileServer(tmp_path) as server:
        source = StreamSource(server.address("a.mp4"))
        info = source.open()
        assert not info.live
        assert info.duration == pytest.approx(30 / 25)
        frames = []
        while (frame := source.read()) is not None:
            frames.append(frame)
        source.close()
    assert [read_number(frame.image) for frame in frames] == list(range(30))
    assert [frame.time for frame in frames] == pytest.approx([k / 25 for k in range(30)], abs=1e-3)


@pytest.mark.parametrize("name", ["a.ts", "a.mkv"])
def test_other_formats_over_http(tmp_path, name):
    make_video(tmp_path / name, 10)
    with FileServer(tmp_path) as server:
        source = StreamSource(server.address(name))
        source.open()
        assert [read_number(source.read().image) for _ in range(10)] == list(range(10))
        source.close()


@pytest.mark.slow
def test_rtsp_comes_over_its_own_connection():
    with RtspServer() as server:
        source = StreamSource(server.address)
        info = source.open()
        assert (info.kind, info.size, info.live) == ("stream", SIZE, True)
        numbers = [read_number(source.read().image) for _ in range(5)]
        assert numbers == list(range(numbers[0], numbers[0] + 5))
        source.close()
    assert server.transports == ["RTP/AVP/TCP;unicast;interleaved=0-1"]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["text.mp4", "list.m3u8", "remote.m3u8", "session.sdp"])
def test_what_a_server_sends_opens_nothing_else(tmp_path, name):
    clip = make_video(tmp_path / "secret.mp4", 5)
    with socket.create_server(("127.0.0.1", 0)) as other, FileServer(tmp_path) as server:
        other.settimeout(0.3)
        port = other.getsockname()[1]
        playlist = "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n{}\n#EXT-X-ENDLIST\n"
        session = "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=-\nc=IN IP4 127.0.0.1\nt=0 0\n"
        texts = {
            "text.mp4": "hello",
            "list.m3u8": playlist.format(f"file://{clip}"),
            "remote.m3u8": playlist.format(f"http://127.0.0.1:{port}/a.ts"),
            "session.sdp": f"{session}m=video {port} RTP/AVP 26\n",
        }
        (tmp_path / name).write_text(texts[name])
        with pytest.raises(SourceError, match="are not opened"):
            StreamSource(server.address(name)).open()
        with pytest.raises(TimeoutError):
            other.accept()


def test_a_redirect_to_another_server_is_refused_and_named():
    with socket.create_server(("127.0.0.1", 0)) as other:
        other.settimeout(0.3)
        target = f"http://127.0.0.1:{other.getsockname()[1]}/a.mp4"
        with (
            redirecting_server(target) as (address, _),
            pytest.raises(SourceError, match="on another server") as refusal,
        ):
            StreamSource(address).open()
        assert target in str(refusal.value)
        with pytest.raises(TimeoutError):
            other.accept()


def test_redirects_without_end_are_given_up():
    with redirecting_server("/new") as (address, asked):
        with pytest.raises(SourceError, match="only redirects"):
            StreamSource(address).open()
        assert 2 <= len(asked) <= 20


def test_a_proxy_of_the_environment_is_not_used(server, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        proxy.settimeout(0.3)
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{proxy.getsockname()[1]}")
        source = StreamSource(server.address)
        source.open()
        assert source.read() is not None
        source.close()
        with pytest.raises(TimeoutError):
            proxy.accept()


def test_a_password_is_not_shown():
    source = StreamSource("rtsp://me:secret@127.0.0.1:1/a?b=1")
    assert source.name == "rtsp://127.0.0.1:1/a?b=1"
