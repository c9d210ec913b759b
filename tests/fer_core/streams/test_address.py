"""Addresses as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.errors import StreamError
from fer_core.streams.address import HostAndPort


@pytest.mark.parametrize(
    ("text", "host", "port", "loopback"),
    [
        ("9000", "127.0.0.1", 9000, True),
        ("localhost:1", "localhost", 1, True),
        ("[::1]:65535", "::1", 65535, True),
        ("192.168.0.7:9000", "192.168.0.7", 9000, False),
        ("studio.local:9000", "studio.local", 9000, False),
        ("127.5.5.5:80", "127.5.5.5", 80, True),
    ],
)
def test_what_is_understood(text, host, port, loopback):
    address = HostAndPort.parse(text, "127.0.0.1")
    assert (address.host, address.port, address.is_loopback) == (host, port, loopback)
    assert HostAndPort.parse(str(address), "x") == address


@pytest.mark.parametrize("text", ["", "host", ":", "h:", "0", "65536", "h:0", "a b:9", "9000\n9"])
def test_what_is_no_address(text):
    with pytest.raises(StreamError, match="HOST:PORT"):
        HostAndPort.parse(text, "127.0.0.1")


@given(st.text(max_size=30))
def test_any_text_is_an_address_or_refused(text):
    try:
        address = HostAndPort.parse(text, "127.0.0.1")
    except StreamError:
        return
    assert 1 <= address.port <= 65535
