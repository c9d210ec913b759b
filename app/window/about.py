"""The box "About fer-desktop"."""

import platform
from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from app.style.icons import icon


def make_about_box(parent: QWidget) -> QMessageBox:
    """Make the box with the program's purpose, its version and its main libraries."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("About fer-desktop")
    box.setIconPixmap(icon("app").pixmap(64, 64))
    box.setText(f"<h3>fer-desktop {metadata.version('fer-desktop')}</h3>")
    box.setInformativeText(
        "See emotions in faces, live, on your own machine. No data leaves it: the "
        "program connects only to addresses that you enter."
        f"<p>Python {platform.python_version()}, Qt {qVersion()}, "
        f"ONNX Runtime {metadata.version('onnxruntime')}, "
        f"OpenCV {metadata.version('opencv-python-headless')}.</p>"
        "<p>MIT licence; THIRD_PARTY.md lists included software of others with its licences.</p>"
    )
    return box
