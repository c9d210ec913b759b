"""Whether the desktop asks its programs to move as little as they can."""

import os
import sys
from typing import Any, Final

_SERVICE: Final = "org.freedesktop.portal.Desktop"
_OBJECT: Final = "/org/freedesktop/portal/desktop"
_INTERFACE: Final = "org.freedesktop.portal.Settings"
_QUESTIONS: Final[tuple[tuple[str, str, tuple[object, ...]], ...]] = (
    ("org.freedesktop.appearance", "reduced-motion", (1,)),
    ("org.gnome.desktop.interface", "enable-animations", (False,)),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor", ("0", 0, 0.0)),
)
"""Settings of desktops by namespace and key, with the values that ask for less motion.

The portal's documentation has the first, GNOME and KDE Plasma have the others.
"""

_PATIENCE_MS: Final = 2000
_GET_CLIENT_AREA_ANIMATION: Final = 0x1042


def desktop_reduces_motion() -> bool:
    """Ask the desktop; may take seconds, so not on a thread that draws.

    Linux: the settings that the desktop portal tells, over the session's D-Bus; Windows: "Animation
    effects". On macOS, and where nobody answers, False.
    """
    if sys.platform == "win32":
        return _windows_reduces_motion()
    if sys.platform == "linux" and os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return any(_read(namespace, key) in reduced for namespace, key, reduced in _QUESTIONS)
    return False


def _windows_reduces_motion() -> bool:
    import ctypes

    shown = ctypes.c_int(1)
    known = ctypes.windll.user32.SystemParametersInfoW(  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        _GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(shown), 0
    )
    return bool(known) and not shown.value


def _read(namespace: str, key: str) -> Any:  # noqa: ANN401  # of any D-Bus type
    """Return the value of one setting; None where the desktop has none."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

    question = QDBusMessage.createMethodCall(_SERVICE, _OBJECT, _INTERFACE, "Read")
    question.setArguments([namespace, key])
    answer = QDBusConnection.sessionBus().call(question, timeout=_PATIENCE_MS)
    if answer.type() != QDBusMessage.MessageType.ReplyMessage or not answer.arguments():
        return None
    value = answer.arguments()[0]
    while isinstance(value, QDBusVariant):  # the portal wraps it twice
        value = value.variant()
    return value
