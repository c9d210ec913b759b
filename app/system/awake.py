"""Keep the computer from going to sleep while it works on something long."""

import shutil
import subprocess
import sys
from contextlib import AbstractContextManager
from typing import Final

_CONTINUOUS: Final = 0x80000000
_SYSTEM_REQUIRED: Final = 0x00000001


class KeepAwake(AbstractContextManager["KeepAwake"]):
    """Holds off idle sleep from entry to exit; where the system offers no way, does nothing.

    Linux: systemd's inhibitor; macOS: caffeinate; Windows: the execution state of this thread.
    Closing a laptop's lid still sends it to sleep where the system is set so.

    Args:
        why: Shown by the system to whoever asks what keeps it awake.
    """

    def __init__(self, why: str) -> None:
        self._why = why
        self._helper: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "KeepAwake":
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS | _SYSTEM_REQUIRED)
            return self
        command = _helper_command(self._why)
        if command is not None:
            try:
                self._helper = subprocess.Popen(
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            except OSError:
                self._helper = None
        return self

    def __exit__(self, *_: object) -> None:
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS)
        elif self._helper is not None:
            # It ends when its input does, also when this program is killed.
            assert self._helper.stdin is not None
            self._helper.stdin.close()
            self._helper.terminate()
            self._helper.wait()
            self._helper = None


def _helper_command(why: str) -> list[str] | None:
    """Return a program that holds off sleep for as long as its input stays open, or None."""
    if (caffeinate := shutil.which("caffeinate")) is not None:
        return [caffeinate, "-i", "cat"]
    if (inhibit := shutil.which("systemd-inhibit")) is not None:
        options = ["--what=idle:sleep", "--who=fer-desktop", f"--why={why}", "--mode=block"]
        return [inhibit, *options, "cat"]
    return None
