"""Network addresses: check them, hide passwords, follow redirects on the same server."""

import base64
from typing import Final
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from fer_core.errors import SourceError

SCHEMES: Final = ("http", "https", "rtsp")
"""The kinds of address that a user may give."""

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})


def check_address(address: str) -> str:
    """Check that an address has a known scheme and names a host; return it unchanged.

    Raises:
        SourceError: It is no http, https or rtsp address, or names no host.
    """
    parts = _split(address)
    if parts is not None and parts.scheme not in SCHEMES:
        raise SourceError(
            "Addresses that begin with {scheme}:// are not opened; use http, https or rtsp.",
            scheme=parts.scheme,
        )
    if parts is None or not parts.hostname:
        raise SourceError("{address} is not a complete address; it names no host.", address=address)
    return address


def without_password(address: str) -> str:
    """Return an address without user name and password, for display."""
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def same_server_redirect(address: str, timeout: float) -> str | None:
    """Ask an http or https server where an address has moved to on that same server.

    Args:
        address: A complete address.
        timeout: Seconds that the server may take to answer.

    Returns:
        The new address, with the same user name and password; None where the server does not
        redirect, does not answer, or the address is of another kind.

    Raises:
        SourceError: The server redirects to another server (scheme, host or port), which nobody
            typed.
    """
    parts = _split(address)
    if parts is None or parts.scheme not in ("http", "https") or parts.hostname is None:
        return None
    # It loads the library for encrypted connections, which other sources need not wait for.
    import http.client

    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname, parts.port, timeout=timeout)
    try:
        path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
        connection.request("GET", path, headers=_headers(parts))
        with connection.getresponse() as answer:
            location = answer.getheader("Location")
    except (OSError, http.client.HTTPException, ValueError):
        return None
    finally:
        connection.close()
    if answer.status not in _REDIRECTS or not location:
        return None
    target = _split(urljoin(without_password(address), location))
    if target is None or _server(target) != _server(parts):
        shown = location if target is None else without_password(target.geturl())
        raise SourceError(
            "{without_password} redirects to {shown}, on another server. Give that address "
            "itself if you trust it.",
            without_password=without_password(address),
            shown=shown,
        )
    return target._replace(netloc=parts.netloc).geturl()


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.hostname, parts.port
    except ValueError:
        return None
    return parts


def _server(parts: SplitResult) -> tuple[str, str | None, int | None]:
    default = {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, parts.hostname, parts.port or default


def _headers(parts: SplitResult) -> dict[str, str]:
    if parts.username is None:
        return {}
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()}
