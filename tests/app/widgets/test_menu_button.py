from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from app.widgets.menu_button import make_menu_button, shortened


def test_it_opens_its_menu_by_mouse_and_keyboard(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    button = make_menu_button("Model", "The model", "model", menu)
    qtbot.addWidget(button)
    assert button.menu() is menu
    assert button.popupMode() == QToolButton.ToolButtonPopupMode.InstantPopup
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert (button.text(), button.toolTip(), button.accessibleName()) == (
        "Model",
        "The model",
        "The model",
    )
    assert not button.icon().isNull()


def test_a_long_name_is_cut_and_an_ampersand_is_shown() -> None:
    assert shortened("R&D camera") == "R&&D camera"
    long = shortened("a" * 40)
    assert long == "a" * 11 + "…"
    assert shortened("b" * 12) == "b" * 12
