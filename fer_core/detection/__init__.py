"""Where the faces are: Haar cascade, tracks, and when to look where."""

from fer_core.detection.haar import HaarDetector
from fer_core.detection.settings import DetectionSettings
from fer_core.detection.tracker import FaceTracker

__all__ = ["DetectionSettings", "FaceTracker", "HaarDetector"]
