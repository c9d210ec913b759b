"""Make a source from a text that a person typed."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from fer_core.errors import SourceError
from fer_core.sources.address import check_address
from fer_core.sources.camera import CameraSettings, CameraSource
from fer_core.sources.camera_names import list_cameras
from fer_core.sources.endings import PICTURE_ENDINGS
from fer_core.sources.picture import PictureSource
from fer_core.sources.source import FrameSource
from fer_core.system.readable_file import check_readable

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


# Importing PyAV takes a good part of the start-up time, so it is imported only where needed.
def open_source(spec: str, settings: CameraSettings | None = None) -> FrameSource:
    """Make the source that a text names, without opening it.

    Args:
        spec: ``demo``, the index of a camera, its name, an http, https or rtsp address, or the
            path of a picture or video; tried in the order of `OPENERS`.
        settings: Size and rate to request from a camera.

    Raises:
        SourceError: The text names nothing that could be opened.

    Example:
        >>> source = open_source("demo")
        >>> info = source.open()
        >>> frame = source.read()
        >>> frame.index
        0
        >>> source.close()
    """
    spec = spec.strip()
    if not spec:
        raise SourceError("No source was named; give a camera, a file or an address.")
    settings = settings or CameraSettings()
    for opener in OPENERS:
        source = opener(spec, settings)
        if source is not None:
            return source
    raise SourceError("{spec} names no camera, file or address.", spec=spec)


def _open_demo(spec: str, settings: CameraSettings) -> FrameSource | None:
    if spec != "demo":
        return None
    from fer_core.sources.demo import DemoSource

    return DemoSource()


def _open_camera_by_index(spec: str, settings: CameraSettings) -> FrameSource | None:
    return CameraSource(int(spec), settings) if spec.isascii() and spec.isdigit() else None


def _open_address(spec: str, settings: CameraSettings) -> FrameSource | None:
    if not _ADDRESS.match(spec):
        return None
    from fer_core.sources.stream import StreamSource

    return StreamSource(check_address(spec))


def _open_camera_by_name(spec: str, settings: CameraSettings) -> FrameSource | None:
    # A file of that name comes before a camera. Unlike Path.exists, this raises nothing for names
    # that are not possible.
    if os.path.exists(_path(spec)):
        return None
    known = any(camera.name == spec for camera in list_cameras())
    return CameraSource(spec, settings) if known else None


def _open_file(spec: str, settings: CameraSettings) -> FrameSource:
    path = _path(spec)
    check_readable(path)
    if path.suffix.lower() in PICTURE_ENDINGS:
        return PictureSource(path)
    from fer_core.sources.video_file import VideoFileSource

    return VideoFileSource(path)


def _path(spec: str) -> Path:
    # expanduser raises for a null character behind a tilde.
    return Path(spec if "\0" in spec else os.path.expanduser(spec))


Opener = Callable[[str, CameraSettings], FrameSource | None]
"""Makes a source of a text without opening it, or returns None where the text names none of its
kind. Raises `SourceError` where it names one that cannot be opened."""

OPENERS: Final[tuple[Opener, ...]] = (
    _open_demo,
    _open_camera_by_index,
    _open_address,
    _open_camera_by_name,
    _open_file,
)
"""The kinds of source, tried in this order. A new kind is added here, before
`_open_address` if its texts look like ``word://`` and in any case before `_open_file`."""
