from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.review.opening.result_list import ResultList


def test_a_key_chooses_one_of_several_results(qtbot: QtBot) -> None:
    shown = ResultList()
    qtbot.addWidget(shown)
    shown.show()
    shown.show_results([Path("/x/a/one.csv"), Path("/x/b/two.csv")])
    texts = [shown._list.item(row).text() for row in range(2)]
    assert texts == [str(Path("a/one.csv")), str(Path("b/two.csv"))]
    assert shown._title.text() == "2 results: choose one"
    with qtbot.waitSignal(shown.chosen) as chosen:
        qtbot.keyClick(shown._list, Qt.Key.Key_Down)
        qtbot.keyClick(shown._list, Qt.Key.Key_Return)
    assert chosen.args == [Path("/x/b/two.csv")]
