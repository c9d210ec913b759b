"""Why a cluster's scheduler cannot be used with TLS, found out before Dask tries.

Dask itself says it in the words of OpenSSL, some of it after a long wait and with a traceback.
"""

# Dask has no types.
# pyright: reportMissingImports=false, reportMissingTypeStubs=false, reportUnknownVariableType=false
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

import re
import socket
import ssl
from pathlib import Path
from typing import Final

from fer_core.errors import ClusterError
from fer_core.phrases import system_reason
from fer_core.streams.address import HostAndPort

_SECONDS: Final = 5.0
"""How long a scheduler may take to answer here; one that is slower is left to Dask."""

_NOT_TLS: Final = frozenset(
    {"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG"}
)
"""What OpenSSL says of an answer that is no TLS at all."""

_TIMES: Final = frozenset({9, 10})
"""OpenSSL's numbers for certificates that are not valid yet, or no more."""

_CONFIGURED: Final = "distributed.comm.tls"


def check_encryption(address: str) -> None:
    """Check that this command may use a cluster, and its scheduler this command's certificate.

    A scheduler that does not answer is not judged: Dask waits for one that only begins.

    Args:
        address: ``tcp://HOST:PORT`` or ``tls://HOST:PORT``.

    Raises:
        ClusterError: Dask's configuration asks for TLS where the address has none; it names no
            certificates, or files that hold none; or one side does not trust the other.
    """
    from dask.config import get as get_config

    protocol, _, place = address.partition("://")
    if protocol != "tls":
        if get_config("distributed.comm.require-encryption", None):
            raise ClusterError(
                "{address} has no TLS, which Dask's configuration requires "
                "(distributed.comm.require-encryption). Use tls://.",
                address=address,
            )
        return
    _shake_hands(address, HostAndPort.parse(place, "localhost"), _context(address))


def _context(address: str) -> ssl.SSLContext:
    """Read the certificates that Dask's configuration names."""
    from dask.config import get as get_config
    from distributed.security import Security

    for name, needed in (("ca-file", True), ("client.cert", True), ("client.key", False)):
        value = get_config(f"{_CONFIGURED}.{name}", None)
        if not value and needed:
            raise ClusterError(
                "{address} cannot be used: Dask's configuration does not name {name}.",
                address=address,
                name=f"{_CONFIGURED}.{name}",
            )
        if value and "\n" not in value:  # else it is the certificate itself
            try:
                Path(value).open("rb").close()
            except OSError as error:
                raise ClusterError(
                    "{address} cannot be used: {path}, which Dask's configuration names as {name}, "
                    "cannot be read: {reason}.",
                    address=address,
                    path=value,
                    name=f"{_CONFIGURED}.{name}",
                    reason=system_reason(error),
                ) from error
    try:
        return Security().get_connection_args("client")["ssl_context"]
    except (ssl.SSLError, ValueError) as error:
        raise ClusterError(
            "{address} cannot be used: the files that Dask's configuration names under {names} are "
            "not as TLS needs them. ca-file holds the certificate of an authority, client.cert a "
            "certificate and, without client.key, its key, all in PEM form. ({reason})",
            address=address,
            names=_CONFIGURED,
            reason=_reason(error),
        ) from error


def _shake_hands(address: str, place: HostAndPort, context: ssl.SSLContext) -> None:
    try:
        with (
            socket.create_connection((place.host, place.port), _SECONDS) as plain,
            context.wrap_socket(plain, server_hostname=place.host) as secure,
        ):
            # A server that does not trust a client's certificate says so with its first bytes.
            secure.recv(1)
    except ssl.SSLCertVerificationError as error:
        if error.verify_code in _TIMES:
            raise ClusterError(
                "{address} is not trusted: by this machine's clock a certificate there is not "
                "valid today. Make new ones, or set the clock. ({reason})",
                address=address,
                reason=error.verify_message,
            ) from error
        raise ClusterError(
            "{address} is not trusted: its certificate does not come from the authority that "
            "Dask's configuration names as {name}. Name the authority of this cluster there. "
            "({reason})",
            address=address,
            name=f"{_CONFIGURED}.ca-file",
            reason=error.verify_message,
        ) from error
    except (ssl.SSLError, ConnectionResetError, BrokenPipeError) as error:
        if getattr(error, "reason", "") in _NOT_TLS:
            raise ClusterError(
                "{address} answers without TLS. Begin the scheduler with --protocol tls. "
                "({reason})",
                address=address,
                reason=_reason(error),
            ) from error
        raise ClusterError(
            "{address} does not let this command in: it does not accept the certificate that "
            "Dask's configuration names as {name}. Name one there that the authority of this "
            "cluster signed and that is valid today. ({reason})",
            address=address,
            name=f"{_CONFIGURED}.client.cert",
            reason=_reason(error),
        ) from error
    except OSError:
        return


def _reason(error: Exception) -> str:
    """Return what OpenSSL says, without its places in source files."""
    reason = getattr(error, "reason", None) or re.sub(r"\[.*?\]|\(_ssl.*?\)", "", str(error))
    return reason.replace("_", " ").strip().lower()
