"""The past of one face as a chart whose look, length and average the user chooses."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, ClassVar, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.settings import Settings
from app.style.icons import set_icon
from app.system.language.numbers import number_text
from app.widgets.charts.chart import Chart, ShownFace
from app.widgets.charts.over_time.past import Past, place_markers
from app.widgets.charts.over_time.past_plot import PastPlot
from app.widgets.charts.over_time.plot_axes import SPANS, span_text
from app.widgets.charts.over_time.plot_style import PlotStyle
from app.widgets.charts.over_time.ribbon import Ribbon
from app.widgets.charts.over_time.strongest_lines import StrongestLines

translate = QCoreApplication.translate

STYLES: Final[tuple[type[PlotStyle], ...]] = (Ribbon, StrongestLines)
"""The ways of drawing the past, in the order of the menu; a new one is added here."""

STEPS: Final = 12
"""In how many steps the past moves through the whole chart where motion is reduced."""

LONGEST_STEP: Final = 5.0
"""Seconds that the right edge, which is called "now", may lie behind then."""

AVERAGES: Final = (0.0, 0.5, 1.0, 3.0, 10.0)
"""The seconds over which a point may be averaged."""


class TimeLine(Chart):
    """A rolling chart of smoothed probabilities, with gaps where the face was gone.

    It repaints only when the past has moved on by a pixel, or by a step where motion is reduced.
    While it is paused the past is still collected; another face, or another source, lets it go on.

    Args:
        parent: The widget that owns this one.
    """

    TITLE: ClassVar[str] = str(QT_TRANSLATE_NOOP("Widgets", "Over time"))
    INTERVAL_MS: ClassVar[int] = 300
    GROWS: ClassVar[bool] = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._styles = {style.NAME: style() for style in STYLES}
        self._settings = Settings()
        self._shown: ShownFace | None = None
        self._newest = 0.0
        self._paused = False
        self._reduced = False
        self.plot: Final = PastPlot(next(iter(self._styles.values())))
        self.plot.pause_requested.connect(self.toggle_pause)
        self._style_button = self._menu_button(
            translate("Widgets", "How the past is drawn"),
            {
                style.NAME: (translate("Widgets", style.TITLE), translate("Widgets", style.TIP))
                for style in STYLES
            },
            partial(self._change, "chart_style"),
        )
        self._span_button = self._menu_button(
            translate("Widgets", "How much of the past is shown"),
            {float(span): (span_text(span), "") for span in SPANS},
            partial(self._change, "chart_seconds"),
        )
        self._average_button = self._menu_button(
            translate(
                "Widgets",
                "The time over which the chart is averaged; labels and tables are not changed by "
                "it",
            ),
            {seconds: (_average_text(seconds), "") for seconds in AVERAGES},
            partial(self._change, "chart_average"),
        )
        self._pause_button = QToolButton()
        self._pause_button.setCheckable(True)
        self._pause_button.setAutoRaise(True)
        self._pause_button.clicked.connect(self.toggle_pause)
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for button in (self._style_button, self._span_button, self._average_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._pause_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(buttons)
        column.addWidget(self.plot, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._set_paused(False)
        self.use_settings(self._settings)

    @property
    def paused(self) -> bool:
        """Whether it stands still."""
        return self._paused

    def reduce_motion(self, reduced: bool) -> None:
        """See `Chart.reduce_motion`."""
        self._reduced = reduced

    def use_settings(self, settings: Settings) -> None:
        """See `Chart.use_settings`."""
        self._settings = settings
        style = self._styles.get(settings.chart_style, next(iter(self._styles.values())))
        self.plot.set_look(style, settings.chart_seconds, settings.chart_average)
        _mark(self._style_button, style.NAME, translate("Widgets", style.TITLE))
        _mark(self._span_button, settings.chart_seconds, span_text(settings.chart_seconds))
        _mark(self._average_button, settings.chart_average, _average_text(settings.chart_average))

    def show_face(self, shown: ShownFace | None) -> None:
        """Show the past of a face, see `Chart.show_face`; it goes on while the face is away."""
        before, self._shown = self._shown, shown
        another = before is None or shown is None or _face_of(before) != _face_of(shown)
        if another:
            self._set_paused(False)
        if self._paused:
            self._shown = before
        elif shown is None:
            self.plot.show_past(self.plot.labels, Past.empty(), ())
        else:
            now = shown.analysis.frame.arrived
            step = self.plot.span / (STEPS if self._reduced else max(self.plot.width(), 1))
            same_markers = before is not None and before.markers is shown.markers
            if another or not same_markers or not 0 <= now - self._newest < min(step, LONGEST_STEP):
                self._newest = now
                self._draw(shown)

    @Slot()
    def toggle_pause(self) -> None:
        """Let the chart stand still, or go on."""
        self._set_paused(not self._paused)

    def _set_paused(self, paused: bool) -> None:
        self._paused = paused and self._shown is not None
        self._pause_button.setChecked(self._paused)
        set_icon(self._pause_button, "play" if self._paused else "pause")
        tip = (
            translate("Widgets", "Let the chart go on")
            if self._paused
            else translate("Widgets", "Stop the chart; nothing is lost")
        )
        self._pause_button.setToolTip(
            translate("Widgets", "{what} (Space on the chart)").format(what=tip)
        )
        self._pause_button.setAccessibleName(tip)
        self.plot.set_paused(self._paused)

    def _draw(self, shown: ShownFace) -> None:
        past = shown.past()
        self.plot.show_past(shown.analysis.labels, past, place_markers(past, shown.markers))

    def _change(self, field: str, value: Any) -> None:  # noqa: ANN401  # of a field of Settings
        self.setting_changed.emit({field: value})

    def _menu_button(
        self,
        tip: str,
        choices: Mapping[Any, tuple[str, str]],
        choose: Callable[[Any], None],
    ) -> QToolButton:
        """Make a button that says what is chosen; its menu has all values: their text and tip."""
        button = QToolButton()
        button.setAutoRaise(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(tip)
        button.setFocusPolicy(button.focusPolicy().TabFocus)
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        group = QActionGroup(menu)
        for value, (text, explanation) in choices.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(value)
            if explanation:
                action.setToolTip(explanation)
            action.triggered.connect(partial(choose, value))
            group.addAction(action)
        button.setMenu(menu)
        return button


def _mark(button: QToolButton, value: object, text: str) -> None:
    button.setText(text)
    button.setAccessibleName(f"{button.toolTip()}: {text}")
    menu = button.menu()
    if menu is not None:
        for action in menu.actions():
            action.setChecked(action.data() == value)


def _average_text(seconds: float) -> str:
    if not seconds:
        return translate("Widgets", "No average")
    text = number_text(seconds, 0 if seconds.is_integer() else 1)
    return translate("Widgets", "Average {seconds} s").format(seconds=text)


def _face_of(shown: ShownFace) -> tuple[int | None, tuple[str, ...]]:
    return shown.track, shown.analysis.labels
