"""Frames in, emotions out: sources, detection, tracking, classification, smoothing, drawing.

Knows no Qt and no Keras; usable as a library::

    from fer_core.pipeline import Pipeline
    from fer_core.sources import open_source
"""

# Before any module of this package imports cv2.
from fer_core.system import media_environment as media_environment
