import socket

import cv2
import pytest

from fer_core.errors import SourceError
from fer_core.sources import stream
from fer_core.sources.stream import StreamSource
from tests.support.streams import FileServer, MjpegServer
from tests.support.videos import SIZE, make_video, read_number


@pytest.fixture
def server():
    with MjpegServer() as server:
        yield server


@pytest.fixture
def impatient(monkeypatch):
    """Shorter limits, so that the tests need not wait for the real ones."""
    terms = {**stream._TERMS, cv2.CAP_PROP_OPEN_TIMEOUT_MSEC: 600}
    monkeypatch.setattr(stream, "_TERMS", {**terms, cv2.CAP_PROP_READ_TIMEOUT_MSEC: 500})


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


def test_a_stream_that_falls_silent(server, impatient):
    source = StreamSource(server.address)
    source.open()
    server.silent.set()
    with pytest.raises(SourceError, match="sends no more pictures"):
        read_on(source)
    source.close()


def test_a_server_that_accepts_and_sends_no_picture(server, impatient):
    server.silent.set()
    with pytest.raises(SourceError, match="No picture comes"):
        StreamSource(server.address).open()


def test_a_server_that_accepts_and_says_nothing_at_all(impatient):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        source = StreamSource(f"http://127.0.0.1:{listening.getsockname()[1]}/")
        with pytest.raises(SourceError, match="No picture comes"):
            source.open()


@pytest.mark.parametrize("scheme", ["http", "https", "rtsp"])
def test_nobody_listens(scheme, impatient):
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


@pytest.mark.parametrize("kind", ["text", "playlist"])
def test_what_a_server_sends_opens_no_file(tmp_path, kind, impatient):
    clip = make_video(tmp_path / "secret.mp4", 5)
    text = f"#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile://{clip}\n#EXT-X-ENDLIST\n"
    (tmp_path / "list.m3u8").write_text(text if kind == "playlist" else "hello")
    with FileServer(tmp_path) as server, pytest.raises(SourceError, match="No picture comes"):
        StreamSource(server.address("list.m3u8")).open()


def test_a_password_is_not_shown():
    source = StreamSource("rtsp://me:secret@127.0.0.1:1/a?b=1")
    assert source.name == "rtsp://127.0.0.1:1/a?b=1"
