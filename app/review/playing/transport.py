"""The bar below the picture: playing, speed, boxes, sound, the place in the file."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.review.playing.actions import ReviewActions
from app.review.playing.shuttle import SPEEDS
from app.style.controls import show_as_switch
from app.system.language.mnemonics import without_mnemonic
from app.system.language.numbers import short_number_text
from app.widgets.seek_bar import SeekBar

translate = QCoreApplication.translate


class TransportBar(QWidget):
    """Buttons for the page's actions, the speed, and the seek bar.

    Args:
        seek_bar: Where the file stands; made before the actions, which work on it.
        actions: The page's actions.
        parent: The widget that owns this one.

    Signals:
        speed_chosen: The speed that the user chose.
    """

    speed_chosen = Signal(float)

    def __init__(
        self, seek_bar: SeekBar, actions: ReviewActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._seek_bar = seek_bar
        self._seek_bar.set_decimals(2)
        self._speed = QComboBox()
        self._speed.setAccessibleName(translate("Review", "Speed"))
        self._speed.setToolTip(translate("Review", "Speed of playing ([ and ])"))
        self._speed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for speed in SPEEDS:
            self._speed.addItem(f"{short_number_text(speed)}×", speed)
        self._speed.setCurrentIndex(SPEEDS.index(1.0))
        self._speed.activated.connect(self._choose)
        self._rate = QLabel()
        self._rate.setAccessibleName(translate("Review", "Rate of playing"))
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(10, 0, 10, 4)
        self._buttons.setSpacing(4)
        self._add(actions.frame_back)
        self._play = self._add(actions.play, with_text=True)
        self._add(actions.frame_on)
        self._buttons.addWidget(self._speed)
        self._buttons.addWidget(self._rate)
        self._buttons.addStretch(1)
        self._add(actions.boxes, with_text=True)
        self._add(actions.sound, with_text=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._seek_bar)
        column.addLayout(self._buttons)
        actions.show_playing(True)
        wide = self._play.sizeHint().width()
        actions.show_playing(False)
        self._play.setFixedWidth(max(wide, self._play.sizeHint().width()))

    def show_rate(self, rate: float) -> None:
        """Say how fast it plays, where that is not the chosen speed."""
        chosen = self._speed.currentData()
        if rate == 0 or rate == chosen:
            self._rate.setText("")
        elif rate > 0:
            text = translate("Review", "plays at {speed}×")
            self._rate.setText(text.format(speed=short_number_text(rate)))
        else:
            text = translate("Review", "plays backwards at {speed}×")
            self._rate.setText(text.format(speed=short_number_text(-rate)))

    def show_speed(self, speed: float) -> None:
        """Show the chosen speed."""
        self._speed.setCurrentIndex(SPEEDS.index(speed))

    def _add(self, action: QAction, *, with_text: bool = False) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAccessibleName(without_mnemonic(action.text()))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if with_text else style.ToolButtonIconOnly
        )
        if action.isCheckable():
            show_as_switch(button)
        self._buttons.addWidget(button)
        return button

    @Slot(int)
    def _choose(self, _: int) -> None:
        self.speed_chosen.emit(float(self._speed.currentData()))
