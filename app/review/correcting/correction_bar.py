"""A line of buttons for the marked stretch, and what it says of it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from app.review.correcting.corrections import Corrections
from app.review.people.control import PeopleControl
from app.system.language.numbers import number_text

translate = QCoreApplication.translate


class CorrectionBar(QWidget):
    """Shows which stretch of whom is marked.

    Args:
        corrections: What is marked, and what can be done with it.
        control: The people of the result that is open.
        parent: The widget that owns this one.

    Signals:
        baseline_requested: The stretch is to be the baseline of the chosen person.
        faces_requested: The faces of all coded stretches are to be exported.
    """

    baseline_requested = Signal()
    faces_requested = Signal()

    def __init__(
        self, corrections: Corrections, control: PeopleControl, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._corrections = corrections
        self._control = control
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setAccessibleName(translate("Review", "Marked stretch"))
        label = _button(
            translate("Review", "L&abel"),
            translate("Review", "Give the marked stretch a label by hand"),
            corrections.label_menu,
        )
        correct = _button(
            translate("Review", "Correc&t"),
            translate("Review", "What can be done with the stretch"),
            corrections.menu,
        )
        further = QMenu(self)
        self._baseline = further.addAction(
            translate("Review", "Use this stretch as the &baseline…")
        )
        self._baseline.setToolTip(
            translate(
                "Review",
                "Write a table with the change of each emotion against the person's median in the "
                "stretch, which lasts 5 s or more",
            )
        )
        self._faces = further.addAction(translate("Review", "Export &corrected faces…"))
        self._faces.setToolTip(
            translate("Review", "Write the faces of all stretches that you labelled")
        )
        further.setToolTipsVisible(True)
        more = _button(
            translate("Review", "Mor&e"), translate("Review", "Baseline, corrected faces"), further
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 10, 0)
        layout.addWidget(self._text, 1)
        for button in (label, correct, more):
            layout.addWidget(button)
        self._baseline.triggered.connect(self.baseline_requested)
        self._faces.triggered.connect(self.faces_requested)
        corrections.marked.connect(self._show)
        control.opened.connect(self._show)
        control.changed.connect(self._show)
        self._show()

    @property
    def text(self) -> str:
        """What the bar says."""
        return self._text.text()

    @Slot()
    def show_again(self) -> None:
        """Say what is marked, after another person was chosen."""
        self._show()

    @Slot()
    def _show(self, *_: object) -> None:
        corrections, state = self._corrections, self._control.state
        stretch, span = corrections.stretch, corrections.span
        chosen = corrections.person
        names = {} if state is None else {p.number: p.title for p in state.people.persons()}
        whose = names.get(chosen) or translate("Review", "nobody is chosen")
        if stretch is None or span is None:
            self._text.setText(translate("Review", "Mark a stretch: I begins it, O ends it."))
        else:
            frames = stretch.after - stretch.first
            text = (
                translate("Review", "{begin} to {end} s, 1 frame: {person}")
                if frames == 1
                else translate("Review", "{begin} to {end} s, {count} frames: {person}")
            )
            begin, end = (number_text(seconds, 2) for seconds in span)
            self._text.setText(
                text.format(begin=begin, end=end, count=number_text(frames), person=whose)
            )
        self._baseline.setEnabled(stretch is not None and chosen in names)
        self._faces.setEnabled(state is not None and bool(state.people.codes))


def _button(text: str, tip: str, menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button
