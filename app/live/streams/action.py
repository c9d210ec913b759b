"""Open the dialog of the streams by the window's action."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.live.streams.control import StreamControl
from app.live.streams.foreign_markers import ForeignMarkers


def connect_action(
    action: QAction, control: StreamControl, markers: ForeignMarkers, window: QWidget
) -> None:
    """Show the streams, in a dialog that leaves the window usable, when the action is triggered."""

    def show() -> None:
        from app.live.streams.dialog import StreamsDialog

        StreamsDialog(control, markers, window).show()

    action.triggered.connect(show)
