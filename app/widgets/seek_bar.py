"""Where a video file stands, and how to go elsewhere in it."""

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from app.system.language.numbers import time_text
from app.system.text import clock_text

translate = QCoreApplication.translate

_STEPS_A_SECOND = 100


class SeekBar(QWidget):
    """A slider over the length of a file, its times, and whether it loops.

    Signals:
        sought: Seconds that the user chose.
        loop_changed: Whether the file is to start again at its end.
    """

    sought = Signal(float)
    loop_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._duration = 0.0
        self._decimals = 0
        self._slider = _ClickSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName(translate("Widgets", "Place in the video"))
        self._slider.setToolTip(translate("Widgets", "Click or drag to go to a place in the video"))
        self._slider.setSingleStep(_STEPS_A_SECOND)
        self._slider.setPageStep(5 * _STEPS_A_SECOND)
        self._slider.valueChanged.connect(self._seek)
        self._times = QLabel()
        self._times.setAccessibleName(translate("Widgets", "Time and length"))
        self._loop = QCheckBox(translate("Widgets", "&Loop"))
        self._loop.setToolTip(translate("Widgets", "Start again at the end"))
        self._loop.toggled.connect(self.loop_changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 2, 10, 2)
        layout.addWidget(self._slider, 1)
        layout.addWidget(self._times)
        layout.addWidget(self._loop)

    @property
    def slider(self) -> QSlider:
        """What has the keyboard's focus."""
        return self._slider

    @property
    def loop(self) -> bool:
        """Whether the file is to start again at its end."""
        return self._loop.isChecked()

    def set_decimals(self, decimals: int) -> None:
        """Show times with digits of the fraction of a second."""
        self._decimals = decimals

    def set_stretch(self, stretch: tuple[float, float] | None) -> None:
        """Show a stretch on the slider, in seconds; None for none."""
        self._slider.set_stretch(
            None
            if stretch is None
            else (stretch[0] * _STEPS_A_SECOND, stretch[1] * _STEPS_A_SECOND)
        )

    def set_duration(self, seconds: float) -> None:
        """Set the length of the file."""
        self._duration = seconds
        self._times.setMinimumWidth(0)
        self._slider.blockSignals(True)
        self._slider.setRange(0, max(1, round(seconds * _STEPS_A_SECOND)))
        self._slider.blockSignals(False)
        self.set_position(0.0)

    def set_position(self, seconds: float) -> None:
        """Where the file stands; a slider that is being dragged stays where it is."""
        if not self._slider.isSliderDown():
            self._slider.blockSignals(True)
            self._slider.setValue(round(seconds * _STEPS_A_SECOND))
            self._slider.blockSignals(False)
        text = f"{time_text(seconds, self._decimals)} / {clock_text(self._duration)}"
        if text != self._times.text():
            self._times.setText(text)
            # Of a fixed size, so that the window is not laid out anew each second, and no digit
            # that is wider moves the slider.
            hint = self._times.sizeHint()
            self._times.setFixedSize(max(hint.width(), self._times.minimumWidth()), hint.height())

    def set_loop(self, loop: bool) -> None:
        """Whether the file starts again at its end."""
        self._loop.blockSignals(True)
        self._loop.setChecked(loop)
        self._loop.blockSignals(False)

    @Slot(int)
    def _seek(self, value: int) -> None:
        self.sought.emit(value / _STEPS_A_SECOND)


class _ClickSlider(QSlider):
    """A slider whose handle comes to where it is clicked, with a stretch that can be marked."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self._stretch: tuple[float, float] | None = None

    def set_stretch(self, stretch: tuple[float, float] | None) -> None:
        """Mark a stretch, in values of the slider."""
        self._stretch = stretch
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._stretch is not None:
            left, right = (self._x(value) for value in self._stretch)
            painter = QPainter(self)
            bar = QRect(left, self.height() // 2 - 7, max(right - left, 2), 14)
            painter.fillRect(bar, self.palette().color(QPalette.ColorRole.Highlight))
            painter.end()
        super().paintEvent(event)

    def _x(self, value: float) -> int:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control = QStyle.ComplexControl.CC_Slider
        part = QStyle.SubControl.SC_SliderHandle
        handle = self.style().subControlRect(control, option, part, self)
        span = self.width() - handle.width()
        place = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), round(value), span)
        return place + handle.width() // 2

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            option = QStyleOptionSlider()
            self.initStyleOption(option)
            style = self.style()
            control = QStyle.ComplexControl.CC_Slider
            handle = style.subControlRect(control, option, QStyle.SubControl.SC_SliderHandle, self)
            if not handle.contains(event.position().toPoint()):
                span = self.width() - handle.width()
                place = round(event.position().x()) - handle.width() // 2
                self.setValue(
                    QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), place, span)
                )
        super().mousePressEvent(event)
