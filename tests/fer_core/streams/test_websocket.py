"""The WebSocket stream with real clients: fast ones, silent ones and ones that may not connect."""

import asyncio
import json
import socket
import threading
import urllib.error
import urllib.request
from contextlib import ExitStack
from dataclasses import replace
from functools import partial

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from fer_core.errors import StreamError
from fer_core.streams import websocket
from fer_core.streams.address import HostAndPort
from fer_core.streams.message import FrameMessage
from fer_core.streams.websocket import WebSocketStream
from tests.fer_core.streams.test_message import make_message
from tests.support.waiting import wait_until


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture
def stream():
    stream = WebSocketStream(HostAndPort("127.0.0.1", free_port()))
    stream.open()
    yield stream
    stream.close()


def url_of(stream: WebSocketStream) -> str:
    return f"ws://{stream._address}/frames"


def test_every_client_gets_frames_in_order(stream):
    with connect(url_of(stream)) as first, connect(url_of(stream)) as second:
        wait_until(lambda: stream.clients == 2)
        for n in range(5):
            stream.send(make_message(frame=n))
            for client in (first, second):
                assert json.loads(client.recv(timeout=300))["frame"] == n
    wait_until(lambda: stream.clients == 0)
    assert stream.lost == 0


def large_message(frame: int) -> FrameMessage:
    """Return one that fills the buffers of the system, some megabytes, in few frames."""
    return replace(make_message(frame=frame), wall_time="0" * 100_000)


def connect_silently(stream: WebSocketStream) -> socket.socket:
    """Connect as a program does that never reads, not even what the server answers."""
    silent = socket.create_connection((stream._address.host, stream._address.port))
    silent.sendall(
        f"GET /frames HTTP/1.1\r\nHost: {stream._address}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n".encode()
    )
    return silent


@pytest.mark.slow
def test_a_client_that_never_reads_loses_frames_and_the_others_get_theirs(stream):
    with connect_silently(stream) as silent, connect(url_of(stream)) as reader:
        wait_until(lambda: stream.clients == 2)
        n = 0
        while stream.lost < 3:
            assert n < 2000
            stream.send(large_message(n))
            assert json.loads(reader.recv(timeout=300))["frame"] == n
            n += 1
        (slow,) = stream.slow_clients
        assert slow.address == "{}:{}".format(*silent.getsockname())
        assert slow.stalled
        assert slow.lost == stream.lost
    wait_until(lambda: stream.clients == 0)
    assert stream.slow_clients == ()
    assert stream.lost == slow.lost


@pytest.mark.slow
def test_a_client_that_never_reads_stays_and_goes_on_with_new_frames(monkeypatch):
    """The library leaves a client that answers no ping; here it would do so almost at once."""
    hasty = partial(websocket.serve, ping_interval=0.01, ping_timeout=0.01)
    monkeypatch.setattr(websocket, "serve", hasty)
    stream = WebSocketStream(HostAndPort("127.0.0.1", free_port()))
    stream.open()
    try:
        with connect_silently(stream) as silent:
            wait_until(lambda: stream.clients == 1)
            n = 0
            while stream.lost < 100:
                stream.send(large_message(n))
                # Each is dealt with before the next: else all would wait for the server's thread.
                asyncio.run_coroutine_threadsafe(asyncio.sleep(0.001), stream._loop).result()
                assert stream.clients == 1
                n += 1
            silent.settimeout(120)
            got = b""
            while b'"frame":%d,' % (n - 1) not in got:
                got = got[-100:] + silent.recv(1 << 20)
            assert stream.clients == 1
    finally:
        stream.close()


def test_nothing_is_kept_of_clients_that_have_left(stream):
    with connect(url_of(stream)) as stays:
        wait_until(lambda: stream.clients == 1)
        stream.send(make_message())
        stays.recv(timeout=10)  # now everything that serves it has begun
        before = len(asyncio.all_tasks(stream._loop))
        for n in range(12):
            with connect(url_of(stream)) as client:
                wait_until(lambda: stream.clients == 2)
                stream.send(make_message(frame=n))
                assert json.loads(client.recv(timeout=60))["frame"] == n
                assert json.loads(stays.recv(timeout=60))["frame"] == n
                if n % 2:
                    client.socket.shutdown(socket.SHUT_RDWR)
            wait_until(lambda: stream.clients == 1)
        wait_until(lambda: len(asyncio.all_tasks(stream._loop)) == before)


@pytest.mark.slow
def test_frames_that_wait_are_sent_before_the_goodbye(monkeypatch):
    """With as much time as a busy machine needs; what waits does not fit into its buffers."""
    serve = websocket.serve
    monkeypatch.setattr(
        websocket, "serve", lambda *given, **named: serve(*given, **{**named, "close_timeout": 60})
    )
    monkeypatch.setattr(websocket, "_LAST_FRAMES_SECONDS", 60)
    stream = WebSocketStream(HostAndPort("127.0.0.1", free_port()))
    stream.open()
    closing = threading.Thread(target=stream.close)
    with connect(url_of(stream), max_queue=1, max_size=None) as client:
        wait_until(lambda: stream.clients == 1)
        for n in range(8):
            stream.send(replace(make_message(frame=n), wall_time="0" * 4_000_000))
        closing.start()
        got = [json.loads(client.recv(timeout=60))["frame"] for _ in range(8)]
        with pytest.raises(ConnectionClosed):
            client.recv(timeout=60)
    closing.join()
    assert got == list(range(8))


