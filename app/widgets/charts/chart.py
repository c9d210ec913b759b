"""What a chart of the side panel is: a widget that shows the chosen face in its own way."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.settings import Settings
from app.widgets.charts.emotion_history import EmotionHistory
from app.widgets.charts.over_time.past import Past
from fer_core.sessions.markers import Marker
from fer_core.types import Analysis


@dataclass(frozen=True, slots=True, eq=False)
class ShownFace:
    """The chosen face at one moment.

    Attributes:
        analysis: The newest analysis.
        row: Row of the face in ``analysis.faces``; None while nobody is in the picture.
        track: Number of the face, None while nobody is in the picture.
        history: The last minutes of all faces.
        markers: The markers of this source, on the clock of `Past.clock`.
    """

    analysis: Analysis
    row: int | None
    track: int | None
    history: EmotionHistory
    markers: Sequence[Marker] = ()

    def past(self) -> Past:
        """Return the last minutes of this face, see `EmotionHistory.of`."""
        return self.history.of(self.track)


class Chart(QWidget):
    """A part of the side panel, registered in `app.widgets.charts.CHARTS`.

    Attributes:
        TITLE: The heading above it, in English, marked by `QT_TRANSLATE_NOOP("Widgets", ...)`.
        INTERVAL_MS: Least time between two calls of `show_face`, in milliseconds; 0 for a chart
            that must agree with the labels in the picture at every moment. Others may be slower,
            since each call costs a repaint.
        GROWS: Whether it takes the room that is left on a high screen.

    Signals:
        setting_changed: Fields of `Settings` that the user changed in the chart, a dict; they
            come back by `use_settings` and are remembered.
    """

    setting_changed = Signal(dict)

    TITLE: ClassVar[str]
    INTERVAL_MS: ClassVar[int]
    GROWS: ClassVar[bool] = False

    def show_face(self, shown: ShownFace | None) -> None:
        """Show a face; called on the GUI thread while the panel is visible.

        Args:
            shown: The face, also while nobody is in the picture (``shown.row`` is None then);
                None where there is no picture at all.
        """
        raise NotImplementedError

    def reduce_motion(self, reduced: bool) -> None:
        """Move in few steps, or as usual again; most charts do not move by themselves."""

    def use_settings(self, settings: Settings) -> None:
        """Follow the settings; most charts have none."""
