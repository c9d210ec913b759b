"""The lanes with what belongs to them: axis, zoom, scroll bar, values under the pointer."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.review.lanes.axis import TimeAxis
from app.review.lanes.content import LaneContent
from app.review.lanes.lanes_view import LanesView
from app.review.lanes.time_window import TimeWindow
from app.system.language.numbers import number_text, percent_text
from app.widgets.elided_label import ElidedLabel

translate = QCoreApplication.translate

_MOST_HEIGHT: Final = 260
"""Most pixels of height for the lanes; more of them scroll."""

_TICKS: Final = 1000
"""Steps of the scroll bar by second."""

_ZOOM: Final = 1.6


class LanesPanel(QWidget):
    """Show what each person of a result shows over time; times are those of the table.

    Signals:
        sought: Seconds that the user chose.
        chosen: Number of the person whose lane the user chose.
        stretch_marked: When a stretch that the user marked begins and ends, in seconds.
        compare_requested: Another result is to be shown beside this one; or no longer, with False.
    """

    sought = Signal(float)
    chosen = Signal(str)
    stretch_marked = Signal(float, float)
    compare_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = TimeWindow()
        self._content = LaneContent()
        self._view = LanesView(self._window)
        self._axis = TimeAxis(self._window, self._view)
        self._values = ElidedLabel()
        self._values.setAccessibleName(translate("Review", "Values under the pointer"))
        self._curves = QCheckBox(translate("Review", "C&urves"))
        self._curves.setToolTip(
            translate("Review", "Show the probability of every emotion below each lane")
        )
        self._curves.setChecked(True)
        self._out = self._button("−", translate("Review", "Show more time"), "−")
        self._in = self._button("+", translate("Review", "Show less time, in more detail"), "+")
        self._fit = self._button(
            translate("Review", "Fit"), translate("Review", "Show the whole recording"), "0"
        )
        self._agreement = ElidedLabel()
        self._agreement.setAccessibleName(translate("Review", "Agreement with the other result"))
        self._next = QToolButton()
        self._next.setText(translate("Review", "&Next difference"))
        self._next.setToolTip(
            translate(
                "Review", "Go to where the two results differ next (N; Shift+N the one before)"
            )
        )
        self._compare = QToolButton()
        self._bar = QScrollBar(Qt.Orientation.Horizontal)
        self._bar.setAccessibleName(
            translate("Review", "Which part of the recording the lanes show")
        )
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._view)
        top = QHBoxLayout()
        top.setContentsMargins(8, 0, 8, 0)
        top.addWidget(self._values, 1)
        for widget in (self._compare, self._curves, self._out, self._in, self._fit):
            top.addWidget(widget)
        second = QHBoxLayout()
        second.setContentsMargins(8, 0, 8, 0)
        second.addWidget(self._agreement, 1)
        second.addWidget(self._next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addLayout(second)
        layout.addWidget(self._axis)
        layout.addWidget(self._scroll)
        layout.addWidget(self._bar)
        self._view.sought.connect(self.sought)
        self._view.chosen.connect(self._take_chosen)
        self._view.stretch_marked.connect(self.stretch_marked)
        self._view.window_changed.connect(self._show_window)
        self._view.values_changed.connect(self._values.setText)
        self._next.clicked.connect(lambda: self._view.seek_difference(1))
        self._compare.clicked.connect(
            lambda: self.compare_requested.emit(self._content.agreement is None)
        )
        self._curves.toggled.connect(self._show_curves)
        self._out.clicked.connect(lambda: self._view.zoom(_ZOOM))
        self._in.clicked.connect(lambda: self._view.zoom(1 / _ZOOM))
        self._fit.clicked.connect(self._view.fit)
        self._bar.valueChanged.connect(self._scroll_to)
        self.clear()

    @property
    def view(self) -> LanesView:
        """What has the keyboard's focus."""
        return self._view

    @property
    def content(self) -> LaneContent:
        """What is shown."""
        return self._content

    @property
    def numbers(self) -> tuple[str, ...]:
        """Numbers of the persons, from the top."""
        return tuple(lane.number for lane in self._content.lanes)

    def clear(self) -> None:
        """Show nobody."""
        self.mark_stretch(None)
        self.show_content(LaneContent())

    def show_content(self, content: LaneContent) -> None:
        """Show other lanes, or the same ones after a change; the zoom stays for the same times."""
        self._content = content
        self._window.set_limits(content.start, content.end)
        self._view.show_content(content)
        self._axis.show_markers(content.markers)
        self._show_agreement()
        self._show_window()
        self._set_height()

    def close_pictures(self) -> None:
        """Wait for what is being painted; nothing is painted any more."""
        self._view.close_pictures()

    def set_position(self, seconds: float) -> None:
        """Show which time is current, scrolling to it where it is out of sight."""
        self._view.set_position(seconds)

    def choose(self, number: str) -> None:
        """Choose a person's lane, scrolling to it; `chosen` is not emitted."""
        self._view.choose(number)
        top, height = self._view.top_of(number)
        self._scroll.ensureVisible(0, top + height // 2, 0, height // 2)

    def mark_stretch(self, stretch: tuple[float, float] | None) -> None:
        """Show a stretch of time as marked; `stretch_marked` is not emitted."""
        self._view.mark_stretch(stretch)

    def _button(self, text: str, tip: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        whole = translate("Review", "{tip} ({key} in the lanes)")
        button.setToolTip(whole.format(tip=tip, key=key))
        button.setAccessibleName(tip)
        return button

    def _show_agreement(self) -> None:
        agreement = self._content.agreement
        for widget in (self._agreement, self._next):
            widget.setVisible(agreement is not None)
        self._compare.setEnabled(bool(self._content.lanes))
        if agreement is None:
            self._compare.setText(translate("Review", "Com&pare…"))
            self._compare.setToolTip(
                translate(
                    "Review",
                    "Show another result of this recording, as of another model, below this one",
                )
            )
            self._agreement.setText("")
            return
        self._compare.setText(translate("Review", "Stop com&paring"))
        self._compare.setToolTip(translate("Review", "Show this result alone again"))
        found, name = agreement
        if found.share is None:
            text = translate("Review", "{name} has none of these faces")
            self._agreement.setText(text.format(name=name))
        else:
            text = translate(
                "Review",
                "{name}: the same label on {share} of {count} faces that both have; {here} only "
                "here, {there} only there",
            )
            self._agreement.setText(
                text.format(
                    name=name,
                    share=percent_text(found.share, 1),
                    count=number_text(found.n),
                    here=number_text(found.only_first),
                    there=number_text(found.only_second),
                )
            )

    def _set_height(self) -> None:
        self._scroll.setFixedHeight(min(self._view.sizeHint().height() + 2, _MOST_HEIGHT))

    @Slot(str)
    def _take_chosen(self, number: str) -> None:
        self.choose(number)
        self.chosen.emit(number)

    @Slot(bool)
    def _show_curves(self, shown: bool) -> None:
        self._view.show_curves(shown)
        self._set_height()

    @Slot()
    def _show_window(self) -> None:
        """Show the stretch of time that the window says."""
        window = self._window
        self._bar.blockSignals(True)
        room = window.end - window.start - window.span
        self._bar.setRange(0, round(room * _TICKS))
        self._bar.setPageStep(max(round(window.span * _TICKS), 1))
        self._bar.setSingleStep(max(round(window.span * _TICKS / 10), 1))
        self._bar.setValue(round((window.left - window.start) * _TICKS))
        self._bar.blockSignals(False)
        self._bar.setVisible(not window.is_whole)
        self._view.refresh()
        self._axis.update()

    @Slot(int)
    def _scroll_to(self, value: int) -> None:
        window = self._window
        window.scroll(window.start + value / _TICKS - window.left)
        self._view.refresh()
        self._axis.update()
