import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from app.widgets.quality_hint import HOLD_MS, QualityHint, hint_for
from fer_core.types import FaceFlag

CLOSER = "Come closer to the camera."


@pytest.fixture
def hint(qtbot):
    made = QualityHint()
    made._timer.setInterval(60)
    return made


def test_it_holds_for_two_seconds():
    assert HOLD_MS == 2000


def test_every_flag_has_a_hint_of_its_own():
    hints = {hint_for((flag.name.lower(),)) for flag in FaceFlag}
    assert len(hints) == len(FaceFlag)
    assert "" not in hints
    assert hint_for(()) == ""


def test_of_several_one_is_shown():
    assert hint_for(("dark", "small")) == hint_for(("small",)) == CLOSER


def test_it_appears_after_its_time_and_once(hint, qtbot):
    shown = []
    hint.changed.connect(shown.append)
    hint.take(("small",))
    assert hint.text == ""
    for _ in range(3):
        hint.take(("small", "dark"))
    qtbot.waitUntil(lambda: hint.text == CLOSER)
    hint.take(("small",))
    assert shown == [CLOSER]


def test_what_changes_all_the_time_is_not_shown(hint, qtbot):
    shown = []
    hint.changed.connect(shown.append)
    for number in range(8):
        hint.take(("small",) if number % 2 else ())
        qtbot.wait(20)
    assert shown == []


def test_a_moment_without_it_does_not_take_it_away(hint, qtbot):
    hint.take(("small",))
    qtbot.waitUntil(lambda: hint.text == CLOSER)
    shown = []
    hint.changed.connect(shown.append)
    hint.take(())
    qtbot.wait(20)
    hint.take(("small",))
    qtbot.wait(100)
    assert shown == []
    hint.take(())
    qtbot.waitUntil(lambda: hint.text == "")


def test_another_face_begins_without_a_hint(hint, qtbot):
    hint.take(("small",))
    qtbot.waitUntil(lambda: hint.text == CLOSER)
    hint.clear()
    assert hint.text == ""
    hint.take(("dark",))
    hint.clear()
    qtbot.wait(100)
    assert hint.text == ""


def test_its_text_can_be_translated(qapp):
    class German(QTranslator):
        def translate(self, context, text, disambiguation=None, n=-1):
            return "Näher an die Kamera." if (context, text) == ("Widgets", CLOSER) else ""

    german = German()
    QCoreApplication.installTranslator(german)
    try:
        assert hint_for(("small",)) == "Näher an die Kamera."
    finally:
        QCoreApplication.removeTranslator(german)
    assert hint_for(("small",)) == CLOSER
