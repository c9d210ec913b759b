"""Addresses of clusters, and which of them are safe to use."""

from fer_core.errors import ClusterError, StreamError
from fer_core.streams.address import HostAndPort

LOCAL = "local"
"""Stands for a cluster of this machine's own cores, which begins and ends with the command."""


def check_address(text: str, *, insecure: bool = False) -> str:
    """Check the address of a cluster's scheduler.

    Whoever reaches a scheduler or worker of Dask without TLS can let it run anything.

    Args:
        text: ``local``, ``tcp://HOST:PORT`` or ``tls://HOST:PORT``.
        insecure: Whether an address beyond this machine is taken without TLS.

    Returns:
        The address, as Dask takes it.

    Raises:
        ClusterError: It is none of these, or not safe.
    """
    text = text.strip()
    if text == LOCAL:
        return text
    protocol, _, rest = text.partition("://")
    if protocol not in ("tcp", "tls"):
        raise ClusterError(
            "{text!r} is no cluster; give local, tcp://HOST:PORT or tls://HOST:PORT.", text=text
        )
    if ":" not in rest:
        raise ClusterError(
            "{text!r} names no port; give {protocol}://HOST:PORT.", text=text, protocol=protocol
        )
    try:
        place = HostAndPort.parse(rest, "localhost")
    except StreamError as error:
        raise ClusterError(str(error)) from error
    if protocol == "tcp" and not place.is_loopback and not insecure:
        raise ClusterError(
            "{text} is beyond this machine and has no TLS: whoever reaches it can let its "
            "workers run anything. Use tls://, or --insecure-cluster in a network that only "
            "you can reach.",
            text=text,
        )
    return f"{protocol}://{place}"
