"""The charts of the side panel: each shows the chosen face in its own way."""

from typing import Final

from app.widgets.charts.chart import Chart
from app.widgets.charts.emotion_bars import EmotionBars
from app.widgets.charts.face_crop import FaceCrop
from app.widgets.charts.time_line import TimeLine

CHARTS: Final[tuple[type[Chart], ...]] = (EmotionBars, FaceCrop, TimeLine)
"""The charts below the words, from top to bottom; a new one is added here."""
