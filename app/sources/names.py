"""The names of sources as the window shows them."""

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_NUMBERED: Final = re.compile(r"[Cc]amera (\d+)")
"""How `fer_core.sources` calls a camera that reports no name."""


def source_text(name: str, kind: str) -> str:
    """Return the name of a source in the window's language; names of devices and files stay.

    Args:
        name: As `fer_core.sources.SourceInfo` or `fer_core.sources.CameraName` has it.
        kind: As `fer_core.sources.SourceInfo` has it.
    """
    if kind == "demo":
        return translate("Sources", "Demo")
    numbered = _NUMBERED.fullmatch(name) if kind == "camera" else None
    if numbered is None:
        return name
    return translate("Sources", "Camera {number}").format(number=numbered[1])
