from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.review.opening.recent import RecentResults
from app.review.opening.recent_menu import RecentMenu


def test_it_lists_results_and_says_which_was_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    recent = RecentResults(tmp_path / "recent.json")
    menu = RecentMenu(recent, page)
    menu.fill()
    (none,) = menu.menu.actions()
    assert not none.isEnabled()
    recent.add(tmp_path / "a & b.csv", None)
    recent.add(tmp_path / "c.csv", None)
    menu.fill()
    first, second = menu.menu.actions()
    assert (first.text(), second.text()) == ("c.csv", "a && b.csv")
    assert second.toolTip() == str(tmp_path / "a & b.csv")
    with qtbot.waitSignal(menu.chosen) as chosen:
        second.trigger()
    assert chosen.args == [tmp_path / "a & b.csv"]
