"""Send OSC messages over UDP, a bundle a frame.

For each slot that a face holds ``/fer/face/SLOT/present`` (1), ``.../box`` (x, y, width, height in
shares of the picture) and ``.../EMOTION`` (probability); for all ``/fer/count``, ``/fer/number``
(of the frame) and ``/fer/frame`` (its ``time_s``, a double). A slot whose face has left is set to
0 once.
"""

import ipaddress
import socket

from pythonosc import osc_bundle_builder, osc_message_builder

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import StreamError
from fer_core.streams.address import HostAndPort
from fer_core.streams.message import FrameMessage
from fer_core.streams.slots import DEFAULT_SLOTS, Slots
from fer_core.tables.rows import Row


class OscStream:
    """OSC over UDP; UDP does not say whether anybody listens.

    Args:
        address: Where it sends.
        slots: How many faces have a place, 1 to `fer_core.streams.slots.MOST_SLOTS`.
    """

    name = "OSC"
    clients = None
    hint = ""
    lost = 0
    slow_clients = ()

    def __init__(self, address: HostAndPort, slots: int = DEFAULT_SLOTS) -> None:
        self.target = str(address)
        self._address = address
        self._slots = Slots(slots)
        self._occupied: set[int] = set()
        self._socket: socket.socket | None = None

    def open(self) -> None:
        """See `Stream.open`."""
        host, port = self._address.host, self._address.port
        try:
            family, _, _, _, target = socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)[0]
            self._socket = socket.socket(family, socket.SOCK_DGRAM)
            if not ipaddress.ip_address(target[0]).is_loopback:
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            self._socket.connect(target)
            # A full buffer means that nobody reads fast enough; a later frame is worth more.
            self._socket.setblocking(False)
        except (OSError, UnicodeError) as error:
            self.close()
            raise StreamError(
                "OSC cannot be sent to {target}: {reason}.", target=self.target, reason=error
            ) from error

    def send(self, message: FrameMessage) -> None:
        """See `Stream.send`."""
        rows = {row.face_id: row for row in message.faces if row.face_id is not None}
        held = self._slots.assign(rows)
        bundle = osc_bundle_builder.OscBundleBuilder(osc_bundle_builder.IMMEDIATELY)
        for slot, face in held.items():
            _add_face(bundle, slot, message, rows[face])
        for slot in sorted(self._occupied - set(held)):
            _add_absence(bundle, slot)
        self._occupied = set(held)
        _add(bundle, "/fer/count", ("i", len(rows)))
        _add(bundle, "/fer/number", ("i", message.frame))
        _add(bundle, "/fer/frame", ("d", message.time_s))
        self._send(bundle)

    def close(self) -> None:
        """See `Stream.close`; every slot that is still held is set to 0."""
        if self._socket is None:
            return
        if self._occupied:
            bundle = osc_bundle_builder.OscBundleBuilder(osc_bundle_builder.IMMEDIATELY)
            for slot in sorted(self._occupied):
                _add_absence(bundle, slot)
            _add(bundle, "/fer/count", ("i", 0))
            self._send(bundle)
        self._socket.close()
        self._socket = None

    def _send(self, bundle: osc_bundle_builder.OscBundleBuilder) -> None:
        assert self._socket is not None, "open the stream first"
        try:
            self._socket.send(bundle.build().dgram)
        except (BlockingIOError, ConnectionRefusedError):
            # Nobody listens at the moment, or not fast enough: UDP has no other way to say so.
            return
        except OSError as error:
            raise StreamError(
                "OSC can no longer be sent to {target}: {reason}.", target=self.target, reason=error
            ) from error


def _add_face(
    bundle: osc_bundle_builder.OscBundleBuilder, slot: int, message: FrameMessage, row: Row
) -> None:
    place = f"/fer/face/{slot}"
    _add(bundle, f"{place}/present", ("i", 1))
    _add(bundle, f"{place}/box", *(("f", value) for value in message.share_of_picture(row)))
    for emotion in EMOTIONS:
        _add(bundle, f"{place}/{emotion}", ("f", getattr(row, emotion) or 0.0))


def _add_absence(bundle: osc_bundle_builder.OscBundleBuilder, slot: int) -> None:
    place = f"/fer/face/{slot}"
    _add(bundle, f"{place}/present", ("i", 0))
    _add(bundle, f"{place}/box", *(("f", 0.0),) * 4)
    for emotion in EMOTIONS:
        _add(bundle, f"{place}/{emotion}", ("f", 0.0))


def _add(
    bundle: osc_bundle_builder.OscBundleBuilder, address: str, *values: tuple[str, float]
) -> None:
    message = osc_message_builder.OscMessageBuilder(address)
    for kind, value in values:
        message.add_arg(value, kind)
    bundle.add_content(message.build())  # pyright: ignore[reportArgumentType]
