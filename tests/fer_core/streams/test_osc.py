"""OSC as a server of python-osc receives it."""

import queue
import socket
import threading

import pytest
from pythonosc.dispatcher import Dispatcher
from pythonosc.osc_server import BlockingOSCUDPServer

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import StreamError
from fer_core.streams.address import HostAndPort
from fer_core.streams.osc import OscStream
from fer_core.tables.rows import Row
from tests.fer_core.streams.test_message import make_message


@pytest.fixture
def server():
    received: queue.Queue[tuple[str, tuple[float, ...]]] = queue.Queue()
    dispatcher = Dispatcher()
    dispatcher.set_default_handler(lambda address, *values: received.put((address, values)))
    server = BlockingOSCUDPServer(("127.0.0.1", 0), dispatcher)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield HostAndPort("127.0.0.1", server.server_address[1]), received
    server.shutdown()
    thread.join()
    server.server_close()


def make_face(face: int, **chances: float) -> Row:
    return Row(3, 0.12, face, "detected", 20.0, 10.0, 100.0, 50.0, **chances)


def take_frame(received) -> dict[str, tuple[float, ...]]:
    values = {}
    while "/fer/frame" not in values:
        address, numbers = received.get(timeout=300)
        values[address] = numbers
    return values


def test_a_face_holds_its_slot_and_is_zeroed_once_when_it_leaves(server):
    address, received = server
    stream = OscStream(address, slots=2)
    stream.open()
    stream.send(make_message(make_face(4, happy=0.75, sad=0.25), make_face(9), make_face(11)))
    first = take_frame(received)
    assert first["/fer/count"] == (3,)
    assert first["/fer/number"] == (3,)
    assert first["/fer/frame"] == (0.12,)
    assert first["/fer/face/1/present"] == (1,)
    assert first["/fer/face/1/happy"] == (0.75,)
    assert first["/fer/face/1/box"] == pytest.approx((0.1, 0.1, 0.5, 0.5))
    assert first["/fer/face/2/present"] == (1,)
    assert "/fer/face/3/present" not in first
    stream.send(make_message(make_face(9, angry=0.5)))
    second = take_frame(received)
    assert second["/fer/face/1/present"] == (0,)
    assert all(second[f"/fer/face/1/{emotion}"] == (0.0,) for emotion in EMOTIONS)
    assert second["/fer/face/2/angry"] == (0.5,)
    stream.send(make_message(make_face(9)))
    assert "/fer/face/1/present" not in take_frame(received)
    stream.close()
    last = {}
    while "/fer/count" not in last:
        name, numbers = received.get(timeout=300)
        last[name] = numbers
    assert last["/fer/face/2/present"] == (0,)
    assert last["/fer/count"] == (0,)


def test_nobody_listens_is_no_failure():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    stream = OscStream(HostAndPort("127.0.0.1", port))
    stream.open()
    for _ in range(5):
        stream.send(make_message(make_face(1)))
    stream.close()


def test_a_wrong_host_is_refused():
    with pytest.raises(StreamError, match=r"cannot be sent to no-such-host\.invalid:9000"):
        OscStream(HostAndPort("no-such-host.invalid", 9000)).open()


def test_the_most_slots_fit_into_a_datagram(server):
    address, received = server
    stream = OscStream(address, slots=16)
    stream.open()
    stream.send(make_message(*(make_face(n) for n in range(1, 17))))
    assert take_frame(received)["/fer/face/16/present"] == (1,)
    stream.close()
