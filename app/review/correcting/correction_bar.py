"""A line of buttons for the marked stretch, and what it says of it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from app.review.correcting.corrections import Corrections
from app.review.people.control import PeopleControl
from app.system.text import counted

_NOTHING = "Mark a stretch: I begins it, O ends it."


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
        self._text.setAccessibleName("Marked stretch")
        label = _button("&Label", "Give the marked stretch a label by hand", corrections.label_menu)
        correct = _button("Co&rrect", "What can be done with the stretch", corrections.menu)
        further = QMenu(self)
        self._baseline = further.addAction("Use this stretch as the &baseline…")
        self._baseline.setToolTip(
            "Write a table with the change of each emotion against the person's median in the "
            "stretch, which lasts 5 s or more"
        )
        self._faces = further.addAction("Export &corrected faces…")
        self._faces.setToolTip("Write the faces of all stretches that you labelled")
        further.setToolTipsVisible(True)
        more = _button("&More", "Baseline, corrected faces", further)
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
        whose = names.get(chosen, "nobody is chosen")
        if stretch is None or span is None:
            self._text.setText(_NOTHING)
        else:
            frames = counted(stretch.after - stretch.first, "frame")
            self._text.setText(f"{span[0]:.2f} to {span[1]:.2f} s, {frames}: {whose}")
        self._baseline.setEnabled(stretch is not None and chosen in names)
        self._faces.setEnabled(state is not None and bool(state.people.codes))


def _button(text: str, tip: str, menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button
