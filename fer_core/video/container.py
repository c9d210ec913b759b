"""Open a video file of unknown origin safely, and read what it states about its pictures."""

from fractions import Fraction
from pathlib import Path
from typing import Final

import av
from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from fer_core.errors import SourceError
from fer_core.system.readable_file import check_readable
from fer_core.video.completeness import check_complete
from fer_core.video.encryption import check_stream_clear

# Formats that hold their pictures themselves. Playlists and scripts (hls, dash, concat, sdp, ...)
# make FFmpeg open whatever other file or address they name, so they are not among them.
_FORMATS: Final = (
    "mov,matroska,webm,avi,mpegts,mpeg,mpegvideo,asf,flv,ogg,mxf,gxf,nut,rm,dv,wtv,ivf,swf,"
    "gif,apng,h264,hevc,m4v,mjpeg,vc1,obu,av1,yuv4mpegpipe,3gp,amv"
)
CONTAINER_OPTIONS: Final = {"protocol_whitelist": "file", "format_whitelist": _FORMATS}
"""FFmpeg's options with which an untrusted file can reach nothing but itself."""

_MAX_PIXELS: Final = 1 << 27
"""Larger pictures are refused: a damaged header can claim any size."""
_MIN_ASPECT: Final = 0.25
_MAX_ASPECT: Final = 4.0
"""Pixel aspect ratios outside these limits are taken for errors and ignored."""
_SQUARE: Final = 0.005
"""By so much a pixel's aspect ratio may differ from 1 and still be taken for square: scalers state
what rounding to whole pixels did, and bringing each picture to one more column costs as much as
analysing it."""
_MAX_RATE: Final = 1000
"""Short streams of some formats state the rate of their clock as that of their frames."""


def file_url(path: Path) -> str:
    """Return the name by which FFmpeg opens a local file, whatever the file is called.

    FFmpeg takes the beginning of a relative name up to a colon for a network protocol
    (``http:clip.mp4``), when it writes as well as when it reads; an absolute path has no such
    beginning.
    """
    return str(path.absolute())


def open_container(path: Path) -> InputContainer:
    """Open an untrusted video file such that nothing but the file itself is read.

    Raises:
        SourceError: It is missing, empty, cut off, not readable by this user, or no media file.
    """
    check_readable(path)
    check_complete(path)
    try:
        return av.open(file_url(path), "r", options=CONTAINER_OPTIONS, metadata_errors="replace")
    except (FFmpegError, ValueError) as error:
        raise SourceError(
            "{name} is not a video that this program reads, or it is damaged or cut off.",
            name=path.name,
        ) from error


def picture_stream(container: InputContainer, path: Path) -> VideoStream:
    """Find the stream of moving pictures: the first that is not a cover picture.

    Args:
        container: The opened file.
        path: Its path, for messages.

    Raises:
        SourceError: There is none, its codec is unknown, or it is encrypted.
    """
    stream = next((s for s in container.streams.video if not is_cover(s)), None)
    if stream is None:
        raise SourceError("{name} has no pictures in it, only sound or other data.", name=path.name)
    if stream.codec_context is None:  # pyright: ignore[reportUnnecessaryComparison]
        raise SourceError("The pictures of {name} are coded in an unknown way.", name=path.name)
    check_stream_clear(stream, path.name)
    return stream


def is_cover(stream: VideoStream) -> bool:
    """Tell whether a stream is no moving picture but the cover of a song or film."""
    return bool(stream.disposition & stream.disposition.attached_pic)


def square_size(frame: VideoFrame, stream: VideoStream, name: str) -> tuple[int, int]:
    """Return the size that a frame has with square pixels, before it is turned upright.

    Args:
        frame: The first frame of the stream.
        stream: Its stream, which states the shape of a pixel.
        name: The file or address, for messages.

    Returns:
        (width, height) in pixels.

    Raises:
        SourceError: The frame is larger than this program takes on.
    """
    if not 0 < frame.width * frame.height <= _MAX_PIXELS:
        raise SourceError(
            "{name} claims pictures of {width}x{height} pixels; that is more than this "
            "program takes on.",
            name=name,
            width=frame.width,
            height=frame.height,
        )
    aspect = float(stream.sample_aspect_ratio or 1)
    if not _MIN_ASPECT <= aspect <= _MAX_ASPECT or abs(aspect - 1) < _SQUARE:
        aspect = 1.0
    return max(round(frame.width * aspect), 1), frame.height


def frame_rate(stream: VideoStream) -> Fraction | None:
    """Return the average frames per second that a stream states, or None where it states none."""
    rates = (stream.average_rate, stream.guessed_rate, stream.base_rate)
    return next((rate for rate in rates if rate and rate <= _MAX_RATE), None)


def time_base(stream: VideoStream) -> Fraction:
    """Return the seconds of one tick of a stream's clock."""
    return stream.time_base or Fraction(1, 1000)


def duration_from(container: InputContainer, stream: VideoStream, start: Fraction) -> float | None:
    """Return how long a stream lasts, as far as the file states it.

    Args:
        container: The opened file.
        stream: Its pictures.
        start: Seconds on the container's clock from which the duration is counted.

    Returns:
        Seconds, more than 0, or None where the file states nothing or nonsense.
    """
    if stream.duration:
        end = ((stream.start_time or 0) + stream.duration) * time_base(stream)
    elif container.duration:
        end = Fraction((container.start_time or 0) + container.duration, av.time_base)
    else:
        return None
    return float(end - start) if end > start else None
