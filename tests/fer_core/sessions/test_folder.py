"""What the folder of a session says of the program."""

from importlib import metadata

import pytest

from fer_core.sessions import folder


def test_versions_are_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    look_up = metadata.version

    def note(name: str) -> str:
        asked.append(name)
        return look_up(name)

    monkeypatch.setattr(metadata, "version", note)
    folder.describe_versions.cache_clear()
    first = folder.describe_versions()
    assert folder.describe_versions() == first
    assert len(asked) == len(set(asked)) > 0
    assert first["numpy"] == look_up("numpy")
