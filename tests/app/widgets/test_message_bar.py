import pytest
from pytestqt.qtbot import QtBot

from app.widgets import message_bar
from app.widgets.message_bar import MessageBar
from tests.support.drawn_source import until


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


def test_it_is_hidden_while_there_is_nothing_to_say(bar: MessageBar) -> None:
    assert not bar.isVisible()
    bar.show_message("The cable is out; put it in.")
    assert bar.isVisible()
    assert bar.text == bar.accessibleName() == "The cable is out; put it in."
    bar._close.click()
    assert not bar.isVisible()
    assert bar.text == ""


def test_its_button_acts_once_and_closes_it(bar: MessageBar) -> None:
    done: list[str] = []
    bar.show_message("Saved.", button="Show", action=lambda: done.append("shown"))
    assert bar._button.text() == "Show"
    bar._button.click()
    assert done == ["shown"]
    assert not bar.isVisible()
    bar.show_message("Nothing to do.")
    assert not bar._button.isVisible()


def test_a_notice_goes_by_itself_and_a_problem_stays(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(message_bar, "NOTICE_MS", 30)
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_message("Saved.", kind="notice")
    until(qtbot, lambda: not bar.isVisible())
    bar.show_message("Saved.", kind="notice")
    bar.show_message("Lost.")
    qtbot.wait(80)
    assert bar.text == "Lost."


def test_what_it_says_is_shown_as_it_is(bar: MessageBar) -> None:
    bar.show_message("<b>bold</b> & plain")
    assert bar._text.text() == "<b>bold</b> & plain"
    assert bar._text.textFormat() == bar._text.textFormat().PlainText
