"""The box "About fer-desktop"."""

import platform
from importlib import metadata

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from app.style.icons import icon

translate = QCoreApplication.translate


def make_about_box(parent: QWidget) -> QMessageBox:
    """Make the box with the program's purpose, its version and its main libraries."""
    purpose = translate(
        "Window",
        "See emotions in faces, live, on your own machine. No data leaves it: the program connects "
        "only to addresses that you enter.",
    )
    libraries = (
        f"Python {platform.python_version()}, Qt {qVersion()}, "
        f"ONNX Runtime {metadata.version('onnxruntime')}, "
        f"OpenCV {metadata.version('opencv-python-headless')}"
    )
    licence = translate(
        "Window",
        "MIT licence; THIRD_PARTY.md lists included software of others with its licences.",
    )
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(translate("Window", "About fer-desktop"))
    box.setIconPixmap(icon("app").pixmap(64, 64))
    box.setText(f"<h3>fer-desktop {metadata.version('fer-desktop')}</h3>")
    box.setInformativeText("".join(f"<p>{text}</p>" for text in (purpose, libraries, licence)))
    return box
