import pytest

from fer_core.cluster.address import check_address
from fer_core.errors import ClusterError


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("local", "local"),
        (" tcp://127.0.0.1:8786", "tcp://127.0.0.1:8786"),
        ("tcp://localhost:8786", "tcp://localhost:8786"),
        ("tcp://[::1]:8786", "tcp://[::1]:8786"),
        ("tls://node7.example.org:8786", "tls://node7.example.org:8786"),
    ],
)
def test_this_machine_and_tls_are_taken(text: str, address: str) -> None:
    assert check_address(text) == address


@pytest.mark.parametrize("host", ["10.0.0.7", "node7", "0.0.0.0", "192.168.1.5"])
def test_an_open_address_beyond_this_machine_is_refused(host: str) -> None:
    with pytest.raises(ClusterError, match="--insecure-cluster"):
        check_address(f"tcp://{host}:8786")
    assert check_address(f"tcp://{host}:8786", insecure=True) == f"tcp://{host}:8786"


@pytest.mark.parametrize(
    "text",
    ["", "node7:8786", "http://node7:8786", "tcp://node7", "tls://", "tcp://a b:1", "tcp://a:0"],
)
def test_what_is_no_address_is_said(text: str) -> None:
    with pytest.raises(ClusterError):
        check_address(text, insecure=True)
