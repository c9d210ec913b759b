"""Name the package with a system library that Qt needs, instead of a traceback or an abort.

Qt's wheels bring Qt, not the system's own libraries that it links; a desktop has them, a bare
Linux server or container does not. Where the platform plugin cannot be loaded, Qt aborts the
process, so this looks first.
"""

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from fer_core.errors import FerError

PACKAGES: Final[Mapping[str, str]] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Libraries that importing Qt's window classes links, with the Debian and Ubuntu package."""

XCB_PACKAGES: Final[Mapping[str, str]] = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Libraries that Qt's X11 plugin links besides."""

FONTS_FILE: Final = Path("/etc/fonts/fonts.conf")
"""Says where the system's fonts are. Its package brings one, too; without it the frozen program,
which has what reads this file, has nothing but the font of its labels."""


class DisplayError(FerError):
    """No window can be opened on this machine as it stands."""


def import_qt() -> None:
    """Import Qt's window classes, with onnxruntime before them.

    On Windows the other order loads libraries of Qt's that onnxruntime cannot work with.

    Raises:
        DisplayError: A system library that Qt links is missing.
    """
    import onnxruntime  # noqa: F401

    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        missing = _missing(PACKAGES) + _missing(XCB_PACKAGES)
        if not sys.platform.startswith("linux") or not missing:
            raise DisplayError(f"Qt, which draws the window, cannot be loaded: {error}.") from error
        raise DisplayError(_advice(missing)) from error


def check_display() -> None:
    """See that the platform plugin which Qt would take can be loaded and reaches a display.

    Raises:
        DisplayError: It cannot; Qt would abort the process.
    """
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if platform not in ("", "xcb") or (platform == "" and os.environ.get("WAYLAND_DISPLAY")):
        return
    display = os.environ.get("DISPLAY")
    if not display:
        raise DisplayError(
            "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is "
            "set); fer-desktop annotate works without one."
        )
    import PySide6

    plugin = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if plugin.is_file() and not _loads(str(plugin)):
        missing = _missing(XCB_PACKAGES)
        if missing:
            raise DisplayError(_advice(missing))
    if not _x11_answers():
        raise DisplayError(
            f"The display {display} does not answer, so no window can be opened; "
            "fer-desktop annotate works without one."
        )


def _missing(packages: Mapping[str, str]) -> list[str]:
    """Return the packages of the libraries that cannot be loaded, each once."""
    return sorted({package for library, package in packages.items() if not _loads(library)})


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x11_answers() -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # then it is not this library that Qt would use
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _advice(packages: list[str]) -> str:
    if not FONTS_FILE.exists():
        packages = [*packages, "fontconfig-config"]
    return (
        "Qt, which draws the window, misses system libraries; on Debian or Ubuntu "
        f"'sudo apt install {' '.join(packages)}' brings them."
    )
