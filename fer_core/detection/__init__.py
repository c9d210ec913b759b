"""Where the faces are: finders, tracks, and when to look where."""

from fer_core.detection.cascades.haar import HaarDetector
from fer_core.detection.settings import DetectionSettings
from fer_core.detection.tracker import FaceTracker

__all__ = ["DetectionSettings", "FaceTracker", "HaarDetector"]
