"""OpenCV's Haar cascades for frontal faces (Viola and Jones, 2001; Lienhart and Maydt, 2002)."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.detection.settings import CascadeName, DetectionSettings
from fer_core.errors import AssetError
from fer_core.system.resources import asset


@dataclass(frozen=True, slots=True, eq=False)
class Windows:
    """Single windows that passed every stage of a cascade, before any grouping.

    Attributes:
        boxes: (n, 4) float32 ``left, top, right, bottom``, pixels of the picture searched.
        weights: (n,) float32, the sum of the last stage: how clearly the window passed.
    """

    boxes: NDArray[np.float32]
    weights: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.boxes)


NO_WINDOWS: Final = Windows(np.zeros((0, 4), np.float32), np.zeros(0, np.float32))


class Cascade:
    """One cascade, loaded; serves one thread at a time.

    Attributes:
        window: Side of the smallest face that it can see, in pixels.
    """

    def __init__(self, name: CascadeName) -> None:
        """Load the bundled cascade of this name.

        Raises:
            AssetError: The file is missing or damaged.
        """
        path = asset("haarcascades", f"haarcascade_frontalface_{name}.xml")
        self._cascade = cv2.CascadeClassifier()
        # Read here, since OpenCV opens no path beyond ASCII on Windows.
        storage = cv2.FileStorage(
            path.read_text("ascii"), cv2.FILE_STORAGE_READ | cv2.FILE_STORAGE_MEMORY
        )
        if not self._cascade.read(storage.getFirstTopLevelNode()):
            raise AssetError(
                "The program's file {name} is damaged; install fer-desktop again to bring it back.",
                name=path.name,
            )
        self.window = max(self._cascade.getOriginalWindowSize())

    def faces(
        self, gray: NDArray[np.uint8], factor: float, neighbours: int, smallest: int
    ) -> NDArray[np.float32]:
        """OpenCV's own full scan: windows of all sizes, grouped.

        Args:
            gray: (H, W) uint8 of any size, also empty.
            factor: Ratio of neighbouring sizes, above 1.
            neighbours: Overlapping windows that make a face.
            smallest: Side of the smallest face, pixels.

        Returns:
            (n, 4) float32 boxes in the cascade's order.
        """
        if min(gray.shape) < self.window:
            return np.zeros((0, 4), np.float32)
        found = self._cascade.detectMultiScale(
            gray, scaleFactor=factor, minNeighbors=neighbours, minSize=(smallest, smallest)
        )
        return _corners(found)

    def windows(
        self, gray: NDArray[np.uint8], factor: float, smallest: int, largest: int
    ) -> Windows:
        """Every window that passes, of the sides ``window * factor ** k`` within the limits.

        Args:
            gray: (H, W) uint8 of any size, also empty; rows may be part of a larger picture.
            factor: Ratio of neighbouring sizes, above 1.
            smallest: Side of the smallest window, pixels.
            largest: Side of the largest window, pixels.
        """
        if min(gray.shape) < max(self.window, smallest):
            return NO_WINDOWS
        found, _, weights = self._cascade.detectMultiScale3(
            gray,
            scaleFactor=factor,
            minNeighbors=0,
            minSize=(smallest, smallest),
            maxSize=(largest, largest),
            outputRejectLevels=True,
        )
        return Windows(_corners(found), np.asarray(weights, np.float32).reshape(-1))

    def windows_of_side(self, gray: NDArray[np.uint8], side: int) -> Windows:
        """Every window of one side, `window` or more, that passes; see `windows`."""
        # OpenCV's first size is always the cascade's own; the factor makes `side` the second.
        return self.windows(gray, max(side / self.window, 1.1), side, side)


class HaarDetector:
    """The plain cascade over whole pictures, without memory; serves one thread at a time.

    Example:
        >>> import numpy as np
        >>> HaarDetector(DetectionSettings()).detect(np.zeros((480, 640), np.uint8)).shape
        (0, 4)
    """

    def __init__(self, settings: DetectionSettings) -> None:
        self.settings = settings
        self._cascade = Cascade(settings.cascade)

    def detect(self, gray: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Faces of a picture.

        Args:
            gray: (H, W) uint8 of any size, also empty.

        Returns:
            (n, 4) float32 boxes ``left, top, right, bottom`` in pixels, in the cascade's order.

        Raises:
            ValueError: ``gray`` has another shape or type.
        """
        check_gray(gray)
        height, width = gray.shape
        settings = self.settings
        return self._cascade.faces(
            gray,
            settings.scale_factor,
            settings.min_neighbours,
            settings.smallest_face_pixels(width, height),
        )


def check_gray(gray: NDArray[np.uint8]) -> None:
    """Refuse what is no gray picture.

    Raises:
        ValueError: ``gray`` is not (H, W) uint8.
    """
    if gray.ndim != 2 or gray.dtype != np.uint8:
        raise ValueError(f"expected gray (H, W) uint8, not {gray.shape} {gray.dtype}")


def _corners(found: object) -> NDArray[np.float32]:
    """Boxes (n, 4) ``left, top, right, bottom`` from OpenCV's ``left, top, width, height``."""
    boxes = np.asarray(found, np.float32).reshape(-1, 4)
    boxes[:, 2:] += boxes[:, :2]
    return boxes
