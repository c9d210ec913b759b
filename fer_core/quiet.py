"""Keeps the media libraries from writing to stderr; imported before ``cv2`` is.

OpenCV reads most of these variables once, while it is imported, so this module is imported by
`fer_core` itself and imports nothing but the standard library. A value that the user has set
wins: whoever debugs a driver sets ``OPENCV_LOG_LEVEL=DEBUG`` and gets all of it. PyAV is silent
unless asked to speak.
"""

import os

_SETTINGS = {
    "OPENCV_LOG_LEVEL": "SILENT",
    # libav's AV_LOG_QUIET.
    "OPENCV_FFMPEG_LOGLEVEL": "-8",
    "OPENCV_VIDEOIO_DEBUG": "0",
    # Windows: with hardware transforms the first frame of a camera takes up to half a minute.
    "OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS": "0",
    # Linux: seconds that a read from a camera which sends nothing may last (OpenCV's own: 10).
    "OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT": "3",
}

for _name, _value in _SETTINGS.items():
    os.environ.setdefault(_name, _value)
