"""OpenCV's Haar cascades for frontal faces (Viola and Jones, 2001; Lienhart and Maydt, 2002)."""

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.detection.settings import CascadeName, DetectionSettings
from fer_core.errors import AssetError
from fer_core.resources import asset


def load_cascade(name: CascadeName) -> cv2.CascadeClassifier:
    """The bundled cascade of this name; an object serves one thread at a time.

    Raises:
        AssetError: The file is missing or damaged.
    """
    path = asset("haarcascades", f"haarcascade_frontalface_{name}.xml")
    cascade = cv2.CascadeClassifier()
    # Read here, since OpenCV opens no path beyond ASCII on Windows.
    storage = cv2.FileStorage(
        path.read_text("ascii"), cv2.FILE_STORAGE_READ | cv2.FILE_STORAGE_MEMORY
    )
    if not cascade.read(storage.getFirstTopLevelNode()):
        raise AssetError(
            f"The program's file {path.name} is damaged; install fer-desktop again to bring it "
            "back."
        )
    return cascade


class HaarDetector:
    """The plain cascade over whole pictures, without memory; serves one thread at a time.

    Example:
        >>> import numpy as np
        >>> HaarDetector(DetectionSettings()).detect(np.zeros((480, 640), np.uint8)).shape
        (0, 4)
    """

    def __init__(self, settings: DetectionSettings) -> None:
        self.settings = settings
        self._cascade = load_cascade(settings.cascade)
        self._window = max(self._cascade.getOriginalWindowSize())

    def detect(self, gray: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Faces of a picture.

        Args:
            gray: (H, W) uint8 of any size, also empty.

        Returns:
            (n, 4) float32 boxes ``left, top, right, bottom`` in pixels, in the cascade's order.

        Raises:
            ValueError: ``gray`` has another shape or type.
        """
        if gray.ndim != 2 or gray.dtype != np.uint8:
            raise ValueError(f"expected gray (H, W) uint8, not {gray.shape} {gray.dtype}")
        height, width = gray.shape
        if min(height, width) < self._window:
            return np.zeros((0, 4), np.float32)
        smallest = self.settings.smallest_face_pixels(width, height)
        found = self._cascade.detectMultiScale(
            np.ascontiguousarray(gray),
            scaleFactor=self.settings.scale_factor,
            minNeighbors=self.settings.min_neighbours,
            minSize=(smallest, smallest),
        )
        boxes = np.asarray(found, np.float32).reshape(-1, 4)
        boxes[:, 2:] += boxes[:, :2]
        return boxes
