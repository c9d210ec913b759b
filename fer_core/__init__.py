"""Frames in, emotions out: sources, detection, tracking, classification, smoothing, drawing.

Knows no Qt and no Keras; usable as a library::

    import fer_core

    for analysis in fer_core.analyse("clip.mp4"):
        print(analysis.to_rows())
"""

from typing import TYPE_CHECKING, Any

# Before any module of this package imports cv2 or onnxruntime.
from fer_core.system import media_environment as media_environment
from fer_core.system import telemetry as telemetry
from fer_core.version import VERSION as __version__

if TYPE_CHECKING:
    from fer_core.analyses import Analyses, FrameAnalysis, analyse, to_dataframe
    from fer_core.errors import FerError
    from fer_core.sources import open_source
    from fer_core.types import Analysis, Faces, Frame

__all__ = [
    "Analyses",
    "Analysis",
    "Faces",
    "FerError",
    "Frame",
    "FrameAnalysis",
    "__version__",
    "analyse",
    "open_source",
    "to_dataframe",
]

_MODULES = {
    "Analyses": "fer_core.analyses",
    "Analysis": "fer_core.types",
    "Faces": "fer_core.types",
    "FerError": "fer_core.errors",
    "Frame": "fer_core.types",
    "FrameAnalysis": "fer_core.analyses",
    "analyse": "fer_core.analyses",
    "open_source": "fer_core.sources",
    "to_dataframe": "fer_core.analyses",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401
    """Import what is asked for: programs that need one room do not load onnxruntime for it."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_MODULES[name]), name)
