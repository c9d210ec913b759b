"""Folders of the user's own files: settings, models, logs, measured values."""

import os
from pathlib import Path
from typing import Final

import platformdirs

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
    """Return the folder of values that can be measured again; it need not exist yet."""
    return _folder("cache", platformdirs.user_cache_path(_NAME, appauthor=False))


def _folder(part: str, default: Path) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home).expanduser() / part if home else default
