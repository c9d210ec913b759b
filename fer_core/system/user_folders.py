"""Where this user's own files stand: settings, models, logs, what was measured."""

import os
from pathlib import Path
from typing import Final

import platformdirs

HOME_VARIABLE: Final = "FER_DESKTOP_HOME"
"""Environment variable: one folder for everything, e.g. on a stick, or away from the user's own."""

_NAME: Final = "fer-desktop"


def config_folder() -> Path:
    """The folder of the settings; it need not exist yet."""
    return _folder("config", platformdirs.user_config_path(_NAME, appauthor=False))


def data_folder() -> Path:
    """The folder of what the user added, e.g. models; it need not exist yet."""
    return _folder("data", platformdirs.user_data_path(_NAME, appauthor=False))


def log_folder() -> Path:
    """The folder of the log files; it need not exist yet."""
    return _folder("log", platformdirs.user_log_path(_NAME, appauthor=False))


def cache_folder() -> Path:
    """The folder of what can be measured anew at any time; it need not exist yet."""
    return _folder("cache", platformdirs.user_cache_path(_NAME, appauthor=False))


def _folder(part: str, usual: Path) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home).expanduser() / part if home else usual
