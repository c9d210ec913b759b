"""The window that an audience sees: the picture with large labels, and the notice."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent, QScreen, QShortcut
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.widgets.video_view import VideoView
from fer_core.drawing.notice import TEXT_SHARE

translate = QCoreApplication.translate

LABEL_SCALE: Final = 1.7
"""Labels and lines are so much larger than in the main window."""

PRESENTER_NOTICE: Final = str(
    QT_TRANSLATE_NOOP("Live", "Expressions are being estimated here. They are no feelings.")
)
"""`fer_core.drawing.notice.NOTICE`, which has no translation."""

_STYLE: Final = """
PresenterWindow { background: #101012; }
QLabel { background: #000000; color: #ffffff; }
"""


class PresenterWindow(QWidget):
    """Nothing but the picture, on a whole screen; Escape leaves.

    Args:
        actions: What keys do here too.
        parent: The main window.

    Signals:
        closed: It is gone.
    """

    closed = Signal()

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translate("Live", "Presenter"))
        self.setStyleSheet(_STYLE)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.video = VideoView()
        self.video.label_scale = LABEL_SCALE
        # A pointer that wanders over the picture chooses nothing before an audience.
        self.video.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.video.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.notice = QLabel(translate("Live", PRESENTER_NOTICE))
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.notice.setWordWrap(True)
        self.notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.video, 1)
        column.addWidget(self.notice)
        self.addActions(list(actions))
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.activated.connect(self.close)

    def show_on(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        pixels = max(round(TEXT_SHARE * self.height()), 12)
        font = self.notice.font()
        font.setPixelSize(pixels)
        self.notice.setFont(font)
        self.notice.setMargin(pixels // 2)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102
        super().closeEvent(event)
        self.closed.emit()
