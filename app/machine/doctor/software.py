"""Check versions, libraries that exclude one another, and what Qt needs of the system."""

import os
import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distributions, version
from typing import Final

from app.machine.doctor.check import Check, Verdict, without_home
from app.system.qt_libraries import DisplayError, check_display, import_qt
from fer_core.version import VERSION

_NEEDED: Final = ("PySide6-Essentials", "onnxruntime", "opencv-python-headless", "av", "numpy")
_OPTIONAL: Final = ("pyarrow", "pandas", "pylsl", "sounddevice", "tensorflow", "keras")
_ALSO_CV2: Final = ("opencv-python", "opencv-contrib-python", "opencv-contrib-python-headless")
_ALSO_QT: Final = ("PyQt5", "PyQt6", "PySide2")


def check_software() -> Iterator[Check]:
    """Yield what was found of this program, Python and its packages."""
    bundled = ", frozen" if getattr(sys, "frozen", False) else ""
    yield Check("fer-desktop", Verdict.GOOD, f"{VERSION}{bundled}")
    yield Check(
        "Python",
        Verdict.GOOD,
        f"{platform.python_version()} ({without_home(sys.prefix)})",
    )
    installed = {(found.name or "").lower(): found.version for found in distributions()}
    yield _needed()
    present = [f"{name} {installed[name]}" for name in _OPTIONAL if name in installed]
    yield Check("optional packages", Verdict.GOOD, ", ".join(present) or "none")
    yield _conflicts(installed)
    yield _qt()


def _needed() -> Check:
    found, missing = [], []
    for name in _NEEDED:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    if missing and not getattr(sys, "frozen", False):
        return Check(
            "packages",
            Verdict.FAILURE,
            f"missing: {', '.join(missing)}",
            "Install fer-desktop again into an environment of its own.",
        )
    return Check("packages", Verdict.GOOD, ", ".join(found) or "inside the program")


def _conflicts(installed: dict[str, str]) -> Check:
    cv2 = [name for name in _ALSO_CV2 if name in installed]
    qt = [name for name in _ALSO_QT if name.lower() in installed]
    if cv2:
        return Check(
            "conflicts",
            Verdict.WARNING,
            f"{', '.join(cv2)} is installed beside opencv-python-headless; both bring cv2",
            "Install fer-desktop into an environment of its own.",
        )
    if qt:
        return Check(
            "conflicts",
            Verdict.WARNING,
            f"{', '.join(qt)} is installed beside PySide6; two Qts may not load together",
            "Install fer-desktop into an environment of its own.",
        )
    return Check("conflicts", Verdict.GOOD, "none")


def _qt() -> Check:
    screen = os.environ.get("QT_QPA_PLATFORM") or (
        "Wayland" if os.environ.get("WAYLAND_DISPLAY") else os.environ.get("XDG_SESSION_TYPE", "")
    )
    try:
        import_qt()
        check_display()
    except DisplayError as error:
        return Check("window", Verdict.FAILURE, str(error), "annotate works without a window.")
    from PySide6.QtCore import qVersion

    return Check("window", Verdict.GOOD, f"Qt {qVersion()}{f', {screen}' if screen else ''}")
