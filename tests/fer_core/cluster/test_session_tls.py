"""A scheduler and a worker with TLS, started as docs/how-to/cluster.md says, and who is let in."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.support.clips import constant, write_clip
from tests.support.models import make_model
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]
pytest.importorskip("distributed")
trustme = pytest.importorskip("trustme")


def environment_of(folder: Path) -> dict[str, str]:
    """Make a certificate authority and a node's certificate, and name them as Dask wants it."""
    folder.mkdir()
    authority, node = folder / "ca.pem", folder / "node.pem"
    ca = trustme.CA()
    ca.cert_pem.write_to_path(str(authority))
    ca.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(str(node))
    variables = {"REQUIRE_ENCRYPTION": "true", "TLS__CA_FILE": str(authority)}
    variables |= {f"TLS__{who}__CERT": str(node) for who in ("SCHEDULER", "WORKER", "CLIENT")}
    return os.environ | {f"DASK_DISTRIBUTED__COMM__{k}": v for k, v in variables.items()}


@pytest.fixture
def certified(tmp_path: Path) -> dict[str, str]:
    return environment_of(tmp_path / "certificates")


@pytest.fixture
def scheduler(tmp_path: Path, certified: Mapping[str, str]) -> Iterator[str]:
    """The address of a scheduler with one worker."""
    file = tmp_path / "scheduler.json"
    dask = [sys.executable, "-m", "dask"]
    begin = [*dask, "scheduler", "--protocol", "tls", "--host", "127.0.0.1", "--port", "0",
             "--no-dashboard", "--scheduler-file", str(file)]  # fmt: skip
    with ExitStack() as running:

        def start(command: list[str]) -> None:
            process = subprocess.Popen(
                command, env=certified, cwd=tmp_path, stderr=subprocess.DEVNULL
            )
            running.callback(process.wait, 60)
            running.callback(process.terminate)

        start(begin)
        wait_until(lambda: file.exists() and file.read_text().rstrip().endswith("}"))
        address = json.loads(file.read_text())["address"]
        assert address.startswith("tls://127.0.0.1:")
        start([*dask, "worker", address, "--nworkers", "1", "--nthreads", "1", "--no-dashboard"])
        yield address


def annotate(
    clip: Path, target: Path, environment: Mapping[str, str], *options: str
) -> "subprocess.CompletedProcess[str]":
    model = make_model(clip.parent / "tiny.onnx")
    command = [sys.executable, "-m", "app", "annotate", str(clip), "-o", str(target), "--no-video",
               "--model", str(model), *options]  # fmt: skip
    return subprocess.run(
        command, env={**environment}, capture_output=True, text=True, timeout=300, check=False
    )


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return write_clip(tmp_path / "clip.mp4", constant(60, sound=None))


def test_who_has_certificates_is_served_without_any_further_flag(
    tmp_path: Path, clip: Path, scheduler: str, certified: Mapping[str, str]
) -> None:
    alone = annotate(clip, tmp_path / "alone.csv", os.environ)
    assert alone.returncode == 0, alone.stderr
    served = annotate(clip, tmp_path / "served.csv", certified, "--cluster", scheduler)
    assert served.returncode == 0, served.stderr
    assert (tmp_path / "served.csv").read_bytes() == (tmp_path / "alone.csv").read_bytes()


@pytest.mark.parametrize("who", ["without certificates", "of another authority"])
def test_others_are_not_let_in(tmp_path: Path, clip: Path, scheduler: str, who: str) -> None:
    own = environment_of(tmp_path / "foreign") if who == "of another authority" else os.environ
    refused = annotate(clip, tmp_path / "refused.csv", own, "--cluster", scheduler)
    assert refused.returncode == 1, refused.stderr
    assert {"without certificates": "does not name", "of another authority": "is not trusted"}[
        who
    ] in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
    assert not (tmp_path / "refused.csv").exists()


def test_beyond_this_machine_an_address_without_tls_is_refused(tmp_path: Path, clip: Path) -> None:
    refused = annotate(clip, tmp_path / "t.csv", os.environ, "--cluster", "tcp://192.0.2.1:8786")
    assert refused.returncode == 2
    assert "has no TLS" in refused.stderr
