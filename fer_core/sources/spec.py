"""From what a person types to a source."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

from fer_core.errors import SourceError
from fer_core.sources.camera import CameraSettings, CameraSource
from fer_core.sources.camera_names import list_cameras
from fer_core.sources.endings import PICTURE_ENDINGS
from fer_core.sources.picture import PictureSource
from fer_core.sources.source import FrameSource
from fer_core.sources.stream import SCHEMES, StreamSource
from fer_core.system.readable_file import check_readable

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


# PyAV takes a good part of the time to the first picture; it is imported where it is used.
def open_source(spec: str, settings: CameraSettings | None = None) -> FrameSource:
    """The source that a text names; not opened yet.

    Args:
        spec: ``demo``, the index of a camera, its name, an http, https or rtsp address, or the
            path of a picture or video; tried in this order.
        settings: What a camera is asked for.

    Raises:
        SourceError: The text names nothing that could be opened.
    """
    spec = spec.strip()
    if not spec:
        raise SourceError("No source was named; give a camera, a file or an address.")
    if spec == "demo":
        from fer_core.sources.demo import DemoSource

        return DemoSource()
    settings = settings or CameraSettings()
    if spec.isascii() and spec.isdigit():
        return CameraSource(int(spec), settings)
    if _ADDRESS.match(spec):
        return StreamSource(_checked_address(spec))
    # Unlike Path's own methods, these raise nothing for names that cannot be, but for a null
    # character behind a tilde.
    path = Path(spec if "\0" in spec else os.path.expanduser(spec))
    if not os.path.exists(path) and any(camera.name == spec for camera in list_cameras()):
        return CameraSource(spec, settings)
    check_readable(path)
    if path.suffix.lower() in PICTURE_ENDINGS:
        return PictureSource(path)
    from fer_core.sources.video_file import VideoFileSource

    return VideoFileSource(path)


def _checked_address(address: str) -> str:
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        host = None
    else:
        if parts.scheme not in SCHEMES:
            raise SourceError(
                f"Addresses that begin with {parts.scheme}:// are not opened; use http, https or "
                "rtsp."
            )
    if not host:
        raise SourceError(f"{address} is not a complete address; it names no host.")
    return address
