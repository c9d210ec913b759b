from pathlib import Path

import pytest

from fer_core.errors import AssetError
from fer_core.system import resources


def test_finds_what_travels_with_the_program() -> None:
    assert resources.asset("haarcascades").is_dir()
    assert resources.models_folder().is_dir()


def test_the_installed_place_comes_before_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for root in (first, second):
        (root / "models").mkdir(parents=True)
    monkeypatch.setattr(resources, "_ROOTS", (first, second))
    assert resources.models_folder() == first / "models"


def test_says_what_to_do_when_something_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(AssetError, match="install fer-desktop again"):
        resources.asset("no", "such.file")
    monkeypatch.setattr(resources, "_ROOTS", (tmp_path,))
    with pytest.raises(AssetError, match="'models'"):
        resources.models_folder()
