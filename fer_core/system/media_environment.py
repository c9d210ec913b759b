"""Set environment variables of the media libraries: no messages, few threads, short waits.

OpenCV reads most of these variables once, while it is imported, so `fer_core` imports this module
before any other, and it imports nothing but the standard library. A value that the user has set
is kept, for example ``OPENCV_LOG_LEVEL=DEBUG`` to debug a driver. PyAV writes no messages unless
asked to.
"""

import os

_SETTINGS = {
    "OPENCV_LOG_LEVEL": "SILENT",
    # libav's AV_LOG_QUIET.
    "OPENCV_FFMPEG_LOGLEVEL": "-8",
    "OPENCV_VIDEOIO_DEBUG": "0",
    # Else an address that does not answer holds up every other one, through a lock around FFmpeg.
    "OPENCV_FFMPEG_IS_THREAD_SAFE": "1",
    # Windows: with hardware transforms the first frame of a camera takes up to half a minute.
    "OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS": "0",
    # Linux: seconds that a read from a camera which sends nothing may last (OpenCV's own: 10).
    "OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT": "3",
    # Detection works on small pieces of a picture: a second thread was measured to cost 1 to 16 %
    # more processor time a frame and to gain nothing that can be relied on.
    "OPENCV_FOR_THREADS_NUM": "1",
}

for _name, _value in _SETTINGS.items():
    os.environ.setdefault(_name, _value)
