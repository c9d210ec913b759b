"""LSL that asks no question of the network."""

import os
from pathlib import Path

import pytest


@pytest.fixture
def only_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """LSL looks for streams on this machine alone, and for those of this process of tests.

    The library reads its settings once, so that they must be the same for all tests of a process.
    """
    settings = tmp_path / "lsl_api.cfg"
    settings.write_text(
        "[ports]\nIPv6 = disable\n[multicast]\nResolveScope = machine\n"
        f"[lab]\nKnownPeers = {{127.0.0.1}}\nSessionID = tests-{os.getpid()}\n"
        "[log]\nlevel = -3\n"
    )
    monkeypatch.setenv("LSLAPICFG", str(settings))
