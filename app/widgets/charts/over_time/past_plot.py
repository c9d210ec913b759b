"""The plot of the past: axes, a style's lines or layers, markers, and values under the pointer."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.style.colours import ground_of, line_of
from app.system.language.emotions import emotion_text
from app.system.language.marker_names import MARKER, marker_text
from app.system.language.numbers import number_text, percent_text, time_text
from app.widgets.charts.over_time.curve_layer import CurveLayer, Look
from app.widgets.charts.over_time.end_labels import spread_labels
from app.widgets.charts.over_time.past import Mark, Past, Piece, clock_at, make_pieces, value_at
from app.widgets.charts.over_time.plot_axes import GAP, SHARES, paint_axes
from app.widgets.charts.over_time.plot_marks import elided, paint_marks
from app.widgets.charts.over_time.plot_style import EndLabel, Plot, PlotStyle
from fer_core.emotion.model_card import EMOTIONS

translate = QCoreApplication.translate

_TICK: Final = 6
_POINT_PIXELS: Final = 2.0
_SAMPLE_SECONDS: Final = 0.2
_NEAR_SECONDS: Final = 1.0
_VALUES: Final = 4
_LEAST_VALUE: Final = 0.03


class PastPlot(QWidget):
    """Paints the past of one face; the arrow keys or the pointer read its values.

    Painted here rather than by a chart library: the import of one stopped the live picture for
    a third of a second.

    Args:
        style: How the past is drawn.
        parent: The widget that owns this one.

    Signals:
        pause_requested: The space bar was pressed.
    """

    pause_requested = Signal()

    def __init__(self, style: PlotStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._span = 60.0
        self._average = 0.0
        self._labels: tuple[str, ...] = EMOTIONS
        self._past = Past.empty()
        self._marks: Sequence[Mark] = ()
        self._paused = False
        self._cursor: float | None = None  # seconds before the right edge
        self._curves = CurveLayer()
        # Made when they are needed, and again after a change of what they show.
        self._pieces: list[Piece] | None = None
        self._ground: QPixmap | None = None
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("Widgets", "What the face showed over time"))

    def sizeHint(self) -> QSize:  # noqa: D102
        # As much as fits on a screen of 800 lines, beside the panel's other parts; it grows.
        return QSize(280, 130)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(200, 100)

    @property
    def labels(self) -> tuple[str, ...]:
        """The emotions."""
        return self._labels

    @property
    def span(self) -> float:
        """Seconds from the left to the right edge."""
        return self._span

    @property
    def readout(self) -> tuple[str, ...]:
        """What is said about the moment under the pointer, line by line; none where it is away."""
        if self._cursor is None:
            return ()
        plot = self._plot()
        if plot.area.width() < 1:
            return ()
        return self._describe(plot, plot.now - self._cursor)

    def set_look(self, style: PlotStyle, span: float, average: float) -> None:
        """Choose how the past is drawn.

        Args:
            style: Layers or lines.
            span: Seconds that are shown.
            average: Seconds over which each point is averaged; 0 for none.
        """
        self._style, self._span, self._average = style, span, average
        self._pieces = self._ground = self._picture = None
        self.update()

    def set_paused(self, paused: bool) -> None:
        """Say on the axis whether its right edge is the present."""
        self._paused = paused
        self._ground = self._picture = None
        self.update()

    def show_past(self, labels: tuple[str, ...], past: Past, marks: Sequence[Mark]) -> None:
        """Show the past of a face.

        Args:
            labels: The k emotions.
            past: Its samples; the newest is at the right edge.
            marks: Markers at the places where they belong.
        """
        if labels != self._labels:
            self._ground = None  # its right end depends on the longest name
        self._labels, self._past, self._marks = labels, past, marks
        self._pieces = self._picture = None
        self._tell()
        self.update()

    def point_at(self, x: float | None) -> None:
        """Read the values at some pixels from the left of the widget, or none."""
        plot = self._plot()
        if x is None or not plot.area.left() <= x <= plot.area.right() + 1:
            self._move_cursor(None)
        else:
            self._move_cursor(plot.now - plot.time_at(x))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        plot = self._plot()
        if plot.area.width() < 1 or plot.area.height() < 1:
            return
        painter = QPainter(self)
        # Painted once for all places of the pointer: that follows the hand, and the live picture
        # is painted on the same thread.
        if self._picture is None:
            self._picture = self._make_picture(plot)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._cursor is not None:
            self._paint_cursor(painter, plot, plot.now - self._cursor)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._pieces = self._ground = self._picture = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102
        self._pieces = self._ground = self._picture = None
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self.point_at(event.position().x())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: D102
        self._move_cursor(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        self._move_cursor(None)
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:  # noqa: D102
        # The window's Esc leaves the full screen; first it takes the pointer of the keyboard away.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._cursor is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        step = self._span / 100
        at = self._cursor
        match Qt.Key(event.key()):
            case Qt.Key.Key_Left:
                self._move_cursor(0.0 if at is None else min(at + step, self._span))
            case Qt.Key.Key_Right:
                self._move_cursor(0.0 if at is None else max(at - step, 0.0))
            case Qt.Key.Key_Home:
                self._move_cursor(self._span)
            case Qt.Key.Key_End:
                self._move_cursor(0.0)
            case Qt.Key.Key_Escape if at is not None:
                self._move_cursor(None)
            case Qt.Key.Key_Space:
                self.pause_requested.emit()
            case _:
                super().keyPressEvent(event)

    def _move_cursor(self, cursor: float | None) -> None:
        if cursor != self._cursor:
            self._cursor = cursor
            self._tell()
            self.update()

    def _tell(self) -> None:
        """Tell a screen reader what is under the pointer."""
        text = ", ".join(self.readout) or (
            translate(
                "Widgets",
                "Left and right read the values, space stops the chart and lets it go on.",
            )
        )
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)

    def _plot(self) -> Plot:
        """Where the past goes: what the texts on all sides leave."""
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance(percent_text(SHARES[-1])) + GAP + 2
        right = (
            _TICK
            + GAP
            + max(metrics.horizontalAdvance(emotion_text(label)) for label in self._labels)
        )
        above = metrics.height() / 2
        below = metrics.height() + GAP
        return Plot(
            QRectF(self.rect()).adjusted(left, above, -right, -below),
            float(self._past.times[-1]) if len(self._past) else 0.0,
            self._span,
            ground_of(self.palette(), QPalette.ColorRole.Window),
            0.6 * metrics.height(),
        )

    def _make_picture(self, plot: Plot) -> QPixmap:
        ratio = self.devicePixelRatioF()
        plot = plot.on_pixels(ratio)
        look = Look(self._style, self._labels, self._average, self._step(plot), self.size(), ratio)
        ends = self._curves.paint(plot, look, self._past)
        picture = QPixmap(self._ground_for(plot, ratio))
        painter = QPainter(picture)
        painter.setFont(self.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipRect(plot.area.adjusted(-1, -2, 1, 2))
        painter.drawPixmap(0, 0, self._curves.picture)
        paint_marks(painter, plot, self, self._marks)
        painter.restore()
        self._paint_ends(painter, plot, ends)
        painter.end()
        return picture

    def _ground_for(self, plot: Plot, ratio: float) -> QPixmap:
        """Return what does not change with time: the axes."""
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            self._ground = QPixmap(self.size() * ratio)
            self._ground.setDevicePixelRatio(ratio)
            self._ground.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._ground)
            painter.setFont(self.font())
            paint_axes(painter, plot, self, paused=self._paused)
            painter.end()
        return self._ground

    def _step(self, plot: Plot) -> float:
        """Return the seconds that one point stands for."""
        return max(_SAMPLE_SECONDS, self._span * _POINT_PIXELS / max(plot.area.width(), 1.0))

    def _thin(self, plot: Plot) -> list[Piece]:
        """Return the points that are shown, for the values under the pointer."""
        if self._pieces is None:
            step = self._step(plot)
            shown = self._past.since(plot.now - self._span - self._average - step)
            self._pieces = make_pieces(shown, self._average, step)
        return self._pieces

    def _describe(self, plot: Plot, time: float) -> tuple[str, ...]:
        ago = plot.now - time
        clock = clock_at(self._past, time)
        head = (
            translate("Widgets", "now")
            if ago < 0.05 and not self._paused
            else translate("Widgets", "{seconds} s ago").format(seconds=number_text(ago, 1))
        )
        if clock is not None:
            head = translate("Widgets", "{moment} · at {clock}").format(
                moment=head, clock=time_text(clock, 1)
            )
        named = [
            marker_text(mark.marker.name or MARKER)
            for mark in self._marks
            if mark.start - self._span / 100 <= time <= mark.end + self._span / 100
        ]
        values = value_at(self._thin(plot), time, _NEAR_SECONDS)
        if values is None:
            return (head, translate("Widgets", "no face"), *named[:_VALUES])
        order = np.argsort(-values, kind="stable").tolist()[:_VALUES]
        lines = [
            f"{emotion_text(self._labels[column])} {percent_text(float(values[column]))}"
            for column in order
            if values[column] >= _LEAST_VALUE
        ]
        return (head, *lines, *named[:_VALUES])

    def _paint_ends(self, painter: QPainter, plot: Plot, ends: list[EndLabel]) -> None:
        height = self.fontMetrics().height()
        half = height / 2
        top, bottom = plot.area.top(), plot.area.bottom() - half + 2
        left = plot.area.right() + 2
        text = self.palette().color(QPalette.ColorRole.WindowText)
        places = {label.label: label.y for label in ends}
        for label in spread_labels(ends, top, bottom, height * 0.92):
            painter.setPen(QPen(line_of(label.label, plot.ground), 2))
            end = QPointF(left + _TICK, label.y)
            painter.drawLine(QPointF(left, places[label.label]), end)
            painter.setPen(text)
            painter.drawText(
                QRectF(end.x() + 2, label.y - half, self.width() - end.x(), height),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                emotion_text(label.label),
            )

    def _paint_cursor(self, painter: QPainter, plot: Plot, time: float) -> None:
        palette, metrics = self.palette(), self.fontMetrics()
        ink = palette.color(QPalette.ColorRole.ToolTipText)
        x = plot.x(time)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Window), 3))
        painter.drawLine(QLineF(x, plot.area.top(), x, plot.area.bottom()))
        painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 1))
        painter.drawLine(QLineF(x, plot.area.top(), x, plot.area.bottom()))
        lines = [elided(metrics, line, self.width() - 20) for line in self._describe(plot, time)]
        height = metrics.height() * len(lines) + 6
        width = max(metrics.horizontalAdvance(line) for line in lines) + 12
        left = x - width - 6 if x - width - 6 >= 0 else min(x + 6, self.width() - width)
        plate = QRectF(max(0.0, left), max(0.0, plot.area.top() - 2), width, height)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(palette.color(QPalette.ColorRole.ToolTipBase))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setPen(ink)
        painter.drawText(
            plate.adjusted(6, 3, -4, -3),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
            "\n".join(lines),
        )
