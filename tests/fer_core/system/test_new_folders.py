from pathlib import Path

import pytest

from fer_core.system.new_folders import remove_if_empty


def test_what_is_made_and_stays_empty_is_removed(tmp_path: Path) -> None:
    old, used = tmp_path / "old", tmp_path / "used" / "deep"
    old.mkdir()
    with remove_if_empty([tmp_path / "a" / "b" / "c", old, used, tmp_path / "never"]):
        (tmp_path / "a" / "b" / "c").mkdir(parents=True)
        used.mkdir(parents=True)
        (used / "file").touch()
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["deep", "file", "old", "used"]


def test_also_where_the_block_fails(tmp_path: Path) -> None:
    def fail() -> None:
        (tmp_path / "a").mkdir()
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"), remove_if_empty([tmp_path / "a"]):
        fail()
    assert not (tmp_path / "a").exists()
