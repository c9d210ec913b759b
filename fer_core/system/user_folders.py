"""Folders of the user's own files: settings, models, logs, pictures, trials of models.

Every function raises `FerError` where the user's home folder is unknown.
"""

import os
from pathlib import Path
from typing import Final

import platformdirs

from fer_core.errors import FerError

HOME_VARIABLE: Final = "FER_DESKTOP_HOME"
"""Environment variable: one folder for all of them, e.g. on a USB stick."""

_NAME: Final = "fer-desktop"


def config_folder() -> Path:
    """Return the folder of the settings; it need not exist yet."""
    return _folder("config", platformdirs.user_config_path(_NAME, appauthor=False))


def data_folder() -> Path:
    """Return the folder of what the user added, e.g. models; it need not exist yet."""
    return _folder("data", platformdirs.user_data_path(_NAME, appauthor=False))


def log_folder() -> Path:
    """Return the folder of the log files; it need not exist yet."""
    return _folder("log", platformdirs.user_log_path(_NAME, appauthor=False))


def cache_folder() -> Path:
    """Return the folder of what a new trial of a model would tell again; it may not exist yet."""
    return _folder("cache", platformdirs.user_cache_path(_NAME, appauthor=False))


def pictures_folder() -> Path:
    """Return the folder that pictures of the window are saved in; it need not exist yet."""
    return _folder("pictures", platformdirs.user_pictures_path())


def videos_folder() -> Path:
    """Return the folder that sessions are recorded in; it need not exist yet."""
    return _folder("videos", platformdirs.user_videos_path())


def _folder(part: str, default: Path) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    if not home:
        # A relative one would lie in whatever folder the program is started from.
        if not default.is_absolute():
            raise FerError(
                "Your home folder cannot be found. Set {home_variable} to the full path of a "
                "folder for this program's files.",
                home_variable=HOME_VARIABLE,
            )
        return default
    try:
        return Path(home).expanduser() / part
    except RuntimeError as error:
        raise FerError(
            "The home folder that {home_variable}={home} names is unknown. Set {home_variable} to "
            "the full path of a folder for this program's files.",
            home_variable=HOME_VARIABLE,
            home=home,
        ) from error
