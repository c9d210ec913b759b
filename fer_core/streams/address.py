"""Addresses that streams send to or listen on: a host and a port."""

import ipaddress
import re
from dataclasses import dataclass

from fer_core.errors import StreamError

_FORM = re.compile(r"(?:(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+):)?(?P<port>[0-9]{1,5})")


@dataclass(frozen=True, slots=True)
class HostAndPort:
    """A host and a port.

    Attributes:
        host: A name or an IP address, without brackets.
        port: 1 to 65535.

    Example:
        >>> HostAndPort.parse("9001", host="127.0.0.1")
        HostAndPort(host='127.0.0.1', port=9001)
        >>> str(HostAndPort.parse("[::1]:80", host="127.0.0.1"))
        '[::1]:80'
    """

    host: str
    port: int

    @classmethod
    def parse(cls, text: str, host: str) -> "HostAndPort":
        """Read ``HOST:PORT`` or ``PORT``.

        Args:
            text: What was typed.
            host: The host where none was typed.

        Raises:
            StreamError: It is neither.
        """
        found = _FORM.fullmatch(text.strip())
        port = int(found["port"]) if found else 0
        if found is None or not 1 <= port <= 65535:
            raise StreamError(
                "{text!r} is no address; give HOST:PORT or PORT, 1 to 65535.", text=text
            )
        return cls((found["host"] or host).strip("[]"), port)

    @property
    def is_loopback(self) -> bool:
        """Whether only programs on this machine can reach it."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"
