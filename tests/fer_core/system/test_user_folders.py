from pathlib import Path

import platformdirs
import pytest

from fer_core.errors import FerError
from fer_core.system.user_folders import (
    HOME_VARIABLE,
    cache_folder,
    config_folder,
    data_folder,
    log_folder,
    pictures_folder,
    videos_folder,
)


def test_one_folder_for_everything_where_the_variable_is_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    folders = {
        config_folder(),
        data_folder(),
        log_folder(),
        cache_folder(),
        pictures_folder(),
        videos_folder(),
    }
    assert len(folders) == 6
    assert all(folder.parent == tmp_path for folder in folders)


def test_the_platforms_folders_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    assert "fer-desktop" in str(config_folder())
    assert "fer-desktop" in str(data_folder())
    assert "fer-desktop" in str(log_folder())
    assert "fer-desktop" in str(cache_folder())


def test_a_home_folder_that_is_unknown_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, "~nobody-of-this-name/x")
    with pytest.raises(FerError, match="~nobody-of-this-name/x names is unknown"):
        config_folder()
    monkeypatch.delenv(HOME_VARIABLE)
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: Path("~/.local/share/x"))
    with pytest.raises(FerError, match=f"home folder cannot be found. Set {HOME_VARIABLE}"):
        data_folder()