def test_eight_of_ten_clients_get_every_frame_while_two_never_read(stream):
    with ExitStack() as clients:
        readers = [clients.enter_context(connect(url_of(stream))) for _ in range(8)]
        for _ in range(2):
            clients.enter_context(connect_silently(stream))
        wait_until(lambda: stream.clients == 10)
        for frame in range(90):
            stream.send(make_message(frame=frame))
            assert [json.loads(reader.recv(timeout=300))["frame"] for reader in readers] == [
                frame
            ] * 8


def test_frames_that_wait_and_frames_that_are_sent_at_once_keep_their_order(stream):
    with connect(url_of(stream)) as reader:
        wait_until(lambda: stream.clients == 1)
        for frame in range(60):
            stream.send(large_message(frame) if frame % 7 == 0 else make_message(frame=frame))
        got = [json.loads(reader.recv(timeout=300))["frame"]]
        while got[-1] < 59:
            got.append(json.loads(reader.recv(timeout=300))["frame"])
    assert got == sorted(set(got))
    assert len(got) == 60 - stream.lost


def test_a_client_that_leaves_is_forgotten(stream):
    with connect(url_of(stream)) as client:
        wait_until(lambda: stream.clients == 1)
        client.socket.shutdown(socket.SHUT_RDWR)  # without a word, as a program that is killed
        wait_until(lambda: stream.clients == 0)
    stream.send(make_message())


def test_clients_that_leave_without_a_word_are_not_reported_as_failures(stream, caplog):
    address = (stream._address.host, stream._address.port)
    with socket.create_connection(address):
        pass  # not even a handshake
    with connect(url_of(stream)) as client:
        wait_until(lambda: stream.clients == 1)
        client.socket.shutdown(socket.SHUT_RDWR)
        wait_until(lambda: stream.clients == 0)
    stream.close()  # waits for both
    assert not caplog.records


def test_closing_says_goodbye(stream):
    with connect(url_of(stream)) as client:
        wait_until(lambda: stream.clients == 1)
        stream.close()
        with pytest.raises(ConnectionClosed) as closed:
            client.recv(timeout=300)
    assert closed.value.rcvd.code == 1001


def test_the_page_is_at_the_same_address_and_needs_no_other(stream):
    with urllib.request.urlopen(stream.target, timeout=300) as answer:
        page = answer.read().decode()
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "Expressions are being estimated here" in page
    assert "http://" not in page.replace("http://www.w3.org", "")
    assert "https://" not in page


def status_of(url: str, **headers: str) -> int:
    try:
        with urllib.request.urlopen(
            urllib.request.Request(url, headers=headers), timeout=300
        ) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_what_is_not_there_and_foreign_names(stream):
    assert status_of(stream.target + "secret") == 404
    assert status_of(stream.target, Host="evil.example:80") == 403


def test_pages_of_other_origins_may_not_connect(stream):
    with pytest.raises(InvalidStatus) as refused:
        connect(url_of(stream), origin="https://evil.example")
    assert refused.value.response.status_code == 403
    with connect(url_of(stream), origin=f"http://{stream._address}"):
        pass


def test_an_origin_that_is_allowed():
    address = HostAndPort("127.0.0.1", free_port())
    stream = WebSocketStream(address, origins=["https://stage.example"])
    stream.open()
    with connect(url_of(stream), origin="https://stage.example"):
        pass
    stream.close()


def test_beyond_this_machine_a_token_is_needed():
    stream = WebSocketStream(HostAndPort("0.0.0.0", free_port()))
    stream.open()
    try:
        port = stream._address.port
        assert status_of(f"http://127.0.0.1:{port}/") == 401
        assert status_of(f"http://127.0.0.1:{port}/?token=wrong") == 401
        token = stream.target.partition("token=")[2]
        assert len(token) > 16
        assert status_of(f"http://127.0.0.1:{port}/?token={token}") == 200
        with pytest.raises(InvalidStatus):
            connect(f"ws://127.0.0.1:{port}/frames")
        with connect(f"ws://127.0.0.1:{port}/frames?token={token}"):
            pass
    finally:
        stream.close()


def test_a_port_in_use_is_said(stream):
    with pytest.raises(StreamError, match="Choose another port"):
        WebSocketStream(stream._address).open()


def test_a_host_of_another_machine_is_said():
    with pytest.raises(StreamError, match=r"192\.0\.2\.1"):
        WebSocketStream(HostAndPort("192.0.2.1", free_port())).open()
