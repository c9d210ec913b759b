"""Give live pictures with labels and the notice to other programs, as a camera of this machine.

Needs the extra ``virtual-camera`` (pyvirtualcam, which is under the GPL and therefore in no other
extra), and a driver: OBS on Windows and macOS, v4l2loopback on Linux. OBS's browser source with the
page of `fer_core.streams.websocket` needs neither.
"""

import threading
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.annotation.hiding.live_cover import LiveCover, covered
from fer_core.drawing.faces_shown import GROUND, FacesShown
from fer_core.drawing.layout import layout_overlay
from fer_core.drawing.notice import draw_notice
from fer_core.drawing.pillow_painter import draw_overlay
from fer_core.errors import StreamError
from fer_core.labels import DEFAULT_THRESHOLD
from fer_core.system.hand_off import LatestSlot
from fer_core.types import Analysis, CapturedFrame

_RATE: Final = 30.0
"""Pictures a second that the camera is announced with."""


class VirtualCamera:
    """An observer of a runner that shows its newest pictures as a camera; it never waits.

    Args:
        faces: What the pictures show of faces.
        threshold: Probability below which a label reads "uncertain".

    Attributes:
        sent: How many pictures were handed on.
        device: Name of the camera; "" before the first picture.
        problem: Why no more pictures are handed on, in a sentence; else empty.

    Raises:
        StreamError: pyvirtualcam is missing.
    """

    def __init__(self, faces: FacesShown, threshold: float = DEFAULT_THRESHOLD) -> None:
        self._library = _load_library()
        self._faces: FacesShown = faces
        self._threshold = threshold
        # What it shows of faces stays the same: areas are needed from the beginning or never.
        self._cover = LiveCover() if faces == "pixelate" else None
        self._slot: LatestSlot[tuple[Analysis, NDArray[np.float32] | None]] = LatestSlot()
        self._camera: Any = None
        self.sent = 0
        self.device = ""
        self.problem = ""
        self._thread = threading.Thread(target=self._run, name="virtual camera", daemon=True)
        self._thread.start()

    def note_source(self, info: object) -> None:
        """See `RunnerObserver.note_source`."""

    def note_captured(self, captured: CapturedFrame) -> None:
        """See `RunnerObserver.note_captured`."""

    def note_skipped(self) -> None:
        """See `RunnerObserver.note_skipped`."""

    def note_analysed(self, captured: CapturedFrame, analysis: Analysis) -> None:
        """See `RunnerObserver.note_analysed`."""
        del captured
        areas = None
        if self._cover is not None:
            self._cover.note(analysis)
            areas = self._cover.areas()
        self._slot.put((analysis, areas))

    def close(self) -> None:
        """Hand on nothing more and release the camera."""
        self._slot.close()
        self._thread.join()

    def _run(self) -> None:
        try:
            while (item := self._slot.take()) is not None:
                self._send(self._draw(*item))
        except (RuntimeError, ValueError, OSError) as error:  # what pyvirtualcam raises
            self.problem = (
                f"There is no virtual camera: {str(error).splitlines()[0].rstrip('.')}. It needs "
                "OBS (Windows, macOS) or v4l2loopback (Linux)."
            )
        finally:
            self._slot.close()
            if self._camera is not None:
                self._camera.close()

    def _draw(self, analysis: Analysis, areas: NDArray[np.float32] | None) -> NDArray[np.uint8]:
        if areas is not None:
            image = covered(analysis, areas).frame.image.copy()
        elif self._faces == "show":
            image = analysis.frame.image.copy()
        else:
            image = np.full_like(analysis.frame.image, GROUND)
        draw_overlay(
            image, layout_overlay(analysis, analysis.frame.size, threshold=self._threshold)
        )
        draw_notice(image)
        return image

    def _send(self, image: NDArray[np.uint8]) -> None:
        height, width = image.shape[:2]
        if self._camera is None:
            self._camera = self._library.Camera(
                width, height, _RATE, fmt=self._library.PixelFormat.BGR
            )
            self.device = str(self._camera.device)
        size = (self._camera.width, self._camera.height)
        if size != (width, height):  # the source was opened again with another size
            image = np.asarray(cv2.resize(image, size), np.uint8)
        self._camera.send(image)
        self.sent += 1


def check_virtual_camera() -> None:
    """Check what can be checked without a camera.

    Raises:
        StreamError: pyvirtualcam is missing.
    """
    _load_library()


def _load_library() -> Any:  # noqa: ANN401
    try:
        import pyvirtualcam  # pyright: ignore[reportMissingImports]
    except ImportError as error:
        raise StreamError(
            "A virtual camera needs pyvirtualcam, which is under the GPL: pip install "
            "fer-desktop[virtual-camera]. OBS's browser source needs nothing: --websocket 8765."
        ) from error
    return pyvirtualcam
