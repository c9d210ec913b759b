"""The commands of ``fer-desktop``; each brings its own parser, and none needs Qt."""

from typing import Final

STOPPED: Final = 130
"""The exit code of a command that was stopped by Ctrl-C or by a request to end."""
