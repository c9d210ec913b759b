import threading

from pytestqt.qtbot import QtBot

from app.system.background import Background
from tests.support.drawn_source import until


def test_results_and_errors_come_back_to_this_thread_in_order(qtbot: QtBot) -> None:
    background = Background("test")
    seen: list[tuple[object, threading.Thread]] = []

    def note(result: object) -> None:
        seen.append((result, threading.current_thread()))

    workers: list[threading.Thread] = []

    def work() -> str:
        workers.append(threading.current_thread())
        return "done"

    background.run(work, note, note)
    background.run(lambda: 1 // 0, note, note)
    background.run(work, note, note)
    until(qtbot, lambda: len(seen) == 3)
    background.close()
    assert [type(result) for result, _ in seen] == [str, ZeroDivisionError, str]
    assert {thread for _, thread in seen} == {threading.main_thread()}
    assert workers[0] is workers[1] is not threading.main_thread()


def test_after_closing_nothing_is_handed_on(qtbot: QtBot) -> None:
    background = Background("test")
    seen: list[object] = []
    begun, go_on = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        go_on.wait()

    background.run(work, seen.append, seen.append)
    background.run(work, seen.append, seen.append)
    begun.wait()
    threading.Timer(0.05, go_on.set).start()
    background.close()
    qtbot.wait(20)
    assert seen == []
