"""Make small pictures of files on another thread."""

from functools import partial
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from app.system.background import Background
from fer_core.sources import open_source

WIDTH: Final = 112
HEIGHT: Final = 63


class Thumbnails(QObject):
    """Make thumbnails in the order of the requests.

    Signals:
        made: The file and its picture (`QPixmap`).
    """

    made = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("thumbnails", self)

    def ask_for(self, path: Path) -> None:
        """Make the picture of a file; one that cannot be read gets none."""
        self._background.run(partial(_thumbnail, path), partial(self._tell, path), _ignore)

    def close(self) -> None:
        """Make no more."""
        self._background.close()

    def _tell(self, path: Path, image: QImage | None) -> None:
        if image is not None:
            self.made.emit(path, QPixmap.fromImage(image))


def _thumbnail(path: Path) -> QImage | None:
    source = open_source(str(path))
    try:
        source.open()
        frame = source.read()
    finally:
        source.close()
    if frame is None:
        return None
    width, height = frame.size
    scale = min(WIDTH / width, HEIGHT / height)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = np.ascontiguousarray(cv2.resize(frame.image, size, interpolation=cv2.INTER_AREA))
    image = QImage(small.data, *size, small.strides[0], QImage.Format.Format_BGR888)
    return image.copy()


def _ignore(_: Exception) -> None:
    """Ignore a file without a picture; annotating it reports the reason."""
