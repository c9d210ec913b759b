import base64
import http.server
import socket
import threading

import pytest

from fer_core.errors import SourceError
from fer_core.sources.address import check_address, same_server_redirect, without_password
from tests.support.streams import FileServer


@pytest.mark.parametrize("address", ["http://a/b", "https://a", "rtsp://me:word@10.0.0.2:554/x"])
def test_addresses_that_are_taken(address):
    assert check_address(address) == address


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://a/b", "begin with ftp:// are not opened"),
        ("http:///b", "names no host"),
        ("http://[::1/b", "not a complete address"),
        ("http://a:99999/b", "not a complete address"),
    ],
)
def test_addresses_that_are_refused(address, reason):
    with pytest.raises(SourceError, match=reason):
        check_address(address)


def test_a_password_is_not_shown():
    assert without_password("http://me:secret@h:1/a?b=1") == "http://h:1/a?b=1"


def test_a_redirect_on_the_same_server(tmp_path):
    (tmp_path / "folder").mkdir()
    with FileServer(tmp_path) as server:
        # The standard library's server redirects a folder's name to the one with a slash.
        moved = same_server_redirect(server.address("folder"), 60.0)
        assert moved == server.address("folder/")
        assert same_server_redirect(moved, 60.0) is None


def test_the_password_stays_with_a_redirect():
    seen: list[str | None] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Nothing on stderr."""

        def do_GET(self) -> None:
            seen.append(self.headers["Authorization"])
            self.send_response(301)
            self.send_header("Location", "/new?a=b")
            self.end_headers()

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.handle_request, name="test server")
        thread.start()
        place = f"127.0.0.1:{server.server_address[1]}"
        moved = same_server_redirect(f"http://me:pass%20word@{place}/old", 60.0)
        thread.join()
    assert moved == f"http://me:pass%20word@{place}/new?a=b"
    assert seen == ["Basic " + base64.b64encode(b"me:pass word").decode()]


@pytest.mark.parametrize("scheme", ["http", "https", "rtsp"])
def test_a_server_that_does_not_answer_redirects_to_nothing(scheme):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        assert same_server_redirect(f"{scheme}://127.0.0.1:{port}/a", 0.2) is None
