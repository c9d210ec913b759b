"""Where frames come from: cameras, video files, pictures, addresses, the demo clip.

Every source is a `FrameSource`. All calls to one source come from the same thread::

    source = open_source("demo")
    info = source.open()
    frame = source.read()
    source.close()
"""

from fer_core.sources.camera import CameraSettings
from fer_core.sources.camera_names import CameraName, list_cameras
from fer_core.sources.source import FrameSource, SourceInfo, SourceKind
from fer_core.sources.spec import open_source

__all__ = [
    "CameraName",
    "CameraSettings",
    "FrameSource",
    "SourceInfo",
    "SourceKind",
    "list_cameras",
    "open_source",
]
