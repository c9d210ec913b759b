"""The dialog that switches streams on and off and shows what they send."""

from functools import partial
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.live.streams.control import StreamControl, StreamView
from app.live.streams.foreign_markers import ForeignMarkers
from app.live.streams.kinds import KINDS, StreamKind
from app.system.language.numbers import number_text
from fer_core.streams.lsl_markers import ALL
from fer_core.streams.stream import SlowClient

translate = QCoreApplication.translate

_HEAD: Final = str(
    QT_TRANSLATE_NOOP(
        "Live",
        "Live values can go to other programs. Pictures are never sent. People whose expressions "
        "are shown to others should know of it.",
    )
)
_MARKERS_TIP: Final = str(
    QT_TRANSLATE_NOOP(
        "Live",
        "Markers that other programs send through LSL come into the list of markers and the "
        "session",
    )
)


_MOST_NAMED: Final = 3
"""Slow listeners that have a line of their own."""

_WIDTH: Final = 560
_LEAST_HEIGHT: Final = 440


class StreamsDialog(QDialog):
    """A row for each kind of stream, and one for markers that come in: on or off, target, state.

    Args:
        control: The streams of the window.
        markers: The markers that it receives.
        parent: The window.
    """

    def __init__(
        self, control: StreamControl, markers: ForeignMarkers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Live", "Streams"))
        self._control = control
        self.boxes: dict[str, QCheckBox] = {}
        self.targets: dict[str, QLineEdit] = {}
        self.states: dict[str, QLabel] = {}
        self._problems: dict[str, str] = {}
        self._markers = markers
        self._markers_problem = ""
        head = QLabel(translate("Live", _HEAD))
        head.setWordWrap(True)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for row, kind in enumerate(KINDS):
            box, target, state = self._add_row(
                grid,
                2 * row,
                translate("Live", kind.title),
                translate("Live", kind.target),
                translate("Live", kind.tip),
            )
            box.clicked.connect(partial(self._switch, kind))
            target.setText(control.target(kind))
            self.boxes[kind.key], self.targets[kind.key] = box, target
            self.states[kind.key] = state
        self.markers_box, self.markers_target, self.markers_state = self._add_row(
            grid,
            2 * len(KINDS),
            translate("Live", "Markers from LSL"),
            translate("Live", "Name of a stream, or {all}").format(all=ALL),
            translate("Live", _MARKERS_TIP),
        )
        self.markers_box.clicked.connect(self._switch_markers)
        self.markers_target.setText(markers.target)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(head)
        column.addLayout(grid)
        column.addStretch(1)
        column.addWidget(buttons)
        control.changed.connect(self._show)
        control.refused.connect(self._show_problem)
        markers.changed.connect(self._show)
        markers.refused.connect(self._show_markers_problem)
        self._show()
        self.resize(_WIDTH, max(_LEAST_HEIGHT, column.totalHeightForWidth(_WIDTH)))

    def _add_row(
        self, grid: QGridLayout, row: int, title: str, what: str, tip: str
    ) -> tuple[QCheckBox, QLineEdit, QLabel]:
        box = QCheckBox(title)
        box.setToolTip(tip)
        target = QLineEdit()
        target.setPlaceholderText(what)
        target.setAccessibleName(
            translate("Live", "{stream}: {target}").format(stream=title, target=what)
        )
        target.setToolTip(what)
        state = QLabel()
        state.setAccessibleName(translate("Live", "State of {stream}").format(stream=title))
        state.setTextFormat(Qt.TextFormat.PlainText)
        state.setWordWrap(True)
        state.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        grid.addWidget(box, row, 0)
        grid.addWidget(target, row, 1)
        grid.addWidget(state, row + 1, 1)
        return box, target, state

    def _switch(self, kind: StreamKind) -> None:
        self._problems.pop(kind.key, None)
        if self.boxes[kind.key].isChecked():
            self._control.switch_on(kind, self.targets[kind.key].text().strip())
        else:
            self._control.switch_off(kind.key)
        self._show()

    @Slot()
    def _switch_markers(self) -> None:
        self._markers_problem = ""
        if self.markers_box.isChecked():
            self._markers.switch_on(self.markers_target.text().strip(), remember=True)
        else:
            self._markers.switch_off()

    @Slot(str)
    def _show_markers_problem(self, sentence: str) -> None:
        self._markers_problem = sentence
        self._show()

    @Slot(str, str)
    def _show_problem(self, key: str, sentence: str) -> None:
        self._problems[key] = sentence
        self._show()

    @Slot()
    def _show(self) -> None:
        for kind in KINDS:
            on = self._control.is_on(kind.key)
            self.boxes[kind.key].setChecked(on)
            self.targets[kind.key].setEnabled(not on)
            view = self._control.view(kind.key)
            text = self._problems.get(kind.key, "")
            if view is not None:
                text = describe_view(view)
            elif on:
                text = translate("Live", "Opening…")
            _show_text(self.states[kind.key], text, translate("Live", kind.tip))
        self.markers_box.setChecked(self._markers.is_on)
        self.markers_target.setEnabled(not self._markers.is_on)
        state = self._markers.state
        text = self._markers_problem
        if state is not None:
            text = describe_markers(*state)
        elif self._markers.is_on:
            text = translate("Live", "Opening…")
        _show_text(self.markers_state, text, translate("Live", _MARKERS_TIP))


def _show_text(label: QLabel, text: str, hint: str) -> None:
    """Show how a stream is; where there is nothing to say, a hint in a fainter colour."""
    label.setText(text or hint)
    role = QPalette.ColorRole.WindowText if text else QPalette.ColorRole.PlaceholderText
    label.setForegroundRole(role)


def describe_markers(streams: int, taken: int) -> str:
    """Return how many streams of markers there are and what came from them."""
    received = (
        translate("Live", "1 marker received")
        if taken == 1
        else translate("Live", "{count} markers received").format(count=number_text(taken))
    )
    if not streams:
        text = translate("Live", "No such stream is there; {received}")
        return text.format(received=received)
    found = (
        translate("Live", "1 stream")
        if streams == 1
        else translate("Live", "{count} streams").format(count=number_text(streams))
    )
    return f"{found}, {received}"


def describe_view(view: StreamView) -> str:
    """Return what a stream does, in a line or two."""
    status = view.status
    parts = [
        translate("Live", "{rate} frames a second").format(rate=number_text(view.rate)),
        translate("Live", "{count} sent").format(count=number_text(status.sent)),
        translate("Live", "{count} lost").format(count=number_text(status.lost)),
    ]
    if status.clients is not None:
        parts.append(
            translate("Live", "1 listener")
            if status.clients == 1
            else translate("Live", "{count} listeners").format(count=number_text(status.clients))
        )
    slow = [describe_slow_client(client) for client in status.slow_clients[:_MOST_NAMED]]
    return "\n".join(part for part in (", ".join(parts), *slow, view.hint) if part)


def describe_slow_client(client: SlowClient) -> str:
    """Return what a listener that has lost frames does."""
    text = (
        translate("Live", "{address} does not read ({count} lost)")
        if client.stalled
        else translate("Live", "{address} was slow ({count} lost)")
    )
    return text.format(address=client.address, count=number_text(client.lost))
