"""A server that asks for certificates as a scheduler does, and how a refusal is explained."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fer_core.cluster.tls import check_encryption
from fer_core.errors import ClusterError

dask = pytest.importorskip("dask.config")
pytest.importorskip("distributed")
trustme = pytest.importorskip("trustme")

pytestmark = pytest.mark.slow

FIRST_BYTES = b"\x08\x00\x00\x00\x00\x00\x00\x00" * 4


@dataclass(frozen=True)
class Certificates:
    """An authority and a certificate that it signed.

    Attributes:
        authority: Path of its own certificate.
        node: Path of the certificate with its key.
    """

    authority: Path
    node: Path


def make(folder: Path, until: datetime | None = None) -> Certificates:
    folder.mkdir()
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    node = authority.issue_cert("127.0.0.1", not_after=until)
    node.private_key_and_cert_chain_pem.write_to_path(str(folder / "node.pem"))
    return Certificates(folder / "ca.pem", folder / "node.pem")


@contextmanager
def served(certificates: Certificates | None, version: ssl.TLSVersion) -> Iterator[str]:
    """Answer one connection; yield the address. Without certificates it answers without TLS."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                if certificates is None:
                    connection.sendall(FIRST_BYTES)
                    connection.recv(1000)
                    return
                context = ssl.create_default_context(
                    ssl.Purpose.CLIENT_AUTH, cafile=certificates.authority
                )
                context.load_cert_chain(certificates.node)
                context.verify_mode = ssl.CERT_REQUIRED
                context.maximum_version = version
                try:
                    with context.wrap_socket(connection, server_side=True) as secure:
                        secure.sendall(FIRST_BYTES)
                        secure.recv(1)
                except OSError:  # one side does not trust the other
                    return

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"127.0.0.1:{listener.getsockname()[1]}"
        finally:
            with socket.socket() as last:  # where nobody came
                last.connect_ex(listener.getsockname())
            thread.join()


@contextmanager
def configured(authority: Path | str, node: Path | str) -> Iterator[None]:
    values = {"ca-file": str(authority), "client.cert": str(node)}
    with dask.set({f"distributed.comm.tls.{name}": value for name, value in values.items()}):
        yield


@pytest.fixture
def scheduler(tmp_path: Path) -> Certificates:
    return make(tmp_path / "scheduler")


@pytest.fixture(params=[ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def version(request: pytest.FixtureRequest) -> ssl.TLSVersion:
    return request.param


def refusal(address: str) -> str:
    with pytest.raises(ClusterError) as caught:
        check_encryption(address)
    sentence = str(caught.value)
    assert address in sentence
    assert "_ssl.c" not in sentence
    assert "SSLError" not in sentence
    return sentence


def test_who_has_a_certificate_of_the_authority_is_let_in(
    scheduler: Certificates, version: ssl.TLSVersion
) -> None:
    with served(scheduler, version) as place, configured(scheduler.authority, scheduler.node):
        check_encryption(f"tls://{place}")


def test_a_scheduler_of_another_authority_is_not_trusted(
    scheduler: Certificates, version: ssl.TLSVersion, tmp_path: Path
) -> None:
    own = make(tmp_path / "own")
    with served(scheduler, version) as place, configured(own.authority, own.node):
        said = refusal(f"tls://{place}")
    assert "is not trusted" in said
    assert "distributed.comm.tls.ca-file" in said


def test_a_certificate_of_another_authority_is_not_let_in(
    scheduler: Certificates, version: ssl.TLSVersion, tmp_path: Path
) -> None:
    own = make(tmp_path / "own")
    with served(scheduler, version) as place, configured(scheduler.authority, own.node):
        said = refusal(f"tls://{place}")
    assert "does not let this command in" in said
    assert "distributed.comm.tls.client.cert" in said


def test_a_certificate_that_has_expired(version: ssl.TLSVersion, tmp_path: Path) -> None:
    old = make(tmp_path / "old", datetime.now(UTC) - timedelta(days=1))
    with served(old, version) as place, configured(old.authority, old.node):
        assert "not valid today" in refusal(f"tls://{place}")


def test_a_scheduler_without_tls(scheduler: Certificates) -> None:
    with (
        served(None, ssl.TLSVersion.TLSv1_3) as place,
        configured(scheduler.authority, scheduler.node),
    ):
        assert "answers without TLS" in refusal(f"tls://{place}")


def test_where_nothing_answers_dask_waits(scheduler: Certificates) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with configured(scheduler.authority, scheduler.node):
        check_encryption(f"tls://127.0.0.1:{port}")


@pytest.mark.parametrize("missing", ["ca-file", "client.cert"])
def test_a_certificate_that_is_not_named(missing: str, scheduler: Certificates) -> None:
    named = {"ca-file": scheduler.authority, "client.cert": scheduler.node}
    with configured(*("" if name == missing else path for name, path in named.items())):
        said = refusal("tls://127.0.0.1:1")
    assert f"does not name distributed.comm.tls.{missing}" in said


@pytest.mark.parametrize("missing", ["ca-file", "client.cert"])
def test_a_file_that_is_not_there(missing: str, scheduler: Certificates, tmp_path: Path) -> None:
    gone = tmp_path / "gone.pem"
    named = {"ca-file": scheduler.authority, "client.cert": scheduler.node}
    with configured(*(gone if name == missing else path for name, path in named.items())):
        said = refusal("tls://127.0.0.1:1")
    assert f"{gone}, which Dask's configuration names as distributed.comm.tls.{missing}" in said
    assert "No such file" in said


@pytest.mark.parametrize("wrong", ["ca-file", "client.cert"])
def test_a_file_that_is_no_certificate(wrong: str, scheduler: Certificates, tmp_path: Path) -> None:
    other = tmp_path / "notes.pem"
    other.write_text("no certificate")
    named = {"ca-file": scheduler.authority, "client.cert": scheduler.node}
    with configured(*(other if name == wrong else path for name, path in named.items())):
        assert "PEM form" in refusal("tls://127.0.0.1:1")


def test_a_certificate_without_its_key(scheduler: Certificates) -> None:
    with configured(scheduler.authority, scheduler.authority):
        assert "its key" in refusal("tls://127.0.0.1:1")


def test_an_address_without_tls_where_the_configuration_requires_it() -> None:
    check_encryption("tcp://127.0.0.1:1")
    with dask.set({"distributed.comm.require-encryption": True}):
        assert "Use tls://" in refusal("tcp://127.0.0.1:1")
