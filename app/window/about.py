"""The box "About fer-desktop"."""

import platform
from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from app.style.icons import icon


def make_about_box(parent: QWidget) -> QMessageBox:
    """What the program is, its version, and what it stands on."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("About fer-desktop")
    box.setIconPixmap(icon("app").pixmap(64, 64))
    box.setText(f"<h3>fer-desktop {metadata.version('fer-desktop')}</h3>")
    box.setInformativeText(
        "See emotions in faces, live, on your own machine. Nothing leaves it: the program "
        "connects to no address but those that you type."
        f"<p>Python {platform.python_version()}, Qt {qVersion()}, "
        f"ONNX Runtime {metadata.version('onnxruntime')}, "
        f"OpenCV {metadata.version('opencv-python-headless')}.</p>"
        "<p>MIT licence; what comes along and under which licence is listed in THIRD_PARTY.md.</p>"
    )
    return box
