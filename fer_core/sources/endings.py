"""File name endings of videos and pictures, lower case, for every dialog and file search."""

from typing import Final

VIDEO_ENDINGS: Final = frozenset(
    {".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".m2v", ".ts", ".m2ts"}
    | {".mts", ".wmv", ".asf", ".flv", ".f4v", ".ogv", ".3gp", ".3g2", ".mxf", ".vob", ".dv"}
    | {".gif"}
)
"""Files in a folder count as videos by these; a file that is named directly is always tried."""

PICTURE_ENDINGS: Final = frozenset(
    {".png", ".jpg", ".jpeg", ".bmp", ".dib", ".tif", ".tiff", ".webp", ".ppm", ".pgm", ".pbm"}
    | {".jp2", ".ico", ".tga", ".avif"}
)
"""Files with these are read as pictures, all others as videos."""
